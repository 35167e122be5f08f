/**
 * What items meet on their way: visits, reviews, people, hand-offs, changes of tool; counted for the cohort. How many
 * ended, and were reviewed, is counted besides for all, from the start on.
 */
import type { EncounterProbe, Integers, Station, Vitals } from '../engine/index.js'
import type { Cohort, Followed } from './cohort.js'
import { handsOff } from './hands-off.js'
import type { Readable, Reading } from './readings.js'

/** No tool was used yet. */
const none = -1

export class Encounters implements EncounterProbe, Followed, Readable {
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
  readonly #vitals: Vitals
  readonly #cohort: Cohort
  /** Of the cohort, by station. */
  readonly #visits: Float64Array
  /** Since the start. */
  endedSoFar = 0
  reviewedSoFar = 0
  /** Of the cohort. */
  #counted = 0
  #reviewed = 0
  #touched = 0
  #handedOff = 0
  #crossed = 0

  constructor(vitals: Vitals, cohort: Cohort) {
    const { items, plan } = vitals
    this.#vitals = vitals
    this.#cohort = cohort
    cohort.tells(this)
    this.#visits = new Float64Array(plan.stations.length)
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
    if (this.#cohort.has(item)) this.#visits[station.index]++
    met[item] = (met[item] + this.#touches[station.index]) | this.#reviews[station.index]
    this.#takeTool(item, station)
  }

  ended(item: number, station: Station): void {
    this.#takeTool(item, station)
    this.endedSoFar++
    this.reviewedSoFar += this.#met.values[item] & 1
    if (!this.#cohort.has(item)) return
    this.#counted++
    this.#reviewed += this.#met.values[item] & 1
    this.#add(item)
  }

  cut(item: number): void {
    let reviewed = this.#met.values[item] & 1
    this.#counted++
    this.#add(item)
    this.#vitals.forEachCopy(item, (copy) => {
      reviewed |= this.#met.values[copy] & 1
      this.#add(copy)
    })
    this.#reviewed += reviewed
  }

  #add(item: number): void {
    this.#touched += this.#met.values[item] >> 1
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

  *readings(): Generator<Reading> {
    yield ['reviewRate', this.#reviewed / this.#counted]
    yield ['touches', this.#touched / this.#counted]
    yield ['handoffs', this.#handedOff / this.#counted]
    yield ['toolsCrossed', this.#crossed / this.#counted]
    for (const { by, index, plan } of this.#vitals.stations)
      if (by !== 'end') yield [`stations.${plan.id}.visits`, this.#visits[index] / this.#counted]
    for (const { plan, stations } of this.#vitals.servers)
      if (plan.kind === 'pool')
        yield [
          `pools.${plan.id}.visits`,
          stations.reduce((sum, { index }) => sum + this.#visits[index], 0) / this.#counted,
        ]
  }
}
