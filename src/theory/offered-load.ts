/**
 * Offered load: work demanded ÷ work that can be done in a window, for each pool, machine and meeting, from the traffic
 * equations and the calendars, with what theory cannot say about it. A pool or machine can do its people or places ×
 * open hours, a meeting its agenda × sittings. A delay is no constraint and has none.
 */
import type { Scenario, Station } from '../scenario/scenario.js'
import { arrivalsIn, reservationsAbout } from './arrivals.js'
import { type ConstraintCapacity, capacitiesOf } from './capacities.js'
import { demandPerItem, isBounded, reservationsAboutDemand } from './demand.js'
import { ownBreakVolume } from './own-break-volume.js'
import { type StationTraffic, type Traffic, TrafficEquations } from './traffic.js'
import { leastTrusted, type Reservation, type Says, type Trust, trustIn } from './trust.js'
import type { Window } from './window.js'

export { type Window, windowOf } from './window.js'

export interface ConstraintLoad {
  readonly id: string
  readonly kind: ConstraintCapacity['kind']
  /** Ids of the stations that it serves. */
  readonly stations: readonly string[]
  /** In the window: hours of work, or items at a meeting; absent where theory is silent. */
  readonly demand?: number
  /** In the same unit. */
  readonly capacity: number
  /** Demand ÷ capacity; absent where theory is silent. */
  readonly load?: number
  /** In demand and load. */
  readonly trust: Trust
  /** Bounded where everybody who waits for it may leave, by patience or a limit. */
  readonly queue: 'bounded' | 'unbounded'
}

/** What theory says of one volume. */
export interface Loads {
  readonly volume: number
  /** The least that it says of anything here. */
  readonly says: Says
  /** Why it is not exact, in sentences. */
  readonly because: readonly string[]
  /** The same sentences, each with what it makes of theory. */
  readonly reservations: readonly Reservation[]
  /** Pools in file order, then machines and meetings in file order. */
  readonly constraints: readonly ConstraintLoad[]
  /** Expected visits of each station per arriving item, where theory speaks. */
  readonly visits: Readonly<Record<string, number>>
  /** Items per hour of the window. */
  readonly arrivalRate: number
}

export interface OfferedLoad extends Loads {
  /** Every demand rises in proportion to the volume: neither routing nor work reads it. */
  readonly isProportional: boolean
  /** Items in the window at 1×. */
  readonly expectedArrivals: number
  at(volume: number): Loads
  /**
   * The volume at which the constraint's load reaches 1; absent where it never does, theory is silent, or its queue is
   * bounded, so that no load makes it grow for ever.
   */
  breakVolume(id: string): number | undefined
}

/** Loads at 1× of a checked scenario over a window, with those of any other volume. */
export function offeredLoad(scenario: Scenario, window: Window): OfferedLoad {
  const arrivals = scenario.arrivals.map((source) => arrivalsIn(window, source, scenario))
  const equations = new TrafficEquations(scenario, arrivals)
  const model = modelOf(scenario, window, arrivals)
  const atOne = equations.at(1)
  const known = new Map([[1, byStation(atOne)]])
  const trafficAt = (volume: number): TrafficByStation => {
    const traffic = known.get(atOne.readsVolume ? volume : 1) ?? byStation(equations.at(volume))
    known.set(volume, traffic)
    return traffic
  }
  const at = (volume: number): Loads => loadsAt(volume, trafficAt(volume), model)
  const capacities = new Map(model.capacities.map((capacity) => [capacity.id, capacity]))
  const breakVolume = (id: string) => {
    const capacity = capacities.get(id)
    if (capacity === undefined) return undefined
    const find = (volume: number) => loadOf(capacity, volume, trafficAt(volume), model)
    if (find(1).queue === 'bounded') return undefined
    return ownBreakVolume((volume) => find(volume).load, atOne.readsVolume)
  }
  return { ...at(1), isProportional: !atOne.readsVolume, expectedArrivals: model.items, at, breakVolume }
}

interface TrafficByStation extends Traffic {
  readonly byStation: ReadonlyMap<string, StationTraffic>
}

function byStation(traffic: Traffic): TrafficByStation {
  return { ...traffic, byStation: new Map(traffic.stations?.map((station) => [station.id, station])) }
}

/** What is the same at every volume. */
interface Model {
  readonly scenario: Scenario
  readonly stations: ReadonlyMap<string, Station>
  /** Expected in the window at 1×. */
  readonly items: number
  /** The window's length. */
  readonly hours: number
  readonly capacities: readonly ConstraintCapacity[]
  readonly aboutArrivals: readonly Reservation[]
  /** By station. */
  readonly aboutDemand: ReadonlyMap<string, readonly Reservation[]>
}

function modelOf(scenario: Scenario, window: Window, arrivals: readonly number[]): Model {
  return {
    scenario,
    stations: new Map(scenario.stations.map((station) => [station.id, station])),
    items: arrivals.reduce((sum, count) => sum + count, 0),
    hours: window.closes - window.opens,
    capacities: capacitiesOf(scenario, window).map(withReservationIfClosed),
    aboutArrivals: scenario.arrivals.flatMap((source) => reservationsAbout(source, scenario.run)),
    aboutDemand: reservationsAboutDemand(scenario),
  }
}

/** Work ÷ no capacity is no load. */
function withReservationIfClosed(capacity: ConstraintCapacity): ConstraintCapacity {
  if (capacity.capacity > 0) return capacity
  const because = `${capacity.id} has no open hour and no sitting in the window, so there is no load to speak of.`
  return { ...capacity, reservations: [...capacity.reservations, { says: 'silent', because }] }
}

function loadsAt(volume: number, traffic: TrafficByStation, model: Model): Loads {
  const { stations = [] } = traffic
  const reservations = distinct([
    ...model.aboutArrivals,
    ...traffic.reservations,
    ...model.capacities.flatMap((capacity) => capacity.reservations),
    ...stations.flatMap((station) => [...station.reservations, ...(model.aboutDemand.get(station.id) ?? [])]),
  ])
  return {
    volume,
    says: leastTrusted(reservations.map(({ says }) => says)),
    because: reservations.map(({ because }) => because),
    reservations,
    constraints: model.capacities.map((capacity) => loadOf(capacity, volume, traffic, model)),
    visits: Object.fromEntries(stations.flatMap(({ id, visits }) => (visits === undefined ? [] : [[id, visits]]))),
    arrivalRate: (volume * model.items) / model.hours,
  }
}

function loadOf(
  constraint: ConstraintCapacity,
  volume: number,
  traffic: TrafficByStation,
  model: Model,
): ConstraintLoad {
  const { reservations, ...capacity } = constraint
  const served = capacity.stations.flatMap((id) => model.stations.get(id) ?? [])
  const asked = served.map((station) => askedBy(station, capacity.id, traffic.byStation, model))
  const trust = trustIn([...model.aboutArrivals, ...traffic.reservations, ...reservations, ...aboutAll(asked)])
  const queue = served.length > 0 && served.every((each) => isBounded(each, model.scenario)) ? 'bounded' : 'unbounded'
  if (trust.says === 'silent') return { ...capacity, trust, queue }
  const demand = volume * model.items * asked.reduce((sum, { perItem = 0 }) => sum + perItem, 0)
  return { ...capacity, trust, queue, demand, load: demand === 0 ? 0 : demand / capacity.capacity }
}

/** What one station asks of a constraint. */
interface Asked {
  readonly perItem?: number
  readonly reservations: readonly Reservation[]
}

function askedBy(station: Station, of: string, stations: ReadonlyMap<string, StationTraffic>, model: Model): Asked {
  const traffic = stations.get(station.id)
  if (traffic === undefined) return { reservations: [] }
  const perItem = demandPerItem(station, of, traffic)
  // Whatever is not known says why; the rest counts in bounds.
  if (perItem === undefined) return { reservations: traffic.reservations }
  return { perItem, reservations: model.aboutDemand.get(station.id) ?? [] }
}

/** What only a run can tell comes on top of what is known; where nothing is known, theory is silent. */
function aboutAll(asked: readonly Asked[]): Reservation[] {
  const isKnown = asked.some(({ perItem = 0 }) => perItem > 0)
  const all = [...new Set(asked.flatMap(({ reservations }) => reservations))]
  if (!isKnown) return all
  return all.map((each) => (each.says === 'silent' ? { ...each, says: 'bound', bound: 'at least' } : each))
}

function distinct(reservations: readonly Reservation[]): Reservation[] {
  return [...new Map([...new Set(reservations)].map((each) => [each.because, each])).values()]
}
