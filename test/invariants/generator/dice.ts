/**
 * Choices of a generated scenario, drawn one after the other. What is listed first, or is smaller, is the simpler
 * choice: fast-check goes there when it looks for the smallest scenario that fails.
 */
import fc from 'fast-check'

export class Dice {
  readonly #draw: fc.GeneratorValue

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw
  }

  int(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max })
  }

  /** True with so many chances in a hundred. */
  chance(percent: number): boolean {
    return this.int(0, 99) >= 100 - percent
  }

  of<Value>(...values: readonly Value[]): Value {
    return values[this.int(0, values.length - 1)]
  }

  /** One of several ways to go on; only the one is gone. */
  way<Value>(...ways: readonly (() => Value)[]): Value {
    return this.of(...ways)()
  }

  /** The key with its value, with so many chances in a hundred; otherwise nothing. */
  maybe<Value>(percent: number, key: string, value: () => Value): Readonly<Record<string, Value>> {
    return this.chance(percent) ? { [key]: value() } : {}
  }

  list<Value>(count: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: count }, (_, index) => make(index))
  }

  /** Whole percentages that sum to 100, as the file writes them. */
  shares(count: number, least: number): string[] {
    let left = 100
    return this.list(count, (index) => {
      const others = count - index - 1
      const share = others === 0 ? left : this.int(least, left - least * others)
      left -= share
      return `${share}%`
    })
  }
}
