/** Arrivals by the hour, `profile: { Mon-Thu: [24 numbers], Fri: […] }`: items per hour for each hour of a week. */
import { hoursPerDay, hoursPerWeek } from '../calendar.js'
import { parseDays } from '../words/days.js'
import type { Entry, Written } from '../written/written.js'
import type { Check } from './check.js'
import { readEntries, readNumber, readWordAt, wantedHere } from './readers.js'

const example = 'a map from days to 24 numbers such as { Mon-Fri: [0, 0, 5, …] }'

/** 168 numbers, Monday 00:00 first; days that are not named bring nothing. */
export function readProfile(written: Written, check: Check): number[] | undefined {
  const { problems } = check
  const before = problems.count
  const perHour: number[] = Array.from({ length: hoursPerWeek }, () => 0)
  const named = new Set<number>()
  for (const [days, entry] of readEntries(written, example, problems)) {
    const hours = readHoursOfDay(entry.value, check)
    for (const day of readDaysOf(days, entry, named, check)) {
      for (const [hour, items] of (hours ?? []).entries()) perHour[day * hoursPerDay + hour] = items
    }
  }
  if (problems.count > before) return undefined
  if (perHour.some((items) => items > 0)) return perHour
  return problems.add(written.place, 'no-arrivals', 'this profile brings no items: some hour of the week has to')
}

/** The days of a key, each of which stands in one key only. */
function readDaysOf(text: string, { place }: Entry, named: Set<number>, check: Check): number[] {
  const days =
    readWordAt(
      text,
      () => place,
      check.problems,
      (word) => parseDays(word),
    ) ?? []
  if (days.some((day) => named.has(day))) {
    check.problems.add(place, 'duplicate-day', `a day of \`${text}\` stands above already: each has 24 numbers once`)
  }
  for (const day of days) named.add(day)
  return days
}

function readHoursOfDay(written: Written, check: Check): number[] | undefined {
  const { problems } = check
  if (written.kind !== 'list') return wantedHere(written, 'a list of 24 numbers', problems)
  if (written.items.length !== hoursPerDay) {
    const count = `${written.items.length} ${written.items.length === 1 ? 'number' : 'numbers'}`
    return problems.add(written.place, 'not-24-hours', `${count} in this list: a day has 24, the first for 00:00–01:00`)
  }
  const hours = written.items.map((item) =>
    readNumber(item, 'a number of items per hour, not below 0,', problems, { least: 0 }),
  )
  const whole = hours.filter((items) => items !== undefined)
  return whole.length < hours.length ? undefined : whole
}
