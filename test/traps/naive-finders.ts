/** How a bottleneck is often named: by one number of a table. */
import type { StressResult } from '../../src/verdict/result.js'

export type Finder = 'longest queue' | 'longest wait today' | 'busiest station today' | 'longest working'

/** Whom a finder names: a pool, or the station of a machine or a meeting. */
export function named(finder: Finder, result: StressResult): string {
  const { target } = result.answer
  const measures = (volume: number) => result.volumes.find((each) => each.volume === volume)?.measures
  const queueOf = (volume: number, id: string) => measures(volume)?.pools[id] ?? measures(volume)?.stations[id]
  const ids = result.constraints.map(({ id }) => id)
  switch (finder) {
    case 'longest queue':
      return most(ids, (id) => queueOf(target, id)?.queueLength?.estimate)
    case 'longest wait today':
      return most(ids, (id) => queueOf(1, id)?.waitingTime?.mean?.estimate)
    case 'busiest station today':
      return most(Object.keys(measures(1)?.stations ?? {}), (id) => measures(1)?.stations[id]?.utilisation?.estimate)
    case 'longest working':
      // Hours at work; a meeting sits two of 168.
      return most(
        result.constraints.filter(({ kind }) => kind !== 'meeting').map(({ id }) => id),
        (id) => queueOf(1, id)?.utilisation?.estimate,
      )
  }
}

function most(ids: readonly string[], measured: (id: string) => number | undefined): string {
  const value = (id: string) => measured(id) ?? Number.NEGATIVE_INFINITY
  return ids.reduce((best, id) => (value(id) > value(best) ? id : best))
}
