/**
 * How many digits an estimate may show: as many as its interval supports and no more. The last digit shown is the
 * first of the interval's half width, or its second where that begins with 1 or 2. Leaves units to unit.ts.
 */
import type { Estimate } from '../verdict/result.js'

/** Significant digits of a number that has no interval, or an interval narrower than these. */
const significantDigits = 3

/**
 * Decimals for an estimate and its bounds, after both are multiplied by `scale`. Negative: round to tens, hundreds …
 * `most` caps it.
 */
export function decimalsOf(of: Estimate, scale = 1, most = 6): number {
  if (of.estimate === 0 && of.low === of.high) return 0
  const half = (Math.abs(of.high - of.low) / 2) * scale
  const known = significantDigits - 1 - magnitude(Math.abs(of.estimate) * scale)
  const plain = Math.min(most, Math.max(0, known))
  if (!(half > 0)) return plain
  const order = magnitude(half)
  const supported = half / powerOfTen(order) < 2.5 ? 1 - order : -order
  return Math.min(plain, supported)
}

/** A number with a fixed count of decimals, thousands parted by commas, a true minus sign, never "−0". */
export function formatNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–'
  const rounded = decimals < 0 ? roundToTens(value, -decimals) : value
  const digits = Math.abs(rounded).toFixed(Math.max(0, decimals))
  const [whole = '0', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = rounded < 0 && /[1-9]/.test(digits) ? '−' : ''
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`)
}

function roundToTens(value: number, zeros: number): number {
  const unit = powerOfTen(zeros)
  return Math.round(value / unit) * unit
}

/** The exponent of the leading digit: 0 for 1 to 9, −1 for 0.1 to 0.9; 0 for zero. */
function magnitude(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0
  let order = 0
  for (let rest = value; rest >= 10; rest /= 10) order += 1
  for (let rest = value; rest < 1; rest *= 10) order -= 1
  return order
}

function powerOfTen(order: number): number {
  let power = 1
  for (let step = 0; step < Math.abs(order); step += 1) power *= 10
  return order < 0 ? 1 / power : power
}
