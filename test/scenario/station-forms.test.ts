/** What a station may say, in its short form and as a program writes it: both are the same station. */
import { describe, expect, it } from 'vitest'
import { checkScenario, type Loaded, readScenario } from '../../src/scenario/read-scenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { memoryReader } from './memory-reader.js'

const head = `
scenario: Forms
calendars: { day: Mon-Fri 09:00-17:00, late: Mon-Fri 12:00-20:00 }
items:
  classes: { simple: 80%, complex: 20% }
  attributes: { amount: lognormal(4200 cv 1.4), due: 5d, high-value: chance(10%), correct: chance(0.9) }
arrivals: [{ name: all, rate: 2 per hour }, { name: post, rate: 1 per hour, to: mail }]
pools: { clerks: { count: 4, calendar: day }, seniors: { count: 2, calendar: late } }
`
const rest = `
  mail: { kind: system, takes: 1min, then: done }
  done: end
`

async function loadedOf(reading: ReturnType<typeof readScenario>): Promise<Loaded> {
  const read = await reading
  if ('problems' in read) throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return read.loaded
}

async function scenarioOf(reading: ReturnType<typeof readScenario>): Promise<Scenario> {
  return (await loadedOf(reading)).scenario
}

/** The file of which the first station says this. */
function withDesk(lines: string): Promise<Loaded> {
  const stations = `stations:\n  desk: { kind: review, ${lines} }`
  return loadedOf(readScenario('a.yaml', memoryReader({ 'a.yaml': `${head}${stations}${rest}` })))
}

/** The same, of a program that writes the station itself. */
async function withTwin(desk: object): Promise<Scenario> {
  const { resolved } = await withDesk('then: done')
  const stations = { ...Object(resolved.stations), desk: { kind: 'review', ...desk } }
  return scenarioOf(checkScenario({ ...resolved, stations }, memoryReader({})))
}

const amount = { name: 'amount' }
const perThousand = { operator: '/', left: amount, right: 1000 } as const
const waiting = { operator: '>', left: { queue: 'desk' }, right: 40 } as const
const old = { operator: '>', left: { name: 'age' }, right: 120 } as const

interface Form {
  readonly name: string
  readonly text: string
  readonly twin: object
  readonly is: object
}

const forms: readonly Form[] = [
  {
    name: 'what a review catches and spoils',
    text: 'catches: 60%, spoils: "min(1, amount / 1000)", classes: { complex: { catches: 0.5 } }, then: done',
    twin: {
      catches: 0.6,
      spoils: { call: 'min', arguments: [1, perThousand] },
      classes: { complex: { catches: '50%' } },
      then: 'done',
    },
    is: {
      catches: 0.6,
      spoils: { call: 'min', arguments: [1, perThousand] },
      byClass: { complex: { catches: 0.5 } },
    },
  },
  {
    name: 'a pace that hangs on the queue',
    text: 'by: clerks, speed: 1 + amount / 1000, classes: { complex: { speed: 0.5 } }, then: done',
    twin: {
      by: 'clerks',
      speed: { operator: '+', left: 1, right: perThousand },
      classes: { complex: { speed: 0.5 } },
      then: 'done',
    },
    is: { speed: { operator: '+', left: 1, right: perThousand }, byClass: { complex: { speed: 0.5 } } },
  },
  {
    name: 'one of a pool',
    text: 'by: clerks, then: done',
    twin: { by: { clerks: 1 }, then: { done: 1 } },
    is: { capacity: { by: 'pool', needs: [{ pool: 'clerks', count: 1 }] }, discipline: 'fifo', priority: 0 },
  },
  {
    name: 'two of a pool',
    text: 'by: clerks, uses: 2, then: done',
    twin: { by: { clerks: 2 }, then: 'done' },
    is: { capacity: { by: 'pool', needs: [{ pool: 'clerks', count: 2 }] } },
  },
  {
    name: 'two pools together',
    text: 'by: { clerks: 2, seniors: 1 }, then: done',
    twin: { by: { clerks: 2, seniors: 1 }, then: 'done' },
    is: {
      capacity: {
        by: 'pool',
        needs: [
          { pool: 'clerks', count: 2 },
          { pool: 'seniors', count: 1 },
        ],
      },
    },
  },
  {
    name: 'a patience',
    text: 'by: clerks, patience: { after: exponential(2h), to: mail }, then: done',
    twin: {
      by: 'clerks',
      patience: { after: { distribution: 'exponential', mean: { hours: 2 } }, to: 'mail' },
      then: 'done',
    },
    is: { patience: { after: { distribution: 'exponential', mean: 2 }, to: 'mail' } },
  },
  {
    name: 'a limit',
    text: 'by: clerks, limit: { queue: 0, to: mail }, then: done',
    twin: { by: 'clerks', limit: { queue: 0, to: 'mail' }, then: 'done' },
    is: { limit: { queue: 0, to: 'mail' } },
  },
  {
    name: 'a batch that waits',
    text: 'by: clerks, batch: { size: 5 }, limit: { queue: 4, to: mail }, then: done',
    twin: { by: 'clerks', batch: { size: 5 }, limit: { queue: 4, to: 'mail' }, then: 'done' },
    is: { batch: { size: 5 } },
  },
  {
    name: 'a batch of a delay',
    text: 'batch: { size: 5, or-after: 24h }, takes: 1h, then: mail',
    twin: { batch: { size: 5, 'or-after': { days: 1 } }, takes: { hours: 1 }, then: 'mail' },
    is: { capacity: { by: 'none' }, batch: { size: 5, orAfter: 24 } },
  },
  ...(['fifo', 'lifo', 'shortest', 'due'] as const).map((discipline) => ({
    name: discipline,
    text: `by: clerks, discipline: ${discipline}, then: done`,
    twin: { by: 'clerks', discipline, then: 'done' },
    is: { discipline },
  })),
  ...([-1, 0, 1] as const).map((priority) => ({
    name: `priority ${priority}`,
    text: `by: clerks, priority: ${['low', 'normal', 'high'][priority + 1]}, then: done`,
    twin: { by: 'clerks', priority, then: 'done' },
    is: { priority },
  })),
  {
    name: 'a priority that hangs on the item',
    text: 'by: clerks, priority: amount / 1000, then: done',
    twin: { by: 'clerks', priority: perThousand, then: 'done' },
    is: { priority: perThousand },
  },
  {
    name: 'a priority by an attribute that is called almost like a word',
    text: 'by: clerks, priority: high-value, then: done',
    twin: { by: 'clerks', priority: { name: 'high-value' }, then: 'done' },
    is: { priority: { name: 'high-value' } },
  },
  {
    name: 'overrides by class',
    text: 'by: clerks, classes: { complex: { priority: high, patience: { after: 2d, to: mail } } }, then: done',
    twin: {
      by: 'clerks',
      classes: { complex: { priority: 1, patience: { after: { days: 2 }, to: 'mail' } } },
      then: 'done',
    },
    is: {
      priority: 0,
      byClass: {
        complex: { priority: 1, patience: { after: { distribution: 'constant', value: 48 }, to: 'mail' } },
      },
    },
  },
  {
    name: 'rules on the run',
    text: 'by: clerks, then: [{ to: mail, when: queue(desk) > 40 and age > 5d }, { to: mail, share: week / 52 }, { to: done }]',
    twin: {
      by: 'clerks',
      then: [
        { to: 'mail', when: { operator: 'and', left: waiting, right: old } },
        { to: 'mail', share: { operator: '/', left: { name: 'week' }, right: 52 } },
        { to: 'done' },
      ],
    },
    is: {
      then: {
        rules: [
          { to: 'mail', when: { operator: 'and', left: waiting, right: old } },
          { to: 'mail', share: { operator: '/', left: { name: 'week' }, right: 52 } },
          { to: 'done' },
        ],
      },
    },
  },
  {
    name: 'work that hangs on the queue and the visit',
    text: 'by: clerks, takes: exponential((queue(desk) * 1min + 5min)), sets: { amount: amount / visits }, then: done',
    twin: {
      by: 'clerks',
      takes: {
        distribution: 'exponential',
        mean: {
          operator: '+',
          left: { operator: '*', left: { queue: 'desk' }, right: '1min' },
          right: '5min',
        },
      },
      sets: { amount: { operator: '/', left: amount, right: { name: 'visits' } } },
      then: 'done',
    },
    is: {
      sets: [
        {
          attribute: 'amount',
          to: { distribution: 'constant', value: { operator: '/', left: amount, right: { name: 'visits' } } },
        },
      ],
    },
  },
]

describe('a station', () => {
  it.each(forms)('$name', async ({ text, twin, is }) => {
    const [written] = (await withDesk(text)).scenario.stations
    expect(written).toMatchObject(is)
    expect((await withTwin(twin)).stations[0]).toEqual(written)
  })
})

const parallel = `scenario: Parallel
arrivals: { rate: 6 per hour }
stations:
  gate: { kind: system, then: THEN }
  legal: { kind: system, then: { all: [notary, notary], then: back, first: 1 } }
  notary: { kind: system, then: join }
  back: { kind: system, then: join }
  finance: { kind: system, then: { audit: 20%, join: 80% } }
  audit: { kind: system, classes: { item: { then: join } }, then: [{ to: finance, share: 1 / visits }, { to: join }] }
  done: end
`

describe('a fork', () => {
  it.each([
    ['{ all: [legal, finance], then: done }', { all: ['legal', 'finance'], then: 'done' }],
    [
      '{ all: [legal, finance, finance], then: done, first: 2 }',
      { all: ['legal', 'finance', 'finance'], then: 'done', first: 2 },
    ],
  ])('%s', async (text, then) => {
    const reading = readScenario('a.yaml', memoryReader({ 'a.yaml': parallel.replace('THEN', text) }))
    const { stations } = await scenarioOf(reading)
    expect(stations.map((station) => station.then)).toEqual([
      then,
      { all: ['notary', 'notary'], then: 'back', first: 1 },
      { shares: [{ to: 'join', share: 1 }] },
      { shares: [{ to: 'join', share: 1 }] },
      {
        shares: [
          { to: 'audit', share: 0.2 },
          { to: 'join', share: 0.8 },
        ],
      },
      { rules: [{ to: 'finance', share: { operator: '/', left: 1, right: { name: 'visits' } } }, { to: 'join' }] },
      undefined,
    ])
  })

  it('is told from shares by the list: a station may be called all', async () => {
    const text = `scenario: All
arrivals: { rate: 6 per hour }
stations: { gate: { kind: system, then: { all: 60%, done: 40% } }, all: { kind: system, then: done }, done: end }
`
    const { stations } = await scenarioOf(readScenario('a.yaml', memoryReader({ 'a.yaml': text })))
    expect(stations[0].then).toEqual({
      shares: [
        { to: 'all', share: 0.6 },
        { to: 'done', share: 0.4 },
      ],
    })
  })
})

const escaping = `${head.replace('to: mail', 'to: desk')}stations:
  desk: { kind: review, by: clerks, limit: { queue: 4, to: done }, then: done }
  done: end
promises:
`

it.each([
  ['escape(desk) < 5%', { text: 'escape(desk) < 5%', of: 'escape', station: 'desk', below: 0.05 }],
  ['escape( desk ) < 0.5%', { text: 'escape( desk ) < 0.5%', of: 'escape', station: 'desk', below: 0.005 }],
  [
    '{ of: escape, station: desk, below: 5% }',
    { text: 'escape(desk) < 5%', of: 'escape', station: 'desk', below: 0.05 },
  ],
])('the promise %s', async (text, promise) => {
  const reading = readScenario('a.yaml', memoryReader({ 'a.yaml': `${escaping}  - ${text}\n` }))
  expect((await scenarioOf(reading)).promises).toEqual([promise])
})

it('an overlay replaces a patience’s length and a priority whole, and changes one pool of several', async () => {
  const base = `${head}stations:
  desk:
    kind: review
    by: { clerks: 2, seniors: 1 }
    priority: { operator: "/", left: { name: amount }, right: 1000 }
    patience: { after: { distribution: exponential, mean: 2h }, to: mail }
    then: done${rest}`
  const top = `extends: base.yaml
stations: { desk: { by: { clerks: 1 }, priority: { name: high-value }, patience: { after: { hours: 3 } } } }
`
  const reading = readScenario('top.yaml', memoryReader({ 'base.yaml': base, 'top.yaml': top }))
  expect((await scenarioOf(reading)).stations[0]).toMatchObject({
    capacity: {
      needs: [
        { pool: 'clerks', count: 1 },
        { pool: 'seniors', count: 1 },
      ],
    },
    priority: { name: 'high-value' },
    patience: { after: { distribution: 'constant', value: 3 }, to: 'mail' },
  })
})
