/** The sentences of the ways that items go. */
import type { PathShare, PathsAt } from '../verdict/result.js'
import { atVolume } from './asked.js'
import { capitalised, firstThatFits, isWide, overlap, shareInWords } from './headline.js'
import { decimalsOf, formatNumber } from './rounding.js'
import { nounOf, type Stations, stationTitle } from './stations.js'
import { format, formatRange, formatWithRange, shareUnit } from './unit.js'
import { type Fate, voidShare } from './ways.js'

export const fateTitles: Readonly<Record<Fate, string>> = {
  alone: 'decided with nobody looking',
  person: 'after a review or an approval',
  exception: 'after an exception desk',
  void: 'never a decision',
  open: 'still open',
}

/** What never becomes a decision; where all does, the most frequent way, if it is surely that. */
export function pathsHeadline(paths: PathsAt, stations: Stations): string {
  const noun = nounOf(stations)
  const lost = voidShare(paths, stations)
  const open = paths.open?.share
  if (open !== undefined && open.low > lost.estimate)
    return capitalised(`${atVolume(paths.volume)}, ${shareInWords(open)} of the ${noun}s have not ended when last seen`)
  if (lost.low > 0) return lostInWords(paths, stations)
  const [first, second] = paths.top
  if (first === undefined) return `Where ${noun}s go`
  const at = `${atVolume(paths.volume)},`
  if (paths.distinct === 1 && paths.rest === undefined && open === undefined)
    return firstThatFits(`${at} every ${noun} goes ${wayInWords(first, stations)}`, `${at} every ${noun} goes one way`)
  const share = shareInWords(first.share)
  if (second !== undefined && overlap(first.share, second.share))
    return firstThatFits(
      `${at} no one way leads: ${share} of the ${noun}s go one, ${shareInWords(second.share)} another`,
      `${at} no one way leads`,
    )
  return firstThatFits(
    `${at} ${share} of the ${noun}s go ${wayInWords(first, stations)}`,
    `${at} ${share} of the ${noun}s go the same way, over ${stepsInWords(first)}`,
  )
}

function lostInWords(paths: PathsAt, stations: Stations): string {
  const noun = nounOf(stations)
  const lost = voidShare(paths, stations)
  const at = paths.volume === 1 ? '' : `${atVolume(paths.volume)}, `
  if (isWide(lost))
    return capitalised(
      `${at}${formatRange(lost, shareUnit).replace('–', '% to ')}% of the ${noun}s never become a decision`,
    )
  if (lost.estimate > 0.4) return capitalised(`${at}${format(lost, shareUnit)} of the ${noun}s never become a decision`)
  const one = 1 / lost.estimate
  const decimals = Math.min(0, decimalsOf({ estimate: one, low: 1 / lost.high, high: 1 / lost.low }))
  const about = decimals === 0 && Math.abs(one - Math.round(one)) < 0.02 * one ? '' : 'about '
  return capitalised(`${at}${about}one ${noun} in ${formatNumber(one, decimals)} never becomes a decision`)
}

export function wayInWords({ stations: ids }: Pick<PathShare, 'stations'>, stations: Stations): string {
  return ids.map((id) => stationTitle(stations, id)).join(' → ')
}

function stepsInWords({ stations }: PathShare): string {
  return stations.length === 2 ? 'one step' : `${stations.length - 1} steps`
}

export function pathsAlt(paths: PathsAt, stations: Stations, became: string): string {
  const ways = paths.top.map((way) => `${formatWithRange(way.share, shareUnit)} go ${wayInWords(way, stations)}.`)
  const rest = paths.rest === undefined ? '' : ` All other ways together: ${format(paths.rest.share, shareUnit)}.`
  const open = paths.open === undefined ? '' : ` Still open: ${format(paths.open.share, shareUnit)}.`
  return `${atVolume(paths.volume)}, of the items that arrived: ${ways.join(' ')}${rest}${open}${became === '' ? '' : ` ${became}`}`
}
