/** Items from arrival to end: how many, and how long they take. */
import type { FlowProbe, Vitals } from '../engine/index.js'
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
  #opened = 0
  #inSystem = 0
  /** Item-hours since the start, up to `#touched`. */
  #area = 0
  #touched = 0
  #areaBefore = 0
  #arrived = 0
  #ended = 0
  #flowTime = 0
  readonly #flowTimes = new LogHistogram()

  constructor(vitals: Vitals) {
    this.#vitals = vitals
  }

  arrived(): void {
    this.#touch()
    this.#inSystem++
    this.#arrived++
  }

  ended(item: number): void {
    this.#touch()
    this.#inSystem--
    this.#ended++
    const flowTime = this.#vitals.clock.now - this.#vitals.items.born[item]
    this.#flowTime += flowTime
    this.#flowTimes.add(flowTime)
  }

  open(): void {
    this.#touch()
    this.#opened = this.#vitals.clock.now
    this.#areaBefore = this.#area
    this.#arrived = 0
    this.#ended = 0
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
    return this.#arrived
  }

  /** Items that ended in the window so far. */
  get ends(): number {
    return this.#ended
  }

  *readings(): Generator<Reading> {
    const hours = this.#vitals.clock.now - this.#opened
    yield ['throughput', this.#ended / hours]
    yield ['arrivalRate', this.#arrived / hours]
    yield ['flowTime.mean', this.#flowTime / this.#ended]
    for (const [name, p] of quantiles) yield [`flowTime.${name}`, this.#flowTimes.quantile(p)]
    yield ['workInProgress', (this.#area - this.#areaBefore) / hours]
    yield ['arrived', this.#arrived]
    yield ['ended', this.#ended]
  }

  #touch(): void {
    const { now } = this.#vitals.clock
    this.#area += this.#inSystem * (now - this.#touched)
    this.#touched = now
  }
}
