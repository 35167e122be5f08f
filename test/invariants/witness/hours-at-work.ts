/** Hours of people and machines, counted from calendars alone. */
import { openSpans } from '../../../src/scenario/calendar.js'
import type { Calendar, Scenario, Span, Station } from '../../../src/scenario/scenario.js'

const week = 168

/** Who does the work of a station, need by need: the shifts of each, and how many of them. */
export interface Crew {
  readonly id: string
  readonly total: number
  readonly count: number
  readonly calendars: readonly Calendar[]
  /** They all work whenever their one calendar is open. */
  readonly isSteady: boolean
}

/** Empty at a meeting, a delay and an end. */
export function crewsOf({ id, capacity }: Station, { pools, calendars }: Scenario): Crew[] {
  if (capacity.by === 'machine')
    return [{ id, total: capacity.parallel, count: 1, calendars: [calendars[capacity.calendar]], isSteady: true }]
  if (capacity.by !== 'pool') return []
  return capacity.needs.flatMap(({ pool, count }) =>
    pools
      .filter((each) => each.id === pool)
      .map(({ shifts, absent }) => ({
        id: pool,
        total: shifts.reduce((sum, shift) => sum + shift.count, 0),
        count,
        calendars: shifts.map(({ calendar }) => calendars[calendar]),
        isSteady: shifts.length === 1 && absent === 0,
      })),
  )
}

export function isOpen(calendar: Calendar, from: string | undefined, time: number): boolean {
  return openSpans(calendar, from, Math.floor(time / week)).some(({ opens, closes }) => time >= opens && time < closes)
}

/** Hours between two instants at which all of the calendars are open. */
export function commonHours(
  calendars: readonly Calendar[],
  from: string | undefined,
  begin: number,
  end: number,
): number {
  let hours = 0
  for (let each = Math.floor(begin / week); each * week < end; each++) {
    const common = calendars.map((calendar) => openSpans(calendar, from, each)).reduce(inBoth)
    for (const { opens, closes } of common) hours += Math.max(0, Math.min(end, closes) - Math.max(begin, opens))
  }
  return hours
}

function inBoth(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((one) =>
    others.map((other) => ({ opens: Math.max(one.opens, other.opens), closes: Math.min(one.closes, other.closes) })),
  )
}
