/** At which share of the moments each constraint was the only active one, from the visits alone. */
import { openHours } from '../../src/scenario/calendar.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { Visit } from './event-log.js'

const stride = 0.6180339887498949
const instant = 1e-9

interface Window {
  readonly opens: number
  readonly closes: number
}

interface Constraint {
  readonly id: string
  readonly isActive: (visits: readonly Visit[], at: number) => boolean
}

/** By the names of the readings. */
export function soleActive(
  scenario: Scenario,
  visits: readonly Visit[],
  { opens, closes }: Window,
): [string, number][] {
  const constraints = constraintsOf(scenario)
  const alone = new Map(constraints.map(({ id }) => [id, 0]))
  let moments = 0
  for (let at = stride; at < closes; at += stride) {
    if (at < opens) continue
    moments++
    const here = visits.filter(({ joined, finished }) => joined < at && (finished ?? closes) > at)
    const active = constraints.filter(({ isActive }) => isActive(here, at))
    if (active.length === 1) alone.set(active[0].id, (alone.get(active[0].id) ?? 0) + 1)
  }
  return [...alone].map(([id, count]) => [`soleActive.${id}`, count / moments])
}

function constraintsOf({ pools, stations, calendars, run }: Scenario): Constraint[] {
  const allBusy = (id: string, ids: readonly string[], count: number, calendar: string): Constraint => ({
    id,
    isActive: (visits, at) =>
      openHours(calendars[calendar], run.from, at, at + instant) > 0 &&
      visits.filter((visit) => ids.includes(visit.station) && (visit.started ?? at) < at).length === count,
  })
  const people = pools.map(({ id, shifts: [{ count, calendar }] }) => {
    const ids = stations.filter(({ capacity }) => capacity.by === 'pool' && capacity.needs[0].pool === id)
    return allBusy(
      id,
      ids.map((station) => station.id),
      count,
      calendar,
    )
  })
  const others = stations.flatMap(({ id, capacity }): Constraint[] => {
    if (capacity.by === 'machine') return [allBusy(id, [id], capacity.parallel, capacity.calendar)]
    if (capacity.by !== 'meeting') return []
    const waits = (visit: Visit, at: number) => visit.station === id && !((visit.started ?? at) < at)
    return [{ id, isActive: (visits, at) => visits.filter((visit) => waits(visit, at)).length > capacity.decides }]
  })
  return [...people, ...others]
}
