/**
 * A renewal process in the source's own time: exponential gaps for a rate or a profile (then it is Poisson), any gaps
 * for `every`. Volume divides the gaps, so that the n-th item comes sooner and is the same item.
 */

import { type Sampler, samplerOf } from '../../random/index.js'
import type { Scope } from '../../scenario/evaluate.js'
import { resolveDistribution } from '../../scenario/resolve-distribution.js'
import type { Plan, SourcePlan } from '../plan.js'
import { zeroHours } from '../zero-hours.js'
import type { Instants, SourceStream } from './instants.js'
import { SourceTime } from './source-time.js'

/** Gaps hang on nothing but their number. In a short loop their draws overlap in the processor (M/M/1: 2 %). */
const drawnAhead = 64

export class RenewalInstants implements Instants {
  number = 0
  readonly #gaps: Sampler
  readonly #ahead = new Float64Array(drawnAhead)
  /** Of source time, by one unit of gap. */
  readonly #scale: number
  /** Absent where the source's time is the clock's. */
  readonly #time: SourceTime | null
  #elapsed = zeroHours

  constructor(source: SourcePlan, plan: Plan, own: SourceStream, scope: Scope) {
    const { process } = source.source
    const law = process.by === 'every' ? process.gap : ({ distribution: 'exponential', mean: 1 } as const)
    this.#gaps = samplerOf(resolveDistribution(law, scope), own('gap'))
    this.#scale = 1 / (plan.volume * (process.by === 'rate' ? process.rate : 1))
    const time = new SourceTime(source, plan.scenario.run.from)
    this.#time = time.isClock ? null : time
  }

  next(): number {
    const place = this.number % drawnAhead
    if (place === 0) this.#drawAhead()
    this.number++
    this.#elapsed += this.#ahead[place] * this.#scale
    return this.#time === null ? this.#elapsed : this.#time.instantOf(this.#elapsed)
  }

  #drawAhead(): void {
    for (let i = 0; i < drawnAhead; i++) this.#gaps.draw(this.#ahead, i, this.number + i, 1)
  }
}
