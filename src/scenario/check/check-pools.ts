/** Pools of people. */
import type { Pool } from '../scenario.js'
import { child, type Entry, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readCalendarName } from './read-calendar-name.js'
import { readCost } from './read-quantities.js'
import { checkName, readCount, readEntries, readText, wantedHere } from './readers.js'

export function checkPools(root: Written, check: Check): Pool[] {
  const pools = readEntries(child(root, 'pools'), 'a map of pools', check.problems)
  return pools.flatMap(([id, entry]) => readPool(id, entry, check) ?? [])
}

function readPool(id: string, { place, value }: Entry, check: Check): Pool | undefined {
  const { problems } = check
  checkName(place, id, 'a pool', problems)
  if (value.kind !== 'map') {
    return wantedHere(value, 'a pool', problems, 'write for example { count: 11, calendar: office }')
  }
  const title = readText(child(value, 'title'), 'words for the report', problems) ?? id
  const count = readCount(child(value, 'count'), 'count', problems)
  const calendar = readCalendarName(child(value, 'calendar'), check)
  const cost = readCost(child(value, 'cost'), ['hour'], problems)
  if (count === undefined || calendar === undefined) return undefined
  return { id, title, shifts: [{ count, calendar: calendar.name }], absent: 0, ...(cost && { cost: cost.amount }) }
}
