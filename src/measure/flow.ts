/** Items from arrival to end, in the window: how many come, end, and are in the system. */
import { type Clock, type FlowProbe, type Vitals, zeroHours } from '../engine/index.js'
import type { FlowTimes } from './flow-times.js'
import type { Readable, Reading, Windowed } from './readings.js'

export class Flow implements FlowProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #clock: Clock
  /** Absent where nobody asks how long items take. */
  readonly #times: FlowTimes | null
  #opened = zeroHours
  /** Ends less arrivals, in hours: with the items in the system it makes the area under their number. */
  #ends = zeroHours
  #areaBefore = zeroHours
  #arrivedBefore = 0
  #endedBefore = 0

  constructor(vitals: Vitals, times: FlowTimes | null) {
    this.#vitals = vitals
    this.#clock = vitals.clock
    this.#times = times
  }

  arrived(): void {
    this.#ends -= this.#clock.now
    this.#times?.arrived()
  }

  ended(item: number): void {
    this.#ends += this.#clock.now
    this.#times?.ended(item)
  }

  open(): void {
    this.#opened = this.#clock.now
    this.#areaBefore = this.itemHours()
    this.#arrivedBefore = this.#vitals.arrived
    this.#endedBefore = this.#vitals.ended
  }

  close(): void {}

  /** Item-hours in the system since the start, up to now: what has ended, and what is open as if it ended now. */
  itemHours(): number {
    const { arrived, ended } = this.#vitals
    return this.#ends + (arrived - ended) * this.#clock.now
  }

  /** Items that arrived in the window so far. */
  get arrivals(): number {
    return this.#vitals.arrived - this.#arrivedBefore
  }

  /** Items that ended in the window so far. */
  get ends(): number {
    return this.#vitals.ended - this.#endedBefore
  }

  *readings(): Generator<Reading> {
    const hours = this.#clock.now - this.#opened
    yield ['throughput', this.ends / hours]
    yield ['arrivalRate', this.arrivals / hours]
    yield ['workInProgress', (this.itemHours() - this.#areaBefore) / hours]
    yield ['arrived', this.arrivals]
    yield ['ended', this.ends]
  }
}
