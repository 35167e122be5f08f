/**
 * Pieces of the sentences over the charts: names short enough for them, volumes and times in words. A headline is the
 * first of several candidates that fits, the most telling first; the last one always fits.
 */
import type { Estimate } from '../verdict/result.js'
import { formatNumber } from './rounding.js'
import { format, formatExact, formatRange, shareUnit, timeUnitFor, volumeUnit } from './unit.js'
import { cutToLength } from './wrap-text.js'

/** Characters of a headline. */
export const longestHeadline = 90
const longestName = 32

/** The first candidate within the limit; the last one is cut where none is. */
export function firstThatFits(...candidates: readonly string[]): string {
  const fitting = candidates.find((candidate) => [...candidate].length <= longestHeadline)
  return fitting ?? cutToLength(candidates.at(-1) ?? '', longestHeadline)
}

/** A name as a headline says it; charts and tables have it whole. */
export function shortName(name: string): string {
  return cutToLength(name, longestName)
}

/** A first word with a capital inside, as in `iPad desk`, is a name and stays. */
export function capitalised(text: string): string {
  if (/^\p{Ll}+\p{Lu}/u.test(text)) return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `1.26×`, for a volume with an interval. */
export function times(volume: Estimate): string {
  return format(volume, volumeUnit)
}

/** `2×`, for a volume that was set. */
export function exactly(volume: number): string {
  return formatExact(volume, volumeUnit)
}

/** `between 1.1× and 1.6×`; an interval that reaches below 0 begins there. */
export function between(volume: Estimate): string {
  const [low = '', high = ''] = formatRange({ ...volume, low: Math.max(0, volume.low) }, volumeUnit).split('–')
  return `between ${low}× and ${high}×`
}

/** `12 days`, `20 minutes`, `1 hour`: with no more digits than its interval supports, and few enough to be said. */
export function inWords({ atLeast, ...time }: Estimate): string {
  const unit = timeUnitFor(time.estimate)
  const mostDecimals = time.estimate * unit.scale >= 20 ? 0 : 1
  const number = format(time, { ...unit, after: '', mostDecimals }).replace(/\.0$/, '')
  return `${atLeast === true ? 'at least ' : ''}${number} ${number === '1' ? unit.name.slice(0, -1) : unit.name}`
}

/** `63.0%`; `44% to 82%` where the interval is wide; nothing below 0 or above 1. */
export function shareInWords({ estimate, atLeast, ...bounds }: Estimate): string {
  if (atLeast === true) return `at least ${format({ estimate, ...bounds }, shareUnit)}`
  const share = { estimate, low: Math.max(0, bounds.low), high: Math.min(1, bounds.high) }
  return isWide(share) ? `${formatRange(share, shareUnit).replace('–', '% to ')}%` : format(share, shareUnit)
}

/** `5-day`, `8-hour`: a limit before a noun. */
export function asAdjective(inHours: number): string {
  const unit = inHours >= 24 && inHours % 24 === 0 ? timeUnitFor(48) : timeUnitFor(inHours)
  return `${formatNumber(inHours * unit.scale, Number.isInteger(inHours * unit.scale) ? 0 : 1)}-${unit.name.slice(0, -1)}`
}

/** An interval so wide that the estimate alone would say too much: more than a tenth on either side. A bound has none. */
export function isWide(of: Estimate): boolean {
  if (of.atLeast === true) return false
  return Math.max(of.high - of.estimate, of.estimate - of.low) > 0.1 * Math.abs(of.estimate)
}

/** Whether two intervals share any value: then their order is not settled. A bound reaches as far as anything may. */
export function overlap(a: Estimate, b: Estimate): boolean {
  const high = (of: Estimate) => (of.atLeast === true ? Number.POSITIVE_INFINITY : of.high)
  return a.low <= high(b) && b.low <= high(a)
}
