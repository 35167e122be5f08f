/** How many people of a pool can be at work at once: shifts, absence, and work that takes several of them together. */
import type { Pool, PoolNeed, Scenario, Shift, Station } from '../scenario/scenario.js'

/**
 * People of a shift in whole groups on an average open day: each is present with probability 1 − `absent`, and who is
 * left over, present but too few for a group, does not count.
 */
export function peopleInGroups({ count }: Shift, absent: number, group: number): number {
  const present = count * (1 - absent)
  if (group === 1) return present
  // Probabilities of so many left over, one person after the other.
  let leftOver = new Float64Array(group)
  leftOver[0] = 1
  for (let person = 0; person < count; person++) {
    const next = leftOver.map((probability) => probability * absent)
    for (const [left, probability] of leftOver.entries()) next[(left + 1) % group] += probability * (1 - absent)
    leftOver = next
  }
  return leftOver.reduce((people, probability, left) => people - left * probability, present)
}

/** Whether a piece that takes so many people takes all of a shift, if it has enough: then no two pieces share it. */
export function takesAll(shifts: readonly Shift[], people: number): boolean {
  return shifts.every(({ count }) => count <= people)
}

/** The numbers of people that stations take of the pool at once, each once. */
export function groupsAt(pool: string, stations: readonly Station[]): ReadonlySet<number> {
  const needs = stations.flatMap(needsOf).filter((need) => need.pool === pool)
  return new Set(needs.map(({ count }) => count))
}

/** The largest number of people of which all groups are multiples; 1 where there are none. */
export function commonGroup(groups: ReadonlySet<number>): number {
  const common = [...groups].reduce((all, group) => greatestCommonDivisor(all, group), 0)
  return common === 0 ? 1 : common
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** The people that work at the station takes together; none where it is not done by people. */
export function needsOf({ capacity }: Station): readonly PoolNeed[] {
  return capacity.by === 'pool' ? capacity.needs : []
}

/**
 * Whether the people of all these pools are at work together always and with nobody else: one calendar, nobody absent,
 * and all their work needs the same people.
 */
export function areOneTeam(needs: readonly PoolNeed[], pools: ReadonlyMap<string, PoolAtWork>): boolean {
  const members = needs.flatMap(({ pool }) => pools.get(pool) ?? [])
  const calendars = new Set(members.flatMap(({ pool }) => pool.shifts.map(({ calendar }) => calendar)))
  return (
    calendars.size === 1 &&
    members.every(({ pool }) => pool.shifts.length === 1 && pool.absent === 0) &&
    members.every(({ stations }) => stations.every((station) => areSame(needsOf(station), needs)))
  )
}

export interface PoolAtWork {
  readonly pool: Pool
  /** Those that take people of it, in file order. */
  readonly stations: readonly Station[]
}

/** By id, in file order. */
export function poolsAtWork({ pools, stations }: Scenario): ReadonlyMap<string, PoolAtWork> {
  const served = new Map(pools.map((pool) => [pool.id, { pool, stations: [] as Station[] }]))
  for (const station of stations) for (const { pool } of needsOf(station)) served.get(pool)?.stations.push(station)
  return served
}

function areSame(some: readonly PoolNeed[], others: readonly PoolNeed[]): boolean {
  const has = (need: PoolNeed) => others.some(({ pool, count }) => pool === need.pool && count === need.count)
  return some.length === others.length && some.every(has)
}
