/** Rates: `240 per workday`, `30 per hour`, `1200 per week`. */
import type { Calendar } from '../scenario.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { finiteNumber } from './number.js'
import { numberAndRest } from './pieces.js'

export const ratePeriods = ['minute', 'hour', 'workday', 'week'] as const
export type RatePeriod = (typeof ratePeriods)[number]

export interface Rate {
  readonly count: number
  readonly per: RatePeriod
}

const perPeriod = /^(per|\/)\s*(\S+)$/

/** A rate above zero. */
export function parseRate(text: string): Rate {
  const number = numberAndRest(text)
  const period = perPeriod.exec(number?.rest.text ?? '')?.[2]
  if (number === undefined || (period === undefined && number.rest.text !== '')) {
    throw new Misread('bad-rate', `\`${text}\` is no rate`, { hint: 'write for example 240 per workday' })
  }
  if (period === undefined) throw missingPeriod(text)
  return positiveRate(finiteNumber(number.digits), parsePeriod(period, text.lastIndexOf(period)), text)
}

export function parsePeriod(period: string, offset = 0): RatePeriod {
  const found = ratePeriods.find((each) => each === period)
  if (found !== undefined) return found
  const message = `\`per ${period}\` is no period of a rate`
  const hint =
    period === 'day' ? 'say `per workday`, an open day of the calendar, or `per week`' : didYouMean(period, ratePeriods)
  throw new Misread('unknown-period', message, { ...(hint !== undefined && { hint }), offset })
}

/** What to say where a number stands and a rate is wanted. */
export function missingPeriod(text: string): Misread {
  const number = text.trim()
  return new Misread('missing-unit', `\`${number}\` does not say per what`, {
    hint: `write ${number} per hour, ${number} per workday or ${number} per week`,
  })
}

export function positiveRate(count: number, per: RatePeriod, text: string): Rate {
  if (count > 0) return { count, per }
  throw new Misread('not-positive', `\`${text.trim()}\`: a rate is above 0`)
}

/** Items per open hour of the calendar. A workday is a day of the week on which it opens; holidays do not count. */
export function perOpenHour(rate: Rate, calendar: Pick<Calendar, 'spans'>): number {
  switch (rate.per) {
    case 'minute':
      return rate.count * 60
    case 'hour':
      return rate.count
    case 'workday':
      return (rate.count * openDays(calendar)) / openHoursPerWeek(calendar)
    case 'week':
      return rate.count / openHoursPerWeek(calendar)
  }
}

/** Items per hour of the clock, for what is counted round the clock. */
export function perClockHour(rate: Rate, calendar: Pick<Calendar, 'spans'>): number {
  switch (rate.per) {
    case 'workday':
      return (rate.count * openDays(calendar)) / 168
    case 'week':
      return rate.count / 168
    default:
      return perOpenHour(rate, calendar)
  }
}

function openHoursPerWeek({ spans }: Pick<Calendar, 'spans'>): number {
  return spans.reduce((sum, span) => sum + span.closes - span.opens, 0)
}

function openDays({ spans }: Pick<Calendar, 'spans'>): number {
  const days = [0, 1, 2, 3, 4, 5, 6]
  return days.filter((day) => spans.some((span) => span.opens < (day + 1) * 24 && span.closes > day * 24)).length
}
