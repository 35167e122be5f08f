/** Dates of the calendar: `2026-09-07`. */
import { dayNumber } from '../calendar.js'
import { Misread } from './misread.js'

/** The same text where it is a date that exists. */
export function parseDate(text: string): string {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text.trim())
  if (match === null) throw new Misread('bad-date', `\`${text}\` is no date`, { hint: 'write for example 2026-09-07' })
  const [date, year, month, day] = match
  if (
    Number(month) < 1 ||
    Number(month) > 12 ||
    Number(day) < 1 ||
    Number(day) > daysInMonth(Number(year), Number(month))
  ) {
    throw new Misread('bad-date', `${date} is not in the calendar`)
  }
  return date
}

/** 1970-01-01 was a Thursday. */
export function isMonday(date: string): boolean {
  return (dayNumber(date) + 3) % 7 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
