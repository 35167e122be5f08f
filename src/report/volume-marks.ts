/** How a design fares at each volume, as one character: for the strip in a terminal and its key. */
import { loadAt } from '../chart/trusted-load.js'
import type { Constraint, VolumePart } from '../verdict/result.js'

export const volumeMarks = {
  holds: '·',
  promise: 'p',
  escape: 'e',
  near: '!',
  over: '✗',
} as const
export type VolumeState = keyof typeof volumeMarks

export const stateTitles: Readonly<Record<VolumeState, string>> = {
  holds: 'holds',
  promise: 'misses a promise',
  escape: 'too many leave',
  near: 'over 95% full',
  over: 'work grows',
}

/** The worst that holds: work grows without end, a promise is missed, too many leave unserved, a constraint is nearly full. */
export function stateOf(part: VolumePart, constraints: readonly Constraint[]): VolumeState {
  const { escapes = [], grows, measures } = part
  const loads = constraints.filter(canFill).flatMap((each) => loadAt(part, each)?.load ?? [])
  // What grows is judged in one place; a load says no more than how full it is.
  if (grows.length > 0) return 'over'
  if (measures.promises.some((each) => !each.kept)) return 'promise'
  if (escapes.length > 0) return 'escape'
  return loads.some((load) => load > 0.95) ? 'near' : 'holds'
}

/** A load that is an upper bound, or of a queue that cannot grow, may pass capacity and nothing is over it. */
function canFill({ queue, trust }: Constraint): boolean {
  return queue !== 'bounded' && trust?.bound !== 'at most'
}
