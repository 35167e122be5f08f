/** Opening hours and meeting times in words: `Mon–Fri 09:00–17:00`, `Thu 14:00`. */
import { hoursPerDay, hoursPerWeek } from '../../scenario/calendar.js'
import type { Calendar, Span } from '../../scenario/scenario.js'
import { dayNames } from '../../scenario/words/days.js'
import { listed } from './numbers-in-words.js'

/** Days with the same hours stand together. */
export function calendarInWords({ spans, holidays }: Calendar): string {
  const isAlways = spans.length === 1 && spans[0].opens === 0 && spans[0].closes === hoursPerWeek
  const hours = isAlways ? 'round the clock' : groupedByTime(spans.flatMap(byDay))
  return holidays.length === 0 ? hours : `${hours}, closed on ${listed(holidays)}`
}

/** Hours since Monday 00:00 in. */
export function meetingTimesInWords(meets: readonly number[]): string {
  return groupedByTime(
    meets.map((start) => ({ day: Math.floor(start / hoursPerDay), time: clockTime(start % hoursPerDay) })),
  )
}

interface DayTime {
  /** 0 is Monday. */
  readonly day: number
  readonly time: string
}

/** A span that runs over midnight is one for each day. */
function byDay({ opens, closes }: Span): DayTime[] {
  const first = Math.floor(opens / hoursPerDay)
  const days = Math.ceil(closes / hoursPerDay) - first
  return Array.from({ length: days }, (_, index) => {
    const midnight = (first + index) * hoursPerDay
    const from = clockTime(Math.max(opens, midnight) - midnight)
    return { day: first + index, time: `${from}–${clockTime(Math.min(closes, midnight + hoursPerDay) - midnight)}` }
  })
}

function groupedByTime(times: readonly DayTime[]): string {
  const ofDay = dayNames.map((_, day) =>
    times
      .filter((time) => time.day === day)
      .map(({ time }) => time)
      .join(' and '),
  )
  const distinct = [...new Set(ofDay)].filter((time) => time !== '')
  return distinct
    .map((time) => `${daysInWords([...ofDay.keys()].filter((day) => ofDay[day] === time))} ${time}`)
    .join(', ')
}

/** `Mon–Fri`, `Mon, Wed`: three or more in a row are a range. */
export function daysInWords(days: readonly number[]): string {
  const words: string[] = []
  for (let index = 0; index < days.length; index++) {
    const first = index
    while (days[index + 1] === days[index] + 1) index++
    const length = index - first + 1
    if (length > 2) words.push(`${dayNames[days[first]]}–${dayNames[days[index]]}`)
    else words.push(...days.slice(first, index + 1).map((day) => dayNames[day]))
  }
  return words.join(', ')
}

/** `09:30`; hours since midnight in. */
export function clockTime(hours: number): string {
  const minutes = Math.round(hours * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
