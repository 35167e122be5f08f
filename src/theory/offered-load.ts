/**
 * Offered load: work demanded ÷ work that can be done in a window, for each pool, machine and meeting, from the traffic
 * equations and the calendars. A pool or machine can do its people or places × open hours, a meeting its agenda ×
 * sittings. A delay is no constraint and has none.
 */
import { hoursPerWeek, openHours, sittingsBetween } from '../scenario/calendar.js'
import type { Meeting, Scenario, Station } from '../scenario/scenario.js'
import { ownBreakVolume } from './own-break-volume.js'
import { type Traffic, TrafficEquations } from './traffic.js'

/** Absolute hours from Monday 00:00 of week 0. */
export interface Window {
  readonly opens: number
  readonly closes: number
  /** ISO date of week 0; absent: a time without holidays. */
  readonly from?: string
}

export interface ConstraintLoad {
  readonly id: string
  readonly kind: 'pool' | 'machine' | 'meeting'
  /** Ids of the stations that it serves. */
  readonly stations: readonly string[]
  /** In the window: hours of work, or items at a meeting; absent where theory is silent. */
  readonly demand?: number
  /** In the same unit. */
  readonly capacity: number
  /** Demand ÷ capacity; absent where theory is silent. */
  readonly load?: number
}

/** What theory says of one volume. */
export interface Loads {
  readonly volume: number
  readonly says: Traffic['says']
  /** Why it is not exact, in sentences. */
  readonly because: readonly string[]
  /** Pools in file order, then machines and meetings in file order. */
  readonly constraints: readonly ConstraintLoad[]
  /** Expected visits of each station per arriving item; empty where theory is silent. */
  readonly visits: Readonly<Record<string, number>>
  /** Items per hour of the window. */
  readonly arrivalRate: number
}

export interface OfferedLoad extends Loads {
  at(volume: number): Loads
  /** The volume at which the constraint's load reaches 1; absent where it never does, or theory is silent. */
  breakVolume(id: string): number | undefined
}

/** The window of a run's measures: from the end of the warm-up (hours) to the end; one plain week in a run by items. */
export function windowOf(scenario: Scenario, warmUp: number): Window {
  const { from, length } = scenario.run
  if ('items' in length) return { opens: 0, closes: hoursPerWeek }
  return { opens: warmUp, closes: length.weeks * hoursPerWeek, ...(from === undefined ? {} : { from }) }
}

/** Loads at 1× of a checked scenario over a window, with those of any other volume. */
export function offeredLoad(scenario: Scenario, window: Window): OfferedLoad {
  const arrivals = arrivalsIn(scenario, window)
  const equations = new TrafficEquations(scenario, arrivals)
  const capacities = capacitiesOf(scenario, window)
  const atOne = equations.at(1)
  const known = new Map([[1, atOne]])
  const trafficAt = (volume: number): Traffic => {
    const traffic = atOne.readsVolume ? (known.get(volume) ?? equations.at(volume)) : atOne
    known.set(volume, traffic)
    return traffic
  }
  const at = (volume: number): Loads => {
    const traffic = trafficAt(volume)
    const items = volume * arrivals.reduce((sum, count) => sum + count, 0)
    return {
      volume,
      says: traffic.says,
      because: traffic.because,
      constraints: capacities.map((capacity) => loadOf(capacity, traffic, items)),
      visits: Object.fromEntries((traffic.stations ?? []).map(({ id, visits }) => [id, visits])),
      arrivalRate: items / (window.closes - window.opens),
    }
  }
  const breakVolume = (id: string) => {
    const load = (volume: number) => at(volume).constraints.find((constraint) => constraint.id === id)?.load
    return ownBreakVolume(load, atOne.readsVolume)
  }
  return { ...at(1), at, breakVolume }
}

type Capacity = Pick<ConstraintLoad, 'id' | 'kind' | 'stations' | 'capacity'>

function loadOf(capacity: Capacity, traffic: Traffic, items: number): ConstraintLoad {
  if (traffic.stations === undefined) return capacity
  const served = traffic.stations.filter(({ id }) => capacity.stations.includes(id))
  const perItem = served.reduce((sum, { visits, work }) => sum + (capacity.kind === 'meeting' ? visits : work), 0)
  const demand = items * perItem
  return { ...capacity, demand, load: demand === 0 ? 0 : demand / capacity.capacity }
}

/** Expected arrivals from each source at 1×. */
function arrivalsIn(scenario: Scenario, { opens, closes, from }: Window): number[] {
  return scenario.arrivals.map(
    ({ rate, calendar }) => rate * openHours(scenario.calendars[calendar], from, opens, closes),
  )
}

function capacitiesOf(scenario: Scenario, window: Window): Capacity[] {
  const hours = (calendar: string) => {
    return openHours(scenario.calendars[calendar], window.from, window.opens, window.closes)
  }
  const pools = scenario.pools.map(({ id, count, calendar }): Capacity => {
    const isServed = ({ capacity }: Station) => capacity.by === 'pool' && capacity.pool === id
    const stations = scenario.stations.filter(isServed).map((station) => station.id)
    return { id, kind: 'pool', stations, capacity: count * hours(calendar) }
  })
  const own = scenario.stations.flatMap(({ id, capacity }): Capacity[] => {
    if (capacity.by === 'machine')
      return [{ id, kind: 'machine', stations: [id], capacity: capacity.parallel * hours(capacity.calendar) }]
    if (capacity.by === 'meeting')
      return [
        { id, kind: 'meeting', stations: [id], capacity: capacity.decides * sittingsIn(scenario, capacity, window) },
      ]
    return []
  })
  return [...pools, ...own]
}

function sittingsIn(scenario: Scenario, meeting: Meeting, { opens, closes, from }: Window): number {
  return sittingsBetween(meeting, scenario.calendars, from, opens, closes)
}
