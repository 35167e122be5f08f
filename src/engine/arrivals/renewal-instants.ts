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

export class RenewalInstants implements Instants {
  number = 0
  readonly #gaps: Sampler
  readonly #gap = new Float64Array(1)
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
    this.#gaps.draw(this.#gap, 0, this.number, 1)
    this.number++
    this.#elapsed += this.#gap[0] * this.#scale
    return this.#time === null ? this.#elapsed : this.#time.instantOf(this.#elapsed)
  }
}
