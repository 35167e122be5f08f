/** The ways of a design at a volume with what becomes of the items that go them, before they are drawn. */
import type { Estimate, PathShare, PathsAt } from '../verdict/result.js'
import { isHuman, type Stations } from './stations.js'

/** Decided with nobody looking; after a review or an approval; after an exception desk; ended without a decision. */
export const fates = ['alone', 'person', 'exception', 'void'] as const
export type Fate = (typeof fates)[number]

export interface Way {
  readonly stations: readonly string[]
  readonly share: number
  readonly fate: Fate
}

export function waysOf({ top }: PathsAt, stations: Stations): Way[] {
  return top.map(({ stations: ids, share }) => ({
    stations: ids,
    share: share.estimate,
    fate: fateOf(ids, stations),
  }))
}

function fateOf(ids: readonly string[], stations: Stations): Fate {
  if (stations.get(ids.at(-1) ?? '')?.isVoid) return 'void'
  if (ids.some((id) => stations.get(id)?.kind === 'exception')) return 'exception'
  return ids.some((id) => isHuman(stations, id)) ? 'person' : 'alone'
}

/**
 * The share of the items whose way is like that. The bounds are sums of the ways' own, which is more than the sum's
 * interval needs; the upper one grants it all the ways that are told together.
 */
export function shareOf(paths: PathsAt, isLikeThat: (way: PathShare) => boolean): Estimate {
  const like = paths.top.filter(isLikeThat).map(({ share }) => share)
  const sum = (of: 'estimate' | 'low' | 'high') => like.reduce((total, share) => total + share[of], 0)
  const most = Math.min(1, sum('high') + (paths.rest?.share.high ?? 0))
  return { estimate: sum('estimate'), low: Math.max(0, sum('low')), high: Math.max(most, sum('estimate')) }
}

/** The share that never becomes a decision. */
export function voidShare(paths: PathsAt, stations: Stations): Estimate {
  return shareOf(paths, ({ stations: ids }) => stations.get(ids.at(-1) ?? '')?.isVoid === true)
}
