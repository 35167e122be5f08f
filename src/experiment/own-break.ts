/** A constraint's own break volume: the one at which it breaks when every other capacity is unlimited, same random numbers. */
import type { ConstraintLoad, OfferedLoad } from '../theory/offered-load.js'
import type { Bracket, Looked } from './bracket.js'
import { agrees, type BreakEstimate } from './break-estimate.js'
import type { Change } from './changes.js'
import { driftRoot } from './drift.js'
import { countsInCapacity, flowBalance } from './flow-balance.js'
import { growing, queueWork } from './growth.js'
import { unlimitedBeside } from './kept-capacities.js'
import { narrowedBreak } from './narrowed-break.js'
import { meanOf } from './sample.js'
import type { Point, Study } from './study.js'
import { highest, lowest } from './sweep.js'

/** Beyond the highest volume by more than what theory and simulation may differ by. */
const clearlyAbove = 1.02

/** A design with more capacity. */
export interface Mended {
  readonly changes: readonly Change[]
  readonly loads: OfferedLoad
}

/**
 * Absent where it does not break up to the highest volume of a search, as where its queue is bounded.
 * @param flows loads of the design as it is: what reaches a constraint is the same in one with more capacity
 */
export async function ownBreak(
  study: Study,
  design: number,
  flows: OfferedLoad,
  id: string,
  replications: number,
  mended?: Mended,
): Promise<BreakEstimate | undefined> {
  const { loads, changes } = mended ?? { loads: flows }
  const constraint = loads.constraints.find((each) => each.id === id)
  if (constraint === undefined || constraint.queue === 'bounded') return undefined
  const own = loads.breakVolume(id)
  // One queue alone whose offered load stays below 1 does not grow: nothing to simulate where the load is no higher.
  if (isNoHigher(constraint) && (own === undefined || own > highest * clearlyAbove)) return undefined
  const isBalanced = own !== undefined && countsInCapacity(study.designs[design], constraint)
  const balanced = isBalanced ? await flowBalance(study, design, flows, constraint, replications) : undefined
  if (balanced !== undefined && isTrusted(constraint) && isAsInTheory(loads, id, balanced)) return upToHighest(balanced)
  const unlimited = unlimitedBeside(study.designs[design], loads.constraints, id)
  const at = {
    design,
    detail: 'growth',
    unlimited,
    ...(changes === undefined ? {} : { changes: [...changes] }),
  } as const
  const byTheory =
    own === undefined
      ? undefined
      : await driftRoot(study, at, id, guessed(own, balanced), replications, (root) => isAsInTheory(loads, id, root))
  const root = byTheory?.isStraight ? byTheory : await withoutTheory(study, at, id, replications)
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
  return constraint !== undefined && volume !== undefined && isTrusted(constraint) && agrees(volume, root)
}

function isTrusted({ trust: { says } }: ConstraintLoad): boolean {
  return says === 'exact' || says === 'sampled'
}

/** Whether the constraint's load is at most what theory says. */
function isNoHigher(constraint: ConstraintLoad): boolean {
  return isTrusted(constraint) || constraint.trust.bound === 'at most'
}

async function withoutTheory(
  study: Study,
  at: Omit<Point, 'volume'>,
  id: string,
  replications: number,
): Promise<BreakEstimate | undefined> {
  const bracket = await doubled(study, at, id, replications)
  if (bracket === undefined) return undefined
  const root = await driftRoot(study, at, id, guessFrom(bracket.breaks, id), replications)
  return root?.isStraight ? root : narrowedBreak(study, at, bracket, replications, [id])
}

/** V · finished ÷ arrived: biased by rework and priorities, but a place to begin. */
function guessFrom({ volume, sample }: Looked, queue: string): number {
  const { arrived, finished } = queueWork(sample, queue)
  return volume * (meanOf(finished) / meanOf(arrived))
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
