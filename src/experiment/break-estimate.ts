/** A break volume with what later comparisons need. */
import { type Interval, meanInterval, onesidedLowerBound } from '../statistics/interval.js'

export interface BreakEstimate {
  readonly breaksAt: Interval
  /** Jackknife pseudo-values, one a replication: their mean is the estimate, and they pair with another design's. */
  readonly pseudoValues: readonly number[]
  /** How many times the runs would be needed without the known number of arrivals; absent where it is not used. */
  readonly varianceReduction?: number
}

/** Theory and simulation agree where theory lies in the interval widened by this much on each side. */
const slack = 0.02

export function agrees(theory: number, { breaksAt }: Pick<BreakEstimate, 'breaksAt'>): boolean {
  return theory >= breaksAt.low * (1 - slack) && theory <= breaksAt.high * (1 + slack)
}

/** Redesign − current, paired; what an interval holds beyond its replications is held by the difference too. */
export function breakDifference(current: BreakEstimate, redesign: BreakEstimate): Interval {
  const difference = meanInterval(redesign.pseudoValues.map((value, index) => value - current.pseudoValues[index]))
  const [before, after] = [current, redesign].map(beyondReplications)
  return {
    estimate: difference.estimate,
    low: difference.low - after.below - before.above,
    high: difference.high + after.above + before.below,
  }
}

/**
 * The one-sided bound on how much later one breaks than another, paired over the replications that both have; what an
 * interval holds beyond its replications counts against it.
 */
export function surelyLaterBy(later: BreakEstimate, earlier: BreakEstimate, confidence: number): number {
  const pairs = Math.min(later.pseudoValues.length, earlier.pseudoValues.length)
  const differences = later.pseudoValues.slice(0, pairs).map((value, index) => value - earlier.pseudoValues[index])
  const bound = onesidedLowerBound(differences, confidence)
  return bound - beyondReplications(later).below - beyondReplications(earlier).above
}

/** Of a root that was searched for: by how much the last two volumes lie outside the interval of the replications. */
function beyondReplications({ breaksAt, pseudoValues }: BreakEstimate): { below: number; above: number } {
  const { low, high } = meanInterval(pseudoValues)
  return { below: Math.max(0, low - breaksAt.low), above: Math.max(0, breaksAt.high - high) }
}

/** `committee 1.26× (1.23–1.29)`, for the progress. */
export function inWords(name: string, { breaksAt }: BreakEstimate): string {
  const { estimate, low, high } = breaksAt
  return `${name} ${estimate.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`
}

/** What no volume keeps, however low, breaks at 0×. */
export function atNoVolume(replications: number): BreakEstimate {
  return { breaksAt: { estimate: 0, low: 0, high: 0 }, pseudoValues: Array.from({ length: replications }, () => 0) }
}

/** Whether it is broken at every volume. */
export function isAtNoVolume({ breaksAt }: Pick<BreakEstimate, 'breaksAt'>): boolean {
  return breaksAt.high === 0
}

/** The interval of the pseudo-values, not narrower than the last step of the search that led to it. */
export function breakEstimate(pseudoValues: readonly number[], lastStep = 0): BreakEstimate {
  const { estimate, low, high } = meanInterval(pseudoValues)
  return {
    breaksAt: {
      estimate,
      low: Math.min(low, estimate - lastStep / 2),
      high: Math.max(high, estimate + lastStep / 2),
    },
    pseudoValues,
  }
}
