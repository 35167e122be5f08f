/** Numbers as a sentence prints them, held against the intervals behind them. */
import type { Estimate } from '../../../src/verdict/result.js'

/** A number as it is printed, and the size of one of its last digit. */
export interface Printed {
  readonly value: number
  readonly step: number
}

export function printed(text: string): Printed {
  const plain = text.replaceAll(',', '').replace('−', '-')
  const [whole = '', fraction] = plain.split('.')
  if (fraction !== undefined) return { value: Number(plain), step: 10 ** -fraction.length }
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0
  return { value: Number(plain), step: 10 ** zeros }
}

export const perUnit: Readonly<Record<string, number>> = { day: 1 / 24, hour: 1, minute: 60, second: 3600 }

/** `20 minutes`, in hours. */
export function scaleOf(unit: string): number {
  return perUnit[unit.replace(/s$/, '')] ?? Number.NaN
}

/** Within its interval, and with no digit that the interval does not support. `scale`: of the result to what is printed. */
export function carried(text: string, of: Estimate | undefined, scale = 1): string | false {
  if (of === undefined) return `${text} has no number behind it`
  const { value, step } = printed(text)
  const [low, high] = [of.low * scale, of.high * scale]
  if (!(value + step / 2 >= low - 1e-9 && value - step / 2 <= high + 1e-9))
    return `${text} is not within ${low}–${high}`
  // Rounded to 0 a number shows no digit.
  if (value !== 0 && (high - low) / 2 / step > 25.5) return `${text} has more digits than ${low}–${high} carries`
  return false
}

/** A printed range that is the interval's, or wider. */
export function spans(low: string, high: string, of: Estimate | undefined, scale = 1): string | false {
  if (of === undefined) return `${low} to ${high} has no number behind it`
  const [a, b] = [printed(low), printed(high)]
  const isIn =
    a.value - a.step / 2 <= Math.max(0, of.low) * scale + 1e-9 && b.value + b.step / 2 >= of.high * scale - 1e-9
  return isIn ? false : `${low} to ${high} is less than ${of.low * scale}–${of.high * scale}`
}

/** `214` or `120 to 380`. */
export function items(text: string, of: Estimate | undefined, scale = 1): string | false {
  const [low = '', high] = text.split(/ to |–/)
  return high === undefined ? carried(low, of, scale) : spans(low, high, of, scale)
}

/** `15.5 days` or `11 to 20 days`. */
export function length(text: string, of: Estimate | undefined): string | false {
  const [, number = '', unit = ''] = /^(.*) (\w+)$/.exec(text) ?? []
  return items(number, of, scaleOf(unit))
}

/** `63.0%` or `44% to 82%`. */
export function share(text: string, of: Estimate | undefined): string | false {
  return items(text.replaceAll('%', ''), of && { ...of, high: Math.min(1, of.high) }, 100)
}

export function volume(text: string, of: Estimate | undefined): string | false {
  const [, low, high] = /between ([\d.,]+)× and ([\d.,]+)×/.exec(text) ?? []
  if (low !== undefined && high !== undefined) return spans(low, high, of)
  return carried(text.replace('×', ''), of)
}
