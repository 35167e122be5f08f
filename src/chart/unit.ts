/**
 * The units in which a result is read: volumes, shares, lengths of time, money. Formats an estimate with the digits
 * that its interval supports; every chart and report takes its numbers from here, so that they agree.
 */
import type { Estimate } from '../verdict/result.js'
import { decimalsOf, formatNumber } from './rounding.js'

export interface Unit {
  /** What a value of the result is multiplied by. */
  readonly scale: number
  readonly before: string
  readonly after: string
  /** For an axis or a sentence, in the plural. */
  readonly name: string
  readonly mostDecimals: number
  /** As many are shown whatever the interval supports: with fewer the number would lie on the other side of a limit. */
  readonly leastDecimals?: number
  /** A quantile that falls among what is open is more than so much; any other bound is at least so much. */
  readonly isQuantile?: true
}

/** The unit of a quantile. */
export function ofQuantile(unit: Unit): Unit {
  return { ...unit, isQuantile: true }
}

/** How many decimals an estimate has in a unit; negative: to tens, hundreds … */
function decimalsIn(of: Estimate, { scale, mostDecimals, leastDecimals }: Unit): number {
  const supported = decimalsOf(of, scale, mostDecimals)
  return leastDecimals === undefined ? supported : Math.max(leastDecimals, supported)
}

const mostBesideLimit = 9

/** The unit in which an estimate, rounded, lies on the same side of a limit as it does unrounded. */
export function besideLimit(of: Estimate, unit: Unit, limit: number): Unit {
  const supported = decimalsIn(of, unit)
  for (let decimals = supported; decimals <= mostBesideLimit; decimals++) {
    const rounded = Number(
      formatNumber(of.estimate * unit.scale, decimals)
        .replaceAll(',', '')
        .replace('−', '-'),
    )
    const shown = roundTo(limit * unit.scale, mostBesideLimit)
    if (Math.sign(rounded - shown) === Math.sign(roundTo(of.estimate * unit.scale, mostBesideLimit) - shown))
      return decimals === supported ? unit : { ...unit, leastDecimals: decimals }
  }
  return unit
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

export const volumeUnit: Unit = { scale: 1, before: '', after: '×', name: '× today’s volume', mostDecimals: 2 }
export const shareUnit: Unit = { scale: 100, before: '', after: '%', name: '%', mostDecimals: 2 }
export const countUnit: Unit = { scale: 1, before: '', after: '', name: '', mostDecimals: 3 }
export const perHourUnit: Unit = { scale: 1, before: '', after: ' per hour', name: 'per hour', mostDecimals: 2 }

const days: Unit = { scale: 1 / 24, before: '', after: ' d', name: 'days', mostDecimals: 2 }
const hours: Unit = { scale: 1, before: '', after: ' h', name: 'hours', mostDecimals: 2 }
const minutes: Unit = { scale: 60, before: '', after: ' min', name: 'minutes', mostDecimals: 1 }
const seconds: Unit = { scale: 3600, before: '', after: ' s', name: 'seconds', mostDecimals: 1 }

/** The unit in which so many hours are best read. */
export function timeUnitFor(inHours: number): Unit {
  const length = Math.abs(inHours)
  if (length >= 48) return days
  if (length >= 2) return hours
  if (length >= 1 / 60 || length === 0) return minutes
  return seconds
}

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }

/** Money of a scenario's currency; plain numbers where it names none. */
export function moneyUnit(currency: string | undefined): Unit {
  const symbol = currency === undefined ? '' : (symbols[currency] ?? `${currency} `)
  return { scale: 1, before: symbol, after: '', name: currency ?? '', mostDecimals: 2 }
}

/** `1.26×`, `32.3 d`, `€24.5`; `≥32.3 d` of a bound, `>32.3 d` of a quantile's. */
export function format(of: Estimate, unit: Unit): string {
  if (of.atLeast !== true) return formatPlain(of, unit)
  return `${unit.isQuantile === true ? '>' : '≥'}${formatPlain(of, unit)}`
}

function formatPlain(of: Estimate, unit: Unit): string {
  const decimals = decimalsIn(of, unit)
  const number = formatNumber(of.estimate * unit.scale, decimals)
  const [sign, digits] = number.startsWith('−') ? ['−', number.slice(1)] : ['', number]
  return sign + unit.before + digits + unit.after
}

/** The bounds alone, without the unit: `1.23–1.29`. */
export function formatRange(of: Estimate, unit: Unit): string {
  const decimals = decimalsIn(of, unit)
  const [low, high] = [of.low, of.high].map((bound) => formatNumber(bound * unit.scale, decimals))
  return low?.startsWith('−') || high?.startsWith('−') ? `${low} to ${high}` : `${low}–${high}`
}

/** Whether rounding leaves anything between the bounds; a bound has no upper one. */
export function hasRange(of: Estimate, unit: Unit): boolean {
  if (of.atLeast === true) return false
  const decimals = decimalsIn(of, unit)
  return formatNumber(of.low * unit.scale, decimals) !== formatNumber(of.high * unit.scale, decimals)
}

/** `1.26× (1.23–1.29)`; without the bounds where rounding leaves nothing between them; `at least 1.26×` of a bound. */
export function formatWithRange(of: Estimate, unit: Unit): string {
  if (of.atLeast === true) return `${boundInWords(unit)} ${formatPlain(of, unit)}`
  return `${format(of, unit)}${hasRange(of, unit) ? ` (${formatRange(of, unit)})` : ''}`
}

function boundInWords({ isQuantile }: Unit): string {
  return isQuantile === true ? 'more than' : 'at least'
}

/** A number that has no interval, for example a volume that was set or a theoretical value. */
export function formatExact(value: number, unit: Unit): string {
  return format({ estimate: value, low: value, high: value }, unit).replace(/(\.\d*?)0+(?=\D|$)/, trimmed)
}

/** `1.50` → `1.5`, `2.00` → `2`: nothing is lost where the number is exact. */
function trimmed(_: string, fraction: string): string {
  return fraction === '.' ? '' : fraction
}
