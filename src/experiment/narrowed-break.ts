/**
 * A break volume where no queue's own drift gives one: the bracket is halved by the test for growth, and the root read
 * off the share of work that is lost at its two ends.
 */
import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import type { Bracket } from './bracket.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { growing, leastShare, lostShares, system } from './growth.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'

export interface NarrowedBreak extends BreakEstimate {
  /** The queue that loses the largest share of its work, or `system`. */
  readonly queue: string
}

/** A narrowed volume is known within this share of it. */
const narrowEnough = 1.015

/** @param queues those whose growth counts; absent: all of them, and the system */
export async function narrowedBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  { holds, breaks }: Bracket,
  replications: number,
  queues?: readonly string[],
): Promise<NarrowedBreak> {
  const sampleAt = (volume: number) => study.sample({ ...at, volume }, replications)
  // Where nothing holds, half of the lowest volume that was looked at stands for the other end.
  let low = holds.volume > 0 ? holds.volume : breaks.volume / 2
  let high = breaks.volume
  while (high > low * narrowEnough) {
    const middle = rounded((low + high) / 2)
    const grows = growing(await sampleAt(middle))
    if (grows.some((queue) => queues?.includes(queue) ?? true)) high = middle
    else low = middle
  }
  const [below, above] = [await sampleAt(low), await sampleAt(high)]
  const queue = mostLost(above, queues ?? breaks.grows)
  const lost = [below, above].map((sample) => lostShares(sample, queue))
  const rootOf = (leftOut: number | undefined) => {
    const [lower, upper] = lost.map((shares) => meanOf(shares, leftOut) - leastShare)
    const root = rootOfLine({ x: low, y: lower }, { x: high, y: upper }) ?? low
    return Math.min(high, Math.max(low, root))
  }
  return { queue, ...breakEstimate(pseudoValues(replications, rootOf), high - low) }
}

/** The system only where no queue is asked about. */
function mostLost(sample: Sample, among: readonly string[]): string {
  const queues = among.filter((queue) => queue !== system)
  const lost = (queue: string) => meanOf(lostShares(sample, queue))
  return queues.reduce((most, queue) => (most === system || lost(queue) > lost(most) ? queue : most), system)
}
