/**
 * The jackknife: an interval for a quantity that is estimated from all replications together, such as the root of a
 * line through their means. Tukey's pseudo-values n·θ − (n − 1)·θ(without i) are treated as independent values (Efron
 * and Tibshirani 1993, chapter 11), which also takes the bias of order 1/n out of the estimate.
 */
import { type Interval, meanInterval } from './interval.js'

/**
 * Estimate and Student-t interval with n − 1 degrees of freedom. The estimator is called for all n observations, with
 * `undefined`, and for all but the one with the index given. One observation gives an interval without width.
 */
export function jackknife(n: number, estimator: (leftOut: number | undefined) => number, confidence = 0.95): Interval {
  return meanInterval(pseudoValues(n, estimator), confidence)
}

/** The pseudo-values themselves, for a test of precision. */
export function pseudoValues(n: number, estimator: (leftOut: number | undefined) => number): number[] {
  const whole = estimator(undefined)
  if (n === 1) return [whole]
  return Array.from({ length: n }, (_, i) => n * whole - (n - 1) * estimator(i))
}
