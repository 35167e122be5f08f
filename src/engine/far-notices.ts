/** The agenda's second tier: a binary heap by time, then as the agenda says what comes first at one instant. */
import { enlarged } from './enlarged.js'

/** Whether the first of two notices of one instant, each with its order within its rank, comes before the other. */
type Precedence = (notice: number, order: number, other: number, otherOrder: number) => boolean

export class FarNotices {
  count = 0
  readonly #precedes: Precedence
  #times = new Float64Array(256)
  #orders = new Float64Array(256)
  #notices = new Int32Array(256)

  constructor(precedes: Precedence) {
    this.#precedes = precedes
  }

  /** The time of the first, infinity where there is none. */
  nextTime(): number {
    return this.count > 0 ? this.#times[0] : Number.POSITIVE_INFINITY
  }

  /** The order within its rank of the first, which there is. */
  nextOrder(): number {
    return this.#orders[0]
  }

  /** Whether the first, which there is, comes before a new notice. */
  isBefore(time: number, notice: number, order: number): boolean {
    return !this.#comesBefore(time, notice, order, 0)
  }

  push(time: number, notice: number, order: number): void {
    if (this.count === this.#times.length) this.#grow()
    let i = this.count++
    while (i > 0) {
      const parent = (i - 1) >>> 1
      if (!this.#comesBefore(time, notice, order, parent)) break
      this.#move(parent, i)
      i = parent
    }
    this.#put(i, time, notice, order)
  }

  /** Takes the first off and returns it; there is one. */
  pop(): number {
    const first = this.#notices[0]
    const last = --this.count
    const time = this.#times[last]
    const notice = this.#notices[last]
    const order = this.#orders[last]
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= last) break
      if (child + 1 < last && this.#isEarlier(child + 1, child)) child++
      if (this.#comesBefore(time, notice, order, child)) break
      this.#move(child, i)
      i = child
    }
    this.#put(i, time, notice, order)
    return first
  }

  forEach(visit: (time: number, notice: number) => void): void {
    for (let i = 0; i < this.count; i++) visit(this.#times[i], this.#notices[i])
  }

  #isEarlier(a: number, b: number): boolean {
    return this.#comesBefore(this.#times[a], this.#notices[a], this.#orders[a], b)
  }

  /** Whether such a notice comes before the one at a place. */
  #comesBefore(time: number, notice: number, order: number, place: number): boolean {
    const other = this.#times[place]
    return time < other || (time === other && this.#precedes(notice, order, this.#notices[place], this.#orders[place]))
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#times[from], this.#notices[from], this.#orders[from])
  }

  #put(i: number, time: number, notice: number, order: number): void {
    this.#times[i] = time
    this.#notices[i] = notice
    this.#orders[i] = order
  }

  #grow(): void {
    const size = 2 * this.#times.length
    this.#times = enlarged(this.#times, new Float64Array(size))
    this.#orders = enlarged(this.#orders, new Float64Array(size))
    this.#notices = enlarged(this.#notices, new Int32Array(size))
  }
}
