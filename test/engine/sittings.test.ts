/** Agendas with fractions, and one more sitting in so many. */
import { expect, it } from 'vitest'
import { Sittings } from '../../src/engine/sittings.js'
import { sittingsBetween } from '../../src/scenario/calendar.js'
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
  const sittings = new Sittings(meeting({ decides }), calendars, undefined)
  expect(expected.map(() => sittings.agenda())).toEqual(expected)
})

it.each<[string, Partial<Meeting>, number[]]>([
  ['weekly', { meets: [82] }, [82, 250, 418, 586, 754]],
  ['weekly, one more in two, half-way to the next', { meets: [82], oneMoreIn: 2 }, [82, 250, 334, 418, 586, 670]],
  ['twice a week, one more in two', { meets: [10, 82], oneMoreIn: 2 }, [10, 82, 130, 178, 250, 298]],
  ['late in the week: the one more falls into the next week', { meets: [150], oneMoreIn: 1 }, [150, 234, 318, 402]],
])('sittings: %s', (_name, parts, expected) => {
  const sittings = new Sittings(meeting(parts), calendars, undefined)
  expect(expected.map(() => inHours(sittings.next()))).toEqual(expected)
  const last = expected[expected.length - 1]
  expect(sittingsBetween(meeting(parts), calendars, undefined, 0, last)).toBe(expected.length - 1)
})
