/**
 * How long the runs of a search have to be. What comes to a queue through long delays is less than it will be until the
 * delays have filled; a run too short to see the flows as they stay would call a design safe that is not. Such runs are
 * lengthened, up to four times, with half of them as warm-up.
 */
import { hoursPerWeek } from '../scenario/calendar.js'
import { equalPhases } from '../scenario/equal-phases.js'
import { movesInTime } from '../scenario/moves-in-time.js'
import type { Scenario } from '../scenario/scenario.js'
import { lastsBeyond } from '../scenario/weeks-of-arrivals.js'
import { jackknife } from '../statistics/jackknife.js'
import { type ConstraintLoad, type OfferedLoad, offeredLoad, windowOf } from '../theory/offered-load.js'
import { isTrusted } from '../theory/trust.js'
import { changed } from './changes.js'
import { balancedAt, peopleAPiece } from './flow-balance.js'
import { arrivedWork } from './growth.js'
import { meanOf, type Sample } from './sample.js'
import type { Runs, Study } from './study.js'

export interface RunLength {
  readonly runs: Runs
  /** In their window. */
  readonly loads: OfferedLoad
  /** So many times as long as the scenario asks for. */
  readonly factor: number
  /** Constraints to which more may come in a longer run yet. */
  readonly unsettled: readonly string[]
}

const factors = [1, 2, 4]
/** Nothing is looked for in longer runs. */
export const longestFactor = 4
const mostWeeks = 14_000
/** Flows that have so little to rise have settled; theory and simulation may differ by as much. */
const settledWithin = 0.02

/** The shortest runs in which all flows have settled, else the longest; where the load itself moves, the scenario's own. */
export async function runLength(study: Study, runs: Runs, replications: number): Promise<RunLength> {
  const scenario = scenarioOf(study, runs)
  let longest: RunLength = { runs, loads: loadsIn(study, runs), factor: 1, unsettled: [] }
  if (movesInTime(scenario)) return longest
  for (const factor of factors) {
    const long = longer(study, runs, factor)
    if (long === undefined) break
    const loads = loadsIn(study, long)
    longest = { runs: long, loads, factor, unsettled: [] }
    const unsettled = await unsettledIn(study, long, loads, replications)
    if (unsettled.length === 0) break
    longest = { ...longest, unsettled }
  }
  return longest
}

/** Constraints of which the runs do not show how much comes to them in the long run. */
async function unsettledIn(study: Study, runs: Runs, loads: OfferedLoad, replications: number): Promise<string[]> {
  const { constraints } = loads
  const scenario = scenarioOf(study, runs)
  if (equalPhases(scenario, windowOf(scenario, runs.warmUp ?? study.warmUp)) === undefined)
    return constraints.map(({ id }) => id)
  if (constraints.length === 0) return []
  const sample = await study.sample(balancedAt(runs, loads), replications)
  return constraints
    .filter((each) => isRising(sample, each.id) || isShort(sample, each, loads, scenario))
    .map(({ id }) => id)
}

/**
 * The same runs, so many times as long, half of them as warm-up, with as many holidays a week; absent where that is too
 * long, or longer than arrivals were recorded, or the run is by items.
 */
export function longer(study: Study, runs: Runs, factor: number): Runs | undefined {
  const { arrivals, run } = scenarioOf(study, runs)
  if (!('weeks' in run.length)) return undefined
  if (factor === 1) return runs
  const weeks = factor * run.length.weeks
  if (weeks > mostWeeks || !lastsBeyond(arrivals, weeks - 1)) return undefined
  return {
    design: runs.design,
    changes: [...(runs.changes ?? []), { of: 'weeks', weeks, holidaysRecur: true }],
    warmUp: Math.floor(weeks / 2) * hoursPerWeek,
  }
}

export function scenarioOf(study: Study, { design, changes = [] }: Runs): Scenario {
  return changed(study.designs[design], changes)
}

/** What theory says of the window of such runs. */
export function loadsIn(study: Study, runs: Runs): OfferedLoad {
  const scenario = scenarioOf(study, runs)
  return offeredLoad(scenario, windowOf(scenario, runs.warmUp ?? study.warmUp))
}

/** Whether an item brings more work there in the second half of the window than in the whole of it. */
function isRising(sample: Sample, id: string): boolean {
  const [late, lateItems, all, items] = [
    sample.of(`queues.${id}.late`),
    sample.of('arrivedLate'),
    arrivedWork(sample, id),
    sample.of('arrived'),
  ]
  if (!(meanOf(all) > 0)) return false
  const rise = jackknife(
    sample.replications,
    (leftOut) =>
      meanOf(late, leftOut) / meanOf(lateItems, leftOut) / (meanOf(all, leftOut) / meanOf(items, leftOut)) - 1,
  )
  return rise.estimate > settledWithin && rise.low > 0
}

/** Whether surely less comes to it than theory, where that can be trusted, knows will come. */
function isShort(
  sample: Sample,
  constraint: ConstraintLoad,
  { expectedArrivals }: OfferedLoad,
  scenario: Scenario,
): boolean {
  const { id, demand = 0 } = constraint
  const people = peopleAPiece(scenario, constraint)
  const [work, items] = [arrivedWork(sample, id), sample.of('arrived')]
  if (people === undefined || demand === 0 || !isTrusted(constraint.trust)) return false
  const share = jackknife(
    sample.replications,
    (leftOut) => ((meanOf(work, leftOut) / meanOf(items, leftOut)) * expectedArrivals * people) / demand,
  )
  return share.high < 1 - settledWithin
}
