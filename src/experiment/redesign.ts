/**
 * The cheapest design that holds at a volume, of many, all on the same random numbers. From the cheapest on, each is
 * passed over by theory, passed over by a few runs in which something breaks there for certain, or searched for its
 * first break; the search ends as soon as one that holds and the next cheapest that holds are known. Where none holds it
 * is the one that goes farthest.
 */
import { type DesignFindings, findDesign } from './design-findings.js'
import { breaksOf, firstBreak, holds, isAboveToday } from './found-breaks.js'
import { failsSurely, theoreticalLimit } from './hopeless.js'
import { fewestReplications, type ReplicationRule } from './replications.js'
import { type SelectionFindings, type SelectionRule, selectBest } from './selection.js'
import { isSettled } from './settled.js'
import { Study, type StudySettings } from './study.js'
import { highest } from './volume-grid.js'
import { chooseWarmUp } from './warm-up.js'

export interface RedesignSettings extends StudySettings {
  readonly target: number
  readonly replications: ReplicationRule
  /** Beside the designs, which stand in the order of their costs. */
  readonly costs: readonly number[]
  /** Designs whose first break is wanted in any case: the current one, and each lever alone. */
  readonly alone: readonly number[]
  /** Of the cheapest that holds: by so much more another costs the same, and the choice is by `selection`. */
  readonly indifference: (cost: number) => number
  /** How the best of designs that hold and cost the same is chosen; undefined: the first is taken. */
  readonly selection: (among: readonly number[]) => SelectionRule | undefined
}

/** A design whose first break was searched for. */
export interface SearchedDesign {
  readonly design: number
  readonly findings: DesignFindings
  readonly holds: boolean
  /** Whether the intervals tell on which side of the target it breaks. */
  readonly isSettled: boolean
  readonly replications: number
}

export interface RedesignFindings {
  readonly chosen?: SearchedDesign
  /** The next cheapest that holds. */
  readonly runnerUp?: SearchedDesign
  /** Where none holds. */
  readonly farthest?: SearchedDesign
  /** Of the farthest: whether others that might go as far were not searched. */
  readonly isFarthestKnown: boolean
  /** Beside those asked for. */
  readonly alone: readonly SearchedDesign[]
  /** Cheaper than the chosen one, and whether they hold is not settled. */
  readonly unsettled: readonly number[]
  /** Designs that cost the same as the cheapest and hold, and the choice among them. */
  readonly selection?: { readonly among: readonly number[]; readonly findings: SelectionFindings }
  readonly skippedByTheory: number
  readonly simulated: number
  /** Hours. */
  readonly warmUp: number
  readonly events: number
}

/** Of those that do not hold, so many are searched for the one that goes farthest. */
const mostSearchedForFarthest = 12

export async function redesignStudy(settings: RedesignSettings): Promise<RedesignFindings> {
  const study = new Study(settings)
  study.enter('warm-up')
  study.warmUp = await chooseWarmUp(study, settings.alone)
  const search = new Search(study, settings)
  study.enter('each lever alone')
  const alone = await Promise.all(settings.alone.map((design) => search.searched(design)))
  study.enter('sets of levers, the cheapest first')
  const { held, rivals } = await search.cheapest()
  const [cheapest] = held
  const selection = rivals.length > 1 ? await search.choice(rivals) : undefined
  const best = selection && bestOf(selection.findings)
  const chosen = best === undefined ? cheapest : rivals[best]
  const runnerUp = held.find((each) => each !== chosen)
  const farthest = chosen === undefined ? await search.farthest() : undefined
  return {
    ...(chosen === undefined ? {} : { chosen }),
    ...(runnerUp === undefined ? {} : { runnerUp }),
    ...(farthest === undefined ? {} : { farthest: farthest.found }),
    isFarthestKnown: farthest?.isKnown ?? true,
    alone,
    unsettled: search.unsettledBefore(chosen?.design ?? study.designs.length),
    ...(selection === undefined ? {} : { selection }),
    ...search.counts(),
    warmUp: study.warmUp,
    events: study.events,
  }
}

function bestOf({ outcome }: SelectionFindings): number | undefined {
  return 'best' in outcome ? outcome.best : undefined
}

class Search {
  readonly #study: Study
  readonly #settings: RedesignSettings
  readonly #searched = new Map<number, Promise<SearchedDesign>>()
  readonly #found = new Map<number, SearchedDesign>()
  readonly #limits = new Map<number, number>()
  readonly #looked = new Set<number>()
  readonly #skipped = new Set<number>()

  constructor(study: Study, settings: RedesignSettings) {
    this.#study = study
    this.#settings = settings
  }

  /** The first break of a design; searched once. */
  searched(design: number): Promise<SearchedDesign> {
    const known = this.#searched.get(design) ?? this.#search(design)
    this.#searched.set(design, known)
    return known
  }

  async #search(design: number): Promise<SearchedDesign> {
    const { target, replications: rule } = this.#settings
    this.#looked.add(design)
    for (let count = this.#firstStage(); ; count = Math.min(rule.most, 2 * count)) {
      const coarse = Math.min(count, fewestReplications)
      const findings = await findDesign(this.#study, design, [target], { headline: count, coarse, search: count })
      const isSure = isSettled(findings, target)
      if (!isSure && rule.fixed === undefined && count < rule.most) continue
      const found = { design, findings, holds: holds(findings, target), isSettled: isSure, replications: count }
      this.#found.set(design, found)
      return found
    }
  }

  #firstStage(): number {
    return this.#settings.replications.fixed ?? fewestReplications
  }

  /** Those that hold, the cheapest first, two of them where there are; all of them that cost the same as the first are rivals. */
  async cheapest(): Promise<{ held: SearchedDesign[]; rivals: SearchedDesign[] }> {
    const { costs, indifference } = this.#settings
    const held: SearchedDesign[] = []
    const costsTheSame = (design: number) => {
      const [first] = held
      return first !== undefined && costs[design] <= costs[first.design] + indifference(costs[first.design])
    }
    for (const design of this.#study.designs.keys()) {
      if (held.length > 1 && !costsTheSame(design)) break
      const found = await this.#judged(design)
      if (found?.holds !== true) continue
      held.push(found)
    }
    return { held, rivals: held.filter(({ design }) => costsTheSame(design)) }
  }

  /** Absent where it is passed over. */
  async #judged(design: number): Promise<SearchedDesign | undefined> {
    const { target } = this.#settings
    if (this.#searched.has(design)) return this.searched(design)
    if (this.#limit(design) <= target) {
      this.#skipped.add(design)
      return undefined
    }
    this.#looked.add(design)
    if (await failsSurely(this.#study, design, target, this.#firstStage())) return undefined
    return this.searched(design)
  }

  #limit(design: number): number {
    const known = this.#limits.get(design) ?? theoreticalLimit(this.#study.designs[design], this.#study.warmUp)
    this.#limits.set(design, known)
    return known
  }

  async choice(rivals: readonly SearchedDesign[]): Promise<RedesignFindings['selection']> {
    const among = rivals.map(({ design }) => design)
    const rule = this.#settings.selection(among)
    if (rule === undefined) return undefined
    const known = Math.min(...rivals.map(({ replications }) => replications))
    return { among, findings: await selectBest(this.#study, rule, known, among) }
  }

  /** Theory's limit is above every simulated break, so who cannot pass the best found so far is not searched. */
  async farthest(): Promise<{ found: SearchedDesign; isKnown: boolean }> {
    this.#study.enter('the set that goes farthest')
    const byLimit = [...this.#study.designs.keys()].sort((a, b) => this.#limit(b) - this.#limit(a) || a - b)
    let best = await this.searched(this.#settings.alone[0] ?? 0)
    for (const found of this.#found.values()) if (goesFarther(found, best)) best = found
    let searches = 0
    for (const design of byLimit) {
      if (this.#limit(design) <= reachOf(best)) break
      if (this.#searched.has(design)) continue
      if (searches++ === mostSearchedForFarthest) return { found: best, isKnown: false }
      const found = await this.searched(design)
      if (goesFarther(found, best)) best = found
    }
    return { found: best, isKnown: true }
  }

  /** Designs before this one that were searched and of which it is not settled whether they hold. */
  unsettledBefore(design: number): number[] {
    const found = [...this.#found.values()].filter((each) => each.design < design && !each.holds && !each.isSettled)
    return found.map((each) => each.design).sort((a, b) => a - b)
  }

  counts(): Pick<RedesignFindings, 'skippedByTheory' | 'simulated'> {
    const skipped = [...this.#skipped].filter((design) => !this.#looked.has(design))
    return { skippedByTheory: skipped.length, simulated: this.#looked.size }
  }
}

/** Where both break at the same volume, as at none, the next break decides. */
function goesFarther(one: SearchedDesign, other: SearchedDesign): boolean {
  const [a, b] = [one, other].map((each) => [reachOf(each), nextOf(each)])
  const place = a.findIndex((reach, index) => reach !== b[index])
  return place < 0 ? one.design < other.design : a[place] > b[place]
}

function nextOf({ findings }: SearchedDesign): number {
  return breaksOf(findings).find(isAboveToday)?.estimate.breaksAt.estimate ?? highest
}

/** The volume up to which a design goes; none where a promise is missed whatever the volume does. */
function reachOf({ findings }: SearchedDesign): number {
  if (findings.missedToday.length > 0) return 0
  return firstBreak(findings)?.estimate.breaksAt.estimate ?? highest
}
