/** A roster of people who miss days, against each person's own days. */
import { expect, it } from 'vitest'
import { microsecondsPerWeek } from '../../src/engine/clock.js'
import { Roster } from '../../src/engine/roster.js'
import { stream } from '../../src/random/index.js'
import { inMicroseconds, openDays } from '../../src/scenario/calendar.js'
import type { Calendar } from '../../src/scenario/scenario.js'

const count = 70
const absent = 0.3
/** A night that crosses midnight and the week's end, and a holiday. */
const calendar: Calendar = {
  name: 'nights',
  spans: [
    { opens: 0, closes: 6 },
    { opens: 22, closes: 30 },
    { opens: 80, closes: 84 },
    { opens: 85, closes: 90 },
    { opens: 166, closes: 168 },
  ],
  holidays: ['2026-09-10'],
}
const from = '2026-09-07'
const weeks = 3

function roster() {
  const clock = { now: 0 }
  const draws = stream(1, 0, 'clerks', 'absent')
  const horizon = weeks * microsecondsPerWeek
  const people = new Roster({ server: 0, count, calendar, absent, firstPerson: 0, draws, from, clock, horizon })
  const days = Array.from({ length: weeks }, (_, week) => openDays(calendar, from, week)).flat()
  const thereAt = (hour: number) => {
    const part = days.find(({ span }) => span.opens <= hour && hour < span.closes)
    const all = Array.from({ length: count }, (_, person) => person)
    return part === undefined ? [] : all.filter((person) => draws.fraction(person, part.day) >= absent)
  }
  return { clock, people, days, thereAt }
}

it('knows who is there, gives out the first who are free, and counts their time', () => {
  const { clock, people, days, thereAt } = roster()
  for (let hour = 0.25; hour < weeks * 168; hour += 0.5) {
    clock.now = inMicroseconds(hour)
    const there = thereAt(hour)
    expect(people.presentNow(), `${hour}`).toBe(there.length)
    if (there.length === 0) continue
    const hands = people.pick(5)
    expect(hands.map(({ person }) => person)).toEqual(there.slice(0, 5))
    for (const each of hands) people.take(each)
    expect(people.freeNow()).toBe(there.length - hands.length)
    expect(people.pick(3).map(({ person }) => person)).toEqual(there.slice(5, 8))
    for (const each of hands) people.giveBack(each)
  }
  const hours = days.reduce((sum, { span }) => sum + (span.closes - span.opens) * thereAt(span.opens).length, 0)
  clock.now = weeks * microsecondsPerWeek
  expect(people.elapsed(1)).toBe(inMicroseconds(hours))
})

it('keeps who is taken out of it over the days', () => {
  const { clock, people, thereAt } = roster()
  clock.now = inMicroseconds(1)
  const [first] = people.pick(1)
  people.take(first)
  for (const hour of [1, 23, 81, 86, 167]) {
    clock.now = inMicroseconds(hour)
    expect(people.freeNow()).toBe(thereAt(hour).filter((person) => person !== first.person).length)
  }
  people.giveBack(first)
  expect(people.freeNow()).toBe(people.presentNow())
})
