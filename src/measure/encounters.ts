/** What items meet on their way: reviews, people, hand-offs, changes of tool; counted for those that end in the window. */
import type { EncounterProbe, Integers, Station, Vitals } from '../engine/index.js'
import { handsOff } from './hands-off.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** No tool was used yet. */
const none = -1

export class Encounters implements EncounterProbe, Readable, Windowed {
  /** Of each item so far: twice its touches, and 1 more where it was reviewed. */
  readonly #met: Integers
  /** Of each item so far; absent where the scenario has none of it. */
  readonly #handoffs: Integers | null
  readonly #crossings: Integers | null
  readonly #lastTool: Integers | null
  /** By station. */
  readonly #reviews: Int32Array
  readonly #touches: Int32Array
  readonly #tools: readonly number[]
  /** Since the start, and before the window. */
  endedSoFar = 0
  reviewedSoFar = 0
  #endedBefore = 0
  #reviewedBefore = 0
  #touched = 0
  #handedOff = 0
  #crossed = 0

  constructor({ items, plan }: Vitals) {
    const stations = plan.stations.map((each) => each.station)
    const tools = [...new Set(stations.flatMap((station) => station.tool ?? []))]
    this.#reviews = Int32Array.from(stations, ({ kind }) =>
      kind === 'review' || kind === 'approval' || kind === 'exception' ? 1 : 0,
    )
    this.#touches = Int32Array.from(stations, ({ capacity }) =>
      capacity.by === 'pool' || capacity.by === 'meeting' ? 2 : 0,
    )
    this.#tools = stations.map(({ tool }) => (tool === undefined ? none : tools.indexOf(tool)))
    this.#met = items.integers()
    this.#handoffs = stations.some(handsOff) ? items.integers() : null
    this.#crossings = tools.length > 1 ? items.integers() : null
    this.#lastTool = tools.length > 1 ? items.integers() : null
  }

  arrived(item: number): void {
    this.#met.values[item] = 0
    if (this.#handoffs !== null) this.#handoffs.values[item] = 0
    if (this.#crossings !== null) this.#crossings.values[item] = 0
    if (this.#lastTool !== null) this.#lastTool.values[item] = none
  }

  handedOff(item: number): void {
    if (this.#handoffs !== null) this.#handoffs.values[item]++
  }

  joined(item: number, station: Station): void {
    const met = this.#met.values
    met[item] = (met[item] + this.#touches[station.index]) | this.#reviews[station.index]
    this.#takeTool(item, station)
  }

  ended(item: number, station: Station): void {
    this.#takeTool(item, station)
    this.endedSoFar++
    const met = this.#met.values[item]
    this.reviewedSoFar += met & 1
    this.#touched += met >> 1
    if (this.#handoffs !== null) this.#handedOff += this.#handoffs.values[item]
    if (this.#crossings !== null) this.#crossed += this.#crossings.values[item]
  }

  /** A copy counts what it meets itself; the tool in use is its original's. */
  forked(copy: number): void {
    this.#met.values[copy] = 0
    if (this.#handoffs !== null) this.#handoffs.values[copy] = 0
    if (this.#crossings !== null) this.#crossings.values[copy] = 0
  }

  merged(copy: number, original: number): void {
    const met = this.#met.values
    met[original] = (met[original] + (met[copy] & ~1)) | (met[copy] & 1)
    for (const column of [this.#handoffs, this.#crossings])
      if (column !== null) column.values[original] += column.values[copy]
    if (this.#lastTool !== null) this.#lastTool.values[original] = this.#lastTool.values[copy]
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
    this.#endedBefore = this.endedSoFar
    this.#reviewedBefore = this.reviewedSoFar
    this.#touched = 0
    this.#handedOff = 0
    this.#crossed = 0
  }

  close(): void {}

  *readings(): Generator<Reading> {
    const ended = this.endedSoFar - this.#endedBefore
    yield ['reviewRate', (this.reviewedSoFar - this.#reviewedBefore) / ended]
    yield ['touches', this.#touched / ended]
    yield ['handoffs', this.#handedOff / ended]
    yield ['toolsCrossed', this.#crossed / ended]
  }
}
