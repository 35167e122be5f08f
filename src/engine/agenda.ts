/**
 * The future event list. Order at one instant is a rule, never chance: time, then rank, then the order of scheduling.
 *
 * Ranks at one instant: measurement ticks and the close of the window, so that what happens at its end lies outside;
 * finishes of work and ends of sittings; hand-offs and delays that end; arrivals; openings; sittings that begin. Starts
 * of work come after all of these and are not events; closings need none, since a pool knows when it closes.
 *
 * Two tiers: the nearest few dozen notices in a sorted array, where most insertions move two or three entries, and a
 * binary heap behind it for the rest, so that a hundred thousand running delays cost no more than a logarithm.
 */
import type { Clock } from './clock.js'
import { Fault } from './fault.js'

/** What a notice is about; the index beside it is an item's, a source's, a server's or a station's. */
export const notices = {
  tick: 0,
  close: 1,
  finish: 2,
  delayEnd: 3,
  handoffEnd: 4,
  arrival: 5,
  opening: 6,
  sitting: 7,
} as const

const kindBits = 3
const kindMask = 7

/** Rank by kind, in units that leave 2^48 places for the order of scheduling. */
const rankUnit = 281474976710656
const rankOf = Float64Array.of(0, 1, 2, 3, 3, 4, 5, 6).map((rank) => rank * rankUnit)

const nearCapacity = 64
const refill = 32

export class Agenda {
  readonly #clock: Clock
  /** Latest first; entry 0 is a sentinel at infinity. */
  readonly #times = new Float64Array(nearCapacity + 2)
  readonly #orders = new Float64Array(nearCapacity + 2)
  readonly #notices = new Int32Array(nearCapacity + 2)
  #near = 0
  readonly #far = new Heap()
  #scheduled = 0

  constructor(clock: Clock) {
    this.#clock = clock
    this.#times[0] = Number.POSITIVE_INFINITY
  }

  /** The time of the next notice, infinity where there is none. */
  nextTime(): number {
    return this.#times[this.#near]
  }

  add(time: number, kind: number, index: number): void {
    const order = rankOf[kind] + this.#scheduled++
    const notice = (index << kindBits) | kind
    if (this.#near === nearCapacity) this.#spill()
    const far = this.#far
    // Invariant: nothing in the heap comes before anything near.
    if (far.count > 0 && (time > far.times[0] || (time === far.times[0] && order > far.orders[0])))
      far.push(time, order, notice)
    else this.#insert(time, order, notice)
  }

  /** Sets the clock to the next notice, of which there is one, and takes it off; its kind and index are read by `kindOf` and `indexOf`. */
  next(): number {
    const near = this.#near
    const time = this.#times[near]
    if (!(time >= this.#clock.now)) throw new Fault(`time would go back from ${this.#clock.now} to ${time}`)
    this.#clock.now = time
    this.#near = near - 1
    if (near === 1 && this.#far.count > 0) {
      const notice = this.#notices[1]
      this.#refill()
      return notice
    }
    return this.#notices[near]
  }

  #insert(time: number, order: number, notice: number): void {
    const times = this.#times
    const orders = this.#orders
    const entries = this.#notices
    let i = ++this.#near
    for (; ; i--) {
      const before = times[i - 1]
      if (before > time || (before === time && orders[i - 1] > order)) break
      times[i] = before
      orders[i] = orders[i - 1]
      entries[i] = entries[i - 1]
    }
    times[i] = time
    orders[i] = order
    entries[i] = notice
  }

  /** The later half goes to the heap. */
  #spill(): void {
    const moved = nearCapacity - refill
    for (let i = 1; i <= moved; i++) this.#far.push(this.#times[i], this.#orders[i], this.#notices[i])
    this.#times.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#orders.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#notices.copyWithin(1, moved + 1, nearCapacity + 1)
    this.#near = nearCapacity - moved
  }

  /** The earliest of the heap come near. */
  #refill(): void {
    const far = this.#far
    const count = Math.min(refill, far.count)
    for (let i = count; i >= 1; i--) {
      this.#times[i] = far.times[0]
      this.#orders[i] = far.orders[0]
      this.#notices[i] = far.notices[0]
      far.pop()
    }
    this.#near = count
  }
}

export function kindOf(notice: number): number {
  return notice & kindMask
}

export function indexOf(notice: number): number {
  return notice >>> kindBits
}

/** A binary heap by time, then order. */
class Heap {
  times = new Float64Array(256)
  orders = new Float64Array(256)
  notices = new Int32Array(256)
  count = 0

  push(time: number, order: number, notice: number): void {
    if (this.count === this.times.length) this.#grow()
    let i = this.count++
    while (i > 0) {
      const parent = (i - 1) >>> 1
      if (this.times[parent] < time || (this.times[parent] === time && this.orders[parent] < order)) break
      this.#move(parent, i)
      i = parent
    }
    this.#put(i, time, order, notice)
  }

  pop(): void {
    const last = --this.count
    const time = this.times[last]
    const order = this.orders[last]
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= last) break
      if (child + 1 < last && this.#earlier(child + 1, child)) child++
      if (time < this.times[child] || (time === this.times[child] && order < this.orders[child])) break
      this.#move(child, i)
      i = child
    }
    this.#put(i, time, order, this.notices[last])
  }

  #earlier(a: number, b: number): boolean {
    return this.times[a] < this.times[b] || (this.times[a] === this.times[b] && this.orders[a] < this.orders[b])
  }

  #move(from: number, to: number): void {
    this.times[to] = this.times[from]
    this.orders[to] = this.orders[from]
    this.notices[to] = this.notices[from]
  }

  #put(i: number, time: number, order: number, notice: number): void {
    this.times[i] = time
    this.orders[i] = order
    this.notices[i] = notice
  }

  #grow(): void {
    const size = 2 * this.times.length
    this.times = grown(this.times, new Float64Array(size))
    this.orders = grown(this.orders, new Float64Array(size))
    this.notices = grown(this.notices, new Int32Array(size))
  }
}

function grown<T extends Float64Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
