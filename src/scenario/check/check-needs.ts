/**
 * Whether work can begin at all where people are held together: some shift of each pool has as many as the station
 * takes, and there are hours at which those of all its pools are at work. Holidays and absence are left out.
 */
import { hoursPerWeek } from '../calendar.js'
import type { Pool, PoolNeed, Scenario, Shift, Span, Station } from '../scenario.js'
import type { Place } from '../written/source.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'

export function checkNeeds(
  root: Written,
  { pools, stations }: Pick<Scenario, 'pools' | 'stations'>,
  check: Check,
): void {
  const byId = new Map(pools.map((pool) => [pool.id, pool]))
  for (const station of stations) {
    const { capacity } = station
    // A pool that could not be read has been reported.
    if (capacity.by !== 'pool' || !capacity.needs.every(({ pool }) => byId.has(pool))) continue
    const written = child(child(root, 'stations'), station.id)
    const shifts = capacity.needs.map((need) => shiftsFor(need, byId.get(need.pool)))
    if (shifts.every((each) => each.length > 0)) checkTogether(station, shifts, written ?? root, check)
    else checkCounts(capacity.needs, byId, written ?? root, check)
  }
}

/** The shifts whose people are enough. */
function shiftsFor({ count }: PoolNeed, pool: Pool | undefined): readonly Shift[] {
  return pool?.shifts.filter((shift) => shift.count >= count) ?? []
}

function checkCounts(
  needs: readonly PoolNeed[],
  pools: ReadonlyMap<string, Pool>,
  station: Written,
  check: Check,
): void {
  for (const need of needs) {
    const pool = pools.get(need.pool)
    if (shiftsFor(need, pool).length > 0) continue
    const most = Math.max(0, ...(pool?.shifts ?? []).map(({ count }) => count))
    check.problems.add(
      placeOfCount(need.pool, station),
      'too-few-people',
      `${need.count} people of \`${need.pool}\` are wanted at once, and no shift of it has more than ${most}`,
    )
  }
}

/** Of the number that says how many. */
function placeOfCount(pool: string, station: Written): Place {
  const by = child(station, 'by')
  return (child(by, pool) ?? child(station, 'uses') ?? by ?? station).place
}

function checkTogether(
  { id, capacity }: Station,
  shifts: readonly (readonly Shift[])[],
  station: Written,
  check: Check,
): void {
  if (capacity.by !== 'pool' || capacity.needs.length < 2) return
  const hours = shifts.map((each) => each.flatMap(({ calendar }) => check.calendars.get(calendar)?.spans ?? []))
  if (hours.reduce<readonly Span[]>(overlap, wholeWeek).length > 0) return
  check.problems.add(
    child(station, 'by')?.place ?? station.place,
    'never-together',
    `the people whom \`${id}\` needs are never at work at one time`,
    'their calendars have no hour in common',
  )
}

const wholeWeek: readonly Span[] = [{ opens: 0, closes: hoursPerWeek }]

/** The hours that lie in both. */
function overlap(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ opens: Math.max(a.opens, b.opens), closes: Math.min(a.closes, b.closes) }))
      .filter(({ opens, closes }) => opens < closes),
  )
}
