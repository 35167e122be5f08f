/**
 * Lines on a grid of characters. A cell knows in which directions the lines of each net leave it: lines of one net or
 * of one target join, others pass over each other.
 */

const up = 1
const right = 2
const down = 4
const left = 8

const glyphs: Readonly<Record<number, string>> = {
  [up | down]: '│',
  [left | right]: '─',
  [up | right]: '╰',
  [up | left]: '╯',
  [down | right]: '╭',
  [down | left]: '╮',
  [up | down | right]: '├',
  [up | down | left]: '┤',
  [left | right | down]: '┬',
  [left | right | up]: '┴',
  [up | right | down | left]: '┼',
}

export class Wires {
  readonly #rows: string[][]
  /** Directions by net, for each cell that has a line. */
  readonly #cells = new Map<string, Map<string, number>>()

  constructor(width: number, height: number) {
    this.#rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '))
  }

  write(row: number, column: number, text: string): void {
    for (const [index, letter] of [...text].entries()) this.#rows[row][column + index] = letter
  }

  /** From one column to another of a row, both included, open at both ends. */
  across(net: string, row: number, from: number, to: number): void {
    for (let column = from; column <= to; column++) this.#add(net, row, column, left | right)
  }

  /** From `row` at `column` vertically to `target`; both ends turn: it comes from the left and leaves to the right. */
  turn(net: string, column: number, row: number, target: number): void {
    if (row === target) {
      this.#add(net, row, column, left | right)
      return
    }
    const forward = target > row ? down : up
    const backward = target > row ? up : down
    this.#add(net, row, column, left | forward)
    for (let between = Math.min(row, target) + 1; between < Math.max(row, target); between++)
      this.#add(net, between, column, up | down)
    this.#add(net, target, column, backward | right)
  }

  lines(): string[] {
    for (const [key, nets] of this.#cells) {
      const [row, column] = key.split(' ').map(Number)
      this.#rows[row][column] = glyphOf([...nets.values()])
    }
    return this.#rows.map((row) => row.join('').trimEnd())
  }

  #add(net: string, row: number, column: number, directions: number): void {
    const key = `${row} ${column}`
    const nets = this.#cells.get(key) ?? new Map<string, number>()
    nets.set(net, (nets.get(net) ?? 0) | directions)
    this.#cells.set(key, nets)
  }
}

function glyphOf(nets: readonly number[]): string {
  const crossing =
    nets.length > 1 && nets.every((directions) => directions === (left | right) || directions === (up | down))
  if (crossing && new Set(nets).size > 1) return '│'
  return glyphs[nets.reduce((all, directions) => all | directions, 0)] ?? ' '
}
