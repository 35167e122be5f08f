/** What an item meets at a station, by class where classes differ: what is drawn, decided and changed there. */
import { type Sampler, type Stream, samplerOf, stream } from '../random/index.js'
import { ageingOf } from '../scenario/ageing.js'
import { compileExpression, type Evaluate, type Scope } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import { isReview } from '../scenario/reviews.js'
import type { Assignment } from '../scenario/scenario.js'
import type { Integers, Lengths } from './items.js'
import type { StationPlan } from './plan.js'
import { Review } from './review.js'
import { Router } from './router.js'

/** What treatments need to be set up. */
export interface TreatmentSetting {
  readonly seed: number
  readonly replication: number
  readonly indexOf: (id: string) => number
  readonly attribute: (name: string) => Lengths
  /** Whether an item is right; absent where the scenario does not say. */
  readonly correct: Lengths | null
  readonly scope: Scope
}

/** An attribute that changes as the work is done. */
export interface Setter {
  readonly column: Lengths
  readonly to: Sampler
}

/** What an item of one class meets here. */
export interface Treatment {
  readonly takes: Sampler
  readonly router: Router | null
  readonly handoff: Sampler | null
  /** Absent where items are neither right nor wrong, or nobody looks. */
  readonly review: Review | null
  /** Multiplies the pace of work, as it starts; absent where it is 1. */
  readonly speed: Evaluate | null
  /** Absent where nothing is set. */
  readonly sets: readonly Setter[] | null
  /** Without what rises with age. */
  readonly priority: Evaluate
  /** Absent where items wait as long as it takes. */
  readonly patience: { readonly after: Sampler; readonly to: number } | null
}

/** What items of a class meet at a station; of a class that is not named: what all meet. */
export function treatments(plan: StationPlan, visits: Integers | null, setting: TreatmentSetting) {
  const { station } = plan
  const own = (purpose: string): Stream => stream(setting.seed, setting.replication, station.id, purpose)
  const here = withVisits(setting.scope, visits, 0)
  // A hand-off comes before the visit that it leads to.
  const onTheWay = withVisits(setting.scope, visits, 1)
  return (itemClass: string | undefined): Treatment => {
    const said = { ...station, ...(itemClass === undefined ? {} : station.byClass[itemClass]) }
    const { takes, then, handoff, sets, catches = 0, spoils = 0, speed, priority, patience } = said
    return {
      takes: samplerOf(resolveDistribution(takes, here), own('takes')),
      router: then === undefined ? null : new Router(then, setting.indexOf, own('then'), here),
      handoff: handoff === undefined ? null : samplerOf(resolveDistribution(handoff, onTheWay), own('handoff')),
      review:
        setting.correct === null || !isReview(station)
          ? null
          : new Review(
              setting.correct,
              compileExpression(catches, here),
              compileExpression(spoils, here),
              own('review'),
            ),
      speed: speed === undefined ? null : compileExpression(speed, here),
      sets:
        sets.length === 0
          ? null
          : sets.map((each: Assignment) => ({
              column: setting.attribute(each.attribute),
              to: samplerOf(resolveDistribution(each.to, here), own(`sets ${each.attribute}`)),
            })),
      priority: compileExpression(ageingOf(priority).rest, here),
      patience:
        patience === undefined
          ? null
          : {
              after: samplerOf(resolveDistribution(patience.after, here), own('patience')),
              to: setting.indexOf(patience.to),
            },
    }
  }
}

/** A scope that knows how often the item has been at this station, counting what is to come. */
export function withVisits(scope: Scope, visits: Integers | null, toCome: number): Scope {
  const ofItem = visits === null ? 1 : (item: number) => visits.values[item] + toCome
  return { ...scope, resolve: (name: string) => (name === 'visits' ? ofItem : scope.resolve(name)) }
}
