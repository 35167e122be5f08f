/** Every short form has a twin: one scenario written both ways is the same scenario. */
import { expect, it } from 'vitest'
import { checkScenario, readScenario } from '../../src/scenario/read-scenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { memoryReader } from './memory-reader.js'

const shortForms = `
scenario: Both ways
currency: EUR
calendars:
  office: [Mon-Thu 09:00-17:00, Fri 09:00-13:00]
  always: { hours: 24x7, holidays: [2026-12-25] }
items:
  classes: { simple: 82%, complex: 18% }
  attributes:
    confidence: beta(9 2)
    correct: chance(confidence)
    amount: lognormal(4200 cv 1.4)
    due: choice(2d 80% 5d 20%)
    recorded: empirical(times.csv minutes min)
    risk: 1 - confidence
arrivals: { rate: 240 per workday, calendar: office }
pools:
  adjusters: { count: 11, calendar: office, cost: 52 per hour }
stations:
  score:
    kind: ai
    machine: { parallel: 3, cost: 0.18 per item }
    takes: 24s
    then:
      - { to: execute, when: confidence >= 0.92 and not (amount > 10000 or class = "complex") }
      - { to: review, share: 18% }
      - { to: review, share: "min(1, risk * 2)" }
      - { to: committee }
  review:
    kind: review
    by: adjusters
    priority: high
    takes: lognormal(18min cv 0.9)
    handoff: uniform(1h 2.5h)
    sets: { confidence: 0.99, risk: -risk }
    classes: { complex: { takes: triangular(10min 20min 40min) } }
    then: { execute: 96%, committee: 4% }
  committee:
    kind: approval
    meets: [Mon Thu 14:00, Fri 10:30]
    decides: 200 items in 60min
    cost: 900 per meeting
    then: execute
  execute: end
value: { per-item: 'if(class = "complex", amount / 100, 38)', decays: 6% per day }
promises:
  - p95(flow-time) < 5d
  - mean(waiting-time, review) < 4h
  - late(5d) < 10%
  - cost-per-decision < 40
  - throughput > 20 per workday
run: { from: 2026-09-07, weeks: 16, warm-up: 4w }
evidence:
  review.takes: { tier: measured, range: 15min to 22min }
  committee.decides: assumption
`

const name = (text: string) => ({ name: text })
const binary = (left: unknown, operator: string, right: unknown) => ({ operator, left, right })

const twins = {
  scenario: 'Both ways',
  currency: 'EUR',
  calendars: {
    office: {
      hours: [
        { days: ['Mon', 'Tue', 'Wed', 'Thu'], from: '09:00', to: '17:00' },
        { days: ['Fri'], from: '09:00', to: '13:00' },
      ],
    },
    always: { hours: '24x7', holidays: ['2026-12-25'] },
  },
  items: {
    classes: { simple: { share: 0.82 }, complex: { share: '18%' } },
    attributes: {
      confidence: { distribution: 'beta', a: 9, b: 2 },
      correct: { distribution: 'chance', p: name('confidence') },
      amount: { distribution: 'lognormal', mean: 4200, cv: 1.4 },
      due: {
        distribution: 'choice',
        values: [
          { value: { days: 2 }, share: 0.8 },
          { value: '5d', share: '20%' },
        ],
      },
      recorded: { distribution: 'empirical', file: 'times.csv', column: 'minutes', unit: 'min' },
      risk: binary(1, '-', name('confidence')),
    },
  },
  arrivals: [{ name: 'arrivals', rate: { count: 240, per: 'workday' }, calendar: 'office', to: 'score' }],
  pools: { adjusters: { count: 11, calendar: 'office', cost: { amount: 52, per: 'hour' } } },
  stations: {
    score: {
      kind: 'ai',
      machine: { parallel: 3, calendar: '24x7', cost: { amount: 0.18, per: 'item' } },
      takes: { seconds: 24 },
      then: [
        {
          to: 'execute',
          when: binary(binary(name('confidence'), '>=', 0.92), 'and', {
            not: binary(binary(name('amount'), '>', 10000), 'or', binary(name('class'), '=', { text: 'complex' })),
          }),
        },
        { to: 'review', share: 0.18 },
        { to: 'review', share: { call: 'min', arguments: [1, binary(name('risk'), '*', 2)] } },
        { to: 'committee' },
      ],
    },
    review: {
      kind: 'review',
      by: 'adjusters',
      priority: 1,
      takes: { distribution: 'lognormal', mean: { minutes: 18 }, cv: 0.9 },
      handoff: { distribution: 'uniform', from: '1h', to: { hours: 2, minutes: 30 } },
      sets: { confidence: { distribution: 'constant', value: 0.99 }, risk: { minus: name('risk') } },
      classes: { complex: { takes: { distribution: 'triangular', from: '10min', mode: '20min', to: '40min' } } },
      then: { execute: 0.96, committee: 0.04 },
    },
    committee: {
      kind: 'approval',
      meets: [
        { days: ['Mon', 'Thu'], at: '14:00' },
        { days: 'Fri', at: '10:30' },
      ],
      decides: { items: 200, in: { minutes: 60 } },
      cost: { amount: 900, per: 'meeting' },
      then: { execute: 1 },
    },
    execute: { kind: 'end', value: '100%' },
  },
  value: {
    'per-item': {
      call: 'if',
      arguments: [binary(name('class'), '=', { text: 'complex' }), binary(name('amount'), '/', 100), 38],
    },
    decays: { by: 'rate', share: 0.06, per: 'day' },
  },
  promises: [
    { statistic: 'p95', of: 'flow-time', below: { days: 5 } },
    { statistic: 'mean', of: 'waiting-time', station: 'review', below: '4h' },
    { of: 'late', after: '5d', below: '10%' },
    { of: 'cost-per-decision', below: 40 },
    { of: 'throughput', above: { count: 20, per: 'workday' } },
  ],
  run: { from: '2026-09-07', weeks: 16, 'warm-up': { weeks: 4 }, replications: 'auto', seed: 1 },
  evidence: {
    'review.takes': { tier: 'measured', range: { from: '15min', to: '22min' } },
    'committee.decides': { tier: 'assumption' },
  },
}

const reader = memoryReader({ 'both.yaml': shortForms, 'times.csv': 'minutes\n3\n4.5\n' })

async function scenarioOf(reading: ReturnType<typeof readScenario>): Promise<Scenario> {
  const read = await reading
  if ('problems' in read) throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return read.loaded.scenario
}

it('a scenario in short forms and the same in twins are equal', async () => {
  expect(await scenarioOf(checkScenario(twins, reader))).toEqual(await scenarioOf(readScenario('both.yaml', reader)))
})

it('the resolved scenario of a file reads as the same scenario', async () => {
  const reading = await readScenario('both.yaml', reader)
  if ('problems' in reading) throw new Error('problems')
  expect(await scenarioOf(checkScenario(reading.loaded.resolved, reader))).toEqual(reading.loaded.scenario)
})

it('a program that hands over no plain data is told so', async () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  for (const odd of [circle, undefined, () => 1, 5n]) {
    expect(await checkScenario(odd, reader)).toMatchObject({ problems: [{ code: 'not-plain' }] })
  }
})
