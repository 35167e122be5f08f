/** What could have been worked and decided in a window but for its holidays. */
import { openHours, sittingsBetween } from './calendar.js'
import type { Calendar, Meeting, Scenario } from './scenario.js'

interface Window {
  /** Hours since the start. */
  readonly opens: number
  readonly closes: number
}

interface Shift {
  readonly count: number
  readonly calendar: Calendar
}

/** Hours of people or places that would be there. None where there are more than can be counted. */
export function lostByShift(shifts: readonly Shift[], { from }: Scenario['run'], { opens, closes }: Window): number {
  const lost = shifts
    .filter(({ count, calendar }) => from !== undefined && calendar.holidays.length > 0 && Number.isFinite(count))
    .map(
      ({ count, calendar }) =>
        count * (openHours(calendar, undefined, opens, closes) - openHours(calendar, from, opens, closes)),
    )
  return lost.reduce((sum, hours) => sum + hours, 0)
}

/** Decisions that its cancelled sittings would make. */
export function lostByMeeting(meeting: Meeting, { calendars, run }: Scenario, { opens, closes }: Window): number {
  if (run.from === undefined) return 0
  const [planned, held] = [undefined, run.from].map((from) => sittingsBetween(meeting, calendars, from, opens, closes))
  return meeting.decides * (planned - held)
}
