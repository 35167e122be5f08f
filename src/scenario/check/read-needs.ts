/** The people whom a station needs: `by: adjusters` with `uses: 2`, or several pools, `by: { adjusters: 1, seniors: 1 }`. */
import type { PoolNeed } from '../scenario.js'
import type { Entry, Written, WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readCount, readName, unknownName } from './readers.js'

/** Undefined where a problem has been reported. */
export function readNeeds(by: Written, uses: Entry | undefined, check: Check): PoolNeed[] | undefined {
  if (by.kind === 'map') {
    if (uses === undefined) return readPools(by, check)
    return check.problems.add(
      uses.place,
      'uses-beside-a-map',
      '`uses` stands beside several pools in `by`',
      'each number stands behind its pool: by: { adjusters: 2, seniors: 1 }',
    )
  }
  const pool = readName(by, 'pool', check.names.pools, check.problems)
  const count = uses === undefined ? 1 : readCount(uses.value, 'uses', check.problems)
  return pool === undefined || count === undefined ? undefined : [{ pool, count }]
}

function readPools(by: WrittenMap, check: Check): PoolNeed[] | undefined {
  const { problems, names } = check
  if (by.entries.size === 0) return problems.add(by.place, 'empty', '`by` names at least one pool')
  const before = problems.count
  const needs = [...by.entries].flatMap(([pool, { place, value }]) => {
    if (!names.pools.includes(pool)) unknownName(place, pool, 'pool', names.pools, problems)
    const count = readCount(value, pool, problems)
    return count === undefined ? [] : [{ pool, count }]
  })
  return problems.count === before ? needs : undefined
}
