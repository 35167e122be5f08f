/** Where a promise is missed: the root of the mean of what is tested, less its limit, over paired volumes. */
import { promiseTest } from '../measure/promises.js'
import type { Promised } from '../scenario/scenario.js'
import { downwards, type Looked, today, upwards } from './bracket.js'
import type { BreakEstimate } from './break-estimate.js'
import { curveRoot } from './curve-root.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'

export type PromiseFinding =
  | { readonly kind: 'breaks'; readonly found: BreakEstimate }
  /** Missed at 1×, and at any lower volume too; a cost and a throughput get no better with fewer items. */
  | { readonly kind: 'missed today' }
  | { readonly kind: 'holds' }

/** @param sweep rising volumes, 1 among them */
export async function promiseBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  promised: Promised,
  index: number,
  sweep: readonly Looked[],
  replications: number,
): Promise<PromiseFinding> {
  const excess = (sample: Sample) => excessOf(promised, index, sample)
  const isMissed = ({ sample }: Looked) => meanOf(excess(sample)) > 0
  const isUpwardsOnly = promised.of === 'cost-per-decision' || promised.of === 'throughput'
  const isMissedToday = isMissed(sweep[today(sweep)])
  const bracket = isMissedToday ? downwards(sweep, isMissed) : upwards(sweep, isMissed)
  if (isMissedToday && (isUpwardsOnly || bracket === undefined)) return { kind: 'missed today' }
  if (bracket === undefined) return { kind: 'holds' }
  const curve = async (volume: number) => excess(await study.sample({ ...at, volume }, replications))
  return { kind: 'breaks', found: await curveRoot(curve, bracket.holds.volume, bracket.breaks.volume) }
}

/** What is tested less its limit, positive where the promise is missed; one value a replication. */
function excessOf(promised: Promised, index: number, sample: Sample): number[] {
  const { reading, limit, keptWhen } = promiseTest(promised, index)
  const sign = keptWhen === 'below' ? 1 : -1
  // Nothing was old enough to be judged: nothing was late.
  return sample.of(reading).map((value) => sign * ((Number.isNaN(value) ? 0 : value) - limit))
}
