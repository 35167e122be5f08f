/** The cascade: whole steps, sized to reach the next constraint or the target, priced by the scenario. */
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { wholeStep } from '../../src/experiment/whole-step.js'
import { checkScenario } from '../../src/scenario/read-scenario.js'
import { stress } from '../../src/studies/stress.js'
import { scenarioOf } from '../builder.js'
import { memoryReader } from '../scenario/memory-reader.js'

const text = `
scenario: test
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 100 per week }
pools: { clerks: { count: 3, calendar: office, cost: 50 per hour } }
stations:
  check: { kind: review, by: clerks, takes: exponential(45min), then: { done: 50%, board: 50% } }
  board: { kind: approval, meets: Thu 14:00, decides: 60 items in 2h, cost: 900 per meeting, then: done }
  daily: { kind: approval, meets: Mon-Fri 10:00, decides: 40 items in 1h, then: done }
  scan: { kind: system, machine: { parallel: 2, cost: 2 per hour }, takes: 1min, then: daily }
  done: end
run: { weeks: 40, warm-up: 4w, seed: 5 }
`

it.each([
  ['clerks', 2, { unit: 'people', before: 3, after: 5, costPerWeek: 4000 }],
  ['board', 1, { unit: 'sittings', before: 1, after: 2, costPerWeek: 900, change: { meets: [14, 86] } }],
  ['board', 2, { unit: 'sittings', before: 1, after: 3, costPerWeek: 1800, change: { meets: [14, 38, 86] } }],
  ['board', 5, { unit: 'items', before: 60, after: 90 }],
  ['daily', 3, { unit: 'items', before: 40, after: 52 }],
  ['scan', 1, { unit: 'places', before: 2, after: 3, costPerWeek: 336 }],
])('a step of %s of size %i', async (id, size, expected) => {
  const reached = text.replace('then: { done: 50%, board: 50% }', 'then: { scan: 50%, board: 50% }')
  expect(wholeStep(await scenarioOf(reached), id, size)).toMatchObject(expected)
})

it('goes from the board (1.2×) to the clerks (1.6×) and reaches 2×', async () => {
  const [before, after] = ['  daily', '  scan'].map((line) => text.indexOf(line))
  const small = text.slice(0, before) + text.slice(text.indexOf('  done: end'))
  expect(after).toBeGreaterThan(before)
  const reading = await checkScenario(parse(small), memoryReader({}))
  if ('problems' in reading) throw new Error('a bad scenario')
  const { cascade = [] } = await stress(reading.loaded, { replications: 10 })
  // 100 × 45 min are 75 of 120 hours: full at 1.6; one more of three carries that to 2.13.
  expect(cascade.map(({ constraint, relief, costPerWeek }) => ({ constraint, relief, costPerWeek }))).toEqual([
    { constraint: 'board', relief: '1 more sitting a week (1 → 2)', costPerWeek: 900 },
    { constraint: 'clerks', relief: '1 more person (3 → 4)', costPerWeek: 2000 },
  ])
  const volumes = [1.2, 1.6, 2.133]
  for (const [index, step] of cascade.entries()) {
    expect(Math.abs(step.breaksAt / volumes[index] - 1)).toBeLessThan(0.04)
    expect(Math.abs((step.then ?? 0) / volumes[index + 1] - 1)).toBeLessThan(0.04)
  }
}, 30_000)
