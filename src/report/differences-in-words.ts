/** Paired differences in words: with their sign, and of two break volumes as a sentence. */
import { titleOfBreak } from '../chart/names.js'
import { formatWithRange, type Unit, volumeUnit } from '../chart/unit.js'
import type { ComparedDesign, Estimate, Searched } from '../verdict/result.js'

/** `+1.62× (1.55–1.69)`: a difference shows its sign. */
export function signed(difference: Estimate, unit: Unit): string {
  return (difference.estimate > 0 ? '+' : '') + formatWithRange(difference, unit)
}

/**
 * `Breaks at 2.7× (2.6–2.8) (Adjusters first) instead of 1.2× (1.2–1.3) (Committee first): +1.5× (1.4–1.6).` Absent where
 * either does not break.
 */
export function breakDifference(
  current: Searched,
  { breaksAt, breaksAtDifference, ...design }: Searched & Pick<ComparedDesign, 'breaksAtDifference'>,
): string | undefined {
  if (!current.breaksAt || !breaksAt || !breaksAtDifference) return undefined
  const [after, before] = [design, current].map(firstIn)
  return `Breaks at ${formatWithRange(breaksAt, volumeUnit)}${after} instead of ${formatWithRange(current.breaksAt, volumeUnit)}${before}: ${signed(breaksAtDifference, volumeUnit)}.`
}

/** ` (Approval committee first)`; nothing in results of versions that did not say it. */
function firstIn({ answer, constraints = [] }: Searched): string {
  const [first] = answer?.breaks ?? []
  return first === undefined ? '' : ` (${titleOfBreak({ constraints }, first)} first)`
}
