/** The interval of a share from so many successes in so many independent draws (Wilson 1927): within 0 and 1, never without width. */
import type { Interval } from './interval.js'
import { studentQuantile } from './student-t.js'

/** Student's t with so many degrees of freedom is the normal distribution to nine digits. */
const normalFreedom = 1e9

/** @throws RangeError without a draw. */
export function wilsonInterval(successes: number, draws: number, confidence = 0.95): Interval {
  if (draws === 0) throw new RangeError('A share needs at least one draw')
  const z = studentQuantile((1 + confidence) / 2, normalFreedom)
  const share = successes / draws
  const square = (z * z) / draws
  const middle = (share + square / 2) / (1 + square)
  const halfWidth = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / draws + square / (4 * draws))
  return { estimate: share, low: Math.max(0, middle - halfWidth), high: Math.min(1, middle + halfWidth) }
}
