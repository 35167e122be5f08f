/**
 * The break volume of one queue by its drift. In overload the drift (work that arrives − what is done by a server that
 * never rests, a window) is a straight line in the volume where nothing else saturates in between; the root of the line
 * through it at two volumes at which the queue no longer empties is the break volume. A third volume checks that it is straight, unless that is known.
 */
import { waitsReading } from '../measure/waiting-shares.js'
import { jackknife, pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { grownWork, leastShare, lostShares, system } from './growth.js'
import { fewestReplications } from './replications.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'
import { highest, rounded } from './volume-grid.js'

/** Volumes above the root, relative to it. Nearer, the empty start makes a drift of its own; farther, others saturate. */
const near = [1.06, 1.12, 1.18, 1.24, 1.3]
/** A queue of few long items may be full only far above its root: where all others are unlimited, or none is known to saturate. */
const far = [...near, 1.4, 1.55, 1.75, 2, 2.3]
/** A queue whose server is busy for so much of its paid time no longer empties. */
const neverEmpty = 0.995
/** The roots of the lines through the first and second, and the first and third volume, differ by this much at most on a straight line, as far as their interval can tell. */
const straightWithin = 0.01
/** Guesses this far from the root are tried again around it. */
const nearEnough = 0.025
const tries = 4

export interface DriftRoot extends BreakEstimate {
  readonly queue: string
  /** Known to be, or a third volume lies on the line. */
  readonly isStraight: boolean
}

/** Whether the line with this root is known to be straight up to a volume, by what is known besides the runs on it. */
export type Straightness = (root: BreakEstimate, upTo: number) => boolean

export interface DriftOptions {
  readonly guess: number
  /** Work that the queue's people can do in the window on average, where that is known. */
  readonly expected?: number | undefined
  readonly isKnownStraight?: Straightness
  /** Whether no other constraint is known to saturate above the root. */
  readonly isAlone?: boolean
}

/**
 * The root for a queue whose break volume is guessed; absent where its server stays idle for part of the time at every
 * volume tried, so that it is not the queue's own capacity that makes it grow.
 */
export async function driftRoot(
  study: Study,
  at: Omit<Point, 'volume'>,
  queue: string,
  replications: number,
  { guess, expected, isKnownStraight = () => false, isAlone = at.unlimited !== undefined }: DriftOptions,
): Promise<DriftRoot | undefined> {
  if (queue === system) return undefined
  const rootFrom = (from: number, count: number) =>
    tried(from, (around) =>
      rootAround(study, at, queue, { around, replications: count, expected, isKnownStraight, isAlone }),
    )
  if (replications <= fewestReplications) return rootFrom(guess, replications)
  const near = await rootFrom(guess, fewestReplications)
  return rootFrom(near !== undefined && near.breaksAt.estimate > 0 ? near.breaksAt.estimate : guess, replications)
}

/** Around the guess, and around each root that lies too far from where it was looked for. */
async function tried(
  guess: number,
  rootAround: (volume: number) => Promise<DriftRoot | undefined>,
): Promise<DriftRoot | undefined> {
  let around = guess
  for (let attempt = 1; ; attempt++) {
    const root = await rootAround(around)
    if (root === undefined) return undefined
    const { estimate } = root.breaksAt
    // A line without a root above 0 is no line of growth.
    if (!(estimate > 0)) return { ...root, isStraight: false }
    // Beyond the highest volume of a search a root is none, wherever it lies.
    const next = Math.min(estimate, highest)
    if (Math.abs(next / around - 1) <= nearEnough || attempt === tries) return root
    around = next
  }
}

interface Around {
  readonly around: number
  readonly replications: number
  readonly expected: number | undefined
  readonly isKnownStraight: Straightness
  readonly isAlone: boolean
}

/** Takes the lowest neighbouring volumes of the ladder at which the queue grows and never empties: two, or three for a check. */
async function rootAround(
  study: Study,
  at: Omit<Point, 'volume'>,
  queue: string,
  { around, replications, expected, isKnownStraight, isAlone }: Around,
): Promise<DriftRoot | undefined> {
  const ladder = isAlone ? far : near
  for (let first = 0; first + 2 < ladder.length; first++) {
    const [one, two, three] = ladder.slice(first, first + 3).map((factor) => rounded(around * factor))
    const look = (volumes: readonly number[]) =>
      study.samples(
        volumes.map((volume) => ({ ...at, volume })),
        replications,
      )
    const isFull = (sample: Sample) => isNeverEmpty(sample, queue) && isLosing(sample, queue)
    if (!isFull(await study.sample({ ...at, volume: one }, Math.min(replications, fewestReplications)))) continue
    const pair = await look([one, two])
    if (!isFull(pair[0])) continue
    const drifts = pair.map((sample) => overload(sample, queue, expected))
    const root = breakEstimate(pseudoValues(replications, rootsOf([one, two], drifts)))
    if (isKnownStraight(root, two)) return { queue, ...root, isStraight: true }
    const [third] = await look([three])
    const far = rootsOf([one, three], [drifts[0], overload(third, queue, expected)])
    return { queue, ...root, isStraight: isSame(rootsOf([one, two], drifts), far, replications) }
  }
  return undefined
}

type RootOf = (leftOut: number | undefined) => number

/** The root of the line through the mean drifts at two volumes, a replication left out. */
function rootsOf([near, far]: readonly number[], [there, beyond]: readonly (readonly number[])[]): RootOf {
  return (leftOut) =>
    rootOfLine({ x: near, y: meanOf(there, leftOut) }, { x: far, y: meanOf(beyond, leftOut) }) ?? Number.NaN
}

function isSame(root: RootOf, other: RootOf, replications: number): boolean {
  const bend = jackknife(replications, (leftOut) => other(leftOut) / root(leftOut) - 1)
  return bend.low <= straightWithin && bend.high >= -straightWithin
}

function isNeverEmpty(sample: Sample, queue: string): boolean {
  const waits = waitsReading(queue)
  return (sample.has(waits) ? sample.mean(waits) : meanOf(busyShares(sample, queue))) >= neverEmpty
}

/** Of what its people who are there could do; NaN where that depends on which pieces come. */
function busyShares(sample: Sample, queue: string): readonly number[] {
  const capacity = sample.of(`queues.${queue}.capacity`)
  return sample.of(`queues.${queue}.busy`).map((busy, index) => busy / capacity[index])
}

/**
 * The drift, one value a replication. A server that rests for one in a thousand of its hours near the root moves the
 * root by one in five hundred, so what it would have done in them counts as done. Where it is known what people can do
 * on average, who was absent in these runs is no part of the drift; where it cannot be told what they could have done,
 * they did all of it, since the queue never empties.
 */
function overload(sample: Sample, queue: string, expected: number | undefined): number[] {
  const busy = sample.of(`queues.${queue}.busy`)
  const grown = grownWork(sample, queue)
  if (expected === undefined && sample.has(waitsReading(queue))) return [...grown]
  const capacity = sample.of(`queues.${queue}.capacity`)
  return grown.map((each, index) => each + busy[index] - (expected ?? capacity[index]))
}

/** A server may be busy all the time for queues that cannot grow, while others that it serves do not grow yet. */
function isLosing(sample: Sample, queue: string): boolean {
  return meanOf(lostShares(sample, queue)) >= leastShare
}
