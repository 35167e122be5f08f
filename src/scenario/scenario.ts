/**
 * A checked scenario: what the engine, theory and the reports read.
 * Every name in it exists, every share sums, every length is in hours; how a file says it is the business of
 * the words beside this file. Plain data, so that it can be sent to a worker thread.
 */
import type { Distribution } from './distribution.js'
import type { Expression } from './expression.js'
import type { FeedbackVariable } from './feedback.js'

export interface Scenario {
  readonly name: string
  readonly because?: string
  readonly currency?: string
  /** By name; `24x7` is always among them. */
  readonly calendars: Readonly<Record<string, Calendar>>
  /** At least one; a file that names none has the one class `item`. */
  readonly classes: readonly ItemClass[]
  /** In the order in which they are drawn; each may look at the earlier ones. */
  readonly attributes: readonly Attribute[]
  readonly arrivals: readonly ArrivalSource[]
  readonly pools: readonly Pool[]
  readonly stations: readonly Station[]
  /** In file order; absent where there is none. */
  readonly feedback?: readonly FeedbackVariable[]
  readonly value?: ItemValue
  readonly promises: readonly Promised[]
  readonly run: RunSettings
  readonly evidence: readonly Evidence[]
}

/** A week of opening hours; the scenario's own local time. */
export interface Calendar {
  readonly name: string
  /** Sorted, parted by gaps, hours since Monday 00:00 within [0, 168]. */
  readonly spans: readonly Span[]
  /** ISO dates on which it does not open. */
  readonly holidays: readonly string[]
}

export interface Span {
  readonly opens: number
  readonly closes: number
}

export interface ItemClass {
  readonly name: string
  /** 0..1; the classes sum to 1. */
  readonly share: number
}

export interface Attribute {
  readonly name: string
  readonly draw: Distribution
  readonly byClass: Readonly<Record<string, Distribution>>
}

export interface ArrivalSource {
  readonly name: string
  /** Items come only while it is open. */
  readonly calendar: string
  /** At volume 1. */
  readonly process: ArrivalProcess
  /** By time; each step holds until the next. Before the first, and where there is none, the factor is 1. */
  readonly ramp: readonly RampStep[]
  readonly to: string
  /** Absent: the scenario's classes. */
  readonly classes?: readonly ItemClass[]
}

export type ArrivalProcess =
  /** Poisson; items per open hour. */
  | { readonly by: 'rate'; readonly rate: number }
  /** Poisson; items per hour for each of the 168 hours of a week, Monday 00:00 first. */
  | { readonly by: 'profile'; readonly perHour: readonly number[] }
  /** A renewal process: open hours from one item to the next. */
  | { readonly by: 'every'; readonly gap: Distribution }
  /** So many at once, at these hours since Monday 00:00, rising. */
  | { readonly by: 'batches'; readonly at: readonly number[]; readonly size: number }
  /**
   * Recorded instants in hours since the run begins, rising; equal ones are items that came together. `file`: the table
   * from which they come.
   */
  | { readonly by: 'trace'; readonly times: readonly number[]; readonly file?: string }

/** From `at` (hours since the run begins) on, the volume is multiplied by `factor`. */
export interface RampStep {
  readonly at: number
  readonly factor: number
}

export interface Pool {
  readonly id: string
  readonly title: string
  /** At least one; a pool that names none is one shift. */
  readonly shifts: readonly Shift[]
  /** 0 to below 1: the chance that a person misses a whole open day, which is paid. */
  readonly absent: number
  /** Money per paid hour of one person. */
  readonly cost?: number
}

/** People of a pool who share a calendar. */
export interface Shift {
  readonly count: number
  readonly calendar: string
}

export type StationKind = 'ai' | 'review' | 'approval' | 'exception' | 'system' | 'end'

export interface Station {
  readonly id: string
  readonly title: string
  readonly kind: StationKind
  readonly capacity: Capacity
  readonly takes: Distribution
  /** Absent at an end. */
  readonly then?: Routing
  /**
   * Higher first, not preemptive. It moves with `age` while an item waits (see ageing.ts); what else it reads is read as
   * the item joins.
   */
  readonly priority: Expression
  /** Among items of one priority. */
  readonly discipline: Discipline
  readonly handoff?: Distribution
  /** Who has waited so long leaves the queue for another station. */
  readonly patience?: Patience
  /** Who finds so many waiting goes to another station instead. */
  readonly limit?: QueueLimit
  readonly batch?: Batching
  readonly sets: readonly Assignment[]
  /** Of wrong items (`correct` is 0) the share that it puts right, of right ones the share that it spoils; absent: none. */
  readonly catches?: Expression
  readonly spoils?: Expression
  /** Multiplies the pace of work, as it starts; absent: 1. */
  readonly speed?: Expression
  readonly tool?: string
  readonly byClass: Readonly<Record<string, ClassOverride>>
}

export type ClassOverride = Partial<
  Pick<Station, 'takes' | 'then' | 'handoff' | 'sets' | 'catches' | 'spoils' | 'speed' | 'priority' | 'patience'>
>

/** `shortest`: the least work first. `due`: the earliest of arrival + attribute `due`. */
export type Discipline = 'fifo' | 'lifo' | 'shortest' | 'due'

export interface Patience {
  readonly after: Distribution
  readonly to: string
}

export interface QueueLimit {
  readonly queue: number
  readonly to: string
}

/** Items are worked on together, with one draw of `takes`. */
export interface Batching {
  readonly size: number
  /** Hours after which a batch is complete though it is not full; absent: it waits until it is. */
  readonly orAfter?: number
}

export type Capacity =
  /** At least one pool; the people of all are held together, from the start of work to its end. */
  | { readonly by: 'pool'; readonly needs: readonly PoolNeed[] }
  | { readonly by: 'machine'; readonly parallel: number; readonly calendar: string; readonly cost?: MachineCost }
  | Meeting
  /** A delay: unlimited. */
  | { readonly by: 'none' }
  /** `value`: the share of the item's value that is realised here. */
  | { readonly by: 'end'; readonly value: number }

/** So many people of one pool, all of one shift. */
export interface PoolNeed {
  readonly pool: string
  readonly count: number
}

export interface MachineCost {
  readonly amount: number
  readonly per: 'item' | 'hour'
}

export interface Meeting {
  readonly by: 'meeting'
  /** Starts of the sittings, hours since Monday 00:00, rising. */
  readonly meets: readonly number[]
  /** After so many sittings there is one more, half-way to the next. No file says so; an experiment may. */
  readonly oneMoreIn?: number
  /** The agenda: items decided in one sitting. A fraction is carried over to the next. */
  readonly decides: number
  readonly lasts: number
  /** Money per sitting. */
  readonly cost?: number
  /** A sitting falls out on this calendar's holidays; absent: on any calendar's. */
  readonly calendar?: string
}

/** The target, beside the stations, at which a parallel copy ends its path. */
export const joinTarget = 'join'

/**
 * `shares`: one draw among the targets. `rules`: the first that applies; the last one always does. `all`: a copy to
 * each of these stations; when `first` of them (absent: all) have reached the join, the item goes on to `then`.
 */
export type Routing =
  | { readonly shares: readonly { readonly to: string; readonly share: number }[] }
  | { readonly rules: readonly Rule[] }
  | { readonly all: readonly string[]; readonly then: string; readonly first?: number }

export interface Rule {
  readonly to: string
  readonly when?: Expression
  /** Of what reaches this line and meets `when`; cut to 0..1. */
  readonly share?: Expression
}

export interface Assignment {
  readonly attribute: string
  readonly to: Distribution
}

export interface ItemValue {
  readonly perItem: Expression
  readonly decays?: Decay
}

export type Decay =
  | { readonly by: 'rate'; readonly share: number; readonly each: number }
  | { readonly by: 'linear'; readonly within: number }
  | { readonly by: 'cliff'; readonly at: number }

export type PromisedStatistic = 'mean' | `p${number}`

/** A promise of the scenario; `text` is what the file says. */
export type Promised = { readonly text: string } & (
  | { readonly of: 'flow-time'; readonly statistic: PromisedStatistic; readonly below: number }
  | {
      readonly of: 'waiting-time' | 'queue-length'
      readonly statistic: PromisedStatistic
      readonly station: string
      readonly below: number
    }
  /** Less than the share `below` of the items takes longer than `after` hours. */
  | { readonly of: 'late'; readonly after: number; readonly below: number }
  | { readonly of: 'cost-per-decision'; readonly below: number }
  /** Ended items per hour. */
  | { readonly of: 'throughput'; readonly above: number }
  /** Less than this share of the visits leaves by patience or a limit. */
  | { readonly of: 'escape'; readonly station: string; readonly below: number }
)

export interface RunSettings {
  /** ISO date of the Monday on which week 0 begins; absent: any Monday without holidays. */
  readonly from?: string
  /** The window closes after so many weeks, or when so many items have ended. */
  readonly length: { readonly weeks: number } | { readonly items: number }
  /** Hours, or chosen by the tool. */
  readonly warmUp: number | 'auto'
  readonly replications: number | 'auto'
  readonly seed: number
}

export type EvidenceTier = 'measured' | 'estimated' | 'assumption'

/** Where a number of the file comes from. */
export interface Evidence {
  /** As the file writes it, for example `review.takes`. */
  readonly path: string
  readonly tier: EvidenceTier
  readonly source?: string
  /** As the file writes it, and in hours or plain numbers; replaces the mean in a sensitivity study. */
  readonly range?: { readonly text: string; readonly from: number; readonly to: number }
}
