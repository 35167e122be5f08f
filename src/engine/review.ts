/**
 * What a review makes of an item as its visit ends: of a wrong one it may catch the error, a right one it may spoil. An
 * item is one or the other, so one draw serves for both.
 */
import type { Stream } from '../random/index.js'
import type { Evaluate } from '../scenario/evaluate.js'
import type { Lengths } from './items.js'

/** A right item that stays right has no name: nothing happened. */
export const outcomes = { upheld: 0, caught: 1, missed: 2, spoiled: 3 } as const

/** One of `outcomes`. */
export type ReviewOutcome = (typeof outcomes)[keyof typeof outcomes]

export class Review {
  readonly #correct: Lengths
  readonly #catches: Evaluate
  readonly #spoils: Evaluate
  readonly #stream: Stream

  /** @param catches, spoils shares between 0 and 1 */
  constructor(correct: Lengths, catches: Evaluate, spoils: Evaluate, stream: Stream) {
    this.#correct = correct
    this.#catches = catches
    this.#spoils = spoils
    this.#stream = stream
  }

  /** Sets `correct` of the item with this id, address and visit. */
  finish(item: number, address: number, visit: number): ReviewOutcome {
    const { values } = this.#correct
    const drawn = this.#stream.uniform(address, visit)
    if (values[item] !== 0) {
      if (!(drawn < this.#spoils(item))) return outcomes.upheld
      values[item] = 0
      return outcomes.spoiled
    }
    if (!(drawn < this.#catches(item))) return outcomes.missed
    values[item] = 1
    return outcomes.caught
  }
}
