/**
 * Where a design breaks by growth. As long as every other queue is stable, the one with the smallest break volume of
 * its own breaks first, and at that volume: what flows to it is the same. Where theory says so too that volume stands;
 * elsewhere the root is read in the design itself, unless another constraint saturates so close above it that the drift
 * there is no straight line. A design that grows clearly below every own break volume grows by interplay (priorities
 * that starve each other, Rybko and Stolyar 1992); there the drift of the queue that loses most tells, or, where that is
 * no straight line, the volume is narrowed on the growth itself. Nearer than that a queue from an empty start may only seem
 * to grow. So too where the queue surely loses far less than it would by itself: then what flows to it depends on the
 * other queues, which are empty where all others are unlimited.
 */

import { movesInTime } from '../scenario/moves-in-time.js'
import type { Scenario } from '../scenario/scenario.js'
import { onesidedLowerBound } from '../statistics/interval.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import type { Bracket, Looked } from './bracket.js'
import type { BreakEstimate } from './break-estimate.js'
import { confirmedGrowth } from './confirmed-growth.js'
import { driftRoot, type Straightness } from './drift.js'
import { expectedCapacity } from './flow-balance.js'
import { growing, lostShares } from './growth.js'
import { mostLost, narrowedBreak } from './narrowed-break.js'
import { guessFrom, isAsInTheory } from './own-break.js'
import { shareRoot } from './share-root.js'
import type { Point, Study } from './study.js'
import { clearlyBelow } from './sweep.js'
import { rounded } from './volume-grid.js'

export interface GrowthBreak extends BreakEstimate {
  /** The queue that grows, or `system`. */
  readonly queue: string
  readonly by: 'drift' | 'own break volume' | 'narrowing' | 'share'
}

/** What is known of a design before its break is looked for. */
export interface BeforeGrowth {
  readonly scenario: Scenario
  readonly loads: OfferedLoad
  /** By id. */
  readonly own: ReadonlyMap<string, BreakEstimate>
  /** Of the sweep: where growth begins to show; absent where none does. */
  readonly bracket: Bracket | undefined
}

/** Absent where the design does not grow, nor anything in it by itself. */
export async function growthBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  { scenario, loads, own, bracket }: BeforeGrowth,
  replications: number,
): Promise<GrowthBreak | undefined> {
  const [first, second] = [...own].sort(([, a], [, b]) => a.breaksAt.estimate - b.breaksAt.estimate)
  if (bracket === undefined) return first === undefined ? undefined : byItself(loads, first)
  const narrowed = () => withoutOwn(study, at, { scenario, loads, bracket }, replications)
  if (movesInTime(scenario))
    return { ...(await shareRoot(study, at, bracket, replications, bracket.breaks.grows)), by: 'share' }
  if (first === undefined || bracket.breaks.volume < clearlyBelow * first[1].breaksAt.estimate) return narrowed()
  const [queue, alone] = first
  const early = await growsEarly(study, at, bracket, alone, replications)
  if (early !== undefined)
    return { ...(await narrowedBreak(study, at, { ...bracket, breaks: early }, replications)), by: 'narrowing' }
  if (bracket.breaks.grows.includes(queue) && isAsInTheory(loads, queue, alone))
    return { ...alone, queue, by: 'own break volume' }
  // Up to where the next one saturates, what flows to the first is the same as with the others unlimited.
  const next = second?.[1].breaksAt.low ?? Number.POSITIVE_INFINITY
  const looked = [bracket.holds, bracket.breaks].flatMap((each) => each?.volume ?? [])
  for (const volume of looked.filter((each) => each <= next && each * clearlyBelow > alone.breaksAt.high)) {
    const lost = lostShares(await study.sample({ ...at, volume }, replications), queue)
    if (isFarLess(lost, 1 - alone.breaksAt.high / volume)) return narrowed()
  }
  const isKnownStraight: Straightness = (root, upTo) => upTo <= next && isSame(root, alone)
  const expected = expectedAt(scenario, loads, queue)
  const guess = alone.breaksAt.estimate
  const root = await driftRoot(study, at, queue, replications, { guess, expected, isKnownStraight })
  return root?.isStraight ? { ...root, by: 'drift' } : { ...alone, queue, by: 'own break volume' }
}

/**
 * Where no constraint's own break volume tells: by the drift of the queue that loses most, as long as it never empties
 * and its line is straight; else the volume is narrowed on the growth.
 */
async function withoutOwn(
  study: Study,
  at: Omit<Point, 'volume'>,
  { scenario, loads, bracket }: { scenario: Scenario; loads: OfferedLoad; bracket: Bracket },
  replications: number,
): Promise<GrowthBreak> {
  const { volume, sample, grows } = bracket.breaks
  const queue = mostLost(sample, grows)
  const expected = expectedAt(scenario, loads, queue)
  const guess = guessFrom(bracket.breaks, queue)
  const root = await driftRoot(study, at, queue, replications, { guess, expected, isAlone: true })
  const isInside = (each: number) => each <= volume && each >= (bracket.holds?.volume ?? 0)
  if (root?.isStraight && isInside(root.breaksAt.estimate)) return { ...root, by: 'drift' }
  return { ...(await narrowedBreak(study, at, bracket, replications)), by: 'narrowing' }
}

/** What theory and the balance of flows agree on breaks where they say, though the runs are too short to show it. */
function byItself(loads: OfferedLoad, [queue, alone]: readonly [string, BreakEstimate]): GrowthBreak | undefined {
  return isAsInTheory(loads, queue, alone) ? { ...alone, queue, by: 'own break volume' } : undefined
}

function expectedAt(scenario: Scenario, { constraints }: OfferedLoad, queue: string): number | undefined {
  const constraint = constraints.find(({ id }) => id === queue)
  return constraint && expectedCapacity(scenario, constraint)
}

/** Below the interval of the own break volume by this much the design is looked at, if the sweep has not. */
const below = 0.9

/** The design below the volume at which its first queue is full by itself, where it grows there all the same. */
async function growsEarly(
  study: Study,
  at: Omit<Point, 'volume'>,
  { holds }: Bracket,
  { breaksAt }: BreakEstimate,
  replications: number,
): Promise<Looked | undefined> {
  const volume = rounded(below * breaksAt.low)
  if (holds === undefined || holds.volume >= volume) return undefined
  const sample = await study.sample({ ...at, volume }, replications)
  if (growing(sample).length === 0) return undefined
  const looked = await confirmedGrowth(study, { ...at, volume }, sample)
  return looked.grows.length === 0 ? undefined : looked
}

/** The two roots share their random numbers: where nothing else bends the line they differ by next to nothing. */
function isSame({ breaksAt: { estimate } }: BreakEstimate, { breaksAt: { low, high } }: BreakEstimate): boolean {
  return low <= estimate && estimate <= high
}

/** Surely less than half of what is lost by a queue that is full all the time and gets what it gets by itself. */
function isFarLess(lost: readonly number[], alone: number): boolean {
  return (
    onesidedLowerBound(
      lost.map((share) => alone / 2 - share),
      0.975,
    ) > 0
  )
}
