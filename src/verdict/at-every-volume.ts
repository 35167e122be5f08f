/** Whether a break is one however low the volume: it stands at 0×. */
import type { Estimate } from '../measure/measures.js'

export function isAtEveryVolume({ breaksAt }: { readonly breaksAt: Estimate }): boolean {
  return breaksAt.high === 0
}
