/** How long the items of the cohort take from arrival to end, and what became of them. */
import type { Vitals } from '../engine/index.js'
import { CensoredTimes } from './censored-times.js'
import type { Cohort, Followed } from './cohort.js'
import type { Readable, Reading } from './readings.js'

export class FlowTimes implements Followed, Readable {
  readonly #vitals: Vitals
  readonly #cohort: Cohort
  readonly #times = new CensoredTimes()

  constructor(vitals: Vitals, cohort: Cohort) {
    this.#vitals = vitals
    this.#cohort = cohort
    cohort.tells(this)
  }

  arrived(): void {
    this.#cohort.arrives()
  }

  ended(item: number): void {
    if (this.#cohort.has(item)) this.#times.add(this.#age(item))
    this.#cohort.ends(item)
  }

  cut(item: number): void {
    this.#times.addOpen(this.#age(item))
  }

  *readings(): Generator<Reading> {
    const { arrived, ended, endedAfter, cutOff } = this.#cohort
    yield* this.#times.readings('flowTime', ['p50', 'p90', 'p95', 'p99'])
    yield ['fates.ended', (ended - endedAfter) / arrived]
    yield ['fates.endedAfter', endedAfter / arrived]
    yield ['fates.open', cutOff / arrived]
  }

  #age(item: number): number {
    return this.#vitals.clock.now - this.#vitals.items.born[item]
  }
}
