/** Dates of the calendar: `2026-09-07`. */
import { dayNumber } from '../calendar.js'
import { Misread } from './misread.js'

const form = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/

/** The same text where it is a date that exists. */
export function parseDate(text: string): string {
  const date = text.trim()
  if (!form.test(date))
    throw new Misread('bad-date', `\`${text}\` is no date`, { hint: 'write for example 2026-09-07' })
  if (dateIn(date) === undefined) throw new Misread('bad-date', `${date} is not in the calendar`)
  return date
}

/** The same text where it is a date that exists, otherwise undefined. */
export function dateIn(text: string): string | undefined {
  const [, year, month, day] = (form.exec(text) ?? []).map(Number)
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? text : undefined
}

/** 1970-01-01 was a Thursday. */
export function isMonday(date: string): boolean {
  return (dayNumber(date) + 3) % 7 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
