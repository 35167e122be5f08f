/**
 * The log of one replication: every visit of every item, from the empty start to the end of the run, which lies beyond
 * the close of the window where items are followed, and everyone whom a limit turned away. Rows lie in typed columns,
 * some forty bytes each, since a log may have millions. What is sent in copies appears as its copies; ends, which take
 * no time, have no visits.
 */
import { enlarged, type Integers, type LogProbe, type Station, type VisitEnd, type Vitals } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'

/** How a visit ended; `open`: the run was over before it was. */
export type VisitCause = VisitEnd | 'open'

/** Times in hours since the start of the run. */
export interface Visit {
  /** The number of its arrival, from 1. */
  readonly item: number
  /** The leg of the fork, from 1, on which a copy set out: `2`, or `2.1` for a copy's copy; empty where it is the item. */
  readonly copy: string
  readonly itemClass: string
  readonly station: string
  /** Whose people were held; none before work begins, and at machines, meetings and delays. */
  readonly pools: readonly string[]
  /** When it stood before the station; who is turned away by a limit is finished at once. */
  readonly joined: number
  /** Absent where work, sitting or delay never began. */
  readonly started?: number
  /** When it left, however it did; absent where it was there when the run was over. */
  readonly finished?: number
  readonly cause: VisitCause
}

/** In the order of joining; at one instant by item, then as it happened. */
export interface VisitLog {
  /** Visits, and items turned away. */
  readonly count: number
  /** Items that arrived. */
  readonly items: number
  readonly visits: Iterable<Visit>
}

const causes: readonly VisitCause[] = ['open', 'done', 'patience', 'withdrawn', 'limit']
const firstCapacity = 1024
/** The item is on no visit. */
const nowhere = -1

export class EventLog implements LogProbe, VisitLog {
  readonly #vitals: Vitals
  /** By station. */
  readonly #pools: readonly (readonly string[])[]
  /** Of each item: its arrival number, its label among `#copies`, the copies of it that set out, the row of its visit. */
  readonly #number: Integers
  readonly #label: Integers
  readonly #legs: Integers
  readonly #visit: Integers
  /** Labels of copies; the first is that of an item itself. */
  readonly #copies = ['']
  readonly #labels = new Map<string, number>()
  #count = 0
  /** By row; NaN where it did not come to it. */
  #item = new Int32Array(firstCapacity)
  #copy = new Int32Array(firstCapacity)
  #class = new Int32Array(firstCapacity)
  #station = new Int32Array(firstCapacity)
  #joined = new Float64Array(firstCapacity)
  #started = new Float64Array(firstCapacity)
  #finished = new Float64Array(firstCapacity)
  #cause = new Uint8Array(firstCapacity)

  constructor(vitals: Vitals) {
    const { items, plan } = vitals
    this.#vitals = vitals
    this.#pools = plan.stations.map(({ station: { capacity } }) =>
      capacity.by === 'pool' ? capacity.needs.map(({ pool }) => pool) : [],
    )
    this.#number = items.integers()
    this.#label = items.integers()
    this.#legs = items.integers()
    this.#visit = items.integers()
  }

  get count(): number {
    return this.#count
  }

  get items(): number {
    return this.#vitals.arrived
  }

  arrived(item: number): void {
    this.#number.values[item] = this.#vitals.arrived + 1
    this.#label.values[item] = 0
    this.#visit.values[item] = nowhere
  }

  /** The copy's columns hold what its original's do. */
  forked(copy: number, original: number): void {
    const leg = ++this.#legs.values[original]
    const above = this.#copies[this.#label.values[original]]
    this.#label.values[copy] = this.#labelOf(above === '' ? `${leg}` : `${above}.${leg}`)
    this.#visit.values[copy] = nowhere
  }

  joined(item: number, station: Station): void {
    this.#visit.values[item] = this.#add(item, station)
    // Who forks does so at the end of a visit.
    this.#legs.values[item] = 0
  }

  started(item: number): void {
    this.#started[this.#visit.values[item]] = this.#vitals.clock.now
  }

  over(item: number, station: Station, cause: VisitEnd): void {
    const visit = cause === 'limit' ? this.#add(item, station) : this.#visit.values[item]
    // Withdrawn on the way to a station: that visit never began.
    if (visit === nowhere) return
    this.#finished[visit] = this.#vitals.clock.now
    this.#cause[visit] = causes.indexOf(cause)
    this.#visit.values[item] = nowhere
  }

  get visits(): Iterable<Visit> {
    return { [Symbol.iterator]: () => this.#inOrder() }
  }

  /** Rows were added as time went on: only those of one instant are to be put in order. */
  *#inOrder(): Generator<Visit> {
    for (let from = 0, to = 1; from < this.#count; from = to++) {
      while (to < this.#count && this.#joined[to] === this.#joined[from]) to++
      const together = Array.from({ length: to - from }, (_, index) => from + index)
      if (together.length > 1) together.sort((a, b) => this.#item[a] - this.#item[b] || a - b)
      for (const row of together) yield this.#read(row)
    }
  }

  #read(row: number): Visit {
    const { plan } = this.#vitals
    const started = this.#started[row]
    const finished = this.#finished[row]
    const began = !Number.isNaN(started)
    return {
      item: this.#item[row],
      copy: this.#copies[this.#copy[row]],
      itemClass: plan.classes[this.#class[row]],
      station: plan.stations[this.#station[row]].id,
      pools: began ? this.#pools[this.#station[row]] : [],
      joined: this.#joined[row] / microsecondsPerHour,
      ...(began ? { started: started / microsecondsPerHour } : {}),
      ...(Number.isNaN(finished) ? {} : { finished: finished / microsecondsPerHour }),
      cause: causes[this.#cause[row]],
    }
  }

  #add(item: number, station: Station): number {
    if (this.#count === this.#item.length) this.#grow(2 * this.#count)
    const row = this.#count++
    this.#item[row] = this.#number.values[item]
    this.#copy[row] = this.#label.values[item]
    this.#class[row] = this.#vitals.items.itemClass[item]
    this.#station[row] = station.index
    this.#joined[row] = this.#vitals.clock.now
    this.#started[row] = Number.NaN
    this.#finished[row] = Number.NaN
    return row
  }

  #labelOf(copy: string): number {
    const known = this.#labels.get(copy)
    if (known !== undefined) return known
    const label = this.#copies.push(copy) - 1
    this.#labels.set(copy, label)
    return label
  }

  #grow(size: number): void {
    this.#item = enlarged(this.#item, new Int32Array(size))
    this.#copy = enlarged(this.#copy, new Int32Array(size))
    this.#class = enlarged(this.#class, new Int32Array(size))
    this.#station = enlarged(this.#station, new Int32Array(size))
    this.#joined = enlarged(this.#joined, new Float64Array(size))
    this.#started = enlarged(this.#started, new Float64Array(size))
    this.#finished = enlarged(this.#finished, new Float64Array(size))
    this.#cause = enlarged(this.#cause, new Uint8Array(size))
  }
}
