/** What an item meets at a station, by class where classes differ: what is drawn, decided and changed there. */
import { type Sampler, type Stream, samplerOf, stream } from '../random/index.js'
import { ageingOf } from '../scenario/ageing.js'
import type { Distribution } from '../scenario/distribution.js'
import type { Evaluate } from '../scenario/evaluate.js'
import { isReview } from '../scenario/reviews.js'
import type { Assignment, ClassOverride } from '../scenario/scenario.js'
import type { CopyPath } from './copy-paths.js'
import { anyNumber, guardedExpression, positive, type RunScope, type Said, share } from './guard.js'
import { type Drawn, guardedLaw } from './guarded-law.js'
import type { Integers, Lengths } from './items.js'
import type { StationPlan } from './plan.js'
import { Review } from './review.js'
import { type CutShares, Router } from './router.js'
import { saidAt } from './said-at.js'

/** What treatments need to be set up. */
export interface TreatmentSetting {
  readonly seed: number
  readonly replication: number
  readonly indexOf: (id: string) => number
  readonly attribute: (name: string) => Lengths
  /** Whether an item is right; absent where the scenario does not say. */
  readonly correct: Lengths | null
  readonly scope: RunScope
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

/** What items of a class meet at a station, or copies of them; of a class that is not named: what all meet. */
export function treatments(
  plan: StationPlan,
  visits: Integers | null,
  cutShares: CutShares,
  setting: TreatmentSetting,
) {
  const { station } = plan
  const here = withVisits(setting.scope, visits, 0)
  // A hand-off comes before the visit that it leads to.
  const onTheWay = withVisits(setting.scope, visits, 1)
  return (itemClass: string | undefined, path: CopyPath): Treatment => {
    const own = (purpose: string): Stream => stream(setting.seed, setting.replication, station.id, purpose, path)
    const all = { ...station, ...(itemClass === undefined ? {} : station.byClass[itemClass]) }
    const { takes, then, handoff, sets, catches = 0, spoils = 0, speed, priority, patience } = all
    const said = (key: keyof ClassOverride, ...rest: (string | number)[]) => saidAt(station, itemClass, key, ...rest)
    const drawn = (law: Distribution, by: Stream, where: Said, scope = here, what: Drawn = 'durations') =>
      samplerOf(guardedLaw(law, what, where, scope), by)
    return {
      takes: drawn(takes, own('takes'), said('takes')),
      router:
        then === undefined
          ? null
          : new Router(then, setting.indexOf, own('then'), here, {
              cutShares,
              said: (rule, key) => said('then', rule, key),
            }),
      handoff: handoff === undefined ? null : drawn(handoff, own('handoff'), said('handoff'), onTheWay),
      review:
        setting.correct === null || !isReview(station)
          ? null
          : new Review(
              setting.correct,
              guardedExpression(catches, said('catches'), share, here),
              guardedExpression(spoils, said('spoils'), share, here),
              own('review'),
            ),
      speed: speed === undefined ? null : guardedExpression(speed, said('speed'), positive, here),
      sets:
        sets.length === 0
          ? null
          : sets.map((each: Assignment) => ({
              column: setting.attribute(each.attribute),
              to: drawn(each.to, own(`sets ${each.attribute}`), said('sets', each.attribute), here, 'numbers'),
            })),
      priority: guardedExpression(ageingOf(priority).rest, said('priority'), anyNumber, here),
      patience:
        patience === undefined
          ? null
          : {
              after: drawn(patience.after, own('patience'), said('patience', 'after')),
              to: setting.indexOf(patience.to),
            },
    }
  }
}

/** A scope that knows how often the item has been at this station, counting what is to come. */
export function withVisits(scope: RunScope, visits: Integers | null, toCome: number): RunScope {
  const ofItem = visits === null ? 1 : (item: number) => visits.values[item] + toCome
  return { ...scope, resolve: (name: string) => (name === 'visits' ? ofItem : scope.resolve(name)) }
}
