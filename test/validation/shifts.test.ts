/**
 * People of several shifts, and people who miss days, against capacity counted by hand: who is free and there first
 * takes the next item and keeps it until it is done, over as many of their own open hours as it takes.
 */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { readingsOf } from '../measure/readings-of.js'
import { loaded } from './models.js'
import { doneAt, openFrom, openHours, type Span, weekly } from './open-hours.js'
import { isSame, type LoggedVisit, logged } from './visits.js'

/** One person's open hours. */
type Person = readonly Span[]

interface Turn {
  readonly visit: LoggedVisit
  readonly person: Person
  readonly start: number
  readonly end: number
}

/** In the order of joining each goes to who can begin first; of those who can at once, to the first in the file. */
function turnsByHand(visits: readonly LoggedVisit[], people: readonly Person[]): Turn[] {
  const freeAt = people.map(() => 0)
  return visits.map((visit) => {
    const starts = people.map((person, i) => openFrom(person, Math.max(visit.joined, freeAt[i])))
    const start = Math.min(...starts)
    const first = starts.indexOf(start)
    freeAt[first] = doneAt(people[first], start, visit.work)
    return { visit, person: people[first], start, end: freeAt[first] }
  })
}

function different(turns: readonly Turn[], closes: number): Turn[] {
  const within = (time: number) => (time < closes ? time : Number.POSITIVE_INFINITY)
  return turns.filter(
    ({ visit, start, end }) => !isSame(visit.started, within(start)) || !isSame(visit.over, within(end)),
  )
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const everyDay = (days: readonly number[], from: number, to: number) =>
  days.map((day): Span => [24 * day + from, 24 * day + to])

const weeks = 20
const closes = weeks * 168
const workdays = [0, 1, 2, 3, 4]
const early = weekly(weeks + 10, everyDay(workdays, 6, 14), [2 * 168 + 54])
const late = weekly(weeks + 10, everyDay([0, 1, 2, 3], 12, 20))
const night = weekly(weeks + 10, everyDay([0, 3, 5], 20, 24))
/** Two early, three late, one by night. */
const people: readonly Person[] = [early, early, late, late, late, night]

const text = (arrivals: string, takes: string) => `
scenario: Shifts
calendars:
  early: { hours: Mon-Fri 06:00-14:00, holidays: [2026-09-23] }
  late: Mon-Thu 12:00-20:00
  night: Mon Thu Sat 20:00-24:00
arrivals: ${arrivals}
pools:
  crew:
    shifts: [{ count: 2, calendar: early }, { count: 3, calendar: late }, { count: 1, calendar: night }]
    cost: 10 per hour
stations:
  serve: { kind: review, by: crew, takes: ${takes}, then: done }
  done: end
run: { from: 2026-09-07, weeks: ${weeks} }`

describe.each([
  { name: 'at a load of 0.9', arrivals: '{ rate: 1.15 per hour }', takes: 'gamma(0.87h cv 1.1)', visits: 3500 },
  { name: 'in saturation', arrivals: '{ batches: { at: Mon 00:00, size: 300 } }', takes: '1h', visits: 6000 },
])('three shifts $name', ({ arrivals, takes, visits }) => {
  const prepared = async () => {
    const { scenario } = await loaded(text(arrivals, takes))
    return { scenario, visits: logged(scenario).visits }
  }

  it('serve each item when the recursion does', async () => {
    const served = (await prepared()).visits
    expect(served.length).toBeGreaterThanOrEqual(visits)
    expect(different(turnsByHand(served, people), closes)).toHaveLength(0)
  })

  it('do not where a piece goes on in whatever shift is there', async () => {
    const served = (await prepared()).visits
    const any = weekly(weeks + 10, [...everyDay(workdays, 6, 20), ...everyDay([0, 3, 5], 20, 24)])
    const turns = turnsByHand(served, people).map((turn) => ({
      ...turn,
      end: doneAt(any, turn.start, turn.visit.work),
    }))
    expect(different(turns, closes).length).toBeGreaterThan(served.length / 100)
  })

  it('are busy and paid for the hours counted by hand', async () => {
    const { scenario, visits: served } = await prepared()
    const readings = readingsOf(plan(scenario, { volume: 1, warmUp: 0 }))
    const open = sum(people.map((person) => openHours(person, 0, closes)))
    const busy = sum(
      turnsByHand(served, people).map(({ person, start, end }) => openHours(person, start, Math.min(end, closes))),
    )
    // A week is 2 × 40 + 3 × 32 + 12 person-hours; the holiday takes 2 × 8 from one.
    expect(open).toBe(weeks * 188 - 16)
    expect((readings.get('pools.crew.utilisation') ?? Number.NaN) * open).toBeCloseTo(busy, 6)
    expect(readings.get('cost')).toBeCloseTo((10 * open) / weeks, 6)
    if (takes === '1h') {
      expect(busy).toBeCloseTo(open, 6)
      expect(served.filter(({ over }) => over !== undefined).length).toBe(open)
    }
  })
})

const absent = 0.2
const office = everyDay(workdays, 9, 17)

const absentees = (count: number, takes: string, share: number, length: number) => `
scenario: Absence
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { batches: { at: Mon 00:00, size: ${count * 14} } }
pools: { crew: { count: ${count}, calendar: office, absent: ${100 * share}% } }
stations:
  serve: { kind: review, by: crew, takes: ${takes}, then: done }
  done: end
run: { weeks: ${length} }`

it.each([0.05, 0.3, 0.7])(
  'one person who misses %d of the days: a piece goes on at the next day of presence',
  async (share) => {
    const length = 60
    const { scenario } = await loaded(absentees(1, '3h', share, length))
    const { visits } = logged(scenario)
    const days = weekly(length, office)
    const happens = visits.flatMap(({ started, over }) => [started ?? Number.NaN, over ?? Number.NaN])
    // Of pieces of 3 hours two are done on each day of 8.
    const present = days.filter(([opens, closing]) => happens.some((time) => time >= opens && time <= closing))
    const served = visits.filter(({ started }) => started !== undefined)
    expect(present.length).toBeLessThan(days.length)
    expect(served.length).toBeGreaterThan(100)
    expect(different(turnsByHand(served, [present]), length * 168)).toHaveLength(0)
    expect(different(turnsByHand(served, [days]), length * 168).length).toBeGreaterThan(served.length / 4)
    const readings = readingsOf(plan(scenario, { volume: 1, warmUp: 0 }))
    expect(readings.get('pools.crew.utilisation')).toBeCloseTo(present.length / days.length, 9)
  },
)

/**
 * On each day as many of 50 people finish a piece of a whole day as are there. Within 1.96 standard deviations of the
 * binomial law: the number over all days, and (by the normal approximation of its chi-square) how it differs from day
 * to day.
 */
describe('the people who are there', () => {
  const [count, length, seeds, mostOutside] = [50, 26, 20, 4]

  async function outside(share: number) {
    const { scenario } = await loaded(absentees(count, '8h', share, length))
    const days = weekly(length, office)
    const misses = { share: 0, spread: 0 }
    for (let seed = 1; seed <= seeds; seed++) {
      const finished = logged(scenario, { seed }).visits.map(({ over }) => over)
      const perDay = days.map(([, closing]) => finished.filter((over) => over === closing).length)
      const people = days.length * count
      const variance = absent * (1 - absent)
      if (Math.abs(sum(perDay) - people * (1 - absent)) > 1.96 * Math.sqrt(people * variance)) misses.share++
      const square = sum(perDay.map((there) => (there - count * (1 - absent)) ** 2)) / (count * variance)
      if (Math.abs(square - days.length) > 1.96 * Math.sqrt(2 * days.length)) misses.spread++
    }
    return misses
  }

  it('are binomial: at most 4 of 20 seeds miss', async () => {
    const misses = await outside(absent)
    expect(misses.share).toBeLessThanOrEqual(mostOutside)
    expect(misses.spread).toBeLessThanOrEqual(mostOutside)
  })

  it('are not with 5 % more absence', async () => {
    expect((await outside(1.05 * absent)).share).toBeGreaterThan(mostOutside)
  })
})
