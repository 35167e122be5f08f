/** The days on which items can come. */
import { hoursPerDay, hoursPerWeek, openSpans } from './calendar.js'
import type { ArrivalSource, Scenario } from './scenario.js'

const daysPerWeek = hoursPerWeek / hoursPerDay

/** Days, midnight to midnight, of which any hour between two absolute hours is open to some source. Whole days. */
export function workingDays(scenario: Scenario, opens: number, closes: number): number {
  let count = 0
  for (let day = Math.floor(opens / hoursPerDay); day * hoursPerDay < closes; day++) {
    const from = Math.max(opens, day * hoursPerDay)
    const to = Math.min(closes, (day + 1) * hoursPerDay)
    if (scenario.arrivals.some((source) => canCome(source, scenario, from, to))) count++
  }
  return count
}

/** Between two instants of one day. */
function canCome({ calendar, process }: ArrivalSource, scenario: Scenario, from: number, to: number): boolean {
  const week = Math.floor(from / hoursPerWeek)
  const spans = openSpans(scenario.calendars[calendar], scenario.run.from, week)
  const isOpen = spans.some((span) => Math.min(span.closes, to) > Math.max(span.opens, from))
  const day = Math.floor(from / hoursPerDay) % daysPerWeek
  const isToday = (hour: number) => Math.floor(hour / hoursPerDay) === day
  if (process.by === 'profile') return isOpen && process.perHour.some((rate, hour) => rate > 0 && isToday(hour))
  return isOpen && (process.by !== 'batches' || process.at.some(isToday))
}
