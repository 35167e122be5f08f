/** Items that come many at once, at fixed times of the week; volume and ramp multiply the size, a fraction is drawn. */

import type { Stream } from '../../random/index.js'
import { inMicroseconds, sittings } from '../../scenario/calendar.js'
import type { ArrivalProcess } from '../../scenario/scenario.js'
import type { Plan, SourcePlan } from '../plan.js'
import { zeroTime } from '../zero-time.js'
import type { Instants, SourceStream } from './instants.js'
import { rampFactor } from './ramp.js'

type Batches = Extract<ArrivalProcess, { by: 'batches' }>

export class BatchInstants implements Instants {
  number = 0
  readonly #batches: Batches
  readonly #source: SourcePlan
  readonly #volume: number
  readonly #from: string | undefined
  readonly #horizon: number
  readonly #fractions: Stream
  #week = 0
  #ofWeek: readonly number[] = []
  #inWeek = 0
  /** Batches so far, the instant of the last, and how many of it are still to come. */
  #batch = 0
  #instant = zeroTime
  #left = 0

  constructor(batches: Batches, source: SourcePlan, plan: Plan, own: SourceStream) {
    this.#batches = batches
    this.#source = source
    this.#volume = plan.volume
    this.#from = plan.scenario.run.from
    this.#horizon = plan.horizon
    this.#fractions = own('size')
  }

  next(): number {
    while (this.#left === 0) {
      this.#instant = this.#nextTime()
      if (this.#instant >= this.#horizon) return this.#instant
      this.#left = this.#sizeAt(this.#instant)
      if (this.#hasEnded()) return Number.POSITIVE_INFINITY
    }
    this.#left--
    this.number++
    return this.#instant
  }

  /** Whole items: the rest of a size is the chance of one more. */
  #sizeAt(instant: number): number {
    const size = this.#batches.size * this.#volume * rampFactor(this.#source.source.ramp, instant)
    const whole = Math.floor(size)
    return whole + (this.#fractions.fraction(this.#batch++, 1) < size - whole ? 1 : 0)
  }

  /** Nothing comes any more: the ramp, or the size itself, is 0 for good. */
  #hasEnded(): boolean {
    if (this.#left > 0) return false
    const last = this.#source.source.ramp.at(-1)
    const factor = last === undefined || this.#instant >= inMicroseconds(last.at) ? (last?.factor ?? 1) : Number.NaN
    return this.#batches.size * this.#volume * factor === 0
  }

  /** Ends, since holidays are few. */
  #nextTime(): number {
    while (this.#inWeek === this.#ofWeek.length) {
      this.#ofWeek = this.#timesOf(this.#week++)
      this.#inWeek = 0
    }
    return this.#ofWeek[this.#inWeek++]
  }

  #timesOf(week: number): readonly number[] {
    const { calendar } = this.#source
    const meets = { by: 'meeting', meets: this.#batches.at, decides: 0, lasts: 0, calendar: calendar.name } as const
    return sittings(meets, { [calendar.name]: calendar }, this.#from, week).map(inMicroseconds)
  }
}
