/**
 * The volume from which on growth shows, for queues whose load moves through the run: the root of the share of its work
 * that a queue is left with, less the least that is called growth. It is one of runs of this length.
 */
import type { Bracket } from './bracket.js'
import type { BreakEstimate } from './break-estimate.js'
import { curveRoot } from './curve-root.js'
import { isLeftByHolidays, leastShare, lostShares } from './growth.js'
import { mostLost, narrowedBreak } from './narrowed-break.js'
import { fewestReplications } from './replications.js'
import { meanOf } from './sample.js'
import type { Point, Study } from './study.js'

/** @param among the queues that are asked about; the one that loses most of its work is read */
export async function shareRoot(
  study: Study,
  at: Omit<Point, 'volume'>,
  bracket: Bracket,
  replications: number,
  among: readonly string[],
): Promise<BreakEstimate & { readonly queue: string }> {
  const { holds, breaks } = bracket
  const queue = mostLost(breaks.sample, among)
  const few = Math.min(replications, fewestReplications)
  const excessIn = (count: number) => async (volume: number) => {
    const sample = await study.sample({ ...at, volume }, count)
    const shares = lostShares(sample, queue)
    return isLeftByHolidays(sample, queue) ? shares.map(() => -leastShare) : shares.map((share) => share - leastShare)
  }
  const isBracketed = holds !== undefined && meanOf(await excessIn(few)(holds.volume)) <= 0
  if (!isBracketed) return narrowedBreak(study, at, bracket, replications, among)
  const coarsely = few < replications ? { curve: excessIn(few) } : undefined
  return { queue, ...(await curveRoot(excessIn(replications), holds.volume, breaks.volume, { coarsely })) }
}
