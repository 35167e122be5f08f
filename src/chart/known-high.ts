/** Where a whisker or a band ends. */
import type { Estimate } from '../verdict/result.js'

/** Of a bound nothing is known above where it lies. */
export function knownHigh({ estimate, high, atLeast }: Estimate): number {
  return atLeast === true ? estimate : high
}
