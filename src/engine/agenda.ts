/**
 * The future event list. Order at one instant is a rule, never chance: time, then rank, then what follows here.
 *
 * Ranks at one instant: measurement ticks; moments of measurement, such as the close of the window, so that what
 * happens at its end lies outside, and the end of the run; finishes of work and ends of sittings; hand-offs and delays
 * that end; arrivals; patience and batches that have waited long enough; openings, and items whose age moves their
 * priority; sittings that begin; the instant up to which an item is followed. Starts of work come after all of these and
 * are not events; closings need none, since a pool knows when it closes.
 *
 * Within a rank: arrivals by their source, openings by their server and sittings by their station, in file order. All
 * else by the instant at which it began, then by its station in file order, then by the number of the item, then by the
 * copy, 1 before 2 and 1.2 before 2.1.
 *
 * Two tiers: the nearest few dozen notices in a sorted array, where most insertions move two or three entries, and a
 * binary heap behind it for the rest, so that a hundred thousand running delays cost no more than a logarithm.
 */
import type { Clock } from './clock.js'
import type { CopyPaths } from './copy-paths.js'
import { FarNotices } from './far-notices.js'
import { Fault } from './fault.js'
import type { Items } from './items.js'
import { zeroTime } from './zero-time.js'

/** What a notice is about, in the order of their ranks; the index beside it is an item's, a source's, a station's … */
export const notices = {
  tick: 0,
  moment: 2,
  end: 3,
  finish: 4,
  delayEnd: 6,
  handoffEnd: 7,
  arrival: 8,
  patience: 10,
  batchDue: 11,
  opening: 12,
  ageing: 13,
  sitting: 14,
  followed: 15,
} as const

/** The frequent kinds as constants of this module, which V8 folds; a property of an exported object it does not. */
const { finish, delayEnd, arrival } = notices

const kindBits = 4
const kindMask = 15

const nearCapacity = 64
const refill = 32

/** It is the clock too: one object less on the way to the time, which every event reads several times. */
export class Agenda implements Clock {
  /** Whole microseconds since the start. */
  now = zeroTime
  readonly #items: Items
  readonly #copyPaths: CopyPaths | null
  readonly #stations: number
  /** Of what begins now at the first station: it rises with every instant by the number of stations. */
  #firstOrder = zeroTime
  /** Latest first; entry 0 is a sentinel at infinity. */
  readonly #times = new Float64Array(nearCapacity + 2)
  readonly #notices = new Int32Array(nearCapacity + 2)
  /** Within a rank. */
  readonly #orders = new Float64Array(nearCapacity + 2)
  #near = 0
  readonly #far = new FarNotices((notice, order, other, otherOrder) => this.#isBefore(notice, order, other, otherOrder))
  /** Invariant: nothing far comes before anything near. Infinity where there is nothing. */
  #firstFar = Number.POSITIVE_INFINITY

  /**
   * @param stations how many there are
   * @param copyPaths absent where items stay whole
   */
  constructor(items: Items, stations: number, copyPaths: CopyPaths | null) {
    this.#items = items
    this.#copyPaths = copyPaths
    this.#stations = stations
    this.#times[0] = Number.POSITIVE_INFINITY
    this.#notices[0] = kindMask
    this.#orders[0] = Number.POSITIVE_INFINITY
  }

  /** The time of the next notice, infinity where there is none. */
  nextTime(): number {
    return this.#times[this.#near]
  }

  /** Schedules a notice that stands in file order within its rank, about the index that says its place there. */
  add(time: number, kind: number, index: number): void {
    this.#schedule(time, (index << kindBits) | kind, index)
  }

  /** Schedules a notice about what begins now at a station: of an item, or of the station itself. */
  addBegun(time: number, kind: number, index: number, station: number): void {
    this.#schedule(time, (index << kindBits) | kind, this.#firstOrder + station)
  }

  /** Work on an item, or its sitting, which begins now, will be done. */
  addFinish(time: number, item: number, station: number): void {
    this.#schedule(time, (item << kindBits) | finish, this.#firstOrder + station)
  }

  addDelayEnd(time: number, item: number, station: number): void {
    this.#schedule(time, (item << kindBits) | delayEnd, this.#firstOrder + station)
  }

  addArrival(time: number, source: number): void {
    this.#schedule(time, (source << kindBits) | arrival, source)
  }

  #schedule(time: number, notice: number, order: number): void {
    if (time < this.#firstFar && this.#near < nearCapacity) this.#insert(time, notice, order)
    else this.#scheduleFar(time, notice, order)
  }

  /** The nearest are full, or it may belong to the far ones. */
  #scheduleFar(time: number, notice: number, order: number): void {
    if (this.#near === nearCapacity) this.#spill()
    if (this.#far.count > 0 && this.#far.isBefore(time, notice, order)) this.#far.push(time, notice, order)
    else this.#insert(time, notice, order)
    this.#firstFar = this.#far.nextTime()
  }

  /** Sets the clock to the next notice, of which there is one, and takes it off; its kind and index are read by `kindOf` and `indexOf`. */
  next(): number {
    const near = this.#near
    const time = this.#times[near]
    if (time !== this.now) this.#pass(time)
    this.#near = near - 1
    const notice = this.#notices[near]
    if (near === 1 && this.#far.count > 0) this.#refill()
    return notice
  }

  #pass(time: number): void {
    if (!(time > this.now)) throw backwards(this.now, time)
    this.now = time
    this.#firstOrder += this.#stations
  }

  kindOf(notice: number): number {
    return notice & kindMask
  }

  indexOf(notice: number): number {
    return notice >> kindBits
  }

  /** Calls `visit` with the time and the index of each notice of a kind, in no order. */
  forEach(kind: number, visit: (time: number, index: number) => void): void {
    for (let i = 1; i <= this.#near; i++)
      if (this.kindOf(this.#notices[i]) === kind) visit(this.#times[i], this.indexOf(this.#notices[i]))
    this.#far.forEach((time, notice) => {
      if (this.kindOf(notice) === kind) visit(time, this.indexOf(notice))
    })
  }

  #insert(time: number, notice: number, order: number): void {
    const times = this.#times
    const entries = this.#notices
    const orders = this.#orders
    let i = ++this.#near
    for (; ; i--) {
      const before = times[i - 1]
      if (before > time || (before === time && this.#isBefore(notice, order, entries[i - 1], orders[i - 1]))) break
      times[i] = before
      entries[i] = entries[i - 1]
      orders[i] = orders[i - 1]
    }
    times[i] = time
    entries[i] = notice
    orders[i] = order
  }

  /** The later half goes far. */
  #spill(): void {
    const moved = nearCapacity - refill
    for (let i = 1; i <= moved; i++) this.#far.push(this.#times[i], this.#notices[i], this.#orders[i])
    for (const each of [this.#times, this.#notices, this.#orders]) each.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#near = nearCapacity - moved
  }

  /** The earliest of the far ones come near. */
  #refill(): void {
    const far = this.#far
    const count = Math.min(refill, far.count)
    for (let i = count; i >= 1; i--) {
      this.#times[i] = far.nextTime()
      this.#orders[i] = far.nextOrder()
      this.#notices[i] = far.pop()
    }
    this.#near = count
    this.#firstFar = far.nextTime()
  }

  /** Whether the first of two notices of one instant comes before the other. */
  #isBefore(notice: number, order: number, other: number, otherOrder: number): boolean {
    const rank = rankOf(notice)
    const otherRank = rankOf(other)
    if (rank !== otherRank) return rank < otherRank
    if (order !== otherOrder) return order < otherOrder
    return this.#isItemBefore(notice, other)
  }

  /** Both began at one instant and station. What is no item has the place of its kind: a batch comes after whose patience ends. */
  #isItemBefore(notice: number, other: number): boolean {
    const [kind, otherKind] = [this.kindOf(notice), this.kindOf(other)]
    if (!isOfItem(kind) || !isOfItem(otherKind)) return kind < otherKind
    const [item, otherItem] = [this.indexOf(notice), this.indexOf(other)]
    const { number } = this.#items
    if (number[item] !== number[otherItem]) return number[item] < number[otherItem]
    return this.#copyPaths?.isBefore(item, otherItem) === true
  }
}

function backwards(from: number, to: number): Fault {
  return new Fault(`time would go back from ${from} to ${to} microseconds`)
}

/** Whether a notice of a rank that has both is about an item. */
function isOfItem(kind: number): boolean {
  return kind !== notices.batchDue && kind !== notices.opening
}

/** Two kinds share a rank: moments and the end of the run, hand-offs and delays that end, patience and batches. */
function rankOf(notice: number): number {
  return (notice & kindMask) >> 1
}
