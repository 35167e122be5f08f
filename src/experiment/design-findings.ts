/** Everything that is found out about one design: the sweep, every way in which it breaks, each constraint alone. */
import type { Detail } from '../measure/measurement.js'
import { isOnTimes } from '../measure/promises.js'
import { movesInTime } from '../scenario/moves-in-time.js'
import type { Promised, Scenario } from '../scenario/scenario.js'
import { lastsBeyond } from '../scenario/weeks-of-arrivals.js'
import type { ConstraintLoad, OfferedLoad } from '../theory/offered-load.js'
import { type Bracket, downwards, islands, type Looked, today, upwards } from './bracket.js'
import { type BreakEstimate, inWords } from './break-estimate.js'
import { impliedEscapes } from './escapes.js'
import { type GrowthBreak, growthBreak } from './growth-break.js'
import { untilGrowthLasts } from './lasting-growth.js'
import { moneyBreak } from './money-break.js'
import { ownBreak } from './own-break.js'
import { promiseBreak } from './promise-break.js'
import { loadsIn, type RunLength, runLength, scenarioOf } from './run-length.js'
import type { Runs, Study } from './study.js'
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
  /** The runs in which growth was looked for. */
  readonly length: RunLength
  /** Where the load itself moves and that was asked for: what is found in longer runs. */
  readonly later?: { readonly weeks: number; readonly findings: DesignFindings }
}

/** A verdict that depends on the weeks is told for a year too, or for twice the run. */
const laterWeeks = 52

export function findDesign(
  study: Study,
  design: number,
  asked: readonly number[],
  counts: Counts,
  /** Constraints that are looked for alone with as many replications as a search takes; the others with few. */
  isSearched?: (id: string) => boolean,
): Promise<DesignFindings> {
  return findIn(study, { design }, asked, { counts, detail: 'full', isSearched })
}

/**
 * The same findings, and, where the load itself moves through the run, what is found in longer ones. Growth is expected
 * there where each constraint alone breaks in the scenario's own weeks; what grows below is confirmed.
 */
export async function withLater(
  study: Study,
  design: number,
  findings: DesignFindings,
  replications: number,
): Promise<DesignFindings> {
  const { arrivals, run } = findings.scenario
  if (!('weeks' in run.length) || !movesInTime(findings.scenario)) return findings
  const weeks = Math.max(laterWeeks, 2 * run.length.weeks)
  if (!lastsBeyond(arrivals, weeks - 1)) return findings
  study.enter(`runs of ${weeks} weeks`)
  const runs = { design, changes: [{ of: 'weeks', weeks } as const] }
  const counts = { headline: replications, coarse: replications, search: replications }
  const detail = findings.scenario.promises.some(isOnTimes) ? 'times' : 'growth'
  const { own } = findings
  return { ...findings, later: { weeks, findings: await findIn(study, runs, [], { counts, detail, own }) } }
}

interface Finding {
  readonly counts: Counts
  readonly detail: Detail
  readonly isSearched?: ((id: string) => boolean) | undefined
  /** Break volumes of the constraints alone, where they are known: they are not looked for. */
  readonly own?: DesignFindings['own'] | undefined
}

async function findIn(study: Study, runs: Runs, asked: readonly number[], finding: Finding): Promise<DesignFindings> {
  const { counts, detail } = finding
  const scenario = scenarioOf(study, runs)
  study.enter('each constraint alone')
  const { length, own } = await alone(study, runs, finding)
  const { loads } = length
  const ownById = byId(loads.constraints, own)
  study.enter('volumes')
  const longer = length.factor > 1 ? length.runs : undefined
  const looked = await sweep(study, runs, asked, counts, { expected: smallestVolume(ownById), longer, detail })
  study.enter('the breaking point')
  const bracket = isBroken(looked[today(looked)]) ? below(looked) : upwards(looked, isBroken)
  const known = { scenario, loads, own: ownById, bracket }
  const growth = await growthBreak(study, { ...length.runs, detail: 'growth' }, known, counts.search)
  const broken = await findBrokenPromises(study, runs, looked, counts.search)
  const hasMargin = looked[today(looked)].sample.has('margin')
  const at = { ...runs, detail: 'growth' } as const
  const money = hasMargin ? await moneyBreak(study, at, looked, counts.search) : undefined
  return {
    scenario,
    loads: loadsIn(study, runs),
    sweep: looked,
    ...(growth === undefined ? {} : { growth }),
    ...broken,
    ...(money === undefined ? {} : { money }),
    own,
    islands: islands(looked, isBroken),
    length,
  }
}

/** The break volume of each constraint alone, in runs long enough for what breaks first to go on growing. */
async function alone(
  study: Study,
  runs: Runs,
  { counts, detail, isSearched = () => true, own: known }: Finding,
): Promise<Pick<DesignFindings, 'length' | 'own'>> {
  const soFar = new Map<string, BreakEstimate>()
  const ownIn = async ({ runs: inRuns, loads }: RunLength) => {
    const ownOf = async ({ id }: ConstraintLoad) => {
      const replications = isSearched(id) ? counts.search : counts.coarse
      const found = await ownBreak(study, inRuns, loads, id, replications)
      if (found !== undefined && detail === 'full') study.estimates[runs.design] = smallest(soFar.set(id, found))
      return found
    }
    return Promise.all(loads.constraints.map(ownOf))
  }
  const length = await runLength(study, runs, counts.search)
  if (known !== undefined) return { length, own: known }
  const own = await ownIn(length)
  const ownById = byId(length.loads.constraints, own)
  const longest = await untilGrowthLasts(study, { design: runs, length }, ownById, counts.search)
  return longest === undefined ? { length, own } : { length: longest, own: await ownIn(longest) }
}

async function findBrokenPromises(study: Study, runs: Runs, looked: readonly Looked[], replications: number) {
  const promises: { promised: Promised; found: BreakEstimate }[] = []
  const missedToday: Promised[] = []
  const scenario = scenarioOf(study, runs)
  // The implied ones come last: a promise is found by its place among those of the scenario.
  for (const [index, promised] of [...scenario.promises, ...impliedEscapes(scenario)].entries()) {
    const at = { ...runs, detail: isOnTimes(promised) ? 'times' : 'growth' } as const
    const finding = await promiseBreak(study, at, promised, index, looked, replications)
    if (finding.kind === 'breaks') promises.push({ promised, found: finding.found })
    if (finding.kind === 'missed today') missedToday.push(promised)
  }
  return { promises, missedToday }
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
