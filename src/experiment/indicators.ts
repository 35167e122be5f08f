/**
 * What the common ways of finding a bottleneck name at a volume: the highest offered load, the longest queue, the
 * largest share of time as the only active constraint. They stand beside the proof, since each is fooled by some design.
 */
import { soleActiveReading } from '../measure/active-periods.js'
import type { Loads } from '../theory/offered-load.js'
import type { Sample } from './sample.js'

export interface Indicated {
  readonly by: 'offeredLoad' | 'longestQueue' | 'activePeriod'
  readonly names: string
  /** A load; waiting items, mean over time; a share of time. */
  readonly value: number
}

/** @param sample in full detail */
export function indicatorsOf(sample: Sample, { constraints }: Loads): Indicated[] {
  const queueOf = (id: string) => {
    const pool = `pools.${id}.queueLength`
    return sample.mean(sample.has(pool) ? pool : `stations.${id}.queueLength`)
  }
  const most = (by: Indicated['by'], indicated: (index: number) => number | undefined): Indicated[] => {
    const values = constraints.map((_, index) => indicated(index) ?? Number.NEGATIVE_INFINITY)
    const largest = values.indexOf(Math.max(...values))
    return values[largest] > 0 ? [{ by, names: constraints[largest].id, value: values[largest] }] : []
  }
  return [
    ...most('offeredLoad', (index) => constraints[index].load),
    ...most('longestQueue', (index) => queueOf(constraints[index].id)),
    ...most('activePeriod', (index) => sample.mean(soleActiveReading(constraints[index].id))),
  ]
}
