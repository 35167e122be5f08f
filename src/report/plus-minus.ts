/** An estimate with its half width, for a table that has no room for both bounds. */
import { decimalsOf, formatNumber } from '../chart/rounding.js'
import type { Unit } from '../chart/unit.js'
import type { Estimate } from '../verdict/result.js'

/** `1.26 ±0.03`, without the unit; the half width is never rounded to nothing. */
export function plusMinus(of: Estimate, unit: Unit): string {
  const decimals = decimalsOf(of, unit.scale, unit.mostDecimals)
  const half = ((of.high - of.low) / 2) * unit.scale
  const estimate = formatNumber(of.estimate * unit.scale, decimals)
  if (half === 0) return estimate
  const shown = formatNumber(half, decimals)
  return `${estimate} ±${/[1-9]/.test(shown) ? shown : shown.replace(/0$/, '1')}`
}
