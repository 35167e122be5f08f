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

async function cascadeOf(written: string) {
  const reading = await checkScenario(parse(written), memoryReader({}))
  if ('problems' in reading) throw new Error('a bad scenario')
  return stress(reading.loaded, { replications: 5 })
}

/** A delay of two days before a desk that is full at 2.5 times the volume. */
const never = `
scenario: a promise that no people keep
arrivals: { rate: 10 per hour }
pools: { clerks: { count: 3 } }
stations:
  wait: { kind: system, takes: 2d, then: desk }
  desk: { kind: review, by: clerks, takes: exponential(12min), then: z }
  z: end
promises: [mean(flow-time) < 1d]
run: { weeks: 6, warm-up: 1w }`

it('says of a promise that no capacity gains that no more people cure it, and goes on', async () => {
  const { answer, cascade = [], questions } = await cascadeOf(never)
  expect(answer).toMatchObject({ because: 'promise', first: 'flow-time', breaksAt: { estimate: 0, low: 0, high: 0 } })
  expect(cascade[0]).toMatchObject({ breaksAt: 0, uncured: true, relief: 'no more people cure this' })
  // 10 an hour of 12 minutes are two people: three are full at 1.5, four at 2.
  expect(cascade[1]).toMatchObject({ constraint: 'clerks', relief: '1 more person (3 → 4)' })
  expect(questions?.breaksFirst?.cascade).toMatch(/^No more people cure the promise mean\(flow-time\) < 1d\. /)
}, 60_000)

it('begins with the answer, also where that is a promise: the step is what the proof names', async () => {
  const { answer, cascade = [], proof } = await cascadeOf(never.replace('2d', '1min').replace('< 1d', '< 30min'))
  expect(answer).toMatchObject({ because: 'promise', first: 'flow-time' })
  expect(answer.breaksAt?.estimate).toBeLessThan(1.5)
  expect(cascade[0].breaksAt).toBe(answer.breaksAt?.estimate)
  expect(proof?.first?.verdict).toEqual(['clerks'])
  expect(cascade[0]).toMatchObject({ constraint: 'clerks', criterion: { because: 'promise', first: 'flow-time' } })
  expect(cascade[0].then ?? cascade[0].holdsTo ?? 0).toBeGreaterThan(1.4)
  const confirmed = cascade.findLast((step) => step.confirmed !== undefined)?.confirmed
  expect(confirmed).toMatchObject({ grows: [] })
  expect(confirmed).not.toHaveProperty('broken')
}, 60_000)

it('says of a margin that falls with every item that it breaks at 0×', async () => {
  const { answer, cascade = [] } = await cascadeOf(`
scenario: each item costs more than it brings
arrivals: { rate: 6 per hour }
pools: { p: { count: 1, cost: 10 per hour } }
stations:
  m: { kind: ai, machine: { parallel: 20, cost: 3 per item }, takes: 1min, then: a }
  a: { kind: review, by: p, takes: exponential(5min), then: done }
  done: end
value: { per-item: 2 }
run: { weeks: 6, warm-up: 1w }`)
  expect(answer).toMatchObject({ because: 'money', first: 'margin', breaksAt: { estimate: 0, low: 0, high: 0 } })
  expect(answer.sentence).toMatch(/^The weekly margin rises at no volume; the first break above today is the p, at /)
  expect(cascade[0]).toMatchObject({ constraint: 'margin', uncured: true })
}, 60_000)
