/**
 * Intervals for a mean from independent values, one a replication: mean ± t · s / √n, with Student's t of n − 1 degrees
 * of freedom and the sample standard deviation s (n − 1). Where a spread cannot be seen, from one value or from equal
 * ones, the interval has no width. Values that are no number are for the caller to leave out.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics'
import { studentQuantile } from './student-t.js'

export interface Interval {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** Two-sided interval for the mean. Throws a RangeError where there is no value. */
export function meanInterval(values: readonly number[], confidence = 0.95): Interval {
  const { estimate, error } = meanAndError(values)
  const halfWidth = error === 0 ? 0 : error * studentQuantile((1 + confidence) / 2, values.length - 1)
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth }
}

/** Interval for the mean of the differences `a − b` of values that belong together, such as those of one replication. */
export function pairedInterval(a: readonly number[], b: readonly number[], confidence = 0.95): Interval {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`)
  return meanInterval(
    a.map((value, i) => value - b[i]),
    confidence,
  )
}

/** The mean lies above this bound with probability `level`, for example 0.975. */
export function onesidedLowerBound(values: readonly number[], level: number): number {
  const { estimate, error } = meanAndError(values)
  return error === 0 ? estimate : estimate - error * studentQuantile(level, values.length - 1)
}

/** The mean and its standard error, s / √n. */
function meanAndError(values: readonly number[]): { estimate: number; error: number } {
  if (values.length === 0) throw new RangeError('An interval needs at least one value')
  const [first] = values
  // Equal values leave a rounding error in the standard deviation, which is no spread.
  if (values.length === 1 || values.every((value) => value === first)) return { estimate: first, error: 0 }
  return { estimate: mean(values), error: sampleStandardDeviation(values) / Math.sqrt(values.length) }
}
