/**
 * A renewal process in the source's own time: exponential gaps for a rate or a profile (then it is Poisson), any gaps
 * for `every`. Volume divides the sum of the gaps, so that the n-th item comes sooner and is the same item; it is the
 * instant that is rounded, and no rounding is carried on. Gaps of `every` are whole microseconds, and so is their sum.
 */

import { type Sampler, samplerOf } from '../../random/index.js'
import { inMicroseconds, microsecondsPerHour } from '../../scenario/calendar.js'
import { ImpossibleDraw } from '../fault.js'
import { duration, impossibleValue, type RunScope, type Said } from '../guard.js'
import { guardedLaw } from '../guarded-law.js'
import type { Plan, SourcePlan } from '../plan.js'
import { zeroTime } from '../zero-time.js'
import type { Instants, SourceStream } from './instants.js'
import { SourceTime } from './source-time.js'

/** Gaps depend on nothing but their number. In a short loop their draws overlap in the processor (M/M/1: 2 %). */
const drawnAhead = 64

/** Gaps of 0 on end, after which no more time can be meant to pass. */
const mostTogether = 100_000

export class RenewalInstants implements Instants {
  number = 0
  readonly #gaps: Sampler
  /** Source time of the arrivals that come next. */
  readonly #ahead = new Float64Array(drawnAhead)
  readonly #isStated: boolean
  /** Gaps of a rate have the mean 1: by how many of them, or of microseconds, source time goes on in a microsecond. */
  readonly #pace: number
  /** Absent where the source's time is the clock's. */
  readonly #time: SourceTime | null
  readonly #said: Said
  /** Gaps of 0 on end. */
  #together = 0
  /** The sum of the gaps. */
  #elapsed = zeroTime

  constructor(source: SourcePlan, plan: Plan, own: SourceStream, scope: RunScope) {
    const { process } = source.source
    const law = process.by === 'every' ? process.gap : ({ distribution: 'exponential', mean: 1 } as const)
    const place = plan.sources.indexOf(source)
    const name = source.source.name
    this.#said = {
      what: `\`every\` of ${name}`,
      path: ['arrivals', ...(plan.sources.length > 1 ? [place] : []), 'every'],
    }
    this.#gaps = samplerOf(guardedLaw(law, 'durations', this.#said, { ...scope, attributes: [] }), own('gap'))
    this.#isStated = process.by === 'every'
    const perHour = plan.volume * (process.by === 'rate' ? process.rate : 1)
    this.#pace = this.#isStated ? plan.volume : perHour / microsecondsPerHour
    const time = new SourceTime(source, plan.scenario.run.from, plan.horizon)
    this.#time = time.isClock ? null : time
  }

  next(): number {
    const place = this.number % drawnAhead
    if (place === 0) this.#drawAhead()
    this.number++
    return this.#time === null ? Math.round(this.#ahead[place]) : this.#time.instantOf(this.#ahead[place])
  }

  /** Whole microseconds. A gap that outlasts every run stays as long as it is: volume divides it. */
  #gapOf(hours: number): number {
    if (!(hours >= 0 && hours < Number.POSITIVE_INFINITY)) throw impossibleValue(this.#said, hours, duration, '')
    const gap = inMicroseconds(hours)
    this.#together = gap === 0 ? this.#together + 1 : 0
    if (this.#together === mostTogether) throw endlessArrivals(this.#said)
    return gap
  }

  #drawAhead(): void {
    const ahead = this.#ahead
    for (let i = 0; i < drawnAhead; i++) this.#gaps.draw(ahead, i, this.number + i, 1)
    if (this.#isStated) for (let i = 0; i < drawnAhead; i++) ahead[i] = this.#gapOf(ahead[i])
    let elapsed = this.#elapsed
    for (let i = 0; i < drawnAhead; i++) {
      elapsed += ahead[i]
      ahead[i] = elapsed / this.#pace
    }
    this.#elapsed = elapsed
  }
}

function endlessArrivals({ what, path }: Said): ImpossibleDraw {
  return new ImpossibleDraw(
    `${what} came out as 0 hours ${mostTogether.toLocaleString('en')} times on end: items without end come at one instant`,
    path,
    'a gap is above 0; items that come together are `batches`',
  )
}
