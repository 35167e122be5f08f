/**
 * Numbers for the sentences of a result, with the digits that their intervals support: the last one shown is the first
 * of the interval's half width, or its second where that begins with 1 or 2. Charts and reports, which know the result
 * alone, round by the same rule (src/chart/rounding.ts); `test/verdict/in-words.test.ts` holds them together.
 */
import type { Estimate } from '../measure/measures.js'

/** Of a number without an interval, or one narrower than these. */
const significantDigits = 3

interface TimeUnit {
  readonly name: string
  readonly perHour: number
}

/** `34%`. */
export function shareInWords(share: Estimate): string {
  return `${bound(share)}${inDigits(share, 100, 2)}%`
}

/** `1.4`, `1,200`. */
export function countInWords(count: Estimate): string {
  return `${bound(count)}${inDigits(count, 1, 3)}`
}

/** `12 days`, `20 minutes`, `1 hour`. */
export function timeInWords(hours: Estimate): string {
  const { name, perHour } = timeUnitOf(hours.estimate)
  const number = inDigits(hours, perHour, hours.estimate * perHour >= 20 ? 0 : 1).replace(/\.0$/, '')
  return `${bound(hours)}${number} ${number === '1' ? name.slice(0, -1) : name}`
}

function bound({ atLeast }: Estimate): string {
  return atLeast === true ? 'at least ' : ''
}

/** Whether the intervals leave it open which of the two is larger. */
export function overlaps(a: Estimate, b: Estimate): boolean {
  return a.low <= b.high && b.low <= a.high
}

function timeUnitOf(hours: number): TimeUnit {
  if (hours >= 48) return { name: 'days', perHour: 1 / 24 }
  if (hours >= 2) return { name: 'hours', perHour: 1 }
  if (hours >= 1 / 60 || hours === 0) return { name: 'minutes', perHour: 60 }
  return { name: 'seconds', perHour: 3600 }
}

function inDigits(of: Estimate, scale: number, mostDecimals: number): string {
  const decimals = decimalsOf(of, scale, mostDecimals)
  const value = of.estimate * scale
  const unit = powerOfTen(-decimals)
  const rounded = decimals < 0 ? Math.round(value / unit) * unit : value
  const [whole, fraction] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return rounded < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** Negative: to tens, hundreds … */
function decimalsOf({ estimate, low, high }: Estimate, scale: number, most: number): number {
  if (estimate === 0 && low === high) return 0
  const half = ((high - low) / 2) * scale
  const plain = Math.min(most, Math.max(0, significantDigits - 1 - magnitude(Math.abs(estimate) * scale)))
  if (!(half > 0)) return plain
  const order = magnitude(half)
  return Math.min(plain, half / powerOfTen(order) < 2.5 ? 1 - order : -order)
}

/** The exponent of the leading digit; 0 for zero. */
function magnitude(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0
  let order = 0
  for (let rest = value; rest >= 10; rest /= 10) order++
  for (let rest = value; rest < 1; rest *= 10) order--
  return order
}

function powerOfTen(order: number): number {
  let power = 1
  for (let step = 0; step < Math.abs(order); step++) power *= 10
  return order < 0 ? 1 / power : power
}
