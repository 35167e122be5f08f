/**
 * A step of the cascade for a criterion that is no capacity's own: a promise, an escape or the margin. The proof just
 * above its break names the capacity; the smallest whole step of it that keeps the criterion where the next one breaks
 * is taken, or one that carries it farther at least; where neither is found, no more people cure it.
 */

import { isOnTimes } from '../measure/promises.js'
import { offeredLoad, windowOf } from '../theory/offered-load.js'
import { type BreakEstimate, isAtNoVolume } from './break-estimate.js'
import { type Change, changed } from './changes.js'
import { curveRoot } from './curve-root.js'
import type { FoundBreak } from './found-breaks.js'
import { excessOf } from './promise-break.js'
import { type ExperimentFindings, firstExperiment, type ProofSettings } from './proof.js'
import { meanOf } from './sample.js'
import { rounded } from './volume-grid.js'
import { type WholeStep, wholeStep } from './whole-step.js'

/** A design as the steps so far have left it. */
export interface MendedDesign extends ProofSettings {
  readonly changes: readonly Change[]
  /** Replications of each volume that is looked at. */
  readonly search: number
}

export interface CriterionStep {
  readonly ids: readonly string[]
  readonly steps: readonly WholeStep[]
  /** A volume at which the criterion is kept with them. */
  readonly keptAt: number
}

/** Sizes that are tried, smallest first; who needs more is not short of people. */
const sizes = [1, 2, 3, 4, 6, 8, 12, 16]
/** How close the last bracket of a mended design's break has to be: the break is printed without an interval. */
const narrowEnough = 1.03
/** So much farther a step carries the criterion that counts as one. */
const farther = 1.03
/** The margin at a volume is held against that at this much more, as its break is. */
const rise = 1.05
/** A gain below this is none, as in the proof. */
const something = 0.1

export async function criterionStep(
  design: MendedDesign,
  found: FoundBreak,
  goal: number,
): Promise<CriterionStep | undefined> {
  const ids = capacitiesNamed(await firstExperiment(design, found, design.changes))
  if (ids.length === 0) return undefined
  const { estimate } = found.estimate.breaksAt
  const atLeast = isAtNoVolume(found.estimate) ? Math.min(1, goal) : Math.min(goal, farther * estimate)
  for (const volume of new Set([rounded(goal), rounded(atLeast)])) {
    const steps = await smallestThatKeeps(design, found, ids, volume)
    if (steps !== undefined) return { ids, steps, keptAt: volume }
  }
  return undefined
}

/** The smallest first, which mostly does; then the largest, since mostly no size does where it does not; then by halves. */
async function smallestThatKeeps(
  design: MendedDesign,
  found: FoundBreak,
  ids: readonly string[],
  volume: number,
): Promise<WholeStep[] | undefined> {
  const possible = sizes.flatMap((size) => {
    const steps = stepsOf(design, ids, size)
    return steps === undefined ? [] : [steps]
  })
  const keeps = (steps: readonly WholeStep[]) =>
    isKept({ ...design, changes: [...design.changes, ...steps.map(({ change }) => change)] }, found, volume)
  let [tooSmall, enough] = [0, possible.length - 1]
  if (enough < 0) return undefined
  if (await keeps(possible[0])) return possible[0]
  if (enough === 0 || !(await keeps(possible[enough]))) return undefined
  while (enough > tooSmall + 1) {
    const middle = Math.floor((tooSmall + enough) / 2)
    if (await keeps(possible[middle])) enough = middle
    else tooSmall = middle
  }
  return possible[enough]
}

/** Where the criterion breaks in the mended design; absent where it is kept at the target. */
export async function criterionBreak(
  design: MendedDesign,
  found: FoundBreak,
  keptAt: number,
): Promise<BreakEstimate | undefined> {
  const target = rounded(design.target)
  if (keptAt >= target || (await isKept(design, found, target))) return undefined
  return curveRoot((volume) => shortfall(design, found, volume), keptAt, target, { within: narrowEnough })
}

export async function isKept(design: MendedDesign, found: FoundBreak, volume: number): Promise<boolean> {
  return meanOf(await shortfall(design, found, volume)) < 0
}

/** Below 0 where the criterion is kept; one value a replication. */
async function shortfall(design: MendedDesign, { promised }: FoundBreak, volume: number): Promise<number[]> {
  const { study, search, changes } = design
  const detail = promised !== undefined && isOnTimes(promised) ? 'times' : 'growth'
  const at = { design: design.design, detail, ...(changes.length === 0 ? {} : { changes }) } as const
  if (promised !== undefined) {
    const promises = study.designs[design.design].promises
    const place = promises.indexOf(promised)
    return excessOf(promised, place < 0 ? promises.length : place, await study.sample({ ...at, volume }, search))
  }
  const points = [volume, rounded(rise * volume)].map((each) => ({ ...at, volume: each }))
  const [here, beyond] = (await study.samples(points, search)).map((sample) => sample.of('margin'))
  return here.map((margin, index) => margin - beyond[index])
}

/** The capacities that the proof names; of several that it cannot tell apart the first. */
function capacitiesNamed({ relation, named, isPolicy, trials }: ExperimentFindings): readonly string[] {
  if (!isPolicy && relation === 'and') return named
  if (!isPolicy && (relation === 'sole' || relation === 'accepted' || relation === 'or')) return named.slice(0, 1)
  const gaining = trials.filter(({ recovered }) => recovered.low > 0 && recovered.estimate >= something)
  const best = gaining.sort((a, b) => b.recovered.estimate - a.recovered.estimate)[0]
  return best === undefined ? [] : [best.id]
}

function stepsOf(design: MendedDesign, ids: readonly string[], size: number): WholeStep[] | undefined {
  const scenario = changed(design.study.designs[design.design], design.changes)
  const steps = ids.flatMap((id) => wholeStep(scenario, id, size) ?? [])
  return steps.length < ids.length ? undefined : steps
}

/** The loads of the design as the steps have left it. */
export function loadsOf({ study, design }: Pick<ProofSettings, 'study' | 'design'>, changes: readonly Change[]) {
  const scenario = changed(study.designs[design], changes)
  return offeredLoad(scenario, windowOf(scenario, study.warmUp))
}
