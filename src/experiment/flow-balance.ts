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
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { queueWork } from './growth.js'
import { unlimitedBeside } from './kept-capacities.js'
import { meanOf, type Sample } from './sample.js'
import type { Study } from './study.js'

/** Where shares or work read the volume, a root this far from the volume that was looked at is looked at again. */
const nearEnough = 0.01
const tries = 4

/** Whether the work that a run counts at the constraint is in the unit of its capacity: one person or place a piece. */
export function countsInCapacity({ stations }: Scenario, { stations: served }: ConstraintLoad): boolean {
  return stations.every(({ id, capacity, batch }) => {
    if (!served.includes(id)) return true
    if (batch !== undefined) return false
    return capacity.by !== 'pool' || (capacity.needs.length === 1 && capacity.needs[0].count === 1)
  })
}

/**
 * @param loads of the design as it is
 * @param constraint of the design, or of one with more capacity
 */
export async function flowBalance(
  study: Study,
  design: number,
  loads: OfferedLoad,
  { id, capacity }: Pick<ConstraintLoad, 'id' | 'capacity'>,
  replications: number,
): Promise<BreakEstimate> {
  // In the order of the constraints, so that all of them are read from one set of runs.
  const beside = unlimitedBeside(study.designs[design], loads.constraints, id)
  const unlimited = loads.constraints.map((each) => each.id).filter((each) => each === id || beside.includes(each))
  let volume = rounded(whereToLook(loads, id))
  for (let attempt = 1; ; attempt++) {
    const sample = await study.sample({ design, volume, detail: 'growth', unlimited }, replications)
    const expected = loads.expectedArrivals * volume
    // With several sources an item's work hangs on how many came from which.
    const isControlled = study.designs[design].arrivals.length === 1
    const found = balanceOf(sample, id, { volume, capacity, expected: isControlled ? expected : undefined })
    const isThere = Math.abs(found.breaksAt.estimate / volume - 1) <= nearEnough
    if (loads.isProportional || isThere || attempt === tries) return found
    volume = rounded(found.breaksAt.estimate)
  }
}

/** Where all loads are in proportion to the volume one volume does for all: that of the first to break. */
function whereToLook(loads: OfferedLoad, id: string): number {
  const own = loads.breakVolume(id) ?? 1
  if (!loads.isProportional) return own
  return Math.min(own, ...loads.constraints.flatMap((each) => loads.breakVolume(each.id) ?? []))
}

interface Balance {
  readonly volume: number
  readonly capacity: number
  /** Items in the window at that volume; absent where the number that came is no control. */
  readonly expected: number | undefined
}

function balanceOf(sample: Sample, id: string, { volume, capacity, expected }: Balance): BreakEstimate {
  const { arrived: work } = queueWork(sample, id)
  const items = sample.of('arrived')
  const uncontrolled = (leftOut?: number) => (volume * capacity) / meanOf(work, leftOut)
  if (expected === undefined) return breakEstimate(pseudoValues(sample.replications, uncontrolled))
  const controlled = (leftOut?: number) => (uncontrolled(leftOut) * meanOf(items, leftOut)) / expected
  const values = pseudoValues(sample.replications, controlled)
  const reduction = varianceRatio(pseudoValues(sample.replications, uncontrolled), values)
  return { ...breakEstimate(values), ...(reduction === undefined ? {} : { varianceReduction: reduction }) }
}
