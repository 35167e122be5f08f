/**
 * A scenario compiled for one volume: names become indices, every capacity becomes a server or a meeting, every short
 * form is gone. Pure data; what changes from replication to replication is not in it.
 */
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Calendar, ItemClass, Meeting, Scenario, Station } from '../scenario/scenario.js'
import { stationsOnLoops } from './loops.js'

export interface Plan {
  readonly scenario: Scenario
  readonly volume: number
  /** Hours at which the window of the measures opens and, in a run by weeks, closes. */
  readonly opens: number
  readonly closes: number
  /** Arrivals after which no more come; infinity in a run by weeks. */
  readonly items: number
  readonly classes: readonly string[]
  /** Pools first, then machines, in file order. */
  readonly servers: readonly ServerPlan[]
  /** In file order, ends among them. */
  readonly stations: readonly StationPlan[]
  readonly sources: readonly SourcePlan[]
}

export interface ServerPlan {
  /** Of the pool, or of the station whose machine it is. */
  readonly id: string
  readonly kind: 'pool' | 'machine'
  /** Infinity where a study asks for it. */
  readonly count: number
  readonly calendar: Calendar
  readonly stations: readonly number[]
}

export type StationPlan = {
  readonly id: string
  readonly index: number
  readonly station: Station
  /** An item may come back to it. */
  readonly recurs: boolean
} & (
  | { readonly by: 'server'; readonly server: number }
  | { readonly by: 'meeting'; readonly meeting: Meeting }
  | { readonly by: 'delay' }
  | { readonly by: 'end'; readonly value: number }
)

export interface SourcePlan {
  readonly name: string
  readonly calendar: Calendar
  /** Items per open hour at this volume. */
  readonly rate: number
  readonly to: number
  readonly classes: readonly ItemClass[]
}

export interface PlanOptions {
  readonly volume: number
  /** Hours. */
  readonly warmUp: number
  /** Ids of pools, machine stations and meetings whose capacity is taken as unlimited. */
  readonly unlimited?: readonly string[]
}

/** Compiles a checked scenario. Names exist and shares sum: the check has seen to it. */
export function plan(scenario: Scenario, options: PlanOptions): Plan {
  const unlimited = new Set(options.unlimited)
  const indexOf = new Map(scenario.stations.map((station, index) => [station.id, index]))
  const servers = serverPlans(scenario, unlimited)
  const serverOf = new Map(servers.map((server, index) => [server.id, index]))
  const loops = stationsOnLoops(scenario)
  const { length } = scenario.run
  return {
    scenario,
    volume: options.volume,
    opens: 'weeks' in length ? options.warmUp : 0,
    closes: 'weeks' in length ? hoursPerWeek * length.weeks : Number.POSITIVE_INFINITY,
    items: 'items' in length ? length.items : Number.POSITIVE_INFINITY,
    classes: scenario.classes.map((each) => each.name),
    servers,
    stations: scenario.stations.map((station, index) => ({
      id: station.id,
      index,
      station,
      recurs: loops.has(station.id),
      ...capacityPlan(station, serverOf, unlimited),
    })),
    sources: scenario.arrivals.map((source) => ({
      name: source.name,
      calendar: scenario.calendars[source.calendar],
      rate: source.rate * options.volume,
      to: indexOf.get(source.to) ?? 0,
      classes: source.classes ?? scenario.classes,
    })),
  }
}

function serverPlans(scenario: Scenario, unlimited: ReadonlySet<string>): ServerPlan[] {
  const indices = [...scenario.stations.keys()]
  const count = (id: string, said: number) => (unlimited.has(id) ? Number.POSITIVE_INFINITY : said)
  const pools = scenario.pools.map((pool): ServerPlan => {
    const stations = indices.filter((index) => {
      const { capacity } = scenario.stations[index]
      return capacity.by === 'pool' && capacity.pool === pool.id
    })
    const calendar = scenario.calendars[pool.calendar]
    return { id: pool.id, kind: 'pool', count: count(pool.id, pool.count), calendar, stations }
  })
  const machines = scenario.stations.flatMap(({ id, capacity }, index): ServerPlan[] => {
    if (capacity.by !== 'machine') return []
    const calendar = scenario.calendars[capacity.calendar]
    return [{ id, kind: 'machine', count: count(id, capacity.parallel), calendar, stations: [index] }]
  })
  return [...pools, ...machines]
}

function capacityPlan(station: Station, serverOf: ReadonlyMap<string, number>, unlimited: ReadonlySet<string>) {
  const { capacity, id } = station
  switch (capacity.by) {
    case 'pool':
      return { by: 'server', server: serverOf.get(capacity.pool) ?? 0 } as const
    case 'machine':
      return { by: 'server', server: serverOf.get(id) ?? 0 } as const
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
