/** A constraint's own break volume: the one at which it breaks when every other capacity is unlimited, same random numbers. */
import { movesInTime } from '../scenario/moves-in-time.js'
import type { ConstraintLoad, OfferedLoad } from '../theory/offered-load.js'
import { isTrusted } from '../theory/trust.js'
import type { Bracket, Looked } from './bracket.js'
import { agrees, type BreakEstimate } from './break-estimate.js'
import type { Change } from './changes.js'
import { driftRoot } from './drift.js'
import { expectedCapacity, flowBalance, peopleAPiece } from './flow-balance.js'
import { growing, lostShares } from './growth.js'
import { unlimitedBeside } from './kept-capacities.js'
import { narrowedBreak } from './narrowed-break.js'
import { fewestReplications } from './replications.js'
import { meanOf } from './sample.js'
import { shareRoot } from './share-root.js'
import type { Point, Runs, Study } from './study.js'
import { highest, lowest } from './volume-grid.js'

/** Beyond the highest volume by more than what theory and simulation may differ by. */
const clearlyAbove = 1.02

/** A design with more capacity. */
export interface Mended {
  readonly changes: readonly Change[]
  /** In the same window as those of the design as it is. */
  readonly loads: OfferedLoad
}

/**
 * Absent where it does not break up to the highest volume of a search, as where its queue is bounded.
 * @param flows loads of the design as it is, in the window of the runs: what reaches a constraint is the same in one
 * with more capacity
 */
export async function ownBreak(
  study: Study,
  runs: Runs,
  flows: OfferedLoad,
  id: string,
  replications: number,
  mended?: Mended,
): Promise<BreakEstimate | undefined> {
  const { loads, changes = [] } = mended ?? { loads: flows }
  const constraint = loads.constraints.find((each) => each.id === id)
  if (constraint === undefined || constraint.queue === 'bounded') return undefined
  const own = loads.breakVolume(id)
  // One queue alone whose offered load stays below 1 does not grow: nothing to simulate where the load is no higher.
  const isFar = own !== undefined && own > highest * clearlyAbove
  if (isNoHigher(constraint) && (own === undefined || isFar)) return undefined
  const scenario = study.designs[runs.design]
  const people = peopleAPiece(scenario, constraint)
  const capacity = people === undefined ? undefined : constraint.capacity / people
  const balanced =
    own === undefined || isFar || capacity === undefined
      ? undefined
      : await flowBalance(study, runs, flows, { id, capacity }, replications)
  if (balanced !== undefined && isTrusted(constraint.trust) && isAsInTheory(loads, id, balanced))
    return upToHighest(balanced)
  const unlimited = unlimitedBeside(scenario, loads.constraints, id)
  const at = { ...runs, detail: 'growth', unlimited, changes: [...(runs.changes ?? []), ...changes] } as const
  if (isFar && !(await growsAtHighest(study, at, id, replications))) return undefined
  if (movesInTime(scenario) && !isTrusted(constraint.trust)) return whereGrowthShows(study, at, id, replications)
  const expected = expectedCapacity(scenario, constraint)
  const byTheory =
    own === undefined || isFar
      ? undefined
      : await driftRoot(study, at, id, replications, {
          guess: guessed(own, balanced),
          expected,
          isKnownStraight: (root) => isAsInTheory(loads, id, root),
        })
  const root = byTheory?.isStraight ? byTheory : await withoutTheory(study, at, id, replications, expected)
  return root === undefined ? undefined : upToHighest(root)
}

/** Where theory is no more than near, the flows themselves lead nearer: a search from there looks at fewer volumes. */
function guessed(own: number, balanced: BreakEstimate | undefined): number {
  const estimate = balanced?.breaksAt.estimate ?? own
  return estimate > 0 && estimate <= highest ? estimate : own
}

function upToHighest(root: BreakEstimate): BreakEstimate | undefined {
  return root.breaksAt.estimate <= highest ? root : undefined
}

/**
 * Theory can be trusted with the load and, knowing of no run, comes to the same volume: then nothing bends the line of
 * the drift, and what flows to the constraint is the same whether the others have limits or not.
 */
export function isAsInTheory(loads: OfferedLoad, id: string, root: BreakEstimate): boolean {
  const constraint = loads.constraints.find((each) => each.id === id)
  const volume = loads.breakVolume(id)
  return constraint !== undefined && volume !== undefined && isTrusted(constraint.trust) && agrees(volume, root)
}

/** Whether the constraint's load is at most what theory says. */
function isNoHigher(constraint: ConstraintLoad): boolean {
  return isTrusted(constraint.trust) || constraint.trust.bound === 'at most'
}

/** Where the load moves through the run no line leads to the volume from which on its queue grows. */
async function whereGrowthShows(
  study: Study,
  at: Omit<Point, 'volume'>,
  id: string,
  replications: number,
): Promise<BreakEstimate | undefined> {
  const bracket = await doubled(study, at, id, Math.min(replications, fewestReplications))
  return bracket === undefined ? undefined : shareRoot(study, at, bracket, replications, [id])
}

async function withoutTheory(
  study: Study,
  at: Omit<Point, 'volume'>,
  id: string,
  replications: number,
  expected: number | undefined,
): Promise<BreakEstimate | undefined> {
  const bracket = await doubled(study, at, id, Math.min(replications, fewestReplications))
  if (bracket === undefined) return undefined
  const root = await driftRoot(study, at, id, replications, { guess: guessFrom(bracket.breaks, id), expected })
  return root?.isStraight ? root : narrowedBreak(study, at, bracket, replications, [id])
}

/** What theory, no more than near, says to break beyond the highest volume of a search may break below it all the same. */
async function growsAtHighest(
  study: Study,
  at: Omit<Point, 'volume'>,
  id: string,
  replications: number,
): Promise<boolean> {
  const sample = await study.sample({ ...at, volume: highest }, Math.min(replications, fewestReplications))
  return growing(sample).includes(id)
}

/** V · (1 − the share that is lost): biased by rework and priorities, but a place to begin. */
export function guessFrom({ volume, sample }: Looked, queue: string): number {
  return volume * (1 - meanOf(lostShares(sample, queue)))
}

/** Doubles the volume until the constraint grows. */
async function doubled(
  study: Study,
  at: Omit<Point, 'volume'>,
  id: string,
  replications: number,
): Promise<Bracket | undefined> {
  let holds: Looked | undefined
  for (let volume = lowest; volume <= highest; volume *= 2) {
    const sample = await study.sample({ ...at, volume }, replications)
    const looked = { volume, sample, grows: growing(sample).filter((queue) => queue === id) }
    if (looked.grows.length > 0) return { holds, breaks: looked }
    holds = looked
  }
  return undefined
}
