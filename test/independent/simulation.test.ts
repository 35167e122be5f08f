/** The independent simulator against closed forms and timelines by hand; tolerances come from its own standard errors. */
import { describe, expect, it } from 'vitest'
import { causes } from './copies.js'
import { modelOf } from './model-of.js'
import { type Asked, estimateOf, optionsOf, replicate } from './replicate.js'
import { Simulation } from './simulation.js'
import { week } from './words.js'

const one = (text: string) => `scenario: test\narrivals: ${text}`

interface ClosedForm {
  readonly name: string
  readonly text: string
  readonly measures: { readonly [name: string]: number }
  readonly volume?: number
}

const forms: readonly ClosedForm[] = [
  {
    name: 'M/M/3 (Erlang C)',
    text: one(`{ rate: 20 per hour }
pools: { clerks: { count: 3 } }
stations: { desk: { kind: review, by: clerks, takes: exponential(0.12h), then: done }, done: end }
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'stations.desk.waitingTime.mean': 0.129438, 'pools.clerks.utilisation': 0.8 },
  },
  {
    name: 'priorities (Cobham)',
    text: one(`{ rate: 7 per hour }
items: { classes: { urgent: 30%, routine: 70% } }
pools: { clerks: { count: 1 } }
stations:
  gate: { kind: system, then: [{ to: hot, when: class = "urgent" }, { to: cold }] }
  hot: { kind: review, by: clerks, priority: high, takes: exponential(0.08h), then: done }
  cold: { kind: review, by: clerks, takes: exponential(0.08h), then: done }
  done: end
run: { weeks: 16, warm-up: 1w }`),
    measures: { 'stations.hot.waitingTime.mean': 0.0538462, 'stations.cold.waitingTime.mean': 0.122378 },
  },
  {
    name: 'patience (Erlang A)',
    text: one(`{ rate: 12 per hour }
pools: { clerks: { count: 10 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(1h), patience: { after: exponential(2h), to: mail }, then: done }
  mail: { kind: exception, takes: 1min, then: done }
  done: end
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'stations.mail.visits': 0.195656, 'stations.desk.escape': 0.195656 },
  },
  {
    name: 'a limit (M/M/1/5)',
    text: one(`{ rate: 12 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(6min), limit: { queue: 4, to: excel }, then: done }
  excel: { kind: exception, takes: 1min, then: done }
  done: end
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'stations.excel.visits': 0.250588 },
  },
  {
    name: 'two in parallel, joined (Nelson and Tantawi)',
    text: one(`{ rate: 6 per hour }
pools: { lawyers: { count: 1 }, controllers: { count: 1 } }
stations:
  gate: { kind: system, then: { all: [legal, finance], then: execute } }
  legal: { kind: approval, by: lawyers, takes: exponential(6min), then: join }
  finance: { kind: approval, by: controllers, takes: exponential(6min), then: join }
  execute: end
run: { weeks: 10, warm-up: 1w }`),
    measures: { 'flowTime.mean': 0.35625 },
  },
  {
    name: 'nested forks: the larger of the smaller parts',
    text: one(`{ rate: 10 per hour }
stations:
  start: { kind: system, takes: 1min, then: { all: [a, b], then: done } }
  a: { kind: system, takes: 1min, then: { all: [x, s], then: aj } }
  b: { kind: system, takes: 1min, then: { all: [s, y], then: bj } }
  s: { kind: system, takes: exponential(1h), then: join }
  x: { kind: system, takes: 0min, then: join }
  y: { kind: system, takes: 0min, then: join }
  aj: { kind: system, takes: 0min, then: join }
  bj: { kind: system, takes: 0min, then: join }
  done: end
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'flowTime.mean': 1.533333 },
  },
  {
    name: 'a batch that fills',
    text: one(`{ rate: 10 per hour }
pools: { clerks: { count: 50 } }
stations:
  desk: { kind: system, by: clerks, batch: { size: 5, or-after: 24h }, takes: 10min, then: done }
  done: end
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'flowTime.mean': 0.366667, 'ledger.batch': 0.2 },
  },
  {
    name: 'an office that is closed',
    text: one(`{ rate: 2 per hour }
calendars: { office: Mon-Fri 09:00-17:00 }
pools: { clerks: { count: 200, calendar: office } }
stations: { desk: { kind: review, by: clerks, takes: 30min, then: done }, done: end }
run: { weeks: 14, warm-up: 2w }`),
    measures: { 'ledger.closed': 15.619 },
  },
  {
    name: 'overload, followed to the end: a quarter of the time since the start',
    text: one(`{ rate: 6 per hour }
pools: { p: { count: 1 } }
stations: { a: { kind: review, by: p, takes: exponential(5min), then: done }, done: end }
run: { weeks: 10, warm-up: 1w }`),
    volume: 2.5,
    measures: { 'flowTime.mean': 231.4, 'flowTime.p95': 401.5 },
  },
  {
    name: 'what an AI gets wrong, and what a review catches of it',
    text: one(`{ rate: 20 per hour }
ai-output: { accuracy: 90%, unseen-factor: 4% }
pools: { reviewers: { count: 10 } }
stations:
  score: { kind: ai, takes: 5s, then: review }
  review:
    { kind: review, by: reviewers, takes: 1min, catches: 60%, then: [{ to: redo, when: correct = 0 }, { to: done }] }
  redo: { kind: exception, takes: 10min, then: done }
  done: end
run: { weeks: 7, warm-up: 1w }`),
    measures: { 'stations.redo.visits': 0.0464 },
  },
]

const asked: Asked = { volume: 1, seed: 21, replications: 6, warmUp: week }

describe('closed forms', () => {
  it.each(forms)('$name', ({ text, measures, volume = 1 }) => {
    const runs = replicate(modelOf(text), { ...asked, volume })
    for (const [name, value] of Object.entries(measures)) {
      const { mean, error } = estimateOf(runs, name) ?? { mean: Number.NaN, error: 0 }
      expect(Math.abs(mean - value), name).toBeLessThan(4.5 * error)
      expect(error / value, `${name} is known well enough to tell 10 %`).toBeLessThan(0.03)
    }
  })
})

const csv = (times: readonly string[]): string => `at\n${times.map((time) => `2026-01-05T${time}`).join('\n')}\n`

interface ByHand {
  readonly name: string
  readonly text: string
  readonly times: readonly string[]
  /** Minutes from arrival to end, in the order in which items end. */
  readonly flows: readonly number[]
}

const byHand: readonly ByHand[] = [
  {
    name: 'a batch keeps filling until its work begins',
    times: ['00:00:00', '00:01:00', '00:02:00'],
    text: `pools: { bay: { count: 1 } }
stations: { wash: { kind: system, by: bay, batch: { size: 2, or-after: 30s }, takes: 10min, then: out }, out: end }`,
    flows: [10.5, 19.5, 18.5],
  },
  {
    name: 'who arrives as a sitting begins is on its agenda; what is left over waits',
    times: ['09:00:00', '10:00:00', '10:00:00'],
    text: `stations: { board: { kind: approval, meets: Mon-Fri 10:00, decides: 2 items in 30min, then: out }, out: end }`,
    flows: [90, 30, 1470],
  },
  {
    name: 'the last of those who came is the first served',
    times: ['00:00:00', '00:01:00', '00:02:00'],
    text: `pools: { p: { count: 1 } }
stations: { desk: { kind: review, by: p, discipline: lifo, takes: 10min, then: out }, out: end }`,
    flows: [10, 18, 29],
  },
  {
    name: 'the first copy back withdraws the other, whose person is free at once',
    times: ['00:00:00', '00:00:00'],
    text: `pools: { p: { count: 1 }, q: { count: 1 } }
stations:
  gate: { kind: system, then: { all: [a, b], first: 1, then: out } }
  a: { kind: review, by: p, takes: 10min, then: join }
  b: { kind: review, by: q, takes: 30min, then: join }
  out: end`,
    flows: [10, 20],
  },
  {
    name: 'a priority by age overtakes when it is old enough',
    times: ['00:00:00', '00:01:00', '00:15:00'],
    text: `pools: { p: { count: 1 } }
stations:
  gate: { kind: system, then: [{ to: old, when: "age = 0 and visits = 1 and queue(new) = 9" }, { to: new }] }
  old: { kind: review, by: p, takes: 10min, then: out }
  new: { kind: review, by: p, priority: "if(age > 18min, high, normal)", takes: 10min, then: out }
  out: end`,
    flows: [10, 19, 15],
  },
  {
    name: 'patience ends before work begins at the same instant',
    times: ['00:00:00', '00:00:00'],
    text: `pools: { p: { count: 1 } }
stations:
  desk: { kind: review, by: p, takes: 10min, patience: { after: 10min, to: mail }, then: out }
  mail: { kind: system, takes: 1min, then: out }
  out: end`,
    flows: [10, 11],
  },
]

describe('timelines by hand', () => {
  it.each(byHand)('$name', ({ text, times, flows }) => {
    const head = 'scenario: test\narrivals: { trace: { file: t.csv, column: at } }'
    const run = `run: { from: 2026-01-05, items: ${times.length}, warm-up: 0h }`
    const model = modelOf(`${head}\n${text}\n${run}`, { 't.csv': csv(times) })
    const record = new Simulation(model, optionsOf(model, { ...asked, warmUp: 0 }, 0)).run()
    expect(record.ended.map(({ flow }) => flow / 60e6)).toEqual(flows)
  })
})

it('ledgers sum to the flow time, item by item', () => {
  const model = modelOf(
    one(`{ rate: 30 per workday, calendar: office }
calendars: { office: Mon-Fri 09:00-17:00 }
pools: { clerks: { count: 2, calendar: office, absent: 20% }, pairs: { count: 3, calendar: office } }
stations:
  post: { kind: system, by: clerks, takes: 1min, batch: { size: 3, or-after: 1h }, then: ai }
  ai: { kind: ai, takes: 1min, then: { all: [legal, desk], then: board } }
  legal: { kind: review, by: pairs, uses: 2, takes: exponential(20min), handoff: 1h, then: join }
  desk: { kind: review, by: clerks, takes: exponential(25min), then: join }
  board: { kind: approval, meets: Tue 10:00, decides: 200 items in 1h, then: done }
  done: end
run: { weeks: 6, warm-up: 1w }`),
  )
  const record = new Simulation(model, optionsOf(model, asked, 0)).run()
  expect(record.ended.length).toBeGreaterThan(500)
  for (const { flow, ledger } of record.ended) expect(ledger.reduce((sum, each) => sum + each, 0)).toBe(flow)
  const total = causes.map((_, index) => record.ended.reduce((sum, { ledger }) => sum + ledger[index], 0))
  for (const [index, sum] of total.entries()) expect(sum, causes[index]).toBeGreaterThan(0)
})
