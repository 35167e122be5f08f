/** How many people of a pool can be at work at once: shifts, absence, and work that takes several of them together. */
import type { PoolNeed, Scenario, Shift, Station } from '../scenario/scenario.js'

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
export function areOneTeam(needs: readonly PoolNeed[], { pools, stations }: Scenario): boolean {
  const ids = new Set(needs.map(({ pool }) => pool))
  const members = pools.filter(({ id }) => ids.has(id))
  const calendars = new Set(members.flatMap(({ shifts }) => shifts.map(({ calendar }) => calendar)))
  const works = stations.map(needsOf).filter((each) => each.some(({ pool }) => ids.has(pool)))
  return (
    calendars.size === 1 &&
    members.every(({ shifts, absent }) => shifts.length === 1 && absent === 0) &&
    works.every((each) => areSame(each, needs))
  )
}

function areSame(some: readonly PoolNeed[], others: readonly PoolNeed[]): boolean {
  const has = (need: PoolNeed) => others.some(({ pool, count }) => pool === need.pool && count === need.count)
  return some.length === others.length && some.every(has)
}
