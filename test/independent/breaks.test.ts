import { expect, it } from 'vitest'
import { growthBreak, missBreak } from './breaks.js'
import { fileOf } from './model-of.js'
import { readModel } from './read-model.js'
import { week } from './words.js'

const desk = (rest: string) => `scenario: test
arrivals: { rate: 2 per hour }
pools: { clerks: { count: 1, calendar: office } }
stations: { desk: { kind: review, by: clerks, takes: exponential(6min), then: done }, done: end }
${rest}`

it('growth is found where the capacity of the weeks is used up, holidays and all', () => {
  const text = desk(`calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-09-16, 2026-10-02] } }
run: { from: 2026-09-07, weeks: 4 }`)
  const { low, high, names } = growthBreak(readModel(fileOf(text), { repeat: true }), 3)
  const truth = (18 * 8) / (4 * 168 * 2 * 0.1)
  expect(names).toEqual(['clerks'])
  expect(low).toBeLessThan(truth * 1.015)
  expect(high).toBeGreaterThan(truth * 0.985)
})

it('a promise is found where its share is reached (M/M/1: 7.0043 an hour)', () => {
  const file = fileOf(
    desk('calendars: { office: 24x7 }\npromises: [p95(flow-time) < 1h]\nrun: { weeks: 3, warm-up: 1w }').replace(
      'rate: 2',
      'rate: 5',
    ),
  )
  const read = { once: readModel(file), forEver: readModel(file, { repeat: true }), warmUp: week }
  const found = missBreak(read, 3, 1.7)
  expect(found?.names).toEqual(['flow-time'])
  expect(found?.low).toBeLessThan(1.401 * 1.04)
  expect(found?.high).toBeGreaterThan(1.401 * 0.96)
})
