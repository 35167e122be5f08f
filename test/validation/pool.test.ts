/**
 * A pool equals a recursion by hand over the same arrivals and work contents, item by item: the first in the queue goes
 * to the person who is free first, work stops at closing time and goes on at the next opening; and ledger, utilisation
 * and cost are the sums over these.
 */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { measured, readingNames } from '../../src/measure/measurement.js'
import { loaded } from './models.js'
import { doneAt, openFrom, openHours, type Span, weekly } from './open-hours.js'
import { walksOf } from './recorder.js'

interface Case {
  readonly name: string
  readonly people: number
  readonly calendar: string
  /** Open hours from the start on, by hand. */
  readonly open: readonly Span[]
  readonly rate: string
}

const weeks = 20
const opens = 3 * 168
const closes = weeks * 168

const follow = closes
/** The recursion knows of as much again, since who arrives in the window is followed beyond it. */
const known = 2 * weeks
const knownHours = known * 168

/** Beyond the end, for what is begun before it. */
const planned = known + 20

const days = [0, 1, 2, 3, 4]
const cases: readonly Case[] = [
  { name: 'one person, always open', people: 1, calendar: '24x7', open: [[0, 1e9]], rate: '3.4 per hour' },
  { name: 'four people, always open', people: 4, calendar: '24x7', open: [[0, 1e9]], rate: '15 per hour' },
  {
    name: 'three people in office hours with a lunch break and two holidays',
    people: 3,
    calendar: '{ hours: [Mon-Fri 09:00-12:00, Mon-Fri 13:00-17:00], holidays: [2026-10-14, 2026-11-02] }',
    open: weekly(
      planned,
      days.flatMap((day): Span[] => [
        [24 * day + 9, 24 * day + 12],
        [24 * day + 13, 24 * day + 17],
      ]),
      // Wednesday of week 5, Monday of week 8.
      [5 * 168 + 57, 5 * 168 + 61, 8 * 168 + 9, 8 * 168 + 13],
    ),
    rate: '2.1 per hour',
  },
  {
    name: 'two people on two shifts, the second until midnight',
    people: 2,
    calendar: '[Mon-Thu 06:00-14:00, Mon-Thu 16:00-24:00, Sun 22:00-24:00]',
    open: weekly(planned, [
      ...[0, 1, 2, 3].flatMap((day): Span[] => [
        [24 * day + 6, 24 * day + 14],
        [24 * day + 16, 24 * day + 24],
      ]),
      [166, 168],
    ]),
    rate: '2.6 per hour',
  },
]

const text = ({ people, calendar, rate }: Case, length = weeks) => `
scenario: Pool
calendars: { shift: ${calendar === '24x7' ? 'Mon-Sun 00:00-24:00' : calendar} }
arrivals: { rate: ${rate} }
pools: { clerks: { count: ${people}, calendar: shift, cost: 10 per hour } }
stations:
  serve: { kind: review, by: clerks, takes: gamma(15min cv 1.5), then: done }
  done: end
run: { from: 2026-09-07, weeks: ${length}, warm-up: 3w }`

const isInside = (time: number) => time >= opens && time < closes
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

interface Turn {
  readonly joined: number
  readonly work: number
  readonly start: number
  readonly end: number
}

function byHand(
  arrivals: readonly { readonly joined: number; readonly work: number }[],
  { people, open }: Case,
): Turn[] {
  const freeAt = new Array<number>(people).fill(0)
  return arrivals.map(({ joined, work }) => {
    const first = freeAt.indexOf(Math.min(...freeAt))
    const start = openFrom(open, Math.max(joined, freeAt[first]))
    const end = doneAt(open, start, work)
    freeAt[first] = end
    return { joined, work, start, end }
  })
}

function readingsByHand(turns: readonly Turn[], { people, open }: Case) {
  const hours = closes - opens
  const ended = turns.filter(({ end }) => isInside(end))
  // All of them end before they have been followed for their whole length.
  const cohort = turns.filter(({ joined }) => isInside(joined))
  expect(Math.max(...cohort.map(({ joined, end }) => end - joined))).toBeLessThan(follow)
  const mean = (of: (turn: Turn) => number) => sum(cohort.map(of)) / cohort.length
  const waitingAt = (time: number) => turns.filter(({ joined, start }) => joined < time && start >= time)
  const work = (those: readonly Turn[]) => sum(those.map((turn) => turn.work))
  const busy = sum(turns.map(({ start, end }) => openHours(open, Math.max(start, opens), Math.min(end, closes))))
  const waitedOpen = ({ joined, start }: Turn) => openHours(open, joined, start)
  const inQueue = ({ joined, start }: Turn) => Math.max(0, Math.min(start, closes) - Math.max(joined, opens))
  return {
    throughput: ended.length / hours,
    'flowTime.mean': mean(({ joined, end }) => end - joined),
    'ledger.work': mean(({ work }) => work),
    'ledger.busy': mean(waitedOpen),
    'ledger.closed': mean((turn) => turn.end - turn.joined - turn.work - waitedOpen(turn)),
    'stations.serve.waitingTime.mean': mean(({ joined, start }) => start - joined),
    'stations.serve.queueLength': sum(turns.map(inQueue)) / hours,
    'pools.clerks.utilisation': busy / (people * openHours(open, opens, closes)),
    'queues.clerks.arrived': work(cohort),
    'queues.clerks.late': work(cohort.filter(({ joined }) => joined >= (opens + closes) / 2)),
    'queues.clerks.grown': work(waitingAt(closes)) - work(waitingAt(opens)),
    'queues.clerks.capacity': people * openHours(open, opens, closes),
    'queues.clerks.busy': busy,
    cost: (10 * people * openHours(open, opens, closes) * 168) / hours,
  }
}

describe.each(cases)('$name', (given) => {
  const prepared = async () => {
    const { scenario } = await loaded(text(given))
    const visits = walksOf((await loaded(text(given, known))).scenario).map((walk) => walk.visits[0])
    return {
      scenario,
      visits,
      turns: byHand(
        visits.map(({ joined, work = Number.NaN }) => ({ joined, work })),
        given,
      ),
    }
  }

  it('serves each item when the recursion does', async () => {
    const { visits, turns } = await prepared()
    expect(visits.length).toBeGreaterThan(5000)
    for (const [item, { start, end }] of turns.entries()) {
      const { started, finished } = visits[item]
      if (start < knownHours) expect(Math.abs((started ?? Number.NaN) - start)).toBeLessThanOrEqual(1e-9)
      else expect(started).toBeUndefined()
      if (end < knownHours) expect(Math.abs((finished ?? Number.NaN) - end)).toBeLessThanOrEqual(1e-9)
      else expect(finished).toBeUndefined()
    }
  })

  it('measures the sums of the recursion', async () => {
    const { scenario, turns } = await prepared()
    const compiled = plan(scenario, { volume: 1, warmUp: opens, follow })
    const options = { detail: 'full' } as const
    const { values } = measured(compiled, 1, 0, options)
    const readings = new Map(readingNames(compiled, options).map((name, place) => [name, values[place]]))
    for (const [name, value] of Object.entries(readingsByHand(turns, given)))
      expect(Math.abs((readings.get(name) ?? Number.NaN) - value), name).toBeLessThanOrEqual(
        1e-8 * (1 + Math.abs(value)),
      )
  })
})
