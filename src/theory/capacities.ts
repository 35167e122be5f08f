/** What each pool, machine and meeting can do in a window, and where that is more than it ever will. */
import { openHours, sittingsBetween } from '../scenario/calendar.js'
import type { Meeting, Pool, Scenario, Station } from '../scenario/scenario.js'
import {
  areOneTeam,
  commonGroup,
  groupsAt,
  needsOf,
  type PoolAtWork,
  peopleInGroups,
  poolsAtWork,
  takesAll,
} from './people.js'
import type { Reservation } from './trust.js'
import type { Window } from './window.js'

export interface ConstraintCapacity {
  readonly id: string
  readonly kind: 'pool' | 'machine' | 'meeting'
  /** Ids of the stations that it serves. */
  readonly stations: readonly string[]
  /** In the window: hours of work, or items at a meeting. */
  readonly capacity: number
  readonly reservations: readonly Reservation[]
}

/** Pools in file order, then machines and meetings in file order. A delay is no constraint. */
export function capacitiesOf(scenario: Scenario, window: Window): ConstraintCapacity[] {
  const atWork = poolsAtWork(scenario)
  const pools = [...atWork.values()].map((each) => ofPool(each, atWork, scenario, window))
  const own = scenario.stations.flatMap(({ id, capacity }): ConstraintCapacity[] => {
    const rest = { id, stations: [id], reservations: [] }
    if (capacity.by === 'machine') {
      const hours = hoursOf(capacity.calendar, scenario, window)
      return [{ ...rest, kind: 'machine', capacity: capacity.parallel * hours }]
    }
    if (capacity.by === 'meeting')
      return [{ ...rest, kind: 'meeting', capacity: capacity.decides * sittingsIn(capacity, scenario, window) }]
    return []
  })
  return [...pools, ...own]
}

function ofPool(
  { pool, stations: served }: PoolAtWork,
  all: ReadonlyMap<string, PoolAtWork>,
  scenario: Scenario,
  window: Window,
): ConstraintCapacity {
  const { id, shifts, absent } = pool
  const groups = groupsAt(id, served)
  const group = commonGroup(groups)
  const hours = shifts.map((shift) => peopleInGroups(shift, absent, group) * hoursOf(shift.calendar, scenario, window))
  return {
    id,
    kind: 'pool',
    stations: served.map((station) => station.id),
    capacity: hours.reduce((sum, each) => sum + each, 0),
    reservations: [...aboutGroups(pool, groups), ...aboutOtherPools(served, all)],
  }
}

function aboutGroups({ id, shifts, absent }: Pool, groups: ReadonlySet<number>): Reservation[] {
  const reservations: Reservation[] = []
  if (groups.size > 1)
    reservations.push(atLeast(`People of ${id} who wait until there are enough of them count as free to work.`))
  if (absent > 0 && [...groups].some((group) => group > 1 && !takesAll(shifts, group)))
    reservations.push(atLeast(`At ${id} those present count as forming new groups every day.`))
  return reservations
}

function aboutOtherPools(served: readonly Station[], all: ReadonlyMap<string, PoolAtWork>): Reservation[] {
  return served.flatMap((station) => {
    const needs = needsOf(station)
    if (needs.length < 2 || areOneTeam(needs, all)) return []
    const names = needs.map((need) => need.pool)
    return [atLeast(`${station.id} takes ${names.join(' and ')} together, and each of them is counted by itself.`)]
  })
}

function atLeast(because: string): Reservation {
  return { says: 'bound', bound: 'at least', because }
}

function hoursOf(calendar: string, { calendars }: Scenario, { from, opens, closes }: Window): number {
  return openHours(calendars[calendar], from, opens, closes)
}

function sittingsIn(meeting: Meeting, { calendars }: Scenario, { from, opens, closes }: Window): number {
  return sittingsBetween(meeting, calendars, from, opens, closes)
}
