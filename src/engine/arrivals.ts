/**
 * Arrivals of one source: a Poisson process over the open hours of its calendar. The gaps are addressed by arrival
 * number and scaled by the rate, so that the n-th item is the same item at every volume, only sooner.
 */
import { chosen, cumulative, type Sampler, type Stream, samplerOf, stream } from '../random/index.js'
import type { Clock } from './clock.js'
import type { Plan, SourcePlan } from './plan.js'
import { type SpanHint, WorkTime } from './work-time.js'

export class Arrivals {
  readonly plan: SourcePlan
  /** Arrival number of the next item to be asked for. */
  #count = 0
  /** Where this source's items begin among the addresses, so that the items of two sources are not twins. */
  readonly #firstAddress: number
  readonly #classes: Stream
  /** Running shares of the plan's classes; absent where there is but one. */
  readonly #upToClass: Float64Array | null
  readonly #gaps: Sampler
  readonly #gap = new Float64Array(1)
  readonly #workTime: WorkTime
  readonly #hint: SpanHint = { span: 0 }
  #elapsed = 0

  constructor(source: SourcePlan, plan: Plan, seed: number, replication: number, clock: Clock) {
    const own = (purpose: string) => stream(seed, replication, `arrivals ${source.name}`, purpose)
    const shareOf = (name: string) => source.classes.find((each) => each.name === name)?.share ?? 0
    const mean = source.rate > 0 ? 1 / source.rate : Number.POSITIVE_INFINITY
    this.plan = source
    this.#firstAddress = own('address').bits(0, 0)
    this.#classes = own('class')
    this.#upToClass = plan.classes.length > 1 ? cumulative(plan.classes.map(shareOf)) : null
    this.#gaps = samplerOf({ distribution: 'exponential', mean }, own('gap'))
    this.#workTime = new WorkTime(source.calendar, plan.scenario.run.from, clock)
  }

  /** The instant of the next arrival; infinity where none comes. */
  next(): number {
    this.#gaps.draw(this.#gap, 0, this.#count, 1)
    this.#count++
    this.#elapsed += this.#gap[0]
    return this.#elapsed < Number.POSITIVE_INFINITY
      ? this.#workTime.instantOf(this.#elapsed, this.#hint)
      : this.#elapsed
  }

  /** The address of the item that `next` foretold. */
  address(): number {
    return (this.#firstAddress + this.#count) | 0
  }

  /** Its class, as an index. */
  itemClass(): number {
    return this.#upToClass === null ? 0 : chosen(this.#upToClass, this.#classes.fraction(this.#count, 1))
  }
}
