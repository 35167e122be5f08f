/** Items from arrival to end: how many, and how long they take. */
import { type FlowProbe, type Vitals, zeroHours } from '../engine/index.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Readable, Reading } from './readings.js'

const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const

export class Flow implements FlowProbe, Readable {
  readonly #vitals: Vitals
  #opened = zeroHours
  /** Item-hours since the start, up to `#touched`. */
  #area = zeroHours
  #touched = zeroHours
  #areaBefore = zeroHours
  #arrivedBefore = 0
  #endedBefore = 0
  #flowTime = zeroHours
  readonly #flowTimes = new LogHistogram()

  constructor(vitals: Vitals) {
    this.#vitals = vitals
  }

  arrived(): void {
    this.#touch()
  }

  ended(item: number): void {
    this.#touch()
    const flowTime = this.#vitals.clock.now - this.#vitals.items.born[item]
    this.#flowTime += flowTime
    this.#flowTimes.add(flowTime)
  }

  open(): void {
    this.#touch()
    this.#opened = this.#vitals.clock.now
    this.#areaBefore = this.#area
    this.#arrivedBefore = this.#vitals.arrived
    this.#endedBefore = this.#vitals.ended
    this.#flowTime = 0
    this.#flowTimes.clear()
  }

  close(): void {
    this.#touch()
  }

  /** Item-hours in the system since the start, up to now. */
  itemHours(): number {
    this.#touch()
    return this.#area
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
    const hours = this.#vitals.clock.now - this.#opened
    yield ['throughput', this.ends / hours]
    yield ['arrivalRate', this.arrivals / hours]
    yield ['flowTime.mean', this.#flowTime / this.ends]
    for (const [name, p] of quantiles) yield [`flowTime.${name}`, this.#flowTimes.quantile(p)]
    yield ['workInProgress', (this.#area - this.#areaBefore) / hours]
    yield ['arrived', this.arrivals]
    yield ['ended', this.ends]
  }

  #touch(): void {
    const { clock, arrived, ended } = this.#vitals
    this.#area += (arrived - ended) * (clock.now - this.#touched)
    this.#touched = clock.now
  }
}
