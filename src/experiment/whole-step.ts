/**
 * The smallest whole step of one capacity: a person, a place at a machine, a sitting a week on a day that has none, and
 * only where every day has one, a tenth of the agenda.
 */
import { hoursPerDay, hoursPerWeek } from '../scenario/calendar.js'
import type { Calendar, Meeting, Scenario } from '../scenario/scenario.js'
import { type Change, largestShift } from './changes.js'

/** So many people, places, sittings a week or items more; before and after in the same unit. */
export interface WholeStep {
  readonly unit: 'people' | 'places' | 'sittings' | 'items'
  readonly before: number
  readonly after: number
  /** By the prices of the scenario; absent where it has none for it. */
  readonly costPerWeek?: number
  readonly change: Change
}

const workdays = [0, 1, 2, 3, 4]
const tenth = 0.1

/** The step of the n-th size, n from 1 on; absent for what is no capacity. */
export function wholeStep(scenario: Scenario, id: string, size: number): WholeStep | undefined {
  const pool = scenario.pools.find((each) => each.id === id)
  if (pool !== undefined) {
    const { count, calendar } = largestShift(pool)
    const hours = hoursAWeek(scenario.calendars[calendar])
    const cost = pool.cost === undefined ? {} : { costPerWeek: pool.cost * hours * size }
    return { unit: 'people', before: count, after: count + size, ...cost, change: { of: 'people', id, more: size } }
  }
  const capacity = scenario.stations.find((each) => each.id === id)?.capacity
  if (capacity?.by === 'meeting') return ofMeeting(scenario, id, capacity, size)
  if (capacity?.by !== 'machine') return undefined
  const { parallel, cost, calendar } = capacity
  const perHour =
    cost?.per === 'hour' ? { costPerWeek: cost.amount * hoursAWeek(scenario.calendars[calendar]) * size } : {}
  return {
    unit: 'places',
    before: parallel,
    after: parallel + size,
    ...perHour,
    change: { of: 'people', id, more: size },
  }
}

function ofMeeting({ calendars }: Scenario, id: string, meeting: Meeting, size: number): WholeStep {
  const { meets, decides, cost } = meeting
  const more = withMore(meets, openDays(meeting, calendars), size)
  if (more === undefined) {
    const factor = 1 + tenth * size
    return { unit: 'items', before: decides, after: decides * factor, change: { of: 'agenda', id, factor } }
  }
  const price = cost === undefined ? {} : { costPerWeek: cost * size }
  return {
    unit: 'sittings',
    before: meets.length,
    after: more.length,
    ...price,
    change: { of: 'meets', id, meets: more },
  }
}

/** At the hour of the first sitting, each on the day that lies farthest from the others; absent where too few are free. */
function withMore(meets: readonly number[], days: readonly number[], size: number): number[] | undefined {
  const [first] = meets
  const hour = first % hoursPerDay
  let sittings = [...meets]
  for (let added = 0; added < size; added++) {
    const taken = new Set(sittings.map((start) => Math.floor(start / hoursPerDay)))
    const free = days.filter((day) => !taken.has(day)).map((day) => day * hoursPerDay + hour)
    if (free.length === 0) return undefined
    const farthest = free.reduce((best, start) => (distance(start, sittings) > distance(best, sittings) ? start : best))
    sittings = [...sittings, farthest].sort((a, b) => a - b)
  }
  return sittings
}

/** Hours to the nearest sitting, round the week. */
function distance(start: number, sittings: readonly number[]): number {
  return Math.min(
    ...sittings.map((other) => {
      const apart = Math.abs(start - other)
      return Math.min(apart, hoursPerWeek - apart)
    }),
  )
}

/** Days on which a meeting may sit: those of its calendar, or Monday to Friday. */
function openDays({ calendar }: Meeting, calendars: Readonly<Record<string, Calendar>>): number[] {
  if (calendar === undefined) return workdays
  const { spans } = calendars[calendar]
  return [0, 1, 2, 3, 4, 5, 6].filter((day) =>
    spans.some(({ opens, closes }) => opens < (day + 1) * hoursPerDay && closes > day * hoursPerDay),
  )
}

function hoursAWeek({ spans }: Calendar): number {
  return spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0)
}
