/** Calendars: opening hours and holidays. `24x7` is always among them. */
import type { Calendar, Span } from '../scenario.js'
import { parseDate } from '../words/date.js'
import { dayNames, parseDay, parseDays, parseTime } from '../words/days.js'
import { alwaysOpen, joinSpans, parseHours, spansOn } from '../words/hours.js'
import type { Problems } from '../written/problems.js'
import { child, type Entry, entriesOf, inWords, type Written } from '../written/written.js'
import { checkName, isText, readEntries, readText, readWord, reporting, wantedHere } from './readers.js'

const roundTheClock: Calendar = { name: alwaysOpen, spans: [{ opens: 0, closes: 168 }], holidays: [] }

/** Those which can be read, by name. */
export function checkCalendars(root: Written, problems: Problems): Map<string, Calendar> {
  const dated = child(child(root, 'run'), 'from') !== undefined
  const calendars = new Map([[alwaysOpen, roundTheClock]])
  for (const [name, entry] of readEntries(child(root, 'calendars'), 'a map of calendars', problems)) {
    checkCalendarName(name, entry, problems)
    const calendar = readCalendar(name, entry.value, dated, problems)
    if (calendar !== undefined && name !== alwaysOpen) calendars.set(name, calendar)
  }
  return calendars
}

function checkCalendarName(name: string, { place }: Entry, problems: Problems): void {
  if (name === alwaysOpen) {
    problems.add(place, 'reserved-name', `\`${alwaysOpen}\` is built in and cannot be defined`)
  } else {
    checkName(place, name, 'a calendar', problems)
  }
}

function readCalendar(name: string, written: Written, dated: boolean, problems: Problems): Calendar | undefined {
  const isCalendar = written.kind === 'map' && !written.entries.has('days')
  const hours = isCalendar ? child(written, 'hours') : written
  const spans = hours && readHours(hours, problems)
  const holidays = isCalendar ? readHolidays(child(written, 'holidays'), problems) : []
  const [first] = entriesOf(written).filter(([key]) => key === 'holidays')
  if (isCalendar && holidays.length > 0 && !dated) {
    problems.add(
      first[1].place,
      'no-date',
      'holidays are dates, and the run has none',
      'say which Monday week 0 begins on: run: { from: 2026-01-05 }',
    )
  }
  return spans && { name, spans, holidays }
}

function readHours(written: Written, problems: Problems): Span[] | undefined {
  const parts = written.kind === 'list' ? written.items : [written]
  const read = parts.map((part) => readHoursPart(part, problems))
  const spans = read.filter((part) => part !== undefined)
  if (spans.length < read.length) return undefined
  if (spans.flat().length === 0) {
    return problems.add(written.place, 'never-opens', 'a calendar opens at some time of the week')
  }
  return reporting(
    problems,
    () => written.place,
    () => joinSpans(spans.flat()),
  )
}

function readHoursPart(written: Written, problems: Problems): Span[] | undefined {
  if (isText(written)) return readWord(written, problems, parseHours)
  if (written.kind !== 'map') {
    return wantedHere(written, 'opening hours such as Mon-Fri 09:00-17:00', problems, 'times of day may need quotes')
  }
  const days = readDays(child(written, 'days'), problems)
  const opens = readTime(child(written, 'from'), problems)
  const closes = readTime(child(written, 'to'), problems)
  if (days === undefined || opens === undefined || closes === undefined) return undefined
  const stands = { from: textOf(child(written, 'from')), to: textOf(child(written, 'to')) }
  return reporting(
    problems,
    () => written.place,
    () => spansOn(days, opens, closes, stands),
  )
}

function textOf(written: Written | undefined): string {
  return written?.kind === 'scalar' ? String(written.value) : ''
}

/** `[Mon, Tue]`, or `Mon-Tue`. Rising. */
export function readDays(written: Written | undefined, problems: Problems): number[] | undefined {
  if (written === undefined) return undefined
  if (isText(written)) return readWord(written, problems, parseDays)
  if (written.kind !== 'list') return wantedHere(written, `a list of days from ${dayNames.join(', ')}`, problems)
  const days = written.items.map((item) =>
    isText(item) ? readWord(item, problems, (text) => parseDay(text)) : wantedHere(item, 'a day such as Mon', problems),
  )
  const whole = days.filter((day) => day !== undefined)
  return whole.length < days.length ? undefined : [...new Set(whole)].sort((a, b) => a - b)
}

/** `"09:00"`, hours since midnight. */
export function readTime(written: Written | undefined, problems: Problems): number | undefined {
  if (written === undefined) return undefined
  if (isText(written)) return readWord(written, problems, (text) => parseTime(text))
  return wantedHere(written, 'a time of day such as "09:00"', problems)
}

function readHolidays(written: Written | undefined, problems: Problems): string[] {
  if (written === undefined) return []
  if (written.kind !== 'list') {
    wantedHere(written, 'a list of dates', problems, `write [${inWords(written).replaceAll('`', '')}]`)
    return []
  }
  return written.items.flatMap((item) => {
    const text = readText(item, 'a date such as 2026-12-25', problems)
    const date = text === undefined || item.kind !== 'scalar' ? undefined : readWord(item, problems, parseDate)
    return date ?? []
  })
}
