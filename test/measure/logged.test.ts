/** The log of a replication: its rows against timelines worked out by hand, and its sums against what is measured. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Plan, plan } from '../../src/engine/index.js'
import type { Visit } from '../../src/measure/event-log.js'
import { logged } from '../../src/measure/logged.js'
import { scenarioFrom } from '../builder.js'
import { readingsOf } from './readings-of.js'

/** From a text in which no station says its kind. */
async function planOf(text: string, options: { volume: number; warmUp: number; follow?: number }): Promise<Plan> {
  const written = parse(text)
  const stations: [string, unknown][] = Object.entries(written.stations)
  const kinded = stations.map(([id, said]) => [id, said === 'end' ? said : { kind: 'system', ...Object(said) }])
  return plan(await scenarioFrom({ ...written, stations: Object.fromEntries(kinded) }), options)
}

const hour = (time: number | undefined) => time?.toFixed(2) ?? '-'

/** `item/copy station pools joined started finished cause`, the hours with two digits. */
function lineOf({ item, copy, station, pools, joined, started, finished, cause }: Visit): string {
  const who = copy === '' ? `${item}` : `${item}/${copy}`
  return [who, station, pools.join('+') || '-', ...[joined, started, finished].map(hour), cause].join(' ')
}

async function linesOf(text: string): Promise<string[]> {
  const log = logged(await planOf(text, { volume: 1, warmUp: 0 }), 1, 0)
  const lines = [...log.visits].map(lineOf)
  expect(lines).toHaveLength(log.count)
  return lines
}

/** So many items at once on the first Monday, 01:00; the run is a week. */
const together = (size: number, stations: string, pools = 'clerks: { count: 1 }') => `
scenario: By hand
arrivals: { batches: { at: Mon 01:00, size: ${size} } }
pools: { ${pools} }
stations: ${stations}
run: { weeks: 1, warm-up: 0h }
`

const timelines: { what: string; text: string; rows: string[] }[] = [
  {
    what: 'a queue',
    text: together(2, '{ desk: { by: clerks, takes: 30min, then: done }, done: end }'),
    rows: ['1 desk clerks 1.00 1.00 1.50 done', '2 desk clerks 1.00 1.50 2.00 done'],
  },
  {
    what: 'what waits or is at work at the close has no end',
    text: together(2, '{ desk: { by: clerks, takes: 400h, then: done }, done: end }'),
    rows: ['1 desk clerks 1.00 1.00 - open', '2 desk - 1.00 - - open'],
  },
  {
    what: 'patience',
    text: together(
      2,
      `{ desk: { by: clerks, takes: 2h, patience: { after: 30min, to: sheet }, then: done },
         sheet: { takes: 15min, then: done }, done: end }`,
    ),
    rows: ['1 desk clerks 1.00 1.00 3.00 done', '2 desk - 1.00 - 1.50 patience', '2 sheet - 1.50 1.50 1.75 done'],
  },
  {
    what: 'a limit turns away who comes',
    text: together(
      3,
      `{ desk: { by: clerks, takes: 1h, limit: { queue: 1, to: sheet }, then: done },
         sheet: { then: done }, done: end }`,
    ),
    rows: [
      '1 desk clerks 1.00 1.00 2.00 done',
      '2 desk clerks 1.00 2.00 3.00 done',
      '3 desk - 1.00 - 1.00 limit',
      '3 sheet - 1.00 1.00 1.00 done',
    ],
  },
  {
    what: 'a batch starts and is done together',
    text: together(3, '{ desk: { by: clerks, takes: 1h, batch: { size: 2, or-after: 2h }, then: done }, done: end }'),
    rows: [
      '1 desk clerks 1.00 1.00 2.00 done',
      '2 desk clerks 1.00 1.00 2.00 done',
      '3 desk clerks 1.00 3.00 4.00 done',
    ],
  },
  {
    what: 'people of two pools; a meeting has none',
    text: together(
      1,
      `{ desk: { by: { clerks: 1, seniors: 1 }, takes: 1h, then: board },
         board: { meets: Mon 04:00, decides: 5 items in 30min, then: done }, done: end }`,
      'clerks: { count: 1 }, seniors: { count: 1 }',
    ),
    rows: ['1 desk clerks+seniors 1.00 1.00 2.00 done', '1 board - 2.00 4.00 4.50 done'],
  },
  {
    what: 'the first copy back withdraws who works, who waits and who is on the way',
    text: together(
      2,
      `{ split: { then: { all: [fast, slow, far], first: 1, then: after } },
         fast: { takes: 30min, then: join }, slow: { by: clerks, takes: 3h, then: join },
         far: { handoff: 2h, then: join }, after: { takes: 15min, then: done }, done: end }`,
    ),
    rows: [
      '1 split - 1.00 1.00 1.00 done',
      '1/1 fast - 1.00 1.00 1.50 done',
      '1/2 slow clerks 1.00 1.00 1.50 withdrawn',
      '2 split - 1.00 1.00 1.00 done',
      '2/1 fast - 1.00 1.00 1.50 done',
      '2/2 slow - 1.00 - 1.50 withdrawn',
      '1 after - 1.50 1.50 1.75 done',
      '2 after - 1.50 1.50 1.75 done',
    ],
  },
  {
    what: 'copies of copies, and a second fork that counts its legs anew',
    text: together(
      1,
      `{ split: { then: { all: [left, right], then: again } },
         left: { takes: 15min, then: join }, right: { then: { all: [up, down], then: close } },
         up: { takes: 30min, then: join }, down: { takes: 45min, then: join }, close: { then: join },
         again: { then: { all: [left, left], then: done } }, done: end }`,
    ),
    rows: [
      '1 split - 1.00 1.00 1.00 done',
      '1/1 left - 1.00 1.00 1.25 done',
      '1/2 right - 1.00 1.00 1.00 done',
      '1/2.1 up - 1.00 1.00 1.50 done',
      '1/2.2 down - 1.00 1.00 1.75 done',
      '1/2 close - 1.75 1.75 1.75 done',
      '1 again - 1.75 1.75 1.75 done',
      '1/1 left - 1.75 1.75 2.00 done',
      '1/2 left - 1.75 1.75 2.00 done',
    ],
  },
]

describe('by hand', () => {
  it.each(timelines)('$what', async ({ text, rows }) => {
    expect(await linesOf(text)).toEqual(rows)
  })
})

const crowded = `
scenario: Everything at once
calendars: { office: Mon-Fri 09:00-17:00 }
items: { classes: { plain: 70%, odd: 30% } }
arrivals: { rate: 100 per workday, calendar: office }
pools: { clerks: { count: 3, calendar: office }, seniors: { count: 2, calendar: office, absent: 10% } }
stations:
  desk:
    by: clerks
    takes: exponential(14min)
    patience: { after: exponential(3h), to: pile }
    classes: { odd: { takes: 20min } }
    then: { pair: 40%, pile: 60% }
  pair: { by: { clerks: 1, seniors: 1 }, takes: 10min, handoff: 5min, then: { desk: 20%, parts: 80% } }
  parts: { then: { all: [law, money], first: 1, then: pile } }
  law: { by: seniors, takes: exponential(15min), then: join }
  money: { by: seniors, takes: exponential(15min), then: join }
  pile: { by: seniors, takes: 20min, batch: { size: 5 }, limit: { queue: 40, to: lost }, then: { board: 30%, done: 70% } }
  board: { meets: Tue Thu 14:00, decides: 20 items in 60min, then: done }
  done: end
  lost: end
run: { weeks: 6, warm-up: 1w }
`

describe('beside what is measured in the same replication', async () => {
  const [warmUp, closes, follow] = [168, 6 * 168, 6 * 168]
  const plan1 = await planOf(crowded, { volume: 1.2, warmUp, follow })
  const inWindow = (time: number) => time >= warmUp && time < closes
  const log = logged(plan1, 11, 2)
  const visits = [...log.visits]
  const readings = readingsOf(plan1, 11, 2)

  it.each(['desk', 'pair', 'law', 'money', 'pile', 'board'])('%s: mean waiting time, visits', (station) => {
    // Of those that joined in the window, but for who left unserved; who waits on is cut.
    const own = visits.filter((visit) => visit.station === station && inWindow(visit.joined))
    const served = own.filter(({ started, cause }) => started !== undefined || cause === 'open')
    const waits = served.map(({ joined, started = Number.POSITIVE_INFINITY }) => Math.min(started - joined, follow))
    expect(waits.length).toBeGreaterThan(50)
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
    expect(mean).toBeCloseTo(readings.get(`stations.${station}.waitingTime.mean`) ?? Number.NaN, 9)
  })

  it('the share that escapes', () => {
    for (const [station, cause] of [
      ['desk', 'patience'],
      ['pile', 'limit'],
    ] as const) {
      const own = visits.filter((visit) => visit.station === station)
      const came = own.filter(({ joined }) => inWindow(joined))
      const escaped = own.filter((visit) => visit.cause === cause && inWindow(visit.finished ?? 0))
      expect(escaped.length).toBeGreaterThan(0)
      expect(escaped.length / came.length).toBeCloseTo(readings.get(`stations.${station}.escape`) ?? Number.NaN, 12)
    }
  })

  it('rows stand by joining, then item, and none is lost as the log grows', () => {
    expect(log.count).toBe(visits.length)
    expect(visits.length).toBeGreaterThan(4096)
    const sorted = visits.toSorted((a, b) => a.joined - b.joined || a.item - b.item)
    expect(visits).toEqual(sorted)
    expect(Math.max(...visits.map(({ item }) => item))).toBe(log.items)
  })

  it('every cause occurs, each with the times that it has', () => {
    expect(new Set(visits.map(({ cause }) => cause))).toEqual(
      new Set(['done', 'open', 'patience', 'withdrawn', 'limit']),
    )
    for (const { joined, started, finished, cause, pools, itemClass } of visits) {
      expect(finished === undefined).toBe(cause === 'open')
      if (cause === 'done') expect(started).toBeDefined()
      if (cause === 'limit' || cause === 'patience') expect(started).toBeUndefined()
      if (started === undefined) expect(pools).toEqual([])
      expect([joined, started ?? joined, finished ?? 1e9]).toSatisfy(([a, b, c]) => a <= b && b <= c)
      expect(['plain', 'odd']).toContain(itemClass)
    }
  })
})
