/** The ways of a design at a volume with what becomes of the items that go them, before they are drawn. */
import type { Estimate, PathShare, PathsAt } from '../verdict/result.js'
import { isHuman, type Stations } from './stations.js'

/**
 * Decided with nobody looking; after a review or an approval; after an exception desk; ended without a decision; come to
 * no end when they had been followed.
 */
export const fates = ['alone', 'person', 'exception', 'void', 'open'] as const
export type Fate = (typeof fates)[number]

/** Where the ways of the open ones lead: no station's id. */
export const stillOpen = '(open)'

export interface Way {
  readonly stations: readonly string[]
  readonly share: number
  readonly fate: Fate
}

/** Those that are told one by one, and one for the open items, of which nobody knows but where all begin. */
export function waysOf({ top, open }: PathsAt, stations: Stations): Way[] {
  const ended = top.map(({ stations: ids, share }): Way => {
    return { stations: ids, share: share.estimate, fate: fateOf(ids, stations) }
  })
  if (open === undefined) return ended
  const [begin, ...others] = new Set(top.map(({ stations: ids }) => ids[0]))
  const begins = begin === undefined || others.length > 0 ? [] : [begin]
  return [...ended, { stations: [...begins, stillOpen], share: open.share.estimate, fate: 'open' }]
}

function fateOf(ids: readonly string[], stations: Stations): Fate {
  if (stations.get(ids.at(-1) ?? '')?.isVoid) return 'void'
  if (ids.some((id) => stations.get(id)?.kind === 'exception')) return 'exception'
  return ids.some((id) => isHuman(stations, id)) ? 'person' : 'alone'
}

/**
 * The share of the items whose way is like that. The bounds are sums of the ways' own, which is more than the sum's
 * interval needs; the upper one grants it all the ways that are told together, and all items that are open.
 */
export function shareOf(paths: PathsAt, isLikeThat: (way: PathShare) => boolean): Estimate {
  const like = paths.top.filter(isLikeThat).map(({ share }) => share)
  const sum = (of: 'estimate' | 'low' | 'high') => like.reduce((total, share) => total + share[of], 0)
  const most = Math.min(1, sum('high') + (paths.rest?.share.high ?? 0) + (paths.open?.share.high ?? 0))
  return { estimate: sum('estimate'), low: Math.max(0, sum('low')), high: Math.max(most, sum('estimate')) }
}

/** The share that never becomes a decision. */
export function voidShare(paths: PathsAt, stations: Stations): Estimate {
  return shareOf(paths, ({ stations: ids }) => stations.get(ids.at(-1) ?? '')?.isVoid === true)
}
