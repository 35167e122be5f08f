/** Instants of a recorded table: `2026-09-07`, `2026-09-07T08:30`, `2026-09-07 08:30:15.5`; local, without a zone. */
import { dayNumber } from '../calendar.js'
import { dateIn } from './date.js'

const form = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9](?:[.,][0-9]+)?))?)?$/

/** Hours since Monday `from` 00:00, below zero before it; undefined where the text is no such instant. */
export function hoursSince(from: string, text: string): number | undefined {
  const match = form.exec(text)
  if (match === null) return undefined
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match
  if (dateIn(date) === undefined) return undefined
  const secondOfDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
  return (dayNumber(date) - dayNumber(from)) * 24 + secondOfDay / 3600
}
