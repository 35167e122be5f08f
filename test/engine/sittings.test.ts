/** Agendas with fractions, and one more sitting in so many. */
import { expect, it } from 'vitest'
import { Sittings } from '../../src/engine/sittings.js'
import { sittings, sittingsBetween } from '../../src/scenario/calendar.js'
import type { Meeting } from '../../src/scenario/scenario.js'
import { always } from '../builder.js'
import { inHours } from '../in-hours.js'

const meeting = (parts: Partial<Meeting>): Meeting => ({ by: 'meeting', meets: [82], decides: 10, lasts: 1, ...parts })
const calendars = { '24x7': always }

it.each<[string, number, number[]]>([
  ['whole', 10, [10, 10, 10, 10]],
  ['halves are carried over', 12.5, [12, 13, 12, 13]],
  ['less than one', 0.25, [0, 0, 0, 1]],
  ['thirds', 4 / 3, [1, 1, 2, 1]],
  ['unlimited', Number.POSITIVE_INFINITY, [1, 1, 1, 1].map(() => Number.POSITIVE_INFINITY)],
])('agenda: %s', (_name, decides, expected) => {
  const sat = new Sittings(meeting({ decides }), calendars, undefined)
  expect(expected.map(() => sat.agenda())).toEqual(expected)
})

it.each<[string, Partial<Meeting>, number[]]>([
  ['weekly', { meets: [82] }, [82, 250, 418, 586, 754]],
  ['weekly, one more in two, half-way to the next', { meets: [82], oneMoreIn: 2 }, [82, 250, 334, 418, 586, 670]],
  ['twice a week, one more in two', { meets: [10, 82], oneMoreIn: 2 }, [10, 82, 130, 178, 250, 298]],
  ['late in the week: the one more falls into the next week', { meets: [150], oneMoreIn: 1 }, [150, 234, 318, 402]],
])('sittings: %s', (_name, parts, expected) => {
  const sat = new Sittings(meeting(parts), calendars, undefined)
  expect(expected.map(() => inHours(sat.next()))).toEqual(expected)
  const last = expected[expected.length - 1]
  expect(sittingsBetween(meeting(parts), calendars, undefined, 0, last)).toBe(expected.length - 1)
})

it.each([
  ['weekly, on Thursdays of which holidays take some', [82]],
  ['twice a week', [10, 82]],
])('one more in four is a quarter of those that are held: %s', (_name, meets) => {
  // Week 0 begins on 2026-09-07. Each of the second group is a day on which one more would lie half-way.
  const holidays = ['2026-09-24', '2026-10-01', '2026-10-15', '2026-12-24', '2026-12-31']
  const between = ['2026-10-12', '2026-10-06', '2026-11-09', '2026-12-07']
  const closed = { office: { ...always, holidays: [...holidays, ...between] } }
  const from = '2026-09-07'
  const count = (parts: Partial<Meeting>, weeks: number) =>
    sittingsBetween(meeting({ meets, ...parts }), closed, from, 0, weeks * 168)
  for (let weeks = 4; weeks <= 60; weeks++) {
    const held = count({}, weeks)
    const all = count({ oneMoreIn: 4 }, weeks)
    // The one more may lie behind the end, half-way to the next.
    expect(all - held - Math.floor(held / 4)).toBeOneOf(held % 4 === 0 ? [0, -1] : [0])
  }
  const starts = Array.from({ length: 60 }, (_, week) => sittings(meeting({ meets, oneMoreIn: 4 }), closed, from, week))
  expect(starts.flat()).toEqual(starts.flat().toSorted((a, b) => a - b))
})
