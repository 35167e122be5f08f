/**
 * A number of each week as a chart takes it from a result: a mean, and its interval where the result has one (results
 * of older versions have none).
 */
import type { Bounds, Estimate } from '../verdict/result.js'
import { decimalsOf, formatNumber } from './rounding.js'
import { format, formatWithRange, type Unit } from './unit.js'

export interface Weekly {
  /** Null where the week has no number. */
  readonly means: readonly (number | null)[]
  readonly bounds?: Bounds<number | null>
}

export function weeklyOf(means: Weekly['means'], bounds: Bounds<number | null> | undefined): Weekly {
  return bounds === undefined ? { means } : { means, bounds }
}

/** The week's mean with its interval; undefined where it has no number, or the result no interval. */
export function estimateIn({ means, bounds }: Weekly, week: number): Estimate | undefined {
  const [estimate, low, high] = [means[week], bounds?.low[week], bounds?.high[week]]
  return isKnown(estimate) && isKnown(low) && isKnown(high) ? { estimate, low, high } : undefined
}

/** The same; where the result has no interval the mean alone. */
export function boundsIn(weekly: Weekly, week: number): Estimate | undefined {
  const mean = weekly.means[week]
  return estimateIn(weekly, week) ?? (isKnown(mean) ? { estimate: mean, low: mean, high: mean } : undefined)
}

/** For a table: an estimate, or where there is no interval the mean in four digits. */
export function cellIn(weekly: Weekly, week: number): Estimate | number | undefined {
  const mean = weekly.means[week]
  return estimateIn(weekly, week) ?? (isKnown(mean) ? Number(mean.toPrecision(4)) : undefined)
}

/** `214`, or where it has an interval with no more digits than that supports; `least` decimals are the most shown. */
export function meanInWords(weekly: Weekly, week: number, unit: Unit): string {
  const estimate = estimateIn(weekly, week)
  if (estimate !== undefined) return format(estimate, unit)
  const mean = weekly.means[week]
  if (!isKnown(mean)) return '–'
  const decimals = Math.min(unit.mostDecimals, decimalsOf({ estimate: mean, low: mean, high: mean }, unit.scale))
  return unit.before + formatNumber(mean * unit.scale, decimals) + unit.after
}

/** The same with the bounds: `214 (210–218)`. */
export function weekInWords(weekly: Weekly, week: number, unit: Unit): string {
  const estimate = estimateIn(weekly, week)
  return estimate === undefined ? meanInWords(weekly, week, unit) : formatWithRange(estimate, unit)
}

export function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Every number that is drawn, bounds included. */
export function numbersOf({ means, bounds }: Weekly): number[] {
  return [...means, ...(bounds?.low ?? []), ...(bounds?.high ?? [])].filter(isKnown)
}

/** Whether any week has an interval. */
export function isBanded({ bounds }: Weekly): boolean {
  return bounds?.low.some(isKnown) ?? false
}

/** Of several weeks together; the bounds are the means of theirs, which is more than the mean's interval needs. */
export function meanOfWeeks(weeks: readonly Estimate[]): Estimate {
  const mean = (of: 'estimate' | 'low' | 'high') =>
    weeks.reduce((sum, each) => sum + each[of], 0) / Math.max(1, weeks.length)
  return { estimate: mean('estimate'), low: mean('low'), high: mean('high') }
}
