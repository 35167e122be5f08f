/**
 * Where a design breaks by growth: the smallest root among the queues that grow at the first volume of the sweep at
 * which any does. Where no queue's own drift gives a root, the volume is narrowed on the test for growth itself.
 */
import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import type { Bracket, Looked } from './bracket.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { driftRoot, rounded } from './drift.js'
import { growing, queueWork, system } from './growth.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'

export interface GrowthBreak extends BreakEstimate {
  /** The queue that grows, or `system`. */
  readonly queue: string
  /** A third volume lies on the line of the drift; otherwise the volume was narrowed. */
  readonly isStraight: boolean
}

/** A narrowed volume is known within this share of it. */
const narrowEnough = 1.015
/** At the point that is sought, so much of the arriving work is lost. */
const leastShare = 0.005

/** @param guessOf theory's own break volume of a queue, where it speaks */
export async function growthBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  bracket: Bracket,
  guessOf: (queue: string) => number | undefined,
  replications: number,
): Promise<GrowthBreak> {
  let first: GrowthBreak | undefined
  for (const queue of bracket.breaks.grows) {
    const guess = guessOf(queue) ?? guessFrom(bracket.breaks, queue)
    const root = await driftRoot(study, at, queue, guess, replications)
    if (root === undefined || !root.isStraight || !(root.breaksAt.estimate > 0)) continue
    if (first === undefined || root.breaksAt.estimate < first.breaksAt.estimate) first = root
  }
  return first ?? narrow(study, at, bracket, replications)
}

/** V · finished ÷ arrived: biased by rework and priorities, but a place to begin. */
function guessFrom({ volume, sample }: Looked, queue: string): number {
  const { arrived, finished } = queueWork(sample, queue)
  return volume * (meanOf(finished) / meanOf(arrived))
}

/** Halves the bracket by the test for growth, then reads the root off the share of work that is lost. */
async function narrow(
  study: Study,
  at: Omit<Point, 'volume'>,
  bracket: Bracket,
  replications: number,
): Promise<GrowthBreak> {
  let low = bracket.holds.volume
  let high = bracket.breaks
  while (high.volume > low * narrowEnough) {
    const volume = rounded((low + high.volume) / 2)
    const sample = await study.sample({ ...at, volume }, replications)
    const grows = growing(sample)
    if (grows.length > 0) high = { volume, sample, grows }
    else low = volume
  }
  const queue = mostLost(high)
  const below = lostShares(await study.sample({ ...at, volume: low }, replications), queue)
  const above = lostShares(await study.sample({ ...at, volume: high.volume }, replications), queue)
  const rootOf = (leftOut: number | undefined) => {
    const root = rootOfLine(
      { x: low, y: meanOf(below, leftOut) - leastShare },
      { x: high.volume, y: meanOf(above, leftOut) - leastShare },
    )
    return Math.min(high.volume, Math.max(low, root ?? low))
  }
  const step = high.volume - low
  return { queue, ...breakEstimate(pseudoValues(replications, rootOf), step), isStraight: false }
}

/** The growing queue that loses the largest share of its work; the system only where no queue grows. */
function mostLost({ sample, grows }: Looked): string {
  const queues = grows.filter((queue) => queue !== system)
  const lost = (queue: string) => meanOf(lostShares(sample, queue))
  return queues.reduce((most, queue) => (most === system || lost(queue) > lost(most) ? queue : most), system)
}

function lostShares(sample: Sample, queue: string): number[] {
  const { arrived, finished } = queueWork(sample, queue)
  return arrived.map((work, index) => (work > 0 ? (work - finished[index]) / work : 0))
}
