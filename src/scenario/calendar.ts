/**
 * Calendar arithmetic on absolute hours, counted from Monday 00:00 of week 0: when a calendar is open, for how long,
 * and when a meeting sits. Shared by the engine and by theory, so that both know the same week; days are counted by
 * integers and never by the clock of a machine.
 */
import type { Calendar, Meeting, Span } from './scenario.js'

export const hoursPerDay = 24
export const hoursPerWeek = 168

/**
 * The engine's unit of time. Its instants are whole microseconds in a floating-point number, so that sums of durations
 * are exact, for 285 years; what a scenario says and what is measured are hours.
 */
export const microsecondsPerHour = 3_600_000_000

/** As long as a run may last, and some time to spare before instants would lose their microseconds. */
export const mostWeeks = 14_000

/** A length in hours to the nearest whole microsecond. */
export function inMicroseconds(hours: number): number {
  return Math.round(hours * microsecondsPerHour)
}

/** Days from 1970-01-01 to an ISO date `YYYY-MM-DD` in the Gregorian calendar (days_from_civil, Hinnant 2013). */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  const shiftedYear = month > 2 ? year : year - 1
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Every week of every run asks for them: a list of holidays is read once. */
const known = new WeakMap<readonly string[], readonly number[]>()

function daysOf(holidays: readonly string[]): readonly number[] {
  const days = known.get(holidays) ?? holidays.map(dayNumber)
  known.set(holidays, days)
  return days
}

/** Days of the week (0 is Monday) on which a holiday falls in a week; none without a date for week 0. */
export function holidaysOfWeek(holidays: readonly string[], from: string | undefined, week: number): number[] {
  if (from === undefined || holidays.length === 0) return []
  const monday = dayNumber(from) + 7 * week
  return daysOf(holidays)
    .map((holiday) => holiday - monday)
    .filter((day) => day >= 0 && day < 7)
}

/** The holidays of a scenario's own weeks, and of as many after them as the length asks for, as if these came again. */
export function recurringHolidays(
  holidays: readonly string[],
  own: { readonly from: string; readonly weeks: number },
  weeks: number,
): string[] {
  const first = dayNumber(own.from)
  const days = 7 * own.weeks
  const inside = daysOf(holidays)
    .map((holiday) => holiday - first)
    .filter((day) => day >= 0 && day < days)
  const times = Math.ceil(weeks / own.weeks)
  return Array.from({ length: times }, (_, again) => inside.map((day) => dateOf(first + day + again * days))).flat()
}

/** The inverse of `dayNumber` (civil_from_days, Hinnant 2013). */
function dateOf(day: number): string {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const padded = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(dayOfMonth)}`
}

function withoutDay(span: Span, day: number): Span[] {
  const opens = day * hoursPerDay
  const closes = opens + hoursPerDay
  if (closes <= span.opens || opens >= span.closes) return [span]
  return [
    { opens: span.opens, closes: opens },
    { opens: closes, closes: span.closes },
  ].filter((part) => part.closes > part.opens)
}

/**
 * The open spans of one week in absolute hours, holidays taken out, sorted and parted by gaps. A span that ends with
 * the week is not joined to one that begins the next.
 */
export function openSpans(calendar: Calendar, from: string | undefined, week: number): Span[] {
  let spans = [...calendar.spans]
  for (const day of holidaysOfWeek(calendar.holidays, from, week)) {
    spans = spans.flatMap((span) => withoutDay(span, day))
  }
  const monday = week * hoursPerWeek
  return spans.map((span) => ({ opens: monday + span.opens, closes: monday + span.closes }))
}

/** A part of an open day; days are counted from 0, Monday of week 0. */
export interface OpenPart {
  /** On which the open day began. */
  readonly day: number
  readonly span: Span
}

/**
 * The open spans of one week by open days, absolute hours, sorted. A night that goes on over midnight, over that of
 * Sunday too, is of the day on which it began; what is open for more than 24 hours on end is cut at each midnight.
 */
export function openDays(calendar: Calendar, from: string | undefined, week: number): OpenPart[] {
  const monday = week * hoursPerWeek
  const around = [week - 1, week, week + 1].flatMap((each) => openSpans(calendar, from, each))
  return around
    .reduce<Span[]>(joined, [])
    .flatMap((span) => (span.closes - span.opens > hoursPerDay ? byMidnight(span) : [span]))
    .flatMap((span) => {
      const opens = Math.max(monday, span.opens)
      const closes = Math.min(monday + hoursPerWeek, span.closes)
      return opens < closes ? [{ day: Math.floor(span.opens / hoursPerDay), span: { opens, closes } }] : []
    })
}

/** One more span, joined to the last where they touch. */
function joined(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1)
  return last?.closes === span.opens
    ? [...spans.slice(0, -1), { opens: last.opens, closes: span.closes }]
    : [...spans, span]
}

function byMidnight(span: Span): Span[] {
  const parts: Span[] = []
  for (let { opens } = span; opens < span.closes; ) {
    const closes = Math.min(span.closes, (Math.floor(opens / hoursPerDay) + 1) * hoursPerDay)
    parts.push({ opens, closes })
    opens = closes
  }
  return parts
}

/** Hours for which the calendar is open between two absolute hours; 0 where `end` is not after `start`. */
export function openHours(calendar: Calendar, from: string | undefined, start: number, end: number): number {
  let total = 0
  for (let week = Math.floor(start / hoursPerWeek); week * hoursPerWeek < end; week++) {
    for (const span of openSpans(calendar, from, week)) {
      total += Math.max(0, Math.min(span.closes, end) - Math.max(span.opens, start))
    }
  }
  return total
}

/** What happens at set times of the week. */
export type WeeklyTimes = Pick<Meeting, 'meets' | 'calendar' | 'oneMoreIn'>

/**
 * Starts of a meeting's sittings in one week, absolute hours, rising. A sitting falls out on a holiday of the
 * meeting's own calendar, or, where it names none, of any calendar. `oneMoreIn` adds one to every so many that are held.
 */
export function sittings(
  meeting: WeeklyTimes,
  calendars: Readonly<Record<string, Calendar>>,
  from: string | undefined,
  week: number,
): number[] {
  const closedDays = closedDaysOf(meeting, calendars, from)
  const held = heldIn(meeting, closedDays, week)
  const { oneMoreIn } = meeting
  return oneMoreIn === undefined ? held : withMore(meeting, closedDays, week, held, oneMoreIn)
}

/** Starts of those of one week that fall out, absolute hours, rising. */
export function cancelledSittings(
  meeting: WeeklyTimes,
  calendars: Readonly<Record<string, Calendar>>,
  from: string | undefined,
  week: number,
): number[] {
  const closedDays = closedDaysOf(meeting, calendars, from)
  if (closedDays.size === 0) return []
  return startsIn(meeting, week).filter((start) => closedDays.has(dayOf(start)))
}

/** The holidays that it observes, counted from Monday of week 0. */
function closedDaysOf(
  { calendar }: WeeklyTimes,
  calendars: Readonly<Record<string, Calendar>>,
  from: string | undefined,
): ReadonlySet<number> {
  if (from === undefined) return new Set()
  const observed = calendar === undefined ? Object.values(calendars) : [calendars[calendar]]
  const first = dayNumber(from)
  return new Set(observed.flatMap(({ holidays }) => daysOf(holidays).map((holiday) => holiday - first)))
}

function startsIn({ meets }: WeeklyTimes, week: number): number[] {
  return meets.map((start) => week * hoursPerWeek + start)
}

function heldIn(meeting: WeeklyTimes, closedDays: ReadonlySet<number>, week: number): number[] {
  return startsIn(meeting, week).filter((start) => !closedDays.has(dayOf(start)))
}

function dayOf(hour: number): number {
  return Math.floor(hour / hoursPerDay)
}

/** Besides, after every so many that are held, one half-way to the next. */
function withMore(
  meeting: WeeklyTimes,
  closedDays: ReadonlySet<number>,
  week: number,
  held: readonly number[],
  oneMoreIn: number,
): number[] {
  const monday = week * hoursPerWeek
  const heldBefore = heldUntil(meeting, closedDays, week)
  // One more may lie in a week without the sitting that it follows, or without the next one.
  const around = [...nearest(meeting, closedDays, week, -1), ...held, ...nearest(meeting, closedDays, week, 1)]
  const first = heldBefore - (heldBefore > 0 ? 1 : 0)
  const more = around.slice(0, -1).flatMap((start, index) => {
    const isFollowed = (first + index + 1) % oneMoreIn === 0
    return isFollowed ? [between(start, around[index + 1], closedDays)] : []
  })
  return [...held, ...more.filter((start) => start >= monday && start < monday + hoursPerWeek)].sort((a, b) => a - b)
}

/** How many are held before a week. */
function heldUntil(meeting: WeeklyTimes, closedDays: ReadonlySet<number>, week: number): number {
  const { meets } = meeting
  let held = meets.length * week
  for (const day of closedDays)
    if (day >= 0 && day < 7 * week) held -= meets.filter((start) => dayOf(start) === day % 7).length
  return held
}

/** The last one that is held before a week, or the first one after it; none before the beginning. */
function nearest(meeting: WeeklyTimes, closedDays: ReadonlySet<number>, week: number, step: -1 | 1): number[] {
  for (let each = week + step; each >= 0; each += step) {
    const held = heldIn(meeting, closedDays, each)
    if (held.length > 0) return [held[step === 1 ? 0 : held.length - 1]]
  }
  return []
}

/** Half-way; where that is a holiday, half-way to the end of the day of the first. */
function between(a: number, b: number, closedDays: ReadonlySet<number>): number {
  const middle = (a + b) / 2
  return closedDays.has(dayOf(middle)) ? (a + (dayOf(a) + 1) * hoursPerDay) / 2 : middle
}

/** Sittings that begin from `start` on and before `end`, absolute hours. */
export function sittingsBetween(
  meeting: WeeklyTimes,
  calendars: Readonly<Record<string, Calendar>>,
  from: string | undefined,
  start: number,
  end: number,
): number {
  let count = 0
  for (let week = Math.floor(start / hoursPerWeek); week * hoursPerWeek < end; week++) {
    count += sittings(meeting, calendars, from, week).filter((sitting) => sitting >= start && sitting < end).length
  }
  return count
}
