/** Items from arrival to end: how many, how long, and what they met on their way. */
import type { FlowProbe, Integers, Station, Vitals } from '../engine/index.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Readable, Reading } from './readings.js'

/** No tool was used yet. */
const none = -1

export class Flow implements FlowProbe, Readable {
  readonly #vitals: Vitals
  /** What the item has met so far. */
  readonly #reviews: Integers
  readonly #touches: Integers
  readonly #handoffs: Integers | null
  readonly #lastTool: Integers | null
  readonly #crossings: Integers | null
  readonly #isReview: readonly boolean[]
  readonly #isTouch: readonly boolean[]
  readonly #tools: readonly number[]
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
  #reviewed = 0
  #touchCount = 0
  #handoffCount = 0
  #crossingCount = 0

  constructor(vitals: Vitals) {
    const { items, plan } = vitals
    const stations = plan.stations.map((each) => each.station)
    const tools = [...new Set(stations.flatMap((station) => station.tool ?? []))]
    this.#vitals = vitals
    this.#isReview = stations.map(({ kind }) => kind === 'review' || kind === 'approval' || kind === 'exception')
    this.#isTouch = stations.map(({ capacity }) => capacity.by === 'pool' || capacity.by === 'meeting')
    this.#tools = stations.map(({ tool }) => (tool === undefined ? none : tools.indexOf(tool)))
    this.#reviews = items.integers()
    this.#touches = items.integers()
    this.#handoffs = stations.some((station) => station.handoff !== undefined) ? items.integers() : null
    this.#lastTool = tools.length > 1 ? items.integers() : null
    this.#crossings = tools.length > 1 ? items.integers() : null
  }

  arrived(item: number): void {
    this.#touch()
    this.#inSystem++
    this.#arrived++
    this.#reviews.values[item] = 0
    this.#touches.values[item] = 0
    if (this.#handoffs !== null) this.#handoffs.values[item] = 0
    if (this.#lastTool !== null) this.#lastTool.values[item] = none
    if (this.#crossings !== null) this.#crossings.values[item] = 0
  }

  handedOff(item: number): void {
    if (this.#handoffs !== null) this.#handoffs.values[item]++
  }

  joined(item: number, station: Station): void {
    if (this.#isReview[station.index]) this.#reviews.values[item] = 1
    if (this.#isTouch[station.index]) this.#touches.values[item]++
    if (this.#lastTool !== null && this.#crossings !== null) {
      const tool = this.#tools[station.index]
      const last = this.#lastTool.values[item]
      if (tool === none) return
      if (last !== none && last !== tool) this.#crossings.values[item]++
      this.#lastTool.values[item] = tool
    }
  }

  ended(item: number): void {
    this.#touch()
    this.#inSystem--
    this.#ended++
    const flowTime = this.#vitals.clock.now - this.#vitals.items.born.values[item]
    this.#flowTime += flowTime
    this.#flowTimes.add(flowTime)
    this.#reviewed += this.#reviews.values[item]
    this.#touchCount += this.#touches.values[item]
    if (this.#handoffs !== null) this.#handoffCount += this.#handoffs.values[item]
    if (this.#crossings !== null) this.#crossingCount += this.#crossings.values[item]
  }

  open(): void {
    this.#touch()
    this.#opened = this.#vitals.clock.now
    this.#areaBefore = this.#area
    this.#arrived = 0
    this.#ended = 0
    this.#flowTime = 0
    this.#flowTimes.clear()
    this.#reviewed = 0
    this.#touchCount = 0
    this.#handoffCount = 0
    this.#crossingCount = 0
  }

  close(): void {
    this.#touch()
  }

  /** Item-hours in the system since the start, up to now. */
  itemHours(): number {
    this.#touch()
    return this.#area
  }

  /** Items that arrived, and that ended, in the window. */
  get arrivals(): number {
    return this.#arrived
  }

  get ends(): number {
    return this.#ended
  }

  *readings(): Generator<Reading> {
    const hours = this.#vitals.clock.now - this.#opened
    const ended = this.#ended
    yield ['throughput', ended / hours]
    yield ['arrivalRate', this.#arrived / hours]
    yield ['flowTime.mean', this.#flowTime / ended]
    for (const [name, p] of quantiles) yield [`flowTime.${name}`, this.#flowTimes.quantile(p)]
    yield ['workInProgress', (this.#area - this.#areaBefore) / hours]
    yield ['reviewRate', this.#reviewed / ended]
    yield ['touches', this.#touchCount / ended]
    yield ['handoffs', this.#handoffCount / ended]
    yield ['toolsCrossed', this.#crossingCount / ended]
    yield ['arrived', this.#arrived]
    yield ['ended', ended]
  }

  #touch(): void {
    const { now } = this.#vitals.clock
    this.#area += this.#inSystem * (now - this.#touched)
    this.#touched = now
  }
}

const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const
