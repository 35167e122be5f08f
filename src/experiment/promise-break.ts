/**
 * Where a promise is missed: the root of the mean of what is tested, less its limit, over paired volumes. One that is
 * missed today breaks no later than today: at the largest volume below that keeps it, or at 0× where none does.
 */
import { promiseTest } from '../measure/promises.js'
import type { Promised } from '../scenario/scenario.js'
import { type Bracket, downwards, type Looked, type Test, today, upwards } from './bracket.js'
import { atNoVolume, type BreakEstimate } from './break-estimate.js'
import { curveRoot } from './curve-root.js'
import { fewestReplications } from './replications.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'
import { lowVolumes } from './sweep.js'

/** So many times its limit is what a decision costs where nothing ends. */
const dearerThanAny = 1000

export type PromiseFinding =
  | { readonly kind: 'breaks'; readonly found: BreakEstimate }
  /** Missed at 1×, and better at more: a cost per decision, a throughput, what waits for others to come along. */
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
  const isMissed = ({ sample }: Looked) => meanOf(excess(sample)) >= 0
  const isUpwardsOnly = promised.of === 'cost-per-decision' || promised.of === 'throughput'
  const isMissedToday = isMissed(sweep[today(sweep)])
  if (isMissedToday && isUpwardsOnly) return { kind: 'missed today' }
  const look = async (volume: number): Promise<Looked> => {
    return { volume, sample: await study.sample({ ...at, volume }, replications), grows: [] }
  }
  const bracket = isMissedToday ? await farDownwards(sweep, isMissed, look) : upwards(sweep, isMissed)
  if (bracket?.holds === undefined) {
    if (!isMissedToday) return { kind: 'holds' }
    const isImproved = sweep.slice(today(sweep)).some((looked) => !isMissed(looked))
    return isImproved ? { kind: 'missed today' } : { kind: 'breaks', found: atNoVolume(replications) }
  }
  const curveIn = (count: number) => ({
    curve: async (volume: number) => excess(await study.sample({ ...at, volume }, count)),
    known: study.knownVolumes(at, count),
  })
  const { curve, known } = curveIn(replications)
  const coarsely = fewestReplications < replications ? curveIn(fewestReplications) : undefined
  const { holds, breaks } = bracket
  return { kind: 'breaks', found: await curveRoot(curve, holds.volume, breaks.volume, { known, coarsely }) }
}

/** Below the sweep too, down to the lowest volume of a search. */
async function farDownwards(
  sweep: readonly Looked[],
  isMissed: Test,
  look: (volume: number) => Promise<Looked>,
): Promise<Bracket | undefined> {
  const found = downwards(sweep, isMissed)
  if (found !== undefined) return found
  let breaks = sweep[0]
  for (const volume of lowVolumes) {
    if (volume >= breaks.volume) continue
    const looked = await look(volume)
    if (!isMissed(looked)) return { holds: looked, breaks }
    breaks = looked
  }
  return undefined
}

/** What is tested less its limit; one value a replication. The promise is missed from 0 on. */
export function excessOf(promised: Promised, index: number, sample: Sample): number[] {
  const { tested, reading, limit, keptWhen } = promiseTest(promised, index)
  const sign = keptWhen === 'below' ? 1 : -1
  // Where nothing ends a decision costs more than any limit; where nothing was old enough to be judged, nothing was late.
  const nothing = tested === 'cost' ? dearerThanAny * Math.max(1, Math.abs(limit)) : 0
  return sample.of(reading).map((value) => sign * ((Number.isFinite(value) ? value : nothing) - limit))
}
