/**
 * The rules of service, seen from the events of a run alone. Throws where one is broken. For pools of one shift whose
 * people work alone.
 */
import { openHours, openSpans, sittings } from '../../src/scenario/calendar.js'
import type { Calendar, Meeting, Scenario, Station } from '../../src/scenario/scenario.js'
import type { LoggedItem, Visit } from '../measure/event-log.js'

const week = 168

export function checkOrder(scenario: Scenario, items: readonly LoggedItem[], over: number): void {
  for (const item of items) checkItem(item, over)
  for (const station of scenario.stations) {
    const visits = visitsAt(items, [station.id])
    checkFirstInFirstOut(visits)
    if (station.capacity.by === 'meeting') checkSittings(scenario, station.capacity, visits, over)
  }
  for (const { stations, count, calendar } of serversOf(scenario)) {
    const visits = visitsAt(
      items,
      stations.map(({ id }) => id),
    )
    checkWork(scenario, calendar, visits)
    checkNobodyRests(scenario, calendar, count, visits, over)
    checkPriority(stations, visits)
  }
}

/** But for the last digits of hours. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** An item is at one place at a time, each later than the last, from its arrival to its end or to the end of the run. */
function checkItem({ born, visits, ended }: LoggedItem, over: number): void {
  let left = born
  for (const [i, visit] of visits.entries()) {
    const begun = visit.handedOver ?? visit.joined
    must(begun === left, `a visit begins at ${begun}, the one before it was left at ${left}`)
    const times = [begun, visit.joined, visit.started ?? visit.finished ?? over, visit.finished ?? over]
    must(
      times.every((time, place) => place === 0 || time >= times[place - 1]),
      `times go back: ${times.join(', ')}`,
    )
    must(
      visit.finished !== undefined || (i === visits.length - 1 && ended === undefined),
      'left without being finished',
    )
    left = visit.finished ?? over
  }
  must(ended === undefined || ended === left, `ended at ${ended}, the last visit was left at ${left}`)
}

function checkFirstInFirstOut(visits: readonly Visit[]): void {
  const inOrder = visits.toSorted((a, b) => a.joined - b.joined)
  const starts = inOrder.map((visit) => visit.started ?? Number.POSITIVE_INFINITY)
  for (const [i, start] of starts.entries())
    must(i === 0 || start >= starts[i - 1] || inOrder[i].joined === inOrder[i - 1].joined, 'overtaken in a queue')
}

/** Decided at sittings alone, never more than the agenda, and nobody carried over while it has room. */
function checkSittings(scenario: Scenario, meeting: Meeting, visits: readonly Visit[], over: number): void {
  const weeks = Array.from({ length: Math.ceil(over / week) }, (_, i) => i)
  const starts = weeks.flatMap((each) => sittings(meeting, scenario.calendars, scenario.run.from, each))
  const decided = visits.filter((visit) => visit.started !== undefined)
  for (const { started, finished } of decided) {
    must(starts.includes(started ?? Number.NaN), `decided at ${started}, when nobody sits`)
    must(finished === undefined || isNear(finished, (started ?? 0) + meeting.lasts), `the sitting ended at ${finished}`)
  }
  for (const start of starts.filter((each) => each < over)) {
    const taken = decided.filter((visit) => visit.started === start).length
    const carried = visits.filter((visit) => visit.joined < start && !((visit.started ?? over) <= start)).length
    must(taken <= meeting.decides, `${taken} decided at ${start}`)
    must(carried === 0 || taken === meeting.decides, `${carried} carried over at ${start}, ${taken} decided`)
  }
}

interface Served {
  readonly stations: readonly Station[]
  readonly count: number
  readonly calendar: string
}

function serversOf({ pools, stations }: Scenario): Served[] {
  const ofPools = pools.map(({ id, shifts: [{ count, calendar }] }) => {
    const isServed = ({ capacity }: Station) => capacity.by === 'pool' && capacity.needs[0].pool === id
    return { stations: stations.filter(isServed), count, calendar }
  })
  const machines = stations.flatMap((station): Served[] => {
    const { capacity } = station
    return capacity.by === 'machine'
      ? [{ stations: [station], count: capacity.parallel, calendar: capacity.calendar }]
      : []
  })
  return [...ofPools, ...machines]
}

/** Work takes as many open hours as it has content, without a break but the calendar's. */
function checkWork({ calendars, run }: Scenario, calendar: string, visits: readonly Visit[]): void {
  for (const { started, finished, work } of visits) {
    if (started === undefined || finished === undefined) continue
    const worked = openHours(calendars[calendar], run.from, started, finished)
    must(Math.abs(worked - work) < 1e-7, `${work} h of work took ${worked} open hours`)
  }
}

function isOpen(calendar: Calendar, from: string | undefined, time: number): boolean {
  return openSpans(calendar, from, Math.floor(time / week)).some(({ opens, closes }) => time >= opens && time < closes)
}

/** Never more at work than there are; and nobody waits in open hours while one of them is free. */
function checkNobodyRests(
  { calendars, run }: Scenario,
  calendar: string,
  count: number,
  visits: readonly Visit[],
  over: number,
): void {
  const changes = new Map<number, { waiting: number; busy: number }>()
  const add = (time: number | undefined, waiting: number, busy: number) => {
    if (time === undefined) return
    const known = changes.get(time) ?? { waiting: 0, busy: 0 }
    changes.set(time, { waiting: known.waiting + waiting, busy: known.busy + busy })
  }
  for (const { joined, started, finished } of visits) {
    add(joined, 1, 0)
    add(started, -1, 1)
    add(finished, 0, -1)
  }
  let [waiting, busy] = [0, 0]
  for (const [time, change] of [...changes].toSorted(([a], [b]) => a - b)) {
    waiting += change.waiting
    busy += change.busy
    must(busy <= count, `${busy} of ${count} are at work at ${time}`)
    if (waiting > 0 && time < over && isOpen(calendars[calendar], run.from, time))
      must(busy === count, `${waiting} wait at ${time} while ${busy} of ${count} are at work`)
  }
}

/** Nobody starts before one who waits at a higher priority, nor, at the same one, before one who came earlier. */
function checkPriority(stations: readonly Station[], visits: readonly Visit[]): void {
  const priorityOf = new Map(stations.map(({ id, priority }) => [id, priority]))
  const at = ({ station }: Visit) => priorityOf.get(station) ?? Number.NaN
  const goesBefore = (other: Visit, visit: Visit) =>
    at(other) > at(visit) || (at(other) === at(visit) && other.joined < visit.joined)
  for (const visit of visits) {
    const { started } = visit
    if (started === undefined) continue
    const waits = (other: Visit) => other.joined < started && (other.started ?? Number.POSITIVE_INFINITY) > started
    const passedOver = visits.find((other) => waits(other) && goesBefore(other, visit))
    must(passedOver === undefined, `${visit.station} was served at ${started} before ${passedOver?.station}`)
  }
}

function visitsAt(items: readonly LoggedItem[], ids: readonly string[]): Visit[] {
  return items.flatMap((item) => item.visits).filter((visit) => ids.includes(visit.station))
}
