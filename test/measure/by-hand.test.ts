/** Measures that can be counted on one's fingers: a few items at recorded instants, and what the probes must read. */
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { plan } from '../../src/engine/index.js'
import { type Files, scenarioFrom } from '../builder.js'
import type { Releases } from '../engine/timeline.js'
import { readingsOf } from './readings-of.js'

interface Row {
  readonly it: string
  readonly scenario: string
  readonly releases: Releases
  readonly readings: Readonly<Record<string, number>>
}

const desk = (more: string) => `
  calendars: { office: Mon-Fri 09:00-17:00 }
  pools: { clerks: { count: 1, calendar: office, cost: 10 per hour } }
  stations:
    desk: { kind: review, by: clerks, ${more} then: done }
    done: end`

const nothing = { batch: 0, handoff: 0, delay: 0, closed: 0, busy: 0, meeting: 0, work: 0, rework: 0 }
const ledger = (hours: Partial<typeof nothing>) =>
  Object.fromEntries(Object.entries({ ...nothing, ...hours }).map(([cause, value]) => [`ledger.${cause}`, value]))

const rows: Row[] = [
  {
    it: 'work, and waiting for people at work on others',
    scenario: desk('takes: 30min,'),
    // B waits a quarter of an hour.
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk' },
    readings: {
      ...ledger({ work: 0.5, busy: 0.125 }),
      ended: 2,
      throughput: 2 / 168,
      reviewRate: 1,
      touches: 1,
      'stations.desk.waitingTime.mean': 0.125,
      'stations.desk.queueLength': 0.25 / 168,
      'stations.desk.utilisation': 1 / 40,
      'pools.clerks.utilisation': 1 / 40,
      'queues.clerks.arrived': 1,
      cost: 400,
      costPerDecision: 200,
    },
  },
  {
    it: 'promises whose limit is reached to the minute',
    scenario: `${desk('takes: 30min,')}
  promises:
    - p50(waiting-time, desk) < 15min
    - p50(queue-length, desk) < 1
    - p50(queue-length, desk) < 2`,
    // B waits a quarter of an hour.
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk' },
    readings: {
      'promises.0': 1 / 2,
      'promises.1': 0.25 / 168,
      'promises.2': 0,
    },
  },
  {
    it: 'half-done over night, and waiting through it',
    scenario: desk('takes: 2h,'),
    // A works 16–17 and 9–10; B waits 16:30–17 busy, 17–9 closed, 9–10 busy, works 10–12.
    releases: { A: 'Mon 16:00 desk', B: 'Mon 16:30 desk' },
    readings: {
      ...ledger({ work: 2, closed: 16, busy: 0.75 }),
      'stations.desk.utilisation': 4 / 40,
      'stations.desk.waitingTime.mean': 17.5 / 2,
    },
  },
  {
    it: 'a hand-off round the clock, then closed until the opening',
    scenario: desk('takes: 1h, handoff: 30min,'),
    releases: { A: 'Mon 16:45 desk' },
    readings: { ...ledger({ work: 1, handoff: 0.5, closed: 15.75 }), handoffs: 1 },
  },
  {
    it: 'closed all week-end, with work left over at the end of the window, and done after it',
    scenario: desk('takes: 3h,'),
    releases: { A: 'Fri 13:00 desk', B: 'Fri 16:30 desk' },
    readings: {
      // B is done on Monday at 11:30.
      ...ledger({ work: 3, closed: 64 / 2 }),
      'flowTime.mean': (3 + 67) / 2,
      'fates.ended': 1 / 2,
      'fates.endedAfter': 1 / 2,
      'fates.open': 0,
      ended: 1,
      'stations.desk.utilisation': 3.5 / 40,
      'queues.clerks.arrived': 6,
      // At the end of Sunday B is half-done, and nobody waits.
      'stations.desk.oldestOpen': 0,
    },
  },
  {
    it: 'a delay, day and night',
    scenario: `
      stations:
        post: { kind: system, takes: 30h, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 post', B: 'Mon 15:00 post' },
    readings: { ...ledger({ delay: 30 }), reviewRate: 0, touches: 0, toolsCrossed: 0 },
  },
  {
    it: 'a sitting: waiting for it, carried over, and the sitting itself',
    scenario: `
      stations:
        committee: { kind: approval, meets: [Tue 14:00, Thu 14:00], decides: 1 items in 60min, cost: 50 per meeting, then: done }
        done: end`,
    // A: Tue 9–15. B: Tue 10 to Thu 15.
    releases: { A: 'Tue 09:00 committee', B: 'Tue 10:00 committee' },
    readings: {
      ...ledger({ meeting: (6 + 53) / 2 }),
      'stations.committee.waitingTime.mean': (5 + 52) / 2,
      'stations.committee.utilisation': 1,
      reviewRate: 1,
      touches: 1,
      cost: 100,
    },
  },
  {
    it: 'a sitting that a holiday cancels: from it to the next the wait is closed',
    scenario: `
      calendars: { office: { hours: 24x7, holidays: [2026-01-06] } }
      stations:
        committee: { kind: approval, calendar: office, meets: [Tue 14:00, Thu 14:00], decides: 5 items in 60min, then: done }
        done: end`,
    // A: Mon 9 to Tue 14, then closed to Thu 14; B comes on Wednesday, when it is closed already.
    releases: { A: 'Mon 09:00 committee', B: 'Wed 14:00 committee' },
    readings: { ...ledger({ meeting: (30 + 1) / 2, closed: (48 + 24) / 2 }) },
  },
  {
    it: 'rework: all of the second visit, its hand-off and waiting too',
    scenario: `
      items: { attributes: { rounds: 0 } }
      pools: { clerks: { count: 1 } }
      stations:
        desk:
          kind: exception
          by: clerks
          takes: 1h
          handoff: 15min
          sets: { rounds: (rounds + 1) }
          then: [{ to: post, when: rounds < 2 }, { to: done }]
        post: { kind: system, takes: 2h, then: desk }
        done: end`,
    // A: hand-off, works until 10:15, is posted until 12:15, handed over until 12:30, works until 13:30.
    releases: { A: 'Mon 09:00 desk' },
    readings: { ...ledger({ work: 2, handoff: 0.5, delay: 2, rework: 1.25 }), touches: 2, handoffs: 2, reviewRate: 1 },
  },
  {
    it: 'tools: changes only, and steps without one in between do not count',
    scenario: `
      stations:
        a: { kind: system, tool: Mail, takes: 1h, then: b }
        b: { kind: system, takes: 1h, then: c }
        c: { kind: system, tool: Mail, takes: 1h, then: d }
        d: { kind: system, tool: Ledger, takes: 1h, then: e }
        e: { kind: system, tool: Mail, takes: 1h, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 a', B: 'Mon 09:00 e' },
    readings: { toolsCrossed: 1, ...ledger({ delay: 3 }) },
  },
  {
    it: 'value at each end by its share, a machine by item and by hour',
    scenario: `
      items: { classes: { good: 50%, bad: 50% }, attributes: { amount: 100 } }
      stations:
        score: { kind: ai, machine: { parallel: 2, cost: 3 per item }, takes: 1h, then: sort }
        sort:
          kind: system
          machine: { parallel: 2, cost: 0.5 per hour }
          then: done
          classes: { bad: { then: refused } }
        done: end
        refused: { kind: end, value: 25% }
      value: { per-item: amount * 2 }`,
    releases: { A: 'Mon 09:00 score good', B: 'Mon 09:00 score bad', C: 'Mon 09:00 score bad' },
    readings: { valueRealised: 300, cost: 9 + 168, costPerDecision: 59, margin: 300 - 177 },
  },
]

const monday = '2026-01-05'

/** The scenario with a recorded arrival for each release. */
function withReleases(written: Readonly<Record<string, unknown>>, releases: Releases): [object, Files] {
  const files: Record<string, string> = {}
  const arrivals = Object.entries(releases).map(([name, words]) => {
    const [day, time, to, itemClass] = words.split(' ')
    const date = 5 + ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day)
    files[`${name}.csv`] = `at\n2026-01-${String(date).padStart(2, '0')} ${time}\n`
    const classes = itemClass === undefined ? {} : { classes: { [itemClass]: '100%' } }
    return { name, trace: { file: `${name}.csv`, column: 'at' }, to, ...classes }
  })
  return [{ scenario: 'by hand', ...written, arrivals, run: { from: monday, weeks: 1 } }, files]
}

it.each(rows)('$it', async ({ scenario, releases, readings }) => {
  const [written, files] = withReleases(parse(scenario), releases)
  const compiled = plan(await scenarioFrom(written, files), { volume: 1, warmUp: 0, follow: 4 * 168 })
  const found = readingsOf(compiled)
  expect(Object.fromEntries(Object.keys(readings).map((name) => [name, found.get(name)]))).toEqual(
    Object.fromEntries(Object.entries(readings).map(([name, value]) => [name, expect.closeTo(value, 9)])),
  )
})
