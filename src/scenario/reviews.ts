/** Where an item's answer is looked at, and the attribute that says whether it is right. */
import type { Station } from './scenario.js'

/** The attribute that is 1 where the item's answer is right, and 0 where it is wrong. */
export const correctName = 'correct'

/** A station of kind review, or one that says what it catches or spoils. */
export function isReview({ kind, catches, spoils, byClass }: Station): boolean {
  if (kind === 'review' || catches !== undefined || spoils !== undefined) return true
  return Object.values(byClass).some((own) => own.catches !== undefined || own.spoils !== undefined)
}
