/** When a meeting sits: `Thu 14:00`, `Mon-Fri 14:00`, `Mon Thu 10:00`. Hours since Monday 00:00. */
import { parseDays, parseTime } from './days.js'
import { Misread } from './misread.js'

const form = /^(\s*)(.*?)\s+([0-9][0-9:]*)\s*$/

/** Starts of the sittings, rising. */
export function parseMeetingTimes(text: string): number[] {
  const match = form.exec(text)
  if (match === null || match[2] === '') {
    throw new Misread('bad-meeting-time', `\`${text}\` says no day and time`, {
      hint: 'write for example Thu 14:00, or Mon-Fri 14:00',
    })
  }
  const [, lead, days, time] = match
  return sittingsOn(parseDays(days, lead.length), parseTime(time, text.lastIndexOf(time)))
}

export function sittingsOn(days: readonly number[], time: number): number[] {
  return days.map((day) => day * 24 + time)
}
