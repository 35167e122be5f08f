/** Items from arrival to end, in the window: how many come, end, and are in the system. */
import { type Clock, type FlowProbe, type Vitals, zeroTime } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import type { FlowTimes } from './flow-times.js'
import type { Readable, Reading, Windowed } from './readings.js'

export class Flow implements FlowProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #clock: Clock
  /** Absent where nobody asks how long items take. */
  readonly #times: FlowTimes | null
  #opened = zeroTime
  /** Instants of ends less those of arrivals: with the items in the system it makes the area under their number. */
  #ends = zeroTime
  #areaBefore = zeroTime
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
    this.#areaBefore = this.itemTime()
    this.#arrivedBefore = this.#vitals.arrived
    this.#endedBefore = this.#vitals.ended
  }

  close(): void {}

  /** Time that items have spent in the system since the start, up to now: of what has ended, and of what is open as if it ended now. */
  itemTime(): number {
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
    const time = this.#clock.now - this.#opened
    yield ['throughput', this.ends / (time / microsecondsPerHour)]
    yield ['arrivalRate', this.arrivals / (time / microsecondsPerHour)]
    yield ['workInProgress', (this.itemTime() - this.#areaBefore) / time]
    yield ['arrived', this.arrivals]
    yield ['ended', this.ends]
  }
}
