/** How a bottleneck is often named: by one number of a table, or by one run. */
import { system } from '../../src/experiment/growth.js'
import type { StressResult } from '../../src/verdict/result.js'

/** `active period` after Roser, Nakano and Tanaka (2001), just above the break; the knee of the mean flow time is a volume. */
export const finders = [
  'longest queue',
  'longest wait today',
  'busiest station today',
  'longest working',
  'highest offered load',
  'active period',
  'one run at the target',
  'knee of the curve',
] as const
export type Finder = (typeof finders)[number]

/** Whom a finder names: a pool, the station of a machine or a meeting, several with ` and ` between them, or a volume. */
export function named(finder: Finder, result: StressResult): string {
  const { target } = result.answer
  const at = (volume: number) => result.volumes.find((each) => each.volume === volume)
  const measures = (volume: number) => at(volume)?.measures
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
    case 'highest offered load':
      return most(ids, (id) => result.constraints.find((each) => each.id === id)?.offeredLoad)
    case 'active period':
      return result.proof?.first?.indicators.find(({ by }) => by === 'activePeriod')?.names ?? 'nobody'
    case 'one run at the target':
      return grown(at(target)?.grows ?? [])
    case 'knee of the curve':
      return `${kneeOf(result.volumes.map(({ volume, measures: { flowTime } }) => [volume, flowTime?.mean?.estimate ?? 0]))}×`
  }
}

/** The system only where no queue stands out. */
function grown(grows: readonly string[]): string {
  const queues = grows.filter((id) => id !== system)
  return (queues.length === 0 ? grows : queues).join(' and ') || 'nothing'
}

function most(ids: readonly string[], measured: (id: string) => number | undefined): string {
  const value = (id: string) => measured(id) ?? Number.NEGATIVE_INFINITY
  return ids.reduce((best, id) => (value(id) > value(best) ? id : best))
}

/** Kneedle (Satopää and others 2011) on a rising convex curve: where it lies farthest below its chord. */
function kneeOf(curve: readonly (readonly [number, number])[]): number {
  const [first, last] = [curve[0], curve[curve.length - 1]]
  const share = (value: number, place: 0 | 1) => (value - first[place]) / (last[place] - first[place])
  const below = ([volume, time]: readonly [number, number]) => share(volume, 0) - share(time, 1)
  return curve.reduce((knee, each) => (below(each) > below(knee) ? each : knee))[0]
}

interface Truth {
  readonly at: number
  /** Sorted. */
  readonly verdict: readonly string[]
}

/** A volume is right within a tenth. */
const near = 0.1

/** Whether a finder's name is the truth: all that limit and nobody else, a station standing for what serves it. */
export function isRight(name: string, { at, verdict }: Truth, result: StressResult): boolean {
  if (name.endsWith('×')) return Math.abs(Number.parseFloat(name) / at - 1) <= near
  const servedBy = (id: string) => result.constraints.find(({ stations }) => stations.includes(id))?.id ?? id
  return name.split(' and ').map(servedBy).sort().join() === verdict.join()
}
