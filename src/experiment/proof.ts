/**
 * The proof by experiment: every capacity is relieved by a quarter, one at a time and under the same random numbers, and
 * the share of the loss that each recovers says which one limits. Where none alone recovers anything, the capacities
 * that are short are relieved in pairs, then in threes. Policies are tried beside them, and named only where they
 * recover more than every capacity.
 */
import { holmAbove } from '../statistics/holm.js'
import { type Interval, meanInterval } from '../statistics/interval.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import { isAtNoVolume } from './break-estimate.js'
import type { Change } from './changes.js'
import type { FoundBreak } from './found-breaks.js'
import { type Indicated, indicatorsOf } from './indicators.js'
import { isAboveZero, type Loss, lossAtTarget, lossOfBreak } from './loss.js'
import { type Candidate, capacitiesOf, policiesOf, type Way } from './relief.js'
import type { ReplicationRule } from './replications.js'
import { longer } from './run-length.js'
import type { Sample } from './sample.js'
import type { Runs, Study } from './study.js'
import { type Gain, gainOf, isSomething, type Verdict, verdictOf } from './verdict-of-gains.js'
import { lowest, rounded } from './volume-grid.js'

export interface Tried {
  readonly id: string
  readonly by: Way['by']
  readonly recovered: Interval
}

export interface TriedTogether {
  readonly ids: readonly string[]
  readonly recovered: Interval
}

export interface ExperimentFindings {
  readonly volume: number
  readonly replications: number
  /** Absent where nothing is lost. */
  readonly loss?: { readonly of: Loss['of']; readonly what?: string; readonly interval: Interval }
  readonly relation: Verdict['relation'] | 'and'
  readonly named: readonly string[]
  /** It is a policy of this `ai` station that is named. */
  readonly isPolicy: boolean
  /** In the order of the constraints. */
  readonly trials: readonly Tried[]
  readonly together: readonly TriedTogether[]
  readonly policies: readonly Tried[]
  readonly indicators: readonly Indicated[]
}

export interface ProofFindings {
  /** Just above the breaking point; absent where nothing breaks. */
  readonly first?: ExperimentFindings
  readonly target: ExperimentFindings
}

export interface ProofSettings {
  readonly study: Study
  readonly design: number
  readonly loads: OfferedLoad
  readonly target: number
  readonly replications: ReplicationRule
  /** In which growth was looked for; absent: the design's own. */
  readonly runs?: Runs
}

/** So much of the work that reaches the breaking queue is lost at the first experiment's volume. */
const lostThere = 0.05
/** Its volume above the break volume of a promise, an escape or money. */
const beyond = 1.1
/** Capacities whose offered load is lower are not short. */
const short = 0.95
/** Replications to begin with, and at most: as long as the verdict is not settled they are doubled. */
const fewest = 5
const enough = 20
/** How many times as long the runs are in which a loss is looked for that others do not show. */
const asLong = 4
/** So few replications do not yet say that nothing is lost. */
const tooFewForNone = 10

export async function proofOf(settings: ProofSettings, found: FoundBreak | undefined): Promise<ProofFindings> {
  const { study, design, target } = settings
  const scenario = study.designs[design]
  const first = found === undefined ? undefined : await firstExperiment(settings, found)
  const there = { volume: target, reference: 1, changes: [], runs: { design } }
  const atTarget = await experiment(settings, there, (today, there) => lossAtTarget(scenario, today, there))
  return first === undefined ? { target: atTarget } : { first, target: atTarget }
}

/** @param changes made to the design before it is relieved; none unless said */
export function firstExperiment(
  settings: ProofSettings,
  found: FoundBreak,
  changes: readonly Change[] = [],
): Promise<ExperimentFindings> {
  const { estimate } = found.estimate.breaksAt
  const isGrowth = found.because === 'growth' || found.because === 'capacity'
  const above = isGrowth ? estimate / (1 - lostThere) : estimate * beyond
  // What is broken at every volume is looked at where it is today; what a margin was is asked at its own last rise.
  const volume = isAtNoVolume(found.estimate) ? 1 : Number(above.toPrecision(4))
  const reference = found.because === 'money' ? Math.min(1, Math.max(lowest, rounded(estimate))) : 1
  const scenario = settings.study.designs[settings.design]
  const lossOf = (from: Sample) => lossOfBreak(found, scenario, from, { volume, reference })
  const place = { volume, reference, changes }
  const runs = settings.runs ?? { design: settings.design }
  return isGrowth ? asLongAsItTakes(settings, place, runs, lossOf) : experiment(settings, { ...place, runs }, lossOf)
}

/** A queue of long work loses nothing yet in runs in which it only fills up: they are lengthened until it does. */
async function asLongAsItTakes(
  settings: ProofSettings,
  place: Omit<Place, 'runs'>,
  runs: Runs,
  lossOf: (from: Sample) => Loss | undefined,
): Promise<ExperimentFindings> {
  const findings = await experiment(settings, { ...place, runs }, lossOf)
  const long = findings.relation === 'none' ? longer(settings.study, settings.runs ?? runs, asLong) : undefined
  return long === undefined ? findings : experiment(settings, { ...place, runs: long }, lossOf)
}

/** Doubles the replications until one is named or none can be, or the most are reached. */
async function experiment(
  settings: ProofSettings,
  place: Place,
  lossOf: (today: Sample, there: Sample) => Loss | undefined,
): Promise<ExperimentFindings> {
  const { fixed } = settings.replications
  const most = fixed ?? Math.min(enough, settings.replications.most)
  for (let count = fixed ?? Math.min(fewest, most); ; count = Math.min(2 * count, most)) {
    const findings = await attempt(settings, { ...place, count, isLast: count >= most }, lossOf)
    const { relation, named } = findings
    const isOpen =
      relation === 'or' ||
      (relation === 'unsettled' && named.length > 0) ||
      (relation === 'none' && count < tooFewForNone)
    if (count >= most || !isOpen) return findings
  }
}

interface Place {
  readonly volume: number
  /** The volume whose measures the loss is reckoned from. */
  readonly reference: number
  readonly changes: readonly Change[]
  readonly runs: Runs
}

interface Attempt extends Place {
  readonly count: number
  /** No more replications will follow. */
  readonly isLast: boolean
}

async function attempt(
  settings: ProofSettings,
  { volume, reference, changes, runs, count, isLast }: Attempt,
  lossOf: (today: Sample, there: Sample) => Loss | undefined,
): Promise<ExperimentFindings> {
  const { study, loads } = settings
  const made = [...(runs.changes ?? []), ...changes]
  const full = { ...runs, detail: 'full', ...(made.length === 0 ? {} : { changes: made }) } as const
  const [today, there] = await study.samples(
    [
      { ...full, volume: reference },
      { ...full, volume },
    ],
    count,
  )
  const loss = lossOf(today, there)
  const indicators = indicatorsOf(there, loads.at(volume))
  const common = { volume, replications: count, indicators }
  if (loss === undefined || !isAboveZero(loss.in(there)))
    return { ...common, relation: 'none', named: [], isPolicy: false, trials: [], together: [], policies: [] }
  const lost = loss.in(there)
  const gainsOf = async (reliefs: readonly (readonly Change[])[]) => {
    const points = reliefs.map((each) => ({ ...runs, volume, detail: loss.detail, changes: [...made, ...each] }))
    return (await study.samples(points, count)).map((sample) => gainOf(lost, loss.in(sample)))
  }
  const capacities = await tried(capacitiesOf(loads), gainsOf)
  const policies = await tried(policiesOf(study.designs[runs.design]), gainsOf)
  const outcome = await judged(capacities, policies, { isShort: shortOnes(loads, volume), isLast, gainsOf })
  return {
    ...common,
    ...outcome,
    loss: { of: loss.of, ...(loss.what === undefined ? {} : { what: loss.what }), interval: meanInterval(lost) },
    trials: capacities.map(shown),
    policies: policies.map(shown),
  }
}

type GainsOf = (changes: readonly (readonly Change[])[]) => Promise<Gain[]>

interface TriedWay {
  readonly id: string
  readonly way: Way
  readonly gain: Gain
}

/** Of each candidate the way that recovers most. */
async function tried(candidates: readonly Candidate[], gainsOf: GainsOf): Promise<TriedWay[]> {
  const all = candidates.flatMap(({ id, ways }) => ways.map((way) => ({ id, way })))
  const gains = await gainsOf(all.map(({ way }) => [way.change]))
  const outcomes = all.map((each, index) => ({ ...each, gain: gains[index] }))
  return candidates.map(({ id }) =>
    outcomes
      .filter((each) => each.id === id)
      .reduce((best, each) => (each.gain.interval.estimate > best.gain.interval.estimate ? each : best)),
  )
}

interface Judging extends Pick<Attempt, 'isLast'> {
  readonly isShort: (id: string) => boolean
  readonly gainsOf: GainsOf
}

async function judged(
  capacities: readonly TriedWay[],
  policies: readonly TriedWay[],
  { isShort, isLast, gainsOf }: Judging,
): Promise<Pick<ExperimentFindings, 'relation' | 'named' | 'isPolicy' | 'together'>> {
  const verdict = verdictOf(capacities.map(({ gain }) => gain))
  const withPolicies = verdictOf([...capacities, ...policies].map(({ gain }) => gain))
  const [best] = withPolicies.named
  const isPolicyBest = isOneAlone(withPolicies) && best >= capacities.length
  if (isPolicyBest) {
    const named = [policies[best - capacities.length].id]
    return { relation: withPolicies.relation, named, isPolicy: true, together: [] }
  }
  const named = verdict.named.map((index) => capacities[index].id)
  const common = { named, isPolicy: false, together: [] }
  if (isOneAlone(verdict) || verdict.relation === 'or') return { ...common, relation: verdict.relation }
  // One of them may still turn out to recover something alone.
  if (verdict.relation === 'unsettled' && !isLast) return { ...common, relation: 'unsettled' }
  const short = capacities.filter(({ id }) => isShort(id))
  const sets = await triedTogether(short, gainsOf)
  const together = sets.map(({ set, gain }) => ({ ids: set.map(({ id }) => id), recovered: gain.interval }))
  const [most] = [...sets].sort((a, b) => b.gain.interval.estimate - a.gain.interval.estimate)
  if (most === undefined || !isMoreTogether(most)) return { ...common, relation: 'unsettled', together }
  return { ...common, relation: 'and', named: most.set.map(({ id }) => id), together }
}

function isOneAlone({ relation }: Verdict): boolean {
  return relation === 'sole' || relation === 'accepted'
}

/** Surely something, and each of them alone recovers surely less than half of it. */
function isMoreTogether({ set, gain }: TriedSet): boolean {
  const beyondEach = set.map((alone) => gain.values.map((value, index) => value / 2 - alone.gain.values[index]))
  return isSomething(gain) && holmAbove(beyondEach).every(Boolean)
}

interface TriedSet {
  readonly set: readonly TriedWay[]
  readonly gain: Gain
}

/** In pairs, and in threes where no pair recovers anything. */
async function triedTogether(capacities: readonly TriedWay[], gainsOf: GainsOf): Promise<TriedSet[]> {
  let outcomes: TriedSet[] = []
  for (const size of [2, 3]) {
    const sets = subsets(capacities, size)
    const gains = await gainsOf(sets.map((set) => set.map(({ way }) => way.change)))
    outcomes = sets.map((set, index) => ({ set, gain: gains[index] }))
    if (outcomes.some(({ gain }) => isSomething(gain))) return outcomes
  }
  return outcomes
}

function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return all.flatMap((each, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [each, ...rest]))
}

/** Whose offered load is near 1 or above it, and of whom theory is silent. */
function shortOnes(loads: OfferedLoad, volume: number): (id: string) => boolean {
  const { constraints } = loads.at(volume)
  return (id) => (constraints.find((each) => each.id === id)?.load ?? Number.POSITIVE_INFINITY) >= short
}

function shown({ id, way, gain }: TriedWay): Tried {
  return { id, by: way.by, recovered: gain.interval }
}
