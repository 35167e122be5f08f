/** Pools of people: one shift, or several that make a staffing that changes over the day. */
import type { Pool, Shift } from '../scenario.js'
import { child, type Entry, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readCalendarName } from './read-calendar-name.js'
import { readCost, readShare } from './read-quantities.js'
import { checkName, readCount, readEntries, readText, wantedHere } from './readers.js'

const example = 'write for example { count: 11, calendar: office }'

export function checkPools(root: Written, check: Check): Pool[] {
  const pools = readEntries(child(root, 'pools'), 'a map of pools', check.problems)
  return pools.flatMap(([id, entry]) => readPool(id, entry, check) ?? [])
}

function readPool(id: string, entry: Entry, check: Check): Pool | undefined {
  const { problems } = check
  const { place, value } = entry
  checkName(place, id, 'a pool', problems)
  if (value.kind !== 'map') return wantedHere(value, 'a pool', problems, example)
  const title = readText(child(value, 'title'), 'words for the report', problems) ?? id
  const shifts = readStaffing(id, place, value, check)
  const absent = readAbsence(child(value, 'absent'), check)
  const cost = readCost(child(value, 'cost'), ['hour'], problems)
  if (shifts === undefined || absent === undefined) return undefined
  return { id, title, shifts, absent, ...(cost && { cost: cost.amount }) }
}

/** `shifts`, or one shift of `count` people who keep `calendar`. */
function readStaffing(id: string, place: Entry['place'], pool: WrittenMap, check: Check): Shift[] | undefined {
  const shifts = child(pool, 'shifts')
  if (shifts !== undefined) {
    checkBesideShifts(pool, check)
    return readShifts(shifts, check)
  }
  if (!pool.entries.has('count')) {
    check.problems.add(
      place,
      'missing-key',
      `\`count\` of \`${id}\` is missing: how many people`,
      `${example}, or shifts`,
    )
  }
  const shift = readShift(pool, check)
  return shift && [shift]
}

function checkBesideShifts(pool: WrittenMap, check: Check): void {
  for (const key of ['count', 'calendar']) {
    const entry = pool.entries.get(key)
    if (entry === undefined) continue
    const message = `\`${key}\` stands beside \`shifts\`: each shift has its own`
    check.problems.add(entry.place, 'beside-shifts', message, 'an overlay takes it away with `null`')
  }
}

function readShifts(written: Written, check: Check): Shift[] | undefined {
  const { problems } = check
  if (written.kind !== 'list') {
    return wantedHere(written, 'a list of shifts', problems, 'write for example [{ count: 4, calendar: mornings }]')
  }
  if (written.items.length === 0) return problems.add(written.place, 'empty', 'a pool has at least one shift')
  const read = written.items.map((item) => {
    return item.kind === 'map' ? readShift(item, check) : wantedHere(item, 'a shift', problems, example)
  })
  const shifts = read.filter((shift) => shift !== undefined)
  return shifts.length < read.length ? undefined : shifts
}

/** Of a pool or of one of its shifts. */
function readShift(written: WrittenMap, check: Check): Shift | undefined {
  const count = readCount(child(written, 'count'), 'count', check.problems)
  const calendar = readCalendarName(child(written, 'calendar'), check)
  return count === undefined || calendar === undefined ? undefined : { count, calendar: calendar.name }
}

/** 0 to below 1. */
function readAbsence(written: Written | undefined, check: Check): number | undefined {
  if (written === undefined) return 0
  const share = readShare(written, check.problems)
  if (share === undefined || share < 1) return share
  return check.problems.add(
    written.place,
    'out-of-range',
    'who is always absent works nowhere: `absent` is below 100 %',
  )
}
