/**
 * A break volume where no queue's own drift gives one: the bracket is halved by the test for growth, and the root is that
 * of the line through the drift at two volumes a little above.
 */

import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import type { Bracket } from './bracket.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { growing, grownWork, lostShares, system } from './growth.js'
import { type Ends, heldBracket } from './held-bracket.js'
import { fewestReplications } from './replications.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'
import { rounded } from './volume-grid.js'

export interface NarrowedBreak extends BreakEstimate {
  /** The queue that loses the largest share of its work, or `system`. */
  readonly queue: string
}

/** A narrowed volume is known within this share of it. */
const narrowEnough = 1.015
/** The line's volumes, relative to the upper end: below the break the drift is flat. */
const above = [1.05, 1.12]
/** Growth of half a per cent shows at the lower end: a root cannot lie far below it. */
const leastOfLow = 0.9

/** @param queues those whose growth counts; absent: all of them, and the system */
export async function narrowedBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  { holds, breaks }: Bracket,
  replications: number,
  queues?: readonly string[],
): Promise<NarrowedBreak> {
  const sampleAt = (volume: number, count = replications) => study.sample({ ...at, volume }, count)
  const growsIn = (count?: number) => async (volume: number) =>
    growing(await sampleAt(volume, count)).some((queue) => queues?.includes(queue) ?? true)
  // Where nothing holds, half of the lowest volume that was looked at is the other end.
  let ends: Ends = { low: holds?.volume ?? breaks.volume / 2, high: breaks.volume }
  if (fewestReplications < replications)
    ends = await heldBracket(growsIn(), await halved(growsIn(fewestReplications), ends), ends)
  const { low, high } = await halved(growsIn(), ends)
  const volumes = above.map((factor) => rounded(high * factor))
  const [near, far] = [await sampleAt(volumes[0]), await sampleAt(volumes[1])]
  const queue = mostLost(far, queues ?? breaks.grows)
  // Queues that starve each other grow by turns; what all of them hold together grows along a line.
  const isTogether = queues === undefined && growing(far).includes(system)
  const drifts = [near, far].map((sample) => grownWork(sample, isTogether ? system : queue))
  const lineRoot = (leftOut: number | undefined) =>
    rootOfLine({ x: volumes[0], y: meanOf(drifts[0], leftOut) }, { x: volumes[1], y: meanOf(drifts[1], leftOut) })
  const root = lineRoot(undefined)
  const isPlausible = root !== undefined && root >= low * leastOfLow && root <= volumes[0]
  // A drift that hardly rises from one volume to the other has its root anywhere: then the bracket is all that is known.
  const rootOf = (leftOut: number | undefined) => (isPlausible ? (lineRoot(leftOut) ?? root) : (low + high) / 2)
  return { queue, ...breakEstimate(pseudoValues(replications, rootOf), high - low) }
}

async function halved(grows: (volume: number) => Promise<boolean>, ends: Ends): Promise<Ends> {
  let { low, high } = ends
  while (high > low * narrowEnough) {
    const middle = rounded((low + high) / 2)
    if (await grows(middle)) high = middle
    else low = middle
  }
  return { low, high }
}

/** The queue that loses the largest share of its work; the system only where no queue is asked about. */
export function mostLost(sample: Sample, among: readonly string[]): string {
  const queues = among.filter((queue) => queue !== system)
  const lost = (queue: string) => meanOf(lostShares(sample, queue))
  return queues.reduce((most, queue) => (most === system || lost(queue) > lost(most) ? queue : most), system)
}
