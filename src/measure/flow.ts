/** Items from arrival to end: how many, and how long they take. */
import { type Clock, type FlowProbe, type Items, type Vitals, zeroHours } from '../engine/index.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Readable, Reading, Windowed } from './readings.js'

const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const

export class Flow implements FlowProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #clock: Clock
  readonly #items: Items
  #opened = zeroHours
  /** Ends less arrivals, in hours: with the items in the system it makes the area under their number. */
  #ends = zeroHours
  #areaBefore = zeroHours
  #arrivedBefore = 0
  #endedBefore = 0
  #flowTime = zeroHours
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
    this.#flowTimes.add(flowTime)
  }

  open(): void {
    this.#opened = this.#clock.now
    this.#areaBefore = this.itemHours()
    this.#arrivedBefore = this.#vitals.arrived
    this.#endedBefore = this.#vitals.ended
    this.#flowTime = 0
    this.#flowTimes.clear()
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
    yield ['flowTime.mean', this.#flowTime / this.ends]
    for (const [name, p] of quantiles) yield [`flowTime.${name}`, this.#flowTimes.quantile(p)]
    yield ['workInProgress', (this.itemHours() - this.#areaBefore) / hours]
    yield ['arrived', this.arrivals]
    yield ['ended', this.ends]
  }
}
