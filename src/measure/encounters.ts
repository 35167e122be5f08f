/** What items meet on their way: reviews, people, hand-offs, changes of tool; counted for those that end in the window. */
import type { EncounterProbe, Integers, Station, Vitals } from '../engine/index.js'
import { handsOff } from './hands-off.js'
import type { Readable, Reading } from './readings.js'

/** No tool was used yet. */
const none = -1

export class Encounters implements EncounterProbe, Readable {
  /** Of each item so far; absent where the scenario has none of it. */
  readonly #reviews: Integers
  readonly #touches: Integers
  readonly #handoffs: Integers | null
  readonly #crossings: Integers | null
  readonly #lastTool: Integers | null
  /** By station. */
  readonly #isReview: readonly boolean[]
  readonly #isTouch: readonly boolean[]
  readonly #tools: readonly number[]
  #ended = 0
  #reviewed = 0
  #touched = 0
  #handedOff = 0
  #crossed = 0

  constructor({ items, plan }: Vitals) {
    const stations = plan.stations.map((each) => each.station)
    const tools = [...new Set(stations.flatMap((station) => station.tool ?? []))]
    this.#isReview = stations.map(({ kind }) => kind === 'review' || kind === 'approval' || kind === 'exception')
    this.#isTouch = stations.map(({ capacity }) => capacity.by === 'pool' || capacity.by === 'meeting')
    this.#tools = stations.map(({ tool }) => (tool === undefined ? none : tools.indexOf(tool)))
    this.#reviews = items.integers()
    this.#touches = items.integers()
    this.#handoffs = stations.some(handsOff) ? items.integers() : null
    this.#crossings = tools.length > 1 ? items.integers() : null
    this.#lastTool = tools.length > 1 ? items.integers() : null
  }

  arrived(item: number): void {
    this.#reviews.values[item] = 0
    this.#touches.values[item] = 0
    if (this.#handoffs !== null) this.#handoffs.values[item] = 0
    if (this.#crossings !== null) this.#crossings.values[item] = 0
    if (this.#lastTool !== null) this.#lastTool.values[item] = none
  }

  handedOff(item: number): void {
    if (this.#handoffs !== null) this.#handoffs.values[item]++
  }

  joined(item: number, station: Station): void {
    if (this.#isReview[station.index]) this.#reviews.values[item] = 1
    if (this.#isTouch[station.index]) this.#touches.values[item]++
    this.#takeTool(item, station)
  }

  ended(item: number, station: Station): void {
    this.#takeTool(item, station)
    this.#ended++
    this.#reviewed += this.#reviews.values[item]
    this.#touched += this.#touches.values[item]
    if (this.#handoffs !== null) this.#handedOff += this.#handoffs.values[item]
    if (this.#crossings !== null) this.#crossed += this.#crossings.values[item]
  }

  #takeTool(item: number, station: Station): void {
    if (this.#lastTool === null || this.#crossings === null) return
    const tool = this.#tools[station.index]
    if (tool === none) return
    const last = this.#lastTool.values[item]
    if (last !== none && last !== tool) this.#crossings.values[item]++
    this.#lastTool.values[item] = tool
  }

  open(): void {
    this.#ended = 0
    this.#reviewed = 0
    this.#touched = 0
    this.#handedOff = 0
    this.#crossed = 0
  }

  close(): void {}

  *readings(): Generator<Reading> {
    yield ['reviewRate', this.#reviewed / this.#ended]
    yield ['touches', this.#touched / this.#ended]
    yield ['handoffs', this.#handedOff / this.#ended]
    yield ['toolsCrossed', this.#crossed / this.#ended]
  }
}
