/**
 * Arrivals of one source: when the next item comes, its address among the random numbers and its class. All are
 * addressed by the item's number at the source, so that the n-th item is the same item at every volume.
 */
import { chosen, cumulative, type Stream, stream } from '../../random/index.js'
import type { RunScope } from '../guard.js'
import type { Plan, SourcePlan } from '../plan.js'
import { BatchInstants } from './batch-instants.js'
import type { Instants, SourceStream } from './instants.js'
import { RenewalInstants } from './renewal-instants.js'
import { TraceInstants } from './trace-instants.js'

export class Arrivals {
  readonly plan: SourcePlan
  readonly #instants: Instants
  /** Where this source's items begin among the addresses, so that the items of two sources are not twins. */
  readonly #firstAddress: number
  readonly #classes: Stream
  /** Running shares of the plan's classes; absent where there is but one. */
  readonly #upToClass: Float64Array | null

  constructor(source: SourcePlan, plan: Plan, seed: number, replication: number, scope: RunScope) {
    const own = (purpose: string) => stream(seed, replication, `arrivals ${source.source.name}`, purpose)
    const shareOf = (name: string) => source.classes.find((each) => each.name === name)?.share ?? 0
    this.plan = source
    this.#firstAddress = own('address').bits(0, 0)
    this.#classes = own('class')
    this.#upToClass = plan.classes.length > 1 ? cumulative(plan.classes.map(shareOf)) : null
    this.#instants = instantsOf(source, plan, own, scope)
  }

  /** The instant of the next arrival; infinity where none comes. */
  next(): number {
    return this.#instants.next()
  }

  /** The address of the item that `next` foretold. */
  address(): number {
    return (this.#firstAddress + this.#instants.number) | 0
  }

  /** Its class, as an index. */
  itemClass(): number {
    return this.#upToClass === null ? 0 : chosen(this.#upToClass, this.#classes.fraction(this.#instants.number, 1))
  }
}

function instantsOf(source: SourcePlan, plan: Plan, own: SourceStream, scope: RunScope): Instants {
  const { process } = source.source
  switch (process.by) {
    case 'rate':
    case 'profile':
    case 'every':
      return new RenewalInstants(source, plan, own, scope)
    case 'batches':
      return new BatchInstants(process, source, plan, own)
    case 'trace':
      return new TraceInstants(process.times, source.source.ramp, plan.volume, own)
  }
}
