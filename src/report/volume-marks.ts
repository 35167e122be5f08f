/** How a design fares at each volume, as one character: for the strip in a terminal and its key. */
import type { VolumePart } from '../verdict/result.js'

export const volumeMarks = {
  holds: '·',
  promise: 'p',
  near: '!',
  over: '✗',
} as const
export type VolumeState = keyof typeof volumeMarks

export const stateTitles: Readonly<Record<VolumeState, string>> = {
  holds: 'holds',
  promise: 'misses a promise',
  near: 'over 95% full',
  over: 'over capacity',
}

/** The worst that holds: work grows without end, a promise is missed, a constraint is nearly full. */
export function stateOf({ grows, measures, offeredLoad }: VolumePart): VolumeState {
  const loads = Object.values(offeredLoad)
  if (grows.length > 0 || loads.some((load) => load >= 1)) return 'over'
  if (measures.promises.some((each) => !each.kept)) return 'promise'
  return loads.some((load) => load > 0.95) ? 'near' : 'holds'
}
