/** Paired differences in words: with their sign, and of two break volumes as a sentence. */
import { formatWithRange, type Unit, volumeUnit } from '../chart/unit.js'
import type { Estimate } from '../verdict/result.js'

/** `+1.62× (1.55–1.69)`: a difference shows its sign. */
export function signed(difference: Estimate, unit: Unit): string {
  return (difference.estimate > 0 ? '+' : '') + formatWithRange(difference, unit)
}

/** `Breaks at 2.7× (2.6–2.8) instead of 1.2× (1.2–1.3): +1.5× (1.4–1.6).` Absent where either does not break. */
export function breakDifference(
  current: Estimate | undefined,
  redesign: Estimate | undefined,
  difference: Estimate | undefined,
): string | undefined {
  if (!current || !redesign || !difference) return undefined
  return `Breaks at ${formatWithRange(redesign, volumeUnit)} instead of ${formatWithRange(current, volumeUnit)}: ${signed(difference, volumeUnit)}.`
}
