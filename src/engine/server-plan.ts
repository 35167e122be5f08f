/** The people and machines of a scenario as servers: so many places under one calendar or several. */
import type { Calendar, Scenario, Station } from '../scenario/scenario.js'

export interface ServerPlan {
  /** Of the pool, or of the station whose machine it is. */
  readonly id: string
  readonly kind: 'pool' | 'machine'
  /** At least one, in file order. */
  readonly shifts: readonly ShiftPlan[]
  /** The chance that a person misses an open day; 0 at machines. */
  readonly absent: number
  /** Stations that need it, in file order. */
  readonly stations: readonly number[]
  /** One shift without absence, and one person of it is all that each of its stations needs. */
  readonly isPlain: boolean
}

export interface ShiftPlan {
  /** Infinity where a study asks for it. */
  readonly count: number
  readonly calendar: Calendar
}

export function serverPlans(scenario: Scenario, unlimited: ReadonlySet<string>): ServerPlan[] {
  const { calendars, pools, stations } = scenario
  const isUnlimited = (id: string) => unlimited.has(id)
  const people = pools.map((pool): ServerPlan => {
    const own = stations.filter((station) => poolsOf(station).includes(pool.id))
    return {
      id: pool.id,
      kind: 'pool',
      shifts: pool.shifts.map(({ count, calendar }) => ({
        count: isUnlimited(pool.id) ? Number.POSITIVE_INFINITY : count,
        calendar: calendars[calendar],
      })),
      absent: isUnlimited(pool.id) ? 0 : pool.absent,
      stations: own.map((station) => stations.indexOf(station)),
      isPlain: pool.shifts.length === 1 && (pool.absent === 0 || isUnlimited(pool.id)) && own.every(needsOnePerson),
    }
  })
  const machines = stations.flatMap(({ id, capacity }, index): ServerPlan[] => {
    if (capacity.by !== 'machine') return []
    const count = isUnlimited(id) ? Number.POSITIVE_INFINITY : capacity.parallel
    const shifts = [{ count, calendar: calendars[capacity.calendar] }]
    return [{ id, kind: 'machine', shifts, absent: 0, stations: [index], isPlain: true }]
  })
  return [...people, ...machines]
}

function needsOnePerson({ capacity }: Station): boolean {
  return capacity.by === 'pool' && capacity.needs.length === 1 && capacity.needs[0].count === 1
}

/** The pools that a station needs; none at a machine, a meeting, a delay, an end. */
export function poolsOf({ capacity }: Station): string[] {
  return capacity.by === 'pool' ? capacity.needs.map(({ pool }) => pool) : []
}
