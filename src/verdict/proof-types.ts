/**
 * The proof's and the cascade's part of a result: what is lost, what each relief recovers of it, who is named, and the
 * steps that mend it. Money in the scenario's currency, hours where a time stands.
 */
import type { Estimate } from '../measure/measures.js'
import type { BreakName } from './break-name.js'

/** How a verdict stands to the rivals of who it names; see docs/method.md. */
export type Relation = 'sole' | 'accepted' | 'or' | 'and' | 'none' | 'unsettled'

/** What is lost: items not ended per hour; the share late, escaped or otherwise beyond a promise; margin per week; hours. */
export type LossOf = 'throughput' | 'promise' | 'escape' | 'money' | 'flow-time'

export interface Loss extends Estimate {
  readonly of: LossOf
  /** The promise as the file says it, or the station of an escape. */
  readonly what?: string
}

/** One relief, by a quarter, under the same random numbers, and the share of the loss that it recovers (paired). */
export interface Trial {
  /** Of a capacity: its id. Of a policy: the `ai` station's. */
  readonly relieved: string
  readonly title: string
  readonly by: 'pace' | 'agenda' | 'sitting' | 'policy'
  readonly recovered: Estimate
}

/** Two or three capacities relieved at once. */
export interface JointTrial {
  readonly relieved: readonly string[]
  readonly recovered: Estimate
}

/** What a common way of finding bottlenecks names; beside the proof, never instead of it. */
export interface Indicator {
  readonly by: 'offeredLoad' | 'longestQueue' | 'activePeriod'
  readonly names: string
  readonly value: number
  /** Where it names another than the verdict: why. */
  readonly because?: string
}

export interface Experiment {
  /** Volume. */
  readonly at: number
  readonly replications: number
  /** Absent where nothing is lost there. */
  readonly loss?: Loss
  /** Ids; empty where the relation is `none` or nothing is lost. */
  readonly verdict: readonly string[]
  /** The verdict names the policy of this `ai` station, not a capacity. */
  readonly policy?: true
  readonly relation: Relation
  /** Every capacity, largest gain first. */
  readonly trials: readonly Trial[]
  /** Only where no single relief gains. */
  readonly together: readonly JointTrial[]
  readonly policies: readonly Trial[]
  readonly indicators: readonly Indicator[]
  readonly sentence: string
}

export interface Proof {
  /** Just above the breaking point; absent where nothing breaks. */
  readonly first?: Experiment
  /** At the target volume. */
  readonly target: Experiment
  /** Reconciles the two where they name different ones. */
  readonly sentence?: string
}

/** A lever by itself in today's design; theory's. */
export interface LeverEffect {
  readonly name: string
  /** Of a range. */
  readonly value?: number
  /** Volume at which the constraint's load reaches 1 with it; absent where the constraint is gone. */
  readonly breaksAt?: number
}

/** A step of the cascade: what breaks, the smallest whole relief that mends it, what that costs and what it brings. */
export interface CascadeStep {
  /** Volume, of the design as the steps before have left it. */
  readonly breaksAt: number
  readonly interval: { readonly low: number; readonly high: number }
  readonly constraint: string
  readonly title: string
  /** In words: `1 more person (3 → 4)`, `1 more sitting a week (1 → 2)`, `agenda of 139 items (126 before)`. */
  readonly relief: string
  /** The promise, the escape or the margin that the step is for; absent where it is the capacity's own break. */
  readonly criterion?: BreakName
  /** No more people cure the criterion: there is no step, `constraint` is its own, and the cascade goes on without it. */
  readonly uncured?: true
  /** By the scenario's own prices; absent where it has none for it. */
  readonly costPerWeek?: number
  /** Volume at which the design breaks after this step; absent where it holds up to `holdsTo`. */
  readonly then?: number
  readonly holdsTo?: number
  /** What would carry it farther instead, the farthest first; only where levers were given. */
  readonly levers?: readonly LeverEffect[]
  /** Of the last step: what grew in a simulation of the design with all steps, just below `then` or the target. */
  readonly confirmed?: {
    readonly at: number
    readonly grows: readonly string[]
    /** Criteria that were broken there, those left out that no more people cure; absent where there were none. */
    readonly broken?: readonly BreakName[]
  }
}
