/** The sentences of the backlog. How fast it grows is what arrives less what ends, of which the result has intervals. */
import type { Estimate } from '../verdict/result.js'
import {
  type AskedResult,
  atVolume,
  type Day,
  dayOf,
  type Moment,
  momentsOf,
  spokenVolume,
  volumeName,
} from './asked.js'
import { capitalised, firstThatFits, isWide } from './headline.js'
import { measuresAt } from './review-rows.js'
import { countUnit, format, formatRange, type Unit } from './unit.js'
import { boundsIn, meanInWords, type Weekly, weekInWords, weeklyOf } from './weekly.js'

export const itemsUnit: Unit = { ...countUnit, mostDecimals: 1 }

/** Items a day of arrivals by which a design's backlog grows at a volume, with bounds wider than their difference needs. */
export function growthOf({ part, volume }: Pick<Moment, 'part' | 'volume'>, day: Day): Estimate | undefined {
  const measures = measuresAt({ part, volume })
  const { arrivalRate, throughput } = measures ?? {}
  if (arrivalRate === undefined || throughput === undefined) return undefined
  return {
    estimate: (arrivalRate.estimate - throughput.estimate) * day.hours,
    low: (arrivalRate.low - throughput.high) * day.hours,
    high: (arrivalRate.high - throughput.low) * day.hours,
  }
}

/** By the test of the break. */
export function isGrowing({ part, volume }: Pick<Moment, 'part' | 'volume'>): boolean {
  return (part.volumes.find((each) => each.volume === volume)?.grows.length ?? 0) > 0
}

/** How fast it grows, where the test of growth and the interval agree that it does. */
export function backlogHeadline(result: AskedResult): string {
  const volume = spokenVolume(result)
  const day = dayOf(result, result.run)
  const moments = momentsOf(result)
  const own = moments.find((each) => each.design === 'current' && each.volume === volume)
  const redesign = moments.find((each) => each.design === 'redesign' && each.volume === volume)
  if (own === undefined) return 'Items in the system, week by week'
  const today = moments[0]
  const at = atVolume(volume)
  const growth = growthOf(own, day)
  if (growth === undefined) return `${at} ${isGrowing(own) ? 'the backlog grows' : 'no growth of the backlog is found'}`
  if (!isGrowing(own)) return growth.low > 0 ? withAnEnd(own, result.run.warmUp) : withoutGrowth(result, own)
  if (growth.low <= 0) return `${at} the backlog grows, by how much this run does not settle`
  const isOld = today !== undefined && today.volume === 1 && volume > 1 && isGrowing(today)
  const said = `${isOld ? `Growing today already, at ${volumeName(volume)}` : at} the backlog grows by ${inItems(growth)} every ${day.word}`
  const other = redesign && besideIt(redesign, day)
  return firstThatFits(...(other === undefined ? [] : [`${said}; ${other}`]), said, `${at} the backlog grows`)
}

function besideIt(redesign: Moment, day: Day): string | undefined {
  if (!isGrowing(redesign)) return 'redesigned, no growth is found'
  const growth = growthOf(redesign, day)
  return growth === undefined || growth.low <= 0 ? undefined : `redesigned, by ${inItems(growth)}`
}

/**
 * More arrives in the window than ends, and yet no queue grows without end: it fills, or patience bounds it. From the
 * first week that is measured to the last, where their intervals are apart.
 */
function withAnEnd(own: Moment, warmUp: number): string {
  const at = atVolume(own.volume)
  const weekly = workInProgress(own) ?? { means: [] }
  const [first, last] = [Math.min(Math.round(warmUp / 168), weekly.means.length - 1), weekly.means.length - 1]
  const [from, to] = [first, last].map((week) => boundsIn(weekly, week))
  const goes = [first, last].map((week) => meanInWords(weekly, week, itemsUnit))
  if (from === undefined || to === undefined || to.low <= from.high || goes[0] === goes[1])
    return `${at} no growth of the backlog without end is found`
  return `${at} the backlog goes from ${goes[0]} to ${goes[1]} items; no growth without end is found`
}

function withoutGrowth(result: AskedResult, own: Moment): string {
  const at = atVolume(own.volume)
  const open = measuresAt(own)?.workInProgress
  if (open === undefined || open.estimate < 0.05) return `${at} no growth of the backlog is found`
  const today =
    own.volume === 1 ? undefined : result.volumes.find(({ volume }) => volume === 1)?.measures.workInProgress
  const beside = today === undefined ? '' : `, today ${inItems(today)}`
  return firstThatFits(
    `${at} no growth of the backlog is found: ${inItems(open)} items in progress${beside}`,
    `${at} no growth of the backlog is found`,
  )
}

/** As a range where its interval is wide. */
export function inItems(items: Estimate): string {
  return isWide(items)
    ? formatRange({ ...items, low: Math.max(0, items.low) }, itemsUnit).replace('–', ' to ')
    : format(items, itemsUnit)
}

export function backlogAlt(lines: readonly { readonly name: string; readonly weekly: Weekly }[]): string {
  const told = lines.map(({ name, weekly }) => {
    const [first, last] = [0, weekly.means.length - 1].map((week) => weekInWords(weekly, week, itemsUnit))
    return `${capitalised(name)}: ${first} in the first week, ${last} in the last of ${weekly.means.length}.`
  })
  return `Items in progress week by week, means over replications. ${told.join(' ')}`
}

export function workInProgress({ part, volume }: Pick<Moment, 'part' | 'volume'>): Weekly | undefined {
  const series = part.series.weekly.find((each) => each.volume === volume)
  return series && weeklyOf(series.workInProgress, series.intervals?.workInProgress)
}
