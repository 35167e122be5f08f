/**
 * Why a design cannot hold at a volume, told before anything is searched: by theory without simulating, and by a few
 * runs at the volume where something breaks there for certain.
 */
import type { Scenario } from '../scenario/scenario.js'
import { onesidedLowerBound } from '../statistics/interval.js'
import { offeredLoad, windowOf } from '../theory/offered-load.js'
import { impliedEscapes } from './escapes.js'
import { growing } from './growth.js'
import { excessOf } from './promise-break.js'
import type { Study } from './study.js'

/**
 * The volume at which the first offered load reaches 1, of those that theory knows exactly or from drawn items: the
 * design cannot hold there or beyond. Infinite where theory knows of none. Queues that whoever waits may leave have none.
 */
export function theoreticalLimit(scenario: Scenario, warmUp: number): number {
  const loads = offeredLoad(scenario, windowOf(scenario, warmUp))
  const known = loads.constraints.filter(({ trust }) => trust.says === 'exact' || trust.says === 'sampled')
  const volumes = known.map(({ id }) => loads.breakVolume(id) ?? Number.POSITIVE_INFINITY)
  return Math.min(Number.POSITIVE_INFINITY, ...volumes)
}

/** Stricter than the test of growth: whoever is passed over here is not looked at again. */
const surely = 0.995

/** Whether something grows or a promise is missed at the volume, or at 1× below it, for certain. */
export async function failsSurely(
  study: Study,
  design: number,
  volume: number,
  replications: number,
): Promise<boolean> {
  const volumes = volume > 1 ? [volume, 1] : [volume]
  const samples = await study.samples(
    volumes.map((each) => ({ design, volume: each, detail: 'full' })),
    replications,
  )
  const scenario = study.designs[design]
  const promises = [...scenario.promises, ...impliedEscapes(scenario)]
  return samples.some(
    (sample) =>
      growing(sample, surely).length > 0 ||
      promises.some((promised, index) => onesidedLowerBound(excessOf(promised, index, sample), surely) > 0),
  )
}
