/**
 * A constraint's own break volume by the balance of flows. With every capacity unlimited nothing waits for people, and
 * the work that reaches the constraint in the window is what it would have to do; the volume at which that is all that it
 * can do is where its queue begins to grow. No queue has to be full for it, and one set of runs serves all constraints.
 * Only for constraints to which the same flows whether they keep up or not: those that theory trusts.
 *
 * With w the work per arriving item in the runs, A the items expected in the window at 1×, and C what can be done in it,
 * the estimate is C ÷ (A · w), a ratio estimator (Cochran 1977, chapter 6): the arrivals that were drawn, set against
 * those that are expected, are a control variate (Lavenberg and Welch 1981), and the best one where the items' work does
 * not hang on their number.
 */
import type { Scenario } from '../scenario/scenario.js'
import { pseudoValues } from '../statistics/jackknife.js'
import { varianceRatio } from '../statistics/variance-reduction.js'
import type { ConstraintLoad, OfferedLoad } from '../theory/offered-load.js'
import { takesAll } from '../theory/people.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { arrivedWork } from './growth.js'
import { unlimitedBeside } from './kept-capacities.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Runs, Study } from './study.js'
import { highest, rounded } from './volume-grid.js'

/** Where shares or work read the volume, a root this far from the volume that was looked at is looked at again. */
const nearEnough = 0.01
const tries = 4

/**
 * People or places that every piece of work takes at the constraint, so that the work that a run counts there can be set
 * against its capacity; absent where pieces differ, are worked on in batches, or take several pools together.
 */
export function peopleAPiece({ stations }: Scenario, { stations: served }: ConstraintLoad): number | undefined {
  const counts = stations
    .filter(({ id }) => served.includes(id))
    .map(({ capacity, batch }) => {
      if (batch !== undefined) return undefined
      if (capacity.by !== 'pool') return 1
      return capacity.needs.length === 1 ? capacity.needs[0].count : undefined
    })
  const [first] = counts
  return counts.every((count) => count === first) ? first : undefined
}

/**
 * Work that people who may be absent can do at the constraint in the window on average, where every piece takes one of
 * them or all: what chance makes of it in some runs is no part of a break volume. Absent where capacity is the same in
 * every run.
 */
export function expectedCapacity(scenario: Scenario, constraint: ConstraintLoad): number | undefined {
  const pool = scenario.pools.find(({ id, absent }) => id === constraint.id && absent > 0)
  const people = peopleAPiece(scenario, constraint)
  if (pool === undefined || people === undefined) return undefined
  return people === 1 || takesAll(pool.shifts, people) ? constraint.capacity / people : undefined
}

/** The runs with every capacity unlimited, at the volume that serves all constraints. */
export function balancedAt(runs: Runs, loads: OfferedLoad): Point {
  const unlimited = loads.constraints.map(({ id }) => id)
  return { ...runs, volume: rounded(smallestBreak(loads)), detail: 'growth', unlimited }
}

/**
 * @param loads of the design as it is, in the window of the runs
 * @param constraint its capacity in the unit of its work, in the same window; it may have more than the design's
 */
export async function flowBalance(
  study: Study,
  runs: Runs,
  loads: OfferedLoad,
  { id, capacity }: Pick<ConstraintLoad, 'id' | 'capacity'>,
  replications: number,
): Promise<BreakEstimate> {
  // In the order of the constraints, so that all of them are read from one set of runs.
  const beside = unlimitedBeside(study.designs[runs.design], loads.constraints, id)
  const unlimited = loads.constraints.map((each) => each.id).filter((each) => each === id || beside.includes(each))
  let volume = loads.isProportional ? smallestBreak(loads) : (loads.breakVolume(id) ?? 1)
  for (let attempt = 1; ; attempt++) {
    const point: Point = { ...runs, volume: rounded(volume), detail: 'growth', unlimited }
    const sample = await study.sample(point, replications)
    const expected = loads.expectedArrivals * point.volume
    // With several sources an item's work depends on how many came from which.
    const isControlled = study.designs[runs.design].arrivals.length === 1
    const balance = { volume: point.volume, capacity, expected: isControlled ? expected : undefined }
    const found = balanceOf(sample, id, balance)
    const isThere = Math.abs(found.breaksAt.estimate / point.volume - 1) <= nearEnough
    if (loads.isProportional || isThere || attempt === tries) return found
    volume = found.breaksAt.estimate
  }
}

/** Where all loads are in proportion to the volume one volume does for all: that of the first to break; 1 where none does up to the highest of a search. */
function smallestBreak(loads: OfferedLoad): number {
  const first = Math.min(...loads.constraints.map(({ id }) => loads.breakVolume(id) ?? Number.POSITIVE_INFINITY))
  return first <= highest ? first : 1
}

interface Balance {
  readonly volume: number
  readonly capacity: number
  /** Items in the window at that volume; absent where the number that came is no control. */
  readonly expected: number | undefined
}

function balanceOf(sample: Sample, id: string, { volume, capacity, expected }: Balance): BreakEstimate {
  const work = arrivedWork(sample, id)
  const items = sample.of('arrived')
  const uncontrolled = (leftOut?: number) => (volume * capacity) / meanOf(work, leftOut)
  if (expected === undefined) return breakEstimate(pseudoValues(sample.replications, uncontrolled))
  const controlled = (leftOut?: number) => (uncontrolled(leftOut) * meanOf(items, leftOut)) / expected
  const values = pseudoValues(sample.replications, controlled)
  const reduction = varianceRatio(pseudoValues(sample.replications, uncontrolled), values)
  return { ...breakEstimate(values), ...(reduction === undefined ? {} : { varianceReduction: reduction }) }
}
