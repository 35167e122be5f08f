/** Everything that is found out about one design: the sweep, every way in which it breaks, each constraint alone. */
import { isOnTimes } from '../measure/promises.js'
import type { Promised, Scenario } from '../scenario/scenario.js'
import { type ConstraintLoad, type OfferedLoad, offeredLoad, windowOf } from '../theory/offered-load.js'
import { type Bracket, downwards, islands, type Looked, today, upwards } from './bracket.js'
import { type BreakEstimate, inWords } from './break-estimate.js'
import { impliedEscapes } from './escapes.js'
import { type BeforeGrowth, type GrowthBreak, growthBreak } from './growth-break.js'
import { moneyBreak } from './money-break.js'
import { ownBreak } from './own-break.js'
import { promiseBreak } from './promise-break.js'
import type { Study } from './study.js'
import { type Counts, sweep } from './sweep.js'

export interface DesignFindings {
  readonly scenario: Scenario
  readonly loads: OfferedLoad
  readonly sweep: readonly Looked[]
  readonly growth?: GrowthBreak
  /** Broken promises, and escapes beyond what may leave where nothing is promised. */
  readonly promises: readonly { readonly promised: Promised; readonly found: BreakEstimate }[]
  readonly missedToday: readonly Promised[]
  readonly money?: BreakEstimate
  /** Beside the constraints of `loads`; absent where one does not break. */
  readonly own: readonly (BreakEstimate | undefined)[]
  /** Volumes above the first growth at which nothing grows. */
  readonly islands: readonly number[]
}

export async function findDesign(
  study: Study,
  design: number,
  asked: readonly number[],
  counts: Counts,
): Promise<DesignFindings> {
  const scenario = study.designs[design]
  const loads = offeredLoad(scenario, windowOf(scenario, study.warmUp))
  study.enter('each constraint alone')
  const soFar = new Map<string, BreakEstimate>()
  const alone = async ({ id }: ConstraintLoad) => {
    const found = await ownBreak(study, design, loads, id, counts.search)
    if (found !== undefined) study.estimates[design] = smallest(soFar.set(id, found))
    return found
  }
  const own = await Promise.all(loads.constraints.map(alone))
  const ownById = byId(loads.constraints, own)
  study.enter('volumes')
  const looked = await sweep(study, design, asked, counts, smallestVolume(ownById))
  study.enter('the breaking point')
  const growth = await findGrowth(study, design, looked, { loads, own: ownById }, counts.search)
  const broken = await findBrokenPromises(study, design, looked, counts.search)
  const at = { design, detail: 'growth' } as const
  const hasMargin = looked[today(looked)].sample.has('margin')
  const money = hasMargin ? await moneyBreak(study, at, looked, counts.search) : undefined
  return {
    scenario,
    loads,
    sweep: looked,
    ...(growth === undefined ? {} : { growth }),
    ...broken,
    ...(money === undefined ? {} : { money }),
    own,
    islands: islands(looked, isBroken),
  }
}

async function findBrokenPromises(study: Study, design: number, looked: readonly Looked[], replications: number) {
  const promises: { promised: Promised; found: BreakEstimate }[] = []
  const missedToday: Promised[] = []
  const scenario = study.designs[design]
  // The implied ones come last: a promise is found by its place among those of the scenario.
  for (const [index, promised] of [...scenario.promises, ...impliedEscapes(scenario)].entries()) {
    const at = { design, detail: isOnTimes(promised) ? 'times' : 'growth' } as const
    const finding = await promiseBreak(study, at, promised, index, looked, replications)
    if (finding.kind === 'breaks') promises.push({ promised, found: finding.found })
    if (finding.kind === 'missed today') missedToday.push(promised)
  }
  return { promises, missedToday }
}

async function findGrowth(
  study: Study,
  design: number,
  looked: readonly Looked[],
  before: Omit<BeforeGrowth, 'bracket'>,
  replications: number,
): Promise<GrowthBreak | undefined> {
  const bracket = isBroken(looked[today(looked)]) ? below(looked) : upwards(looked, isBroken)
  if (bracket === undefined) return undefined
  return growthBreak(study, { design, detail: 'growth' }, { ...before, bracket }, replications)
}

/** In the order of the constraints, whichever was found first. */
function byId(constraints: readonly ConstraintLoad[], own: readonly (BreakEstimate | undefined)[]) {
  const found = constraints.flatMap(({ id }, index) => {
    const estimate = own[index]
    return estimate === undefined ? [] : [[id, estimate] as const]
  })
  return new Map(found)
}

function smallestVolume(own: ReadonlyMap<string, BreakEstimate>): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...own.values()].map(({ breaksAt }) => breaksAt.estimate))
}

/** The answer so far: the constraint with the smallest break volume of its own. */
function smallest(own: ReadonlyMap<string, BreakEstimate>): string {
  const [[id, found]] = [...own].sort(([, a], [, b]) => a.breaksAt.estimate - b.breaksAt.estimate)
  return inWords(id, found)
}

function isBroken({ grows }: Looked): boolean {
  return grows.length > 0
}

function below(looked: readonly Looked[]): Bracket {
  return downwards(looked, isBroken) ?? { holds: undefined, breaks: looked[0] }
}
