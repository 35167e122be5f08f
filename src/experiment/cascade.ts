/**
 * The cascade: relieve what breaks first by the smallest whole step that carries it to where the next one breaks, or to
 * the target; search again; and so on to the target. It begins with the answer's own number and goes for every criterion
 * of the answer. A constraint's own break volume is read with all others unlimited, so that a step moves that of its own
 * alone; promises, escapes and the margin are searched again in the mended design (`criterion-step.ts`).
 */

import type { BreakEstimate } from './break-estimate.js'
import { type Change, changed } from './changes.js'
import { confirmedGrowth } from './confirmed-growth.js'
import { criterionBreak, criterionStep, isKept, loadsOf, type MendedDesign } from './criterion-step.js'
import type { DesignFindings } from './design-findings.js'
import { breaksOf, type FoundBreak } from './found-breaks.js'
import { growing } from './growth.js'
import { ownBreak } from './own-break.js'
import type { ProofSettings } from './proof.js'
import { loadsIn, type RunLength } from './run-length.js'
import { rounded } from './volume-grid.js'
import { type WholeStep, wholeStep } from './whole-step.js'

export interface CascadeFinding {
  /** The capacity that is relieved; what no more people cure: a promise's measure, a station, `margin`. */
  readonly id: string
  readonly broke: BreakEstimate
  /** Absent where no more people cure it. */
  readonly step?: WholeStep
  /** The promise, the escape or the margin that the step is for; absent where it is the capacity's own break. */
  readonly criterion?: FoundBreak
  /** Where the next one breaks, looked at with the step. Criteria that were given up do not count; absent if nothing breaks. */
  readonly then?: number
  /** In its place, where it is known to hold as far as this and was not looked at beyond. */
  readonly holdsTo?: number
  /** Of the last step: the design with all steps, just below where it should break or the target. */
  readonly confirmed?: Confirmed
}

export interface Confirmed {
  readonly at: number
  readonly grows: readonly string[]
  /** Criteria that are broken there and that were not given up. */
  readonly broken: readonly FoundBreak[]
}

/** Volumes that differ by less count as reached. */
const reached = 0.99
/** Steps of the cascade, and sizes of one step, that are tried; a design that needs more is not mended by steps. */
const mostSteps = 25
const largestStep = 200
/** Replications for each size that is tried. Its result has no interval, and the final design is simulated with all. */
const forASize = 5
/** So far below where the mended design should break it is simulated. */
const justBelow = 0.97

/** Replications. */
export interface CascadeCounts {
  /** Of each search for where a capacity breaks after a step. */
  readonly step: number
  /** Of the design with all steps. */
  readonly confirmed: number
}

/** Ends where the design holds to the target, or grows by interplay, which no step of one capacity mends for certain. */
export async function cascadeOf(
  settings: ProofSettings,
  findings: DesignFindings,
  counts: CascadeCounts,
): Promise<CascadeFinding[]> {
  const walk = new Walk(settings, findings, counts)
  while (await walk.step());
  return walk.confirmed()
}

type Next = Pick<CascadeFinding, 'then' | 'holdsTo'>
type Step = Omit<CascadeFinding, keyof Next>

type Standing = { readonly at: number; readonly broke: BreakEstimate } & (
  | { readonly of: 'capacity'; readonly id: string }
  | { readonly of: 'criterion'; readonly found: FoundBreak }
  | { readonly of: 'interplay' }
)

class Walk {
  readonly #settings: ProofSettings
  readonly #counts: CascadeCounts
  readonly #length: RunLength
  readonly #own = new Map<string, BreakEstimate>()
  readonly #interplay: BreakEstimate | undefined
  /** Criteria that break, and after how many changes that was looked at. */
  readonly #open = new Map<FoundBreak, { readonly broke: BreakEstimate; readonly after: number }>()
  /** Those that no more people cure. */
  readonly #given = new Set<FoundBreak>()
  readonly #criteria: readonly FoundBreak[]
  readonly #changes: Change[] = []
  readonly #steps: Step[] = []

  constructor(settings: ProofSettings, findings: DesignFindings, counts: CascadeCounts) {
    this.#settings = settings
    this.#counts = counts
    const { own, growth, length } = findings
    const { loads } = length
    this.#length = length
    for (const [index, { id }] of loads.constraints.entries()) {
      const found = own[index]
      if (found !== undefined) this.#own.set(id, found)
    }
    this.#interplay = growth?.by === 'narrowing' ? growth : undefined
    if (this.#interplay !== undefined) this.#own.delete(growth?.queue ?? '')
    else if (growth !== undefined) this.#own.set(growth.queue, growth)
    this.#criteria = breaksOf(findings).filter(({ because }) => because !== 'growth' && because !== 'capacity')
    for (const found of this.#criteria) this.#open.set(found, { broke: found.estimate, after: 0 })
  }

  /** One step more; false where none is needed, or none helps. */
  async step(): Promise<boolean> {
    const { target } = this.#settings
    const [first, second] = this.#standings()
    if (first === undefined || first.of === 'interplay') return false
    if (first.of === 'criterion' && this.#isOutdated(first.found)) return this.#lookAgain(first)
    if (first.at >= target * reached || this.#steps.length >= mostSteps) return false
    const goal = Math.min(target, second?.at ?? target)
    return first.of === 'capacity' ? this.#relieve(first, goal) : this.#keep(first, goal)
  }

  /** Smallest first, a criterion before a capacity at the same volume. */
  #standings(): Standing[] {
    const at = (broke: BreakEstimate) => ({ broke, at: broke.breaksAt.estimate })
    const all: Standing[] = [
      ...[...this.#open].map(([found, { broke }]) => ({ of: 'criterion' as const, found, ...at(broke) })),
      ...[...this.#own].map(([id, broke]) => ({ of: 'capacity' as const, id, ...at(broke) })),
      ...(this.#interplay === undefined ? [] : [{ of: 'interplay' as const, ...at(this.#interplay) }]),
    ]
    return all.sort((a, b) => a.at - b.at)
  }

  async #relieve({ id, at, broke }: Extract<Standing, { of: 'capacity' }>, goal: number): Promise<boolean> {
    const step = this.#sufficient(id, at, goal)
    if (step === undefined) return false
    await this.#change([id], [step])
    this.#steps.push({ id, broke, step })
    return true
  }

  /** Whether it was looked at before the last step. */
  #isOutdated(found: FoundBreak): boolean {
    const count = this.#changes.length
    return (this.#open.get(found)?.after ?? count) < count
  }

  async #keep({ found, broke }: Extract<Standing, { of: 'criterion' }>, goal: number): Promise<boolean> {
    const now = { ...found, estimate: broke }
    const mended = this.#mended()
    const cure = await criterionStep(mended, now, goal)
    if (cure === undefined) {
      this.#open.delete(found)
      this.#given.add(found)
      this.#steps.push({ id: found.first, broke, criterion: found })
      return true
    }
    await this.#change(cure.ids, cure.steps)
    await this.#set(found, await criterionBreak(this.#mended(), now, cure.keptAt))
    for (const [index, step] of cure.steps.entries())
      this.#steps.push({ id: cure.ids[index], broke, step, criterion: found })
    return true
  }

  async #lookAgain({ found, broke }: Extract<Standing, { of: 'criterion' }>): Promise<boolean> {
    const mended = this.#mended()
    const from = rounded(broke.breaksAt.estimate)
    const isBetter = from > 0 && (await isKept(mended, found, from))
    await this.#set(found, isBetter ? await criterionBreak(mended, found, from) : broke)
    return true
  }

  async #set(found: FoundBreak, broke: BreakEstimate | undefined): Promise<void> {
    if (broke === undefined) this.#open.delete(found)
    else this.#open.set(found, { broke, after: this.#changes.length })
  }

  /** What breaks next where no step follows. */
  #next(): Next {
    const { target } = this.#settings
    const [next] = this.#standings()
    const isUnknownBeyond = this.#open.size + this.#given.size < this.#criteria.length
    if (isUnknownBeyond && (next === undefined || next.at > target)) return { holdsTo: target }
    return next === undefined ? {} : { then: next.at }
  }

  async #change(ids: readonly string[], steps: readonly WholeStep[]): Promise<void> {
    this.#changes.push(...steps.map(({ change }) => change))
    const { study } = this.#settings
    const { runs, loads } = this.#length
    const changes = [...this.#changes]
    const mended = { changes, loads: loadsIn(study, { ...runs, changes: [...(runs.changes ?? []), ...changes] }) }
    for (const id of ids) {
      const later = await ownBreak(study, runs, loads, id, this.#counts.step, mended)
      if (later === undefined) this.#own.delete(id)
      else this.#own.set(id, later)
    }
  }

  #mended(): MendedDesign {
    const changes = [...this.#changes]
    return {
      ...this.#settings,
      loads: loadsOf(this.#settings, changes),
      changes,
      search: Math.min(forASize, this.#counts.step),
    }
  }

  /** The smallest step that reaches the goal: the own break volume moves as theory's does, or as the number of places. */
  #sufficient(id: string, at: number, goal: number): WholeStep | undefined {
    const { study, design } = this.#settings
    const scenario = changed(study.designs[design], this.#changes)
    const before = loadsOf(this.#settings, this.#changes).breakVolume(id)
    for (let size = 1; size <= largestStep; size++) {
      const step = wholeStep(scenario, id, size)
      if (step === undefined) return undefined
      const changes = [...this.#changes, step.change]
      const after = before === undefined ? undefined : loadsOf(this.#settings, changes).breakVolume(id)
      const factor = before === undefined || after === undefined ? step.after / step.before : after / before
      if (at * factor >= goal * reached) return step
    }
    return undefined
  }

  /** Steps are sized one at a time; whether the design with all of them holds is simulated. */
  async confirmed(): Promise<CascadeFinding[]> {
    const place = this.#steps.findLastIndex(({ step }) => step !== undefined)
    if (place >= 0) this.#steps[place] = { ...this.#steps[place], confirmed: await this.#simulated() }
    return this.#steps.map((step, index) => withNext(step, this.#steps.slice(index + 1), this.#next()))
  }

  /** The design with all steps, with as many replications as the answer. */
  async #simulated(): Promise<Confirmed> {
    const { study, target } = this.#settings
    const { runs } = this.#length
    const [next] = this.#standings()
    const volume = rounded(justBelow * Math.min(target, next?.at ?? target))
    const mended = this.#mended()
    const changes = [...(runs.changes ?? []), ...mended.changes]
    const point = { ...runs, changes, volume, detail: 'growth' } as const
    const sample = await study.sample(point, this.#counts.confirmed)
    // Near a load of 1 a queue may only be filling up.
    const grows = growing(sample).length === 0 ? [] : (await confirmedGrowth(study, point, sample)).grows
    const broken: FoundBreak[] = []
    for (const found of this.#criteria)
      if (!this.#given.has(found) && !(await isKept({ ...mended, search: this.#counts.confirmed }, found, volume)))
        broken.push(found)
    return { at: volume, grows, broken }
  }
}

/** What breaks next is known for certain only when it has been looked at again in the design with the step. */
function withNext(step: Step, later: readonly Step[], atLast: Next): CascadeFinding {
  const next = later.find(({ broke }) => broke !== step.broke)
  return { ...step, ...(next === undefined ? atLast : { then: next.broke.breaksAt.estimate }) }
}
