/**
 * A scenario compiled for one volume: names become indices, every capacity becomes a server or a meeting, every short
 * form is gone. Pure data; what changes from replication to replication is not in it.
 */
import { hoursPerWeek, inMicroseconds, mostWeeks } from '../scenario/calendar.js'
import { equalPhases, type Phases } from '../scenario/equal-phases.js'
import type { ArrivalSource, Calendar, ItemClass, Meeting, Scenario, Station } from '../scenario/scenario.js'
import { microsecondsPerWeek } from './clock.js'
import { stationsFreedAtOnce } from './freed-at-once.js'
import { stationsInRaces, stationsOnLoops } from './paths.js'
import { poolsOf, type ServerPlan, serverPlans } from './server-plan.js'

export interface Plan {
  readonly scenario: Scenario
  readonly volume: number
  /** The instants, in microseconds, at which the window of the measures opens and, in a run by weeks, closes. */
  readonly opens: number
  readonly closes: number
  /** For how long each item that arrives in the window is followed, beyond its close where need be; 0: to the close. */
  readonly follow: number
  /** The instant up to which a run by weeks goes in any case: its window has closed, and growth has been judged. */
  readonly through: number
  /** The instant at which it is over at the latest, whatever is followed. */
  readonly ends: number
  /** What would come later is not in this run: its end, or the last instant that a run by items may come to. */
  readonly horizon: number
  /** Two instants at which the calendars stand alike, between which growth is judged; absent where there are none. */
  readonly phases: Phases | undefined
  /** Arrivals after which no more come; infinity in a run by weeks. */
  readonly items: number
  readonly classes: readonly string[]
  /** Pools first, then machines, in file order. */
  readonly servers: readonly ServerPlan[]
  /** In file order, ends among them. */
  readonly stations: readonly StationPlan[]
  readonly sources: readonly SourcePlan[]
}

export type StationPlan = {
  readonly id: string
  readonly index: number
  readonly station: Station
  /** An item may come back to it. */
  readonly recurs: boolean
  /** An item here may be withdrawn, since other copies of it were first. */
  readonly races: boolean
  /** Its server may start anew before who is done has gone on. */
  readonly freesAtOnce: boolean
  /** A delay in which items may gather without end. */
  readonly isOrbit: boolean
} & (
  | {
      readonly by: 'server'
      /** All held together, from the start of work to its end. */
      readonly needs: readonly ServerNeed[]
      /** The server at which the work counts as queued: the one that lacks most, where it needs several. */
      readonly home: number
    }
  | { readonly by: 'meeting'; readonly meeting: Meeting }
  | { readonly by: 'delay' }
  | { readonly by: 'end'; readonly value: number }
)

export interface ServerNeed {
  readonly server: number
  readonly count: number
}

export interface SourcePlan {
  readonly source: ArrivalSource
  readonly calendar: Calendar
  readonly to: number
  readonly classes: readonly ItemClass[]
}

export interface PlanOptions {
  readonly volume: number
  /** Hours. */
  readonly warmUp: number
  /** Hours for which each item that arrives in the window is followed; absent: to the close of the window. */
  readonly follow?: number
  /** Ids of pools, machine stations and meetings whose capacity is taken as unlimited. */
  readonly unlimited?: readonly string[]
  /** By station: the pool at which work that needs several counts as queued; absent: the first that is limited. */
  readonly homes?: ReadonlyMap<string, string>
  /** Delays in which items may gather without end; absent: none. */
  readonly orbits?: ReadonlySet<string>
}

/** Compiles a checked scenario. Names exist and shares sum: the check has seen to it. */
export function plan(scenario: Scenario, options: PlanOptions): Plan {
  const unlimited = new Set(options.unlimited)
  const indexOf = new Map(scenario.stations.map((station, index) => [station.id, index]))
  const servers = serverPlans(scenario, unlimited)
  const loops = stationsOnLoops(scenario)
  const races = stationsInRaces(scenario)
  const freed = stationsFreedAtOnce(scenario)
  const { length } = scenario.run
  const closes = 'weeks' in length ? hoursPerWeek * length.weeks : Number.POSITIVE_INFINITY
  const opens = 'weeks' in length ? options.warmUp : 0
  const phases = 'weeks' in length ? equalPhases(scenario, { opens, closes }) : undefined
  const through = Math.max(closes, phases?.closes ?? closes)
  const { follow = 0 } = options
  const ends = Math.max(closes + follow, through)
  const capacityOf = capacityPlans(servers, unlimited, options.homes)
  return {
    scenario,
    volume: options.volume,
    opens: inMicroseconds(opens),
    closes: inMicroseconds(closes),
    follow: inMicroseconds(follow),
    through: inMicroseconds(through),
    ends: inMicroseconds(ends),
    horizon: Math.min(inMicroseconds(ends), mostWeeks * microsecondsPerWeek),
    phases: phases && { opens: inMicroseconds(phases.opens), closes: inMicroseconds(phases.closes) },
    items: 'items' in length ? length.items : Number.POSITIVE_INFINITY,
    classes: scenario.classes.map((each) => each.name),
    servers,
    stations: scenario.stations.map((station, index) => ({
      id: station.id,
      index,
      station,
      recurs: loops.has(station.id),
      races: races.has(station.id),
      freesAtOnce: freed.has(station.id),
      isOrbit: options.orbits?.has(station.id) === true,
      ...capacityOf(station),
    })),
    sources: scenario.arrivals.map((source) => ({
      source,
      calendar: scenario.calendars[source.calendar],
      to: indexOf.get(source.to) ?? 0,
      classes: source.classes ?? scenario.classes,
    })),
  }
}

function capacityPlans(
  servers: readonly ServerPlan[],
  unlimited: ReadonlySet<string>,
  homes: ReadonlyMap<string, string> | undefined,
) {
  const serverOf = new Map(servers.map((server, index) => [server.id, index]))
  const indexOf = (id: string) => serverOf.get(id) ?? 0
  return (station: Station) => {
    const { capacity, id } = station
    switch (capacity.by) {
      case 'pool': {
        const pools = poolsOf(station)
        const wanted = homes?.get(id)
        const limited = pools.filter((pool) => !unlimited.has(pool))
        const home = wanted !== undefined && limited.includes(wanted) ? wanted : (limited[0] ?? pools[0])
        const needs = capacity.needs.map(({ pool, count }) => ({ server: indexOf(pool), count }))
        return { by: 'server', needs, home: indexOf(home) } as const
      }
      case 'machine':
        return { by: 'server', needs: [{ server: indexOf(id), count: 1 }], home: indexOf(id) } as const
      case 'meeting': {
        const decides = unlimited.has(id) ? Number.POSITIVE_INFINITY : capacity.decides
        return { by: 'meeting', meeting: { ...capacity, decides } } as const
      }
      case 'none':
        return { by: 'delay' } as const
      case 'end':
        return { by: 'end', value: capacity.value } as const
    }
  }
}
