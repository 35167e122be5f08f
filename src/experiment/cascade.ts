/**
 * The cascade: relieve what breaks first by the smallest whole step that carries its own break volume to the next
 * one's, or to the target; search again; and so on to the target. Since every constraint's own break volume is read
 * with all others unlimited, a step moves that of its own constraint alone.
 */
import { offeredLoad, windowOf } from '../theory/offered-load.js'
import type { BreakEstimate } from './break-estimate.js'
import { type Change, changed } from './changes.js'
import { confirmedGrowth } from './confirmed-growth.js'
import type { DesignFindings } from './design-findings.js'
import { rounded } from './drift.js'
import { growing } from './growth.js'
import { ownBreak } from './own-break.js'
import { loadsIn } from './run-length.js'
import type { Runs, Study } from './study.js'
import { type WholeStep, wholeStep } from './whole-step.js'

export interface CascadeFinding {
  readonly id: string
  readonly broke: BreakEstimate
  readonly step: WholeStep
  /** Where the design breaks after the step: the smallest own break volume; absent where none breaks any more. */
  readonly then?: number
  /** Of the last step: what grows in the design with all steps, just below where it should break or the target. */
  readonly confirmed?: { readonly at: number; readonly grows: readonly string[] }
}

/** Volumes that differ by less count as reached. */
const reached = 0.99
/** Steps of the cascade, and sizes of one step, that are tried; a design that needs more is not mended by steps. */
const mostSteps = 25
const largestStep = 200
/** So far below where the mended design should break it is simulated. */
const justBelow = 0.97

/** Empty where the design holds to the target, or grows by interplay, which no step of one capacity mends for certain. */
export async function cascadeOf(
  study: Study,
  design: number,
  { own, growth, length }: DesignFindings,
  target: number,
  replications: number,
): Promise<CascadeFinding[]> {
  if (growth?.by === 'narrowing') return []
  const { runs, loads } = length
  const breaks = new Map<string, BreakEstimate>()
  for (const [index, { id }] of loads.constraints.entries()) {
    const found = own[index]
    if (found !== undefined) breaks.set(id, found)
  }
  const changes: Change[] = []
  const steps: CascadeFinding[] = []
  while (steps.length < mostSteps) {
    const [first, second] = inOrder(breaks)
    if (first === undefined || first.at >= target * reached) break
    const goal = Math.min(target, second?.at ?? target)
    const step = sufficient(study, design, changes, first, goal)
    if (step === undefined) break
    changes.push(step.change)
    const { broke } = first
    const mended = {
      changes: [...changes],
      loads: loadsIn(study, { ...runs, changes: [...(runs.changes ?? []), ...changes] }),
    }
    const later = await ownBreak(study, runs, loads, first.id, replications, mended)
    if (later === undefined) breaks.delete(first.id)
    else breaks.set(first.id, later)
    const [next] = inOrder(breaks)
    steps.push({ id: first.id, broke, step, ...(next === undefined ? {} : { then: next.at }) })
  }
  return confirmed(study, { ...runs, changes: [...(runs.changes ?? []), ...changes] }, steps, target, replications)
}

/** The steps are sized one constraint at a time; whether the design with all of them holds is simulated. */
async function confirmed(
  study: Study,
  mended: Runs,
  steps: readonly CascadeFinding[],
  target: number,
  replications: number,
): Promise<CascadeFinding[]> {
  const last = steps.at(-1)
  if (last === undefined) return []
  const volume = rounded(justBelow * Math.min(target, last.then ?? target))
  const point = { ...mended, volume, detail: 'growth' } as const
  const sample = await study.sample(point, replications)
  // Near a load of 1 a queue may only be filling up.
  const grows = growing(sample).length === 0 ? [] : (await confirmedGrowth(study, point, sample)).grows
  return [...steps.slice(0, -1), { ...last, confirmed: { at: volume, grows } }]
}

interface Standing {
  readonly id: string
  readonly at: number
  readonly broke: BreakEstimate
}

function inOrder(breaks: ReadonlyMap<string, BreakEstimate>): Standing[] {
  return [...breaks].map(([id, broke]) => ({ id, broke, at: broke.breaksAt.estimate })).sort((a, b) => a.at - b.at)
}

/** The smallest step that reaches the goal: the own break volume moves as theory's does, or as the number of places. */
function sufficient(
  study: Study,
  design: number,
  changes: readonly Change[],
  { id, at }: Standing,
  goal: number,
): WholeStep | undefined {
  const scenario = changed(study.designs[design], changes)
  const before = loadsOf(study, design, changes).breakVolume(id)
  for (let size = 1; size <= largestStep; size++) {
    const step = wholeStep(scenario, id, size)
    if (step === undefined) return undefined
    const after = before === undefined ? undefined : loadsOf(study, design, [...changes, step.change]).breakVolume(id)
    const factor = before === undefined || after === undefined ? step.after / step.before : after / before
    if (at * factor >= goal * reached) return step
  }
  return undefined
}

function loadsOf(study: Study, design: number, changes: readonly Change[]) {
  const scenario = changed(study.designs[design], changes)
  return offeredLoad(scenario, windowOf(scenario, study.warmUp))
}
