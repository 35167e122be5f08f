/** Durations: `24s` `18min` `2h` `5d` `3w`. A day is 24 hours and a week is 7 days. */

import { inMicroseconds, microsecondsPerHour } from '../calendar.js'
import { Misread } from './misread.js'
import { nearest } from './nearest.js'
import { finiteNumber } from './number.js'
import { numberAndRest } from './pieces.js'

export const durationUnits = ['s', 'min', 'h', 'd', 'w'] as const
export type DurationUnit = (typeof durationUnits)[number]

export function isDurationUnit(text: string): text is DurationUnit {
  return durationUnits.some((unit) => unit === text)
}

/**
 * A length in hours. A whole number of microseconds, as far as the digits tell, is the double nearest to it, as it is of
 * the lengths that the engine knows: `age > 1.1min` then tells what is as long from what is longer.
 */
export function hoursIn(amount: number, unit: DurationUnit): number {
  const hours = hoursAsWritten(amount, unit)
  const nearest = inMicroseconds(hours) / microsecondsPerHour
  return Math.abs(nearest - hours) <= lastDigits * Math.abs(hours) ? nearest : hours
}

/** Relative; what two roundings may come to. */
const lastDigits = 2 * Number.EPSILON

function hoursAsWritten(amount: number, unit: DurationUnit): number {
  switch (unit) {
    case 's':
      return amount / 3600
    case 'min':
      return amount / 60
    case 'h':
      return amount
    case 'd':
      return amount * 24
    case 'w':
      return amount * 168
  }
}

/** Hours; below zero where the text says so. */
export function parseDuration(text: string): number {
  const number = numberAndRest(text)
  if (number === undefined || /\s/.test(number.rest.text)) {
    throw new Misread('bad-duration', `\`${text}\` is no duration`, {
      hint: 'a duration is a number and a unit: 24s, 18min, 2h, 5d, 3w',
    })
  }
  const { digits } = number
  const unit = number.rest.text
  if (unit === '') throw missingUnit(text)
  if (!isDurationUnit(unit)) throw unknownUnit(text, unit)
  return hoursIn(finiteNumber(digits), unit)
}

/** What to say where a number stands and a duration is wanted. */
export function missingUnit(text: string, offset = 0): Misread {
  const number = text.trim()
  const hint = `write ${number}s, ${number}min, ${number}h, ${number}d or ${number}w`
  return new Misread('missing-unit', `\`${number}\` has no unit of time`, { hint, offset })
}

/** What to say where a unit is none of ours. */
export function unknownUnit(text: string, unit: string, offset = 0): Misread {
  const meant = longNames.get(unit.toLowerCase()) ?? nearest(unit, durationUnits)
  const hint = meant === undefined ? 'units are s, min, h, d and w' : `did you mean \`${meant}\`?`
  return new Misread('unknown-unit', `\`${text.trim()}\`: \`${unit}\` is no unit of time`, { hint, offset })
}

const longNames = new Map([
  ...['sec', 'second', 'seconds'].map((name) => [name, 's'] as const),
  ...['m', 'mins', 'minute', 'minutes'].map((name) => [name, 'min'] as const),
  ...['hr', 'hrs', 'hour', 'hours'].map((name) => [name, 'h'] as const),
  ...['day', 'days'].map((name) => [name, 'd'] as const),
  ...['wk', 'week', 'weeks'].map((name) => [name, 'w'] as const),
])
