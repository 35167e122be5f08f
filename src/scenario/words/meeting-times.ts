/** When a meeting sits: `Thu 14:00`, `Mon-Fri 14:00`, `Mon Thu 10:00`. Hours since Monday 00:00. */
import { parseDays, parseTime } from './days.js'
import { Misread } from './misread.js'
import { piecesOf, trimmed } from './pieces.js'

/** Starts of the sittings, rising. */
export function parseMeetingTimes(text: string): number[] {
  const time = piecesOf(text).at(-1)
  const days = trimmed(text, 0, time?.offset ?? 0)
  if (time === undefined || days.text === '' || !/^[0-9][0-9:]*$/.test(time.text)) {
    throw new Misread('bad-meeting-time', `\`${text}\` says no day and time`, {
      hint: 'write for example Thu 14:00, or Mon-Fri 14:00',
    })
  }
  return sittingsOn(parseDays(days.text, days.offset), parseTime(time.text, time.offset))
}

export function sittingsOn(days: readonly number[], time: number): number[] {
  return days.map((day) => day * 24 + time)
}
