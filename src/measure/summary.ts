/** From the readings of all replications to the measures of one volume: each leaf a mean with its interval. */
import { legsOf } from '../scenario/routes.js'
import type { Promised, Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import { isAtLeast } from './at-least.js'
import {
  type Cause,
  causes,
  type Estimate,
  type Measures,
  type PromiseMeasure,
  type StationMeasures,
} from './measures.js'
import { promiseTest } from './promises.js'
import type { ReadingTable } from './readings.js'

/** @param offeredLoad of a pool, a machine's station or a meeting, where theory speaks */
export function summary(
  table: ReadingTable,
  scenario: Scenario,
  offeredLoad: (id: string) => number | undefined,
): Measures {
  const leaf = (name: string) => leafOf(table, name)
  const stations = scenario.stations.filter((station) => station.kind !== 'end')
  return {
    ...leaves(topLevel, leaf),
    flowTime: leaves(['mean', 'p50', 'p90', 'p95', 'p99'], (name) => leaf(`flowTime.${name}`)),
    ...fatesOf(leaf),
    ...reviewOf(leaf),
    ledger: ledgerOf(leaf, scenario),
    promises: scenario.promises.map((promised, index) => promiseMeasure(table, promised, index)),
    stations: Object.fromEntries(
      stations.map(({ id }) => [id, stationMeasures(`stations.${id}`, leaf, offeredLoad(id))]),
    ),
    pools: Object.fromEntries(
      scenario.pools.map(({ id }) => [id, stationMeasures(`pools.${id}`, leaf, offeredLoad(id))]),
    ),
  }
}

const topLevel = [
  'throughput',
  'arrivalRate',
  'workInProgress',
  'reviewRate',
  'touches',
  'handoffs',
  'toolsCrossed',
  'costPerDecision',
  'valueRealised',
  'cost',
  'margin',
] as const

type Leaf = (name: string) => Estimate | undefined

/** The mean over the replications that have something to say; absent where none has. */
function leafOf(table: ReadingTable, name: string): Estimate | undefined {
  if (!table.has(name)) return undefined
  const values = table.of(name).filter(Number.isFinite)
  if (values.length === 0) return undefined
  const interval = isShare(name) ? withinWhole(meanInterval(values)) : meanInterval(values)
  return isAtLeast(table, name) ? { ...interval, atLeast: true } : interval
}

/** Readings that are shares of a whole; what reviews do to an item may happen to it more than once. */
const shares =
  /^(promises\.\d+|reviewRate|fates\.\w+|review\.wrongAtEnd|(stations|pools)\..*\.(escape|utilisation|caught|missed|spoiled))$/

function isShare(name: string): boolean {
  return shares.test(name)
}

/** Student's interval knows no ends: of a share it stops at 0 and at 1. */
function withinWhole({ estimate, low, high }: Estimate): Estimate {
  return { estimate, low: Math.max(Math.min(0, estimate), low), high: Math.min(Math.max(1, estimate), high) }
}

function leaves<K extends string>(names: readonly K[], leaf: Leaf): { [name in K]?: Estimate } {
  const found: { [name in K]?: Estimate } = {}
  for (const name of names) {
    const estimate = leaf(name)
    if (estimate !== undefined) found[name] = estimate
  }
  return found
}

function fatesOf(leaf: Leaf): Pick<Measures, 'fates'> {
  const fates = leaves(['ended', 'endedAfter', 'open'], (name) => leaf(`fates.${name}`))
  return Object.keys(fates).length === 0 ? {} : { fates }
}

function reviewOf(leaf: Leaf): Pick<Measures, 'review'> {
  const review = leaves(['overrides', 'caught', 'missed', 'spoiled', 'wrongAtEnd'], (name) => leaf(`review.${name}`))
  return Object.keys(review).length === 0 ? {} : { review }
}

function ledgerOf(leaf: Leaf, { stations }: Scenario): Measures['ledger'] {
  const forks = stations.some((station) => legsOf(station).length > 0)
  const names: readonly (Cause | 'rework' | 'join')[] = [...causes, 'rework', ...(forks ? ['join' as const] : [])]
  return leaves(names, (name) => leaf(`ledger.${name}`))
}

function stationMeasures(path: string, leaf: Leaf, offeredLoad: number | undefined): StationMeasures {
  const names = [
    'visits',
    'visitRate',
    'escape',
    'queueLength',
    'utilisation',
    'caught',
    'missed',
    'spoiled',
    'oldestOpen',
  ] as const
  const own = leaves(names, (name) => leaf(`${path}.${name}`))
  const waitingTime = leaves(['mean', 'p50', 'p95'], (name) => leaf(`${path}.waitingTime.${name}`))
  return {
    ...own,
    ...(Object.keys(waitingTime).length === 0 ? {} : { waitingTime }),
    // Without an open hour there is no load to speak of.
    ...(offeredLoad === undefined || !Number.isFinite(offeredLoad)
      ? {}
      : { offeredLoad: { estimate: offeredLoad, low: offeredLoad, high: offeredLoad } }),
  }
}

function promiseMeasure(table: ReadingTable, promised: Promised, index: number): PromiseMeasure {
  const { tested, reading, limit, keptWhen, quantile, within } = promiseTest(promised, index)
  const value = isWithoutPrice(table, tested, reading) ? undefined : leafOf(table, reading)
  const reached = quantile === undefined ? undefined : leafOf(table, quantile)
  return {
    promise: promised.text,
    tested,
    ...(value === undefined ? {} : { value }),
    limit,
    kept: value !== undefined && (keptWhen === 'below' ? value.estimate < limit : value.estimate > limit),
    ...(within === undefined ? {} : { within }),
    ...(reached === undefined ? {} : { quantile: reached }),
  }
}

/** Where nothing ends in a replication a decision costs more than any limit, and the mean of the others says less. */
function isWithoutPrice(table: ReadingTable, tested: PromiseMeasure['tested'], reading: string): boolean {
  return tested === 'cost' && (!table.has(reading) || !table.of(reading).every(Number.isFinite))
}
