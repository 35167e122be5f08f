/**
 * The future event list. Order at one instant is a rule, never chance: time, then rank, then the order of scheduling.
 *
 * Ranks at one instant: measurement ticks; moments of measurement, such as the close of the window, so that what
 * happens at its end lies outside, and the end of the run; finishes of work and ends of sittings; hand-offs and delays that end; arrivals; patience and batches that have waited
 * long enough; openings; sittings that begin; the instant up to which an item is followed. Starts of work come after all
 * of these and are not events; closings need none, since a pool knows when it closes.
 *
 * Two tiers: the nearest few dozen notices in a sorted array, where most insertions move two or three entries, and a
 * binary heap behind it for the rest, so that a hundred thousand running delays cost no more than a logarithm.
 */
import type { Clock } from './clock.js'
import { FarNotices } from './far-notices.js'
import { Fault } from './fault.js'
import { zeroHours } from './zero-hours.js'

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
  /** Hours since the start. */
  now = zeroHours
  /** Latest first; entry 0 is a sentinel at infinity. */
  readonly #times = new Float64Array(nearCapacity + 2)
  readonly #notices = new Int32Array(nearCapacity + 2)
  #near = 0
  readonly #far = new FarNotices()
  /** Invariant: nothing far comes before anything near. Infinity where there is nothing. */
  #firstFar = Number.POSITIVE_INFINITY

  constructor() {
    this.#times[0] = Number.POSITIVE_INFINITY
  }

  /** The time of the next notice, infinity where there is none. */
  nextTime(): number {
    return this.#times[this.#near]
  }

  /** Schedules a notice of any kind, about an index. */
  add(time: number, kind: number, index: number): void {
    this.#schedule(time, (index << kindBits) | kind)
  }

  /** Work on an item, or its sitting, will be done. */
  addFinish(time: number, item: number): void {
    this.#schedule(time, (item << kindBits) | finish)
  }

  addDelayEnd(time: number, item: number): void {
    this.#schedule(time, (item << kindBits) | delayEnd)
  }

  addArrival(time: number, source: number): void {
    this.#schedule(time, (source << kindBits) | arrival)
  }

  #schedule(time: number, notice: number): void {
    if (time < this.#firstFar && this.#near < nearCapacity) this.#insert(time, notice)
    else this.#scheduleFar(time, notice)
  }

  /** The nearest are full, or it may belong to the far ones. */
  #scheduleFar(time: number, notice: number): void {
    if (this.#near === nearCapacity) this.#spill()
    if (this.#far.count > 0 && this.#far.isBefore(time, rankOf(notice))) this.#far.push(time, rankOf(notice), notice)
    else this.#insert(time, notice)
    this.#firstFar = this.#far.nextTime()
  }

  /** Sets the clock to the next notice, of which there is one, and takes it off; its kind and index are read by `kindOf` and `indexOf`. */
  next(): number {
    const near = this.#near
    const time = this.#times[near]
    if (!(time >= this.now)) throw backwards(this.now, time)
    this.now = time
    this.#near = near - 1
    const notice = this.#notices[near]
    if (near === 1 && this.#far.count > 0) this.#refill()
    return notice
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

  /** Behind all notices of the same time and rank: they were scheduled before. */
  #insert(time: number, notice: number): void {
    const times = this.#times
    const entries = this.#notices
    let i = ++this.#near
    for (; ; i--) {
      const before = times[i - 1]
      if (before > time || (before === time && isLater(entries[i - 1], notice))) break
      times[i] = before
      entries[i] = entries[i - 1]
    }
    times[i] = time
    entries[i] = notice
  }

  /** The later half goes far, the latest first, so that each comes before what is there. */
  #spill(): void {
    const moved = nearCapacity - refill
    for (let i = 1; i <= moved; i++) this.#far.pushInFront(this.#times[i], rankOf(this.#notices[i]), this.#notices[i])
    this.#times.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#notices.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#near = nearCapacity - moved
  }

  /** The earliest of the far ones come near. */
  #refill(): void {
    const far = this.#far
    const count = Math.min(refill, far.count)
    for (let i = count; i >= 1; i--) {
      this.#times[i] = far.nextTime()
      this.#notices[i] = far.pop()
    }
    this.#near = count
    this.#firstFar = far.nextTime()
  }
}

function isLater(notice: number, other: number): boolean {
  return rankOf(notice) > rankOf(other)
}

function backwards(from: number, to: number): Fault {
  return new Fault(`time would go back from ${from} to ${to}`)
}

/** Two kinds share a rank: moments and the end of the run, hand-offs and delays that end, patience and batches. */
function rankOf(notice: number): number {
  return (notice & kindMask) >> 1
}
