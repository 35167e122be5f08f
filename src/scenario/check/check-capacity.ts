/** What limits a station: a pool, a machine, a meeting, or nothing at all. Exactly one of them. */
import type { Capacity, MachineCost, Meeting } from '../scenario.js'
import { child, type Entry, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readCalendarName } from './read-calendar-name.js'
import { readNeeds } from './read-needs.js'
import { readAgenda, readCost } from './read-quantities.js'
import { readWeekTimes } from './read-week-times.js'
import { readCount, wantedHere } from './readers.js'

/** A station with one of them has a queue. */
export const capacityKeys = ['by', 'machine', 'meets'] as const
const meetingKeys = ['decides', 'cost', 'calendar'] as const

export function readCapacity(station: WrittenMap, check: Check): Capacity | undefined {
  const [first, second] = [...station.entries].filter(([key]) => capacityKeys.some((each) => each === key))
  if (second !== undefined) {
    const hint = 'take one of them away; an overlay does so with `null`'
    return check.problems.add(
      second[1].place,
      'two-capacities',
      `\`${second[0]}\` stands beside \`${first[0]}\`: a station has one capacity`,
      hint,
    )
  }
  if (first?.[0] !== 'meets') checkMeetingKeys(station, check)
  const uses = first?.[0] === 'by' ? undefined : station.entries.get('uses')
  if (uses !== undefined) {
    check.problems.add(uses.place, 'no-pool', '`uses` counts people of a pool, and this station has no `by`')
  }
  switch (first?.[0]) {
    case 'by':
      return readPeople(first[1].value, station, check)
    case 'machine':
      return readMachine(first[1].value, check)
    case 'meets':
      return readMeeting(station, first[1], check)
    default:
      return { by: 'none' }
  }
}

/** Keys that belong to a meeting and stand at no meeting. */
function checkMeetingKeys(station: WrittenMap, check: Check): void {
  for (const key of meetingKeys) {
    const entry = station.entries.get(key)
    if (entry === undefined) continue
    const hint = {
      decides: 'say when it meets: meets: Thu 14:00',
      cost: 'a price stands at the pool or inside `machine`',
      calendar: 'a calendar stands at the pool or inside `machine`',
    }[key]
    check.problems.add(
      entry.place,
      'not-a-meeting',
      `\`${key}\` belongs to a meeting, and this station has no \`meets\``,
      hint,
    )
  }
}

function readPeople(by: Written, station: WrittenMap, check: Check): Capacity | undefined {
  const needs = readNeeds(by, station.entries.get('uses'), check)
  return needs && { by: 'pool', needs }
}

function readMachine(written: Written, check: Check): Capacity | undefined {
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a machine such as { parallel: 3 }', problems)
  const parallel = readCount(child(written, 'parallel'), 'parallel', problems)
  const calendar = readCalendarName(child(written, 'calendar'), check)
  const cost: MachineCost | undefined = readCost(child(written, 'cost'), ['item', 'hour'], problems)
  if (parallel === undefined || calendar === undefined) return undefined
  return { by: 'machine', parallel, calendar: calendar.name, ...(cost && { cost }) }
}

function readMeeting(station: WrittenMap, meets: Entry, check: Check): Meeting | undefined {
  const { problems } = check
  const sittings = readWeekTimes(meets.value, 'a meeting meets at least once a week', check)
  const agenda = readAgenda(child(station, 'decides'), problems)
  const cost = readCost(child(station, 'cost'), ['meeting'], problems)
  const named = child(station, 'calendar')
  const calendar = named && readCalendarName(named, check)
  if (!station.entries.has('decides')) {
    problems.add(
      meets.place,
      'missing-key',
      '`decides` is missing: how many items a sitting decides',
      'write for example decides: 200 items in 60min',
    )
  }
  if (sittings === undefined || agenda === undefined) return undefined
  checkOverlap(sittings, agenda.lasts, meets.value, check)
  return {
    by: 'meeting',
    meets: sittings,
    decides: agenda.items,
    lasts: agenda.lasts,
    ...(cost && { cost: cost.amount }),
    ...(calendar && { calendar: calendar.name }),
  }
}

/** A sitting ends before the next one begins, the last of a week before the first of the next. */
function checkOverlap(sittings: readonly number[], lasts: number, written: Written, check: Check): void {
  const next = (index: number) => (index + 1 < sittings.length ? sittings[index + 1] : sittings[0] + 168)
  if (!sittings.some((start, index) => start + lasts > next(index) + 1e-9)) return
  check.problems.add(written.place, 'sittings-overlap', 'a sitting begins before the one before it has ended')
}
