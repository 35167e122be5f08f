/**
 * The skeleton of a flow. A line is a row of stations in which each may send to those behind it, a few items back to
 * those before it, and its last to where the line ends: the ends of the file, or, in a parallel branch, the join. So
 * each station is reached and each finds a way out.
 */
import type { Dice } from './dice.js'

export interface Stop {
  readonly id: string
  /** Where items can go that have not gone wrong; the first is the next of the line. */
  readonly onward: readonly string[]
  /** Stations of its line up to itself. */
  readonly back: readonly string[]
  /** Of `onward`, those that are stations: `join` is no target of a limit or of patience. */
  readonly escapes: readonly string[]
  /** First stations of its branches; empty where items stay whole. */
  readonly legs: readonly string[]
}

const deepest = 2

/** The stops of a main line that ends at `ends`, those of its branches among them; its own come first in file order. */
export function anyLines(dice: Dice, ends: readonly string[]): Stop[] {
  return new Lines(dice).line('s', dice.int(1, 5), ends, 0)
}

class Lines {
  readonly #dice: Dice
  /** Forks that may still be made: copies of copies are many. */
  #forks: number

  constructor(dice: Dice) {
    this.#dice = dice
    this.#forks = dice.of(0, 1, 1, 2, 3)
  }

  line(name: string, length: number, ends: readonly string[], depth: number): Stop[] {
    const ids = this.#dice.list(length, (index) => `${name}${index}`)
    const branches: Stop[] = []
    const stops = ids.map((id, index): Stop => {
      const behind = ids.slice(index + 1)
      const onward = [...behind, ...ends]
      const legs = onward[0] === 'join' ? [] : this.#legs(id, depth, branches)
      return { id, onward, back: ids.slice(0, index + 1), escapes: onward.filter((to) => to !== 'join'), legs }
    })
    return [...stops, ...branches]
  }

  #legs(id: string, depth: number, branches: Stop[]): string[] {
    if (this.#forks === 0 || depth === deepest || !this.#dice.chance(60)) return []
    this.#forks--
    const heads = this.#dice.list(this.#dice.int(1, 3), (index) => {
      const name = `${id}${'abc'[index]}`
      branches.push(...this.line(name, this.#dice.int(1, 3), ['join'], depth + 1))
      return `${name}0`
    })
    return this.#dice.chance(20) ? [...heads, heads[0]] : heads
  }
}
