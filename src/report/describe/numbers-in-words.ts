/** Numbers of a scenario as a person would write them: exact, since the reader compares them with the file. */

import { moneyUnit, timeUnitFor, type Unit } from '../../chart/unit.js'
import { hoursPerDay } from '../../scenario/calendar.js'

/** `18 min`, `36 h`, `1 d`; hours in. */
export function durationInWords(hours: number): string {
  const isWholeDays = hours > 0 && hours % hoursPerDay === 0
  return isWholeDays ? `${numberInWords(hours / hoursPerDay)} d` : inUnit(hours, timeUnitFor(hours))
}

/** `82%`; a fraction in. */
export function shareInWords(share: number): string {
  return `${numberInWords(share * 100)}%`
}

/** `€52`. */
export function moneyInWords(amount: number, currency: string | undefined): string {
  return inUnit(amount, moneyUnit(currency))
}

/** Without the noise of binary fractions; thousands parted. */
export function numberInWords(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 10 }).replace('-', '−')
}

function inUnit(value: number, unit: Unit): string {
  return `${unit.before}${numberInWords(value * unit.scale)}${unit.after}`
}

/** `1 person`, `11 people`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
