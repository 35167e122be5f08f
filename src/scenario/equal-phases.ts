/**
 * Two instants at which the calendars of a scenario stand alike, so that what waits at the one can be set against what
 * waits at the other. Week ends do, unless a holiday falls in the week before: what that leaves behind is no growth.
 */
import { holidaysOfWeek, hoursPerWeek } from './calendar.js'
import type { Scenario } from './scenario.js'
import { lastsBeyond } from './weeks-of-arrivals.js'

export interface Phases {
  /** Hours since the start. */
  readonly opens: number
  readonly closes: number
}

/** So many weeks a week end with a holiday before it may be moved on. */
const mostMoved = 4

/**
 * Week ends from the opening and from the close of a window on: the first whose weeks have no holiday, or, where every
 * week has one, the same holidays. Absent where four weeks on there are none, or no week lies between. The empty
 * start follows no week, and is none. After the last of recorded arrivals there is nothing to judge by: there the close
 * moves back.
 */
export function equalPhases(scenario: Scenario, window: Phases): Phases | undefined {
  const opens = weekEnds(Math.max(1, Math.ceil(window.opens / hoursPerWeek)))
  const close = Math.ceil(window.closes / hoursPerWeek)
  const closes = weekEnds(close, lastsBeyond(scenario.arrivals, close) ? 1 : -1)
  const daysBefore = (week: number) => holidaysBefore(week, scenario)
  for (const days of new Set(['', ...opens.map(daysBefore)])) {
    const [first, last] = [opens, closes].map((weeks) => weeks.find((week) => daysBefore(week) === days))
    if (first !== undefined && last !== undefined && first < last)
      return { opens: first * hoursPerWeek, closes: last * hoursPerWeek }
  }
  return undefined
}

/** By the number of weeks that are over. */
function weekEnds(first: number, step = 1): number[] {
  return Array.from({ length: mostMoved + 1 }, (_, moved) => first + step * moved)
}

/** The holidays of the last week, of every calendar. */
function holidaysBefore(week: number, { calendars, run: { from } }: Scenario): string {
  return Object.values(calendars)
    .flatMap(({ name, holidays }) => holidaysOfWeek(holidays, from, week - 1).map((day) => `${name} ${day}`))
    .sort()
    .join()
}
