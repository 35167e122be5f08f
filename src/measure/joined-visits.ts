/** How long the visits that joined a station's queue in the window wait for their start, whenever that is. */
import type { Station, Vitals } from '../engine/index.js'
import { CensoredTimes } from './censored-times.js'

export class JoinedVisits {
  readonly #station: Station
  readonly #vitals: Vitals
  readonly #opens: number
  readonly #closes: number
  readonly #follow: number
  /** Those that neither started nor left so far. */
  waiting = 0
  readonly times = new CensoredTimes()

  constructor(station: Station, vitals: Vitals) {
    const { opens, closes, follow } = vitals.plan
    this.#station = station
    this.#vitals = vitals
    this.#opens = opens
    this.#closes = closes
    this.#follow = follow > 0 ? follow : Number.POSITIVE_INFINITY
  }

  joined(): void {
    if (this.#isOne(this.#vitals.clock.now)) this.waiting++
  }

  startedAtOnce(): void {
    if (this.#isOne(this.#vitals.clock.now)) this.times.addZero()
  }

  started(since: number): void {
    if (!this.#isOne(since)) return
    this.waiting--
    this.#add(this.#vitals.clock.now - since, true)
  }

  left(since: number): void {
    if (this.#isOne(since)) this.waiting--
  }

  /** The run is over: who waits now is open. */
  over(): void {
    const { clock, items } = this.#vitals
    this.#vitals.forEachWaiting(this.#station, (item) => {
      if (this.#isOne(items.since[item])) this.#add(clock.now - items.since[item], false)
    })
  }

  #add(time: number, hasStarted: boolean): void {
    if (hasStarted && time <= this.#follow) this.times.add(time)
    else this.times.addOpen(Math.min(time, this.#follow))
  }

  #isOne(since: number): boolean {
    return since >= this.#opens && since < this.#closes
  }
}
