/**
 * The paths of items: the sequence of stations that an item joins, repeated visits included, and the end that it comes
 * to. Counted as they go, by a trie: an item holds the number of the path that it has gone so far, and at each station
 * that number and the station give the next one. Of what is sent in copies, the path is that of the copy which completed
 * the join. Counted are the items of the cohort; those that are open when they have been followed stand apart. Paths differ from run to run, so they stand beside the row of readings, packed (path-counts.ts).
 */
import { enlarged, type Integers, type PathProbe, type Station, type Vitals, zeroTime } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import type { Cohort, Followed } from './cohort.js'
import { type CountedPath, packed } from './path-counts.js'

/** Paths that are told apart, beginnings of longer ones among them; what goes beyond is one path, `other`. */
export const mostPaths = 10_000

/** The path of who has been nowhere yet, and the one for all that are not told apart. */
const start = 0
const other = 1
const firstCapacity = 64

export class Paths implements PathProbe, Followed {
  readonly #vitals: Vitals
  readonly #cohort: Cohort
  readonly #width: number
  readonly #most: number
  /** Of each item: the path so far. */
  readonly #path: Integers
  #count = 2
  /** By path and station: the path that goes on there; 0 where none has so far. */
  #next: Int32Array
  /** By path: the one that it goes on from, and its last station. */
  #before = new Int32Array(firstCapacity)
  #last = new Int32Array(firstCapacity)
  /** By path: items that ended with it, and their time from arrival to end. */
  #ended = new Int32Array(firstCapacity)
  #time = new Float64Array(firstCapacity)

  /** Items that have not ended when they have been followed, and their time. */
  #open = 0
  #openTime = zeroTime

  constructor(vitals: Vitals, cohort: Cohort, most = mostPaths) {
    this.#vitals = vitals
    this.#cohort = cohort
    cohort.tells(this)
    this.#width = vitals.plan.stations.length
    this.#most = most
    this.#path = vitals.items.integers()
    this.#next = new Int32Array(firstCapacity * this.#width)
  }

  arrived(item: number): void {
    this.#path.values[item] = start
  }

  joined(item: number, station: Station): void {
    const path = this.#path.values
    path[item] = this.#onward(path[item], station.index)
  }

  ended(item: number, station: Station): void {
    if (!this.#cohort.has(item)) return
    const path = this.#onward(this.#path.values[item], station.index)
    this.#ended[path]++
    this.#time[path] += this.#age(item)
  }

  cut(item: number): void {
    this.#open++
    this.#openTime += this.#age(item)
  }

  completed(copy: number, original: number): void {
    this.#path.values[original] = this.#path.values[copy]
  }

  /** Those on which items ended, and what is open. */
  packed(): Float64Array {
    const counted: CountedPath[] = []
    for (let path = 0; path < this.#count; path++) {
      if (this.#ended[path] === 0) continue
      const stations = path === other ? undefined : this.#stationsOf(path)
      counted.push({
        count: this.#ended[path],
        hours: this.#time[path] / microsecondsPerHour,
        ...(stations === undefined ? {} : { stations }),
      })
    }
    if (this.#open > 0)
      counted.push({ count: this.#open, hours: this.#openTime / microsecondsPerHour, stations: 'open' })
    return packed(counted)
  }

  #age(item: number): number {
    return this.#vitals.clock.now - this.#vitals.items.born[item]
  }

  #onward(path: number, station: number): number {
    if (path === other) return other
    const known = this.#next[path * this.#width + station]
    return known === 0 ? this.#begin(path, station) : known
  }

  /** Rare: a path that was not gone before. */
  #begin(path: number, station: number): number {
    // `start` and `other` are none of the paths that are told apart.
    const begun = this.#count - 2 < this.#most ? this.#count++ : other
    this.#next[path * this.#width + station] = begun
    if (begun === other) return other
    if (begun === this.#before.length) this.#grow(2 * begun)
    this.#before[begun] = path
    this.#last[begun] = station
    return begun
  }

  #stationsOf(path: number): number[] {
    const stations: number[] = []
    for (let at = path; at !== start; at = this.#before[at]) stations.push(this.#last[at])
    return stations.reverse()
  }

  #grow(size: number): void {
    this.#next = enlarged(this.#next, new Int32Array(size * this.#width))
    this.#before = enlarged(this.#before, new Int32Array(size))
    this.#last = enlarged(this.#last, new Int32Array(size))
    this.#ended = enlarged(this.#ended, new Int32Array(size))
    this.#time = enlarged(this.#time, new Float64Array(size))
  }
}
