/** Times of the week, of sittings and of batches: `Thu 14:00`, `{ days: [Thu], at: "14:00" }`, or a list of them. */
import { parseMeetingTimes, sittingsOn } from '../words/meeting-times.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readDays, readTime } from './check-calendars.js'
import { isText, readWord, wantedHere } from './readers.js'

/** Hours since Monday 00:00, rising. `atLeast`: what to say of an empty list. */
export function readWeekTimes(written: Written, atLeast: string, check: Check): number[] | undefined {
  const parts = written.kind === 'list' ? written.items : [written]
  if (parts.length === 0) return check.problems.add(written.place, 'empty', atLeast)
  const read = parts.map((part) => readPart(part, check))
  const times = read.filter((part) => part !== undefined)
  return times.length < read.length ? undefined : times.flat().sort((a, b) => a - b)
}

function readPart(written: Written, check: Check): number[] | undefined {
  if (isText(written)) return readWord(written, check.problems, parseMeetingTimes)
  if (written.kind !== 'map') return wantedHere(written, 'days and a time such as Thu 14:00', check.problems)
  const days = readDays(child(written, 'days'), check.problems)
  const time = readTime(child(written, 'at'), check.problems)
  return days === undefined || time === undefined ? undefined : sittingsOn(days, time)
}
