/** Plain numbers inside words: digits, a decimal point, an exponent; a sign only where the word allows one. */
import { Misread } from './misread.js'

/** Source of a regular expression for a number without a sign. */
export const unsignedNumber = '(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?'
export const signedNumber = `[+-]?${unsignedNumber}`

/** Products and sums of larger ones would leave the range of a computer's numbers. */
const largest = 1e15

/** The value of digits that match `signedNumber`. */
export function finiteNumber(digits: string, offset = 0): number {
  const value = Number(digits)
  if (!Number.isFinite(value)) throw new Misread('bad-number', `\`${digits}\` is not a finite number`, { offset })
  if (Math.abs(value) > largest) throw new Misread('bad-number', `\`${digits}\` is larger than ${largest}`, { offset })
  return value
}

/** A number as a person writes it: no noise from binary fractions. */
export function inDigits(value: number): string {
  return String(Number(value.toPrecision(10)))
}
