/** How often each item has been turned away by limits at this instant; who is sent round without end is found out. */
import type { Clock } from './clock.js'
import { ImpossibleDraw } from './fault.js'
import type { Integers, Items, Lengths } from './items.js'
import type { Station } from './station.js'

/** How often an item may be turned away at one instant: nothing changes there, and it would be for ever. */
const mostTurns = 10_000

const never = -1

export class Turns {
  readonly #clock: Clock
  readonly #turnedAt: Lengths
  readonly #times: Integers

  constructor(items: Items, clock: Clock) {
    this.#clock = clock
    this.#turnedAt = items.lengths()
    this.#times = items.integers()
  }

  /** A new item has the columns of one that is gone. */
  forget(item: number): void {
    this.#turnedAt.values[item] = never
  }

  /** @throws ImpossibleDraw where time does not go on */
  count(item: number, station: Station): void {
    const at = this.#turnedAt.values
    const times = this.#times.values
    if (at[item] !== this.#clock.now) times[item] = 0
    at[item] = this.#clock.now
    if (++times[item] === mostTurns) throw turnedForEver(station)
  }
}

function turnedForEver({ plan }: Station): ImpossibleDraw {
  const { id } = plan.station
  const times = mostTurns.toLocaleString('en')
  return new ImpossibleDraw(
    `an item was turned away by ${id} ${times} times at one instant: limits send it round without end`,
    ['stations', id, 'limit'],
    'send one of them to a station that takes everybody, or let time pass on the way',
  )
}
