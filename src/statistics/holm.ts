/**
 * Which of several means lie above 0, all claims together at one level: Holm's step-down procedure (1979) on one-sided
 * Student tests. The clearest is held to the strictest level, the next to the next, up to the first that fails.
 */
import { meanInterval } from './interval.js'
import { studentQuantile } from './student-t.js'

/**
 * Beside the samples, whether each mean is claimed to lie above 0.
 * @param samples two or more values each, one a replication
 * @param level of all claims together, 0.975 for one side of an interval of 95 %
 */
export function holmAbove(samples: readonly (readonly number[])[], level = 0.975): boolean[] {
  const clearest = samples
    .map((values, index) => ({ index, degrees: values.length - 1, t: studentRatio(values) }))
    .sort((a, b) => b.t - a.t)
  const claimed = samples.map(() => false)
  for (const [step, { index, degrees, t }] of clearest.entries()) {
    const left = clearest.length - step
    if (t <= studentQuantile(1 - (1 - level) / left, degrees)) break
    claimed[index] = true
  }
  return claimed
}

/** Mean ÷ standard error; infinite where nothing spreads. */
function studentRatio(values: readonly number[]): number {
  const { estimate, high } = meanInterval(values)
  const error = (high - estimate) / studentQuantile(0.975, values.length - 1)
  if (error > 0) return estimate / error
  return estimate > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}
