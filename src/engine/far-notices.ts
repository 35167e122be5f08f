/** The agenda's second tier: a binary heap by time, rank, then the order in which notices came. */
import { enlarged } from './enlarged.js'

/** Places for the order of coming within a rank: 2^49, half of them for those that are put in front. */
const rankUnit = 562949953421312

export class FarNotices {
  count = 0
  #times = new Float64Array(256)
  /** Rank and order of coming as one number. */
  #orders = new Float64Array(256)
  #notices = new Int32Array(256)
  #behind = 0
  #inFront = 0

  /** The time of the first, infinity where there is none. */
  nextTime(): number {
    return this.count > 0 ? this.#times[0] : Number.POSITIVE_INFINITY
  }

  /** Whether the first, of which there is one, comes before a new notice of this time and rank. */
  isBefore(time: number, rank: number): boolean {
    const first = this.#times[0]
    return first < time || (first === time && this.#orders[0] < rank * rankUnit + this.#behind)
  }

  /** Behind all of the same time and rank. */
  push(time: number, rank: number, notice: number): void {
    this.#place(time, rank * rankUnit + this.#behind++, notice)
  }

  /** In front of all of the same time and rank. */
  pushInFront(time: number, rank: number, notice: number): void {
    this.#place(time, rank * rankUnit + --this.#inFront, notice)
  }

  /** Takes the first off and returns it; there is one. */
  pop(): number {
    const first = this.#notices[0]
    const last = --this.count
    const time = this.#times[last]
    const order = this.#orders[last]
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= last) break
      if (child + 1 < last && this.#isEarlier(child + 1, child)) child++
      if (time < this.#times[child] || (time === this.#times[child] && order < this.#orders[child])) break
      this.#move(child, i)
      i = child
    }
    this.#put(i, time, order, this.#notices[last])
    return first
  }

  forEach(visit: (time: number, notice: number) => void): void {
    for (let i = 0; i < this.count; i++) visit(this.#times[i], this.#notices[i])
  }

  #place(time: number, order: number, notice: number): void {
    if (this.count === this.#times.length) this.#grow()
    let i = this.count++
    while (i > 0) {
      const parent = (i - 1) >>> 1
      if (this.#times[parent] < time || (this.#times[parent] === time && this.#orders[parent] < order)) break
      this.#move(parent, i)
      i = parent
    }
    this.#put(i, time, order, notice)
  }

  #isEarlier(a: number, b: number): boolean {
    return this.#times[a] < this.#times[b] || (this.#times[a] === this.#times[b] && this.#orders[a] < this.#orders[b])
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from]
    this.#orders[to] = this.#orders[from]
    this.#notices[to] = this.#notices[from]
  }

  #put(i: number, time: number, order: number, notice: number): void {
    this.#times[i] = time
    this.#orders[i] = order
    this.#notices[i] = notice
  }

  #grow(): void {
    const size = 2 * this.#times.length
    this.#times = enlarged(this.#times, new Float64Array(size))
    this.#orders = enlarged(this.#orders, new Float64Array(size))
    this.#notices = enlarged(this.#notices, new Int32Array(size))
  }
}
