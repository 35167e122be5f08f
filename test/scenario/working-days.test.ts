import { expect, test } from 'vitest'
import { workingDays } from '../../src/scenario/working-days.js'
import { scenarioOf } from '../builder.js'

const week = 168
const end = `
stations: { done: end }
run: { from: 2026-12-21, weeks: 4 }
`

test.each([
  { name: 'round the clock', arrivals: '{ rate: 1 per hour }', opens: 0, closes: week, days: 7 },
  { name: 'Monday to Friday', arrivals: '{ rate: 1 per hour, calendar: office }', opens: 0, closes: 2 * week, days: 8 },
  {
    name: 'from a Wednesday noon',
    arrivals: '{ rate: 1 per hour, calendar: office }',
    opens: 60,
    closes: week,
    days: 2,
  },
  {
    name: 'from a Wednesday night',
    arrivals: '{ rate: 1 per hour, calendar: office }',
    opens: 66,
    closes: week,
    days: 1,
  },
  {
    name: 'two batches a week',
    arrivals: '{ batches: { at: [Mon 06:00, Thu 06:00], size: 9 } }',
    opens: 0,
    closes: 3 * week,
    days: 6,
  },
])('$name: $days days', async ({ arrivals, opens, closes, days }) => {
  const calendars = 'calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25, 2027-01-01] } }'
  const scenario = await scenarioOf(`scenario: Days\n${calendars}\narrivals: ${arrivals}${end}`)
  expect(workingDays(scenario, opens, closes)).toBe(days)
})
