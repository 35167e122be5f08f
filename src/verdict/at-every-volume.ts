/** Whether a break is one however low the volume: it stands at 0×. */
import type { Break } from './result.js'

export function isAtEveryVolume({ breaksAt }: Pick<Break, 'breaksAt'>): boolean {
  return breaksAt.high === 0
}
