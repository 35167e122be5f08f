/** Items from arrival to end: how many, and how long they take. */
import { type Clock, type FlowProbe, type Items, type Vitals, zeroTime } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Readable, Reading, Windowed } from './readings.js'

const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const

/** What the histogram reads is hours; a constant of this module, which V8 folds. */
const perHour = microsecondsPerHour

export class Flow implements FlowProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #clock: Clock
  readonly #items: Items
  #opened = zeroTime
  /** Instants of ends less those of arrivals: with the items in the system it makes the area under their number. */
  #ends = zeroTime
  #areaBefore = zeroTime
  #arrivedBefore = 0
  #endedBefore = 0
  #flowTime = zeroTime
  readonly #flowTimes = new LogHistogram()

  constructor(vitals: Vitals) {
    this.#vitals = vitals
    this.#clock = vitals.clock
    this.#items = vitals.items
  }

  arrived(): void {
    this.#ends -= this.#clock.now
  }

  ended(item: number): void {
    const { now } = this.#clock
    const flowTime = now - this.#items.born[item]
    this.#ends += now
    this.#flowTime += flowTime
    this.#flowTimes.add(flowTime / perHour)
  }

  open(): void {
    this.#opened = this.#clock.now
    this.#areaBefore = this.itemTime()
    this.#arrivedBefore = this.#vitals.arrived
    this.#endedBefore = this.#vitals.ended
    this.#flowTime = 0
    this.#flowTimes.clear()
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
    yield ['throughput', this.ends / (time / perHour)]
    yield ['arrivalRate', this.arrivals / (time / perHour)]
    yield ['flowTime.mean', this.#flowTime / perHour / this.ends]
    for (const [name, p] of quantiles) yield [`flowTime.${name}`, this.#flowTimes.quantile(p)]
    yield ['workInProgress', (this.itemTime() - this.#areaBefore) / time]
    yield ['arrived', this.arrivals]
    yield ['ended', this.ends]
  }
}
