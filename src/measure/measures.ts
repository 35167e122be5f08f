/**
 * The measures of one volume: nested, each leaf an estimate with its 95 % interval over replications. Times in hours,
 * money in the scenario's currency; "per item" means over the items that arrived in the window,
 * each followed for the same length after its arrival.
 */
import type { Interval } from '../statistics/interval.js'

/** An estimate with its 95 % interval. */
export interface Estimate extends Interval {
  /** What it counts was in part still open when it had been followed: the true one is at least so much. */
  readonly atLeast?: true
}

export interface Quantiles {
  readonly mean?: Estimate
  readonly p50?: Estimate
  readonly p90?: Estimate
  readonly p95?: Estimate
  readonly p99?: Estimate
}

/** Of a station or a pool. */
export interface StationMeasures {
  /** Per arrived item. */
  readonly visits?: Estimate
  /** Visits that joined in the window, per hour. */
  readonly visitRate?: Estimate
  /** Left by patience or turned away by a limit ÷ (visits + turned away); absent where neither can happen. */
  readonly escape?: Estimate
  /** From joining the queue to the start; of the visits that joined in the window. */
  readonly waitingTime?: Pick<Quantiles, 'mean' | 'p50' | 'p95'>
  /** Time average of the items that wait. */
  readonly queueLength?: Estimate
  /** Busy ÷ paid; a station's is its part of its pool's. At a meeting: decided ÷ what the agendas had room for. */
  readonly utilisation?: Estimate
  /** From theory; absent where it is silent. */
  readonly offeredLoad?: Estimate
  /** At a review, where items are right or wrong: errors caught, let through, and right ones spoiled, each ÷ visits over. */
  readonly caught?: Estimate
  readonly missed?: Estimate
  readonly spoiled?: Estimate
  /** Hours since arrival of the oldest item that waits, mean over week ends, 0 where none waits. */
  readonly oldestOpen?: Estimate
}

export interface PromiseMeasure {
  /** As the file says it. */
  readonly promise: string
  /** The side that is tested: a share of late items, a mean, a cost, a rate. */
  readonly tested: 'share' | 'mean' | 'cost' | 'rate'
  /** Absent where there is nothing to measure, as a cost per decision where nothing ends; then it is not kept. */
  readonly value?: Estimate
  readonly limit: number
  readonly kept: boolean
  /** The time that the share is late for, in hours; only where `tested` is a share of time. */
  readonly within?: number
  /** The quantile that the promise speaks of, beside the share that is tested. */
  readonly quantile?: Estimate
}

/** What reviews do to items that are right or wrong, per item; where nobody reviews, what is wrong at the end alone. */
export interface ReviewMeasures {
  /** Errors caught and right ones spoiled together. */
  readonly overrides?: Estimate
  readonly caught?: Estimate
  /** Wrong ones that a review let pass. */
  readonly missed?: Estimate
  readonly spoiled?: Estimate
  /** The share of items that end wrong. */
  readonly wrongAtEnd?: Estimate
}

/** To whom a minute between an item's arrival and its end belongs; each to exactly one. */
export const causes = ['work', 'busy', 'closed', 'meeting', 'batch', 'handoff', 'delay'] as const
export type Cause = (typeof causes)[number]

export interface Measures {
  /** Ended items per hour. */
  readonly throughput?: Estimate
  /** Items per hour. */
  readonly arrivalRate?: Estimate
  readonly flowTime?: Quantiles
  /** Of the items that arrived in the window: shares that ended in it, ended after it, and were open when followed. */
  readonly fates?: { readonly ended?: Estimate; readonly endedAfter?: Estimate; readonly open?: Estimate }
  /** Time average of the items in the system. */
  readonly workInProgress?: Estimate
  /** Share of items with a visit at a station of kind review, approval or exception. */
  readonly reviewRate?: Estimate
  /** Absent where no attribute `correct` says which items are right. */
  readonly review?: ReviewMeasures
  /** Visits at a pool or meeting, per item. */
  readonly touches?: Estimate
  readonly handoffs?: Estimate
  readonly toolsCrossed?: Estimate
  /** All cost ÷ ended items. */
  readonly costPerDecision?: Estimate
  /** Per week, like cost and margin. */
  readonly valueRealised?: Estimate
  readonly cost?: Estimate
  readonly margin?: Estimate
  /** Mean hours per item by cause; they sum to the mean flow time. */
  readonly ledger: { readonly [cause in Cause]?: Estimate } & {
    /** Hours of all the above that belong to second or later visits. */
    readonly rework?: Estimate
    /** Beside them: hours that the other copies of an item waited for the one that completed its join. */
    readonly join?: Estimate
  }
  readonly promises: readonly PromiseMeasure[]
  readonly stations: Readonly<Record<string, StationMeasures>>
  readonly pools: Readonly<Record<string, StationMeasures>>
}
