/**
 * Batches equal a recursion by hand over the same arrivals, item by item: when so many wait, or the first has waited long
 * enough, and somebody is free, as many as wait are worked on at once, so many at most, for as long as the first one's
 * draw says; the ledger has the time until work could have begun.
 */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { readingsOf } from '../measure/readings-of.js'
import { loaded } from './models.js'
import { isSame, type LoggedVisit, logged } from './visits.js'

interface Case {
  readonly name: string
  readonly serve: string
  readonly size: number
  /** Infinite: a batch waits until it is full. */
  readonly orAfter: number
  /** Batches that are worked on side by side. */
  readonly servers: number
}

const weeks = 8
const closes = weeks * 168

const cases: readonly Case[] = [
  {
    name: 'full ones, at a pool of two',
    serve: 'by: clerks, takes: gamma(50min cv 0.8), batch: { size: 5 }',
    size: 5,
    orAfter: Number.POSITIVE_INFINITY,
    servers: 2,
  },
  {
    name: 'full, or after half an hour, at a machine',
    serve: 'machine: { parallel: 1 }, takes: exponential(20min), batch: { size: 6, or-after: 30min }',
    size: 6,
    orAfter: 0.5,
    servers: 1,
  },
  {
    name: 'or after so short a time that most are alone',
    serve: 'machine: { parallel: 3 }, takes: lognormal(20min cv 0.5), batch: { size: 3, or-after: 3min }',
    size: 3,
    orAfter: 0.05,
    servers: 3,
  },
  {
    name: 'both people at once',
    serve: 'by: clerks, uses: 2, takes: exponential(20min), batch: { size: 4, or-after: 1h }',
    size: 4,
    orAfter: 1,
    servers: 1,
  },
  {
    name: 'without capacity',
    serve: 'takes: exponential(2h), batch: { size: 4, or-after: 40min }',
    size: 4,
    orAfter: 2 / 3,
    servers: Number.POSITIVE_INFINITY,
  },
]

const text = (serve: string, length = weeks) => `
scenario: Batches
arrivals: { rate: 8 per hour }
${serve.includes('clerks') ? 'pools: { clerks: { count: 2 } }' : ''}
stations:
  way: { kind: system, takes: uniform(0h 1h), then: serve }
  serve: { kind: review, ${serve}, then: { done: 90%, way: 10% } }
  done: end
run: { weeks: ${length} }`

interface Batch {
  readonly members: readonly LoggedVisit[]
  /** From then on work could begin, and it did. */
  readonly ready: number
  readonly start: number
  readonly end: number
  /** Since then this batch is the next. */
  readonly since: number
}

/** In the order of joining: who waits when somebody is free, so many at most. */
function batchesByHand(visits: readonly LoggedVisit[], size: number, orAfter: number, servers: number): Batch[] {
  const freeAt = new Array<number>(Number.isFinite(servers) ? servers : visits.length).fill(0)
  const batches: Batch[] = []
  for (let from = 0, since = 0; from < visits.length; ) {
    const full = visits[from + size - 1]?.joined ?? Number.POSITIVE_INFINITY
    const ready = Math.min(full, visits[from].joined + orAfter)
    const server = freeAt.indexOf(Math.min(...freeAt))
    const start = Math.max(ready, freeAt[server], since)
    const members = visits.slice(from, from + size).filter(({ joined }) => joined <= start)
    freeAt[server] = start + members[0].work
    batches.push({ members, ready, start, end: freeAt[server], since })
    since = start
    from += members.length
  }
  return batches
}

const unless = (isLater: boolean, time: number) => (isLater ? Number.POSITIVE_INFINITY : time)

describe.each(cases)('$name', ({ serve, size, orAfter, servers }) => {
  const prepared = async () => {
    const { scenario } = await loaded(text(serve))
    const { arrivals, visits: all } = logged(scenario)
    const visits = all.filter(({ station }) => station === 'serve')
    return { arrivals, visits, last: new Map(all.map((visit) => [visit.item, visit])) }
  }
  const different = (visits: readonly LoggedVisit[], of: number) =>
    batchesByHand(visits, of, orAfter, servers).flatMap(({ members, start, end }) =>
      members.filter(
        ({ started, over }) =>
          !isSame(started, unless(start >= closes, start)) || !isSame(over, unless(end >= closes, end)),
      ),
    )

  it('works on each item when the recursion does', async () => {
    const { visits } = await prepared()
    expect(visits.length).toBeGreaterThan(10_000)
    expect(different(visits, size)).toHaveLength(0)
  })

  it('does not where the recursion gathers one more', async () => {
    const { visits } = await prepared()
    expect(different(visits, size + 1).length).toBeGreaterThan(visits.length / 100)
  })

  it('has the time until a batch is complete in the ledger', async () => {
    const { arrivals, visits, last } = await prepared()
    const batches = batchesByHand(visits, size, orAfter, servers)
    const gathered = ({ joined }: LoggedVisit, { ready, since }: Batch) => Math.max(0, ready - Math.max(joined, since))
    // Who arrives in the first half of the run is in the window, and has ended long before the end.
    const window = closes / 2
    const isOne = (item: number) => arrivals[item] < window
    const count = arrivals.filter((time) => time < window).length
    for (const [item, { station, over }] of last)
      if (isOne(item)) expect([station, over]).toEqual(['serve', expect.any(Number)])
    const perItem = (hoursOf: (visit: LoggedVisit, batch: Batch) => number) =>
      batches
        .flatMap((batch) => batch.members.map((visit) => (isOne(visit.item) ? hoursOf(visit, batch) : 0)))
        .reduce((sum, hours) => sum + hours, 0) / count
    const half = (await loaded(text(serve, weeks / 2))).scenario
    const readings = readingsOf(plan(half, { volume: 1, warmUp: 0, follow: window }))
    const waited = perItem((visit, batch) => batch.start - visit.joined - gathered(visit, batch))
    expect(readings.get('ledger.batch')).toBeCloseTo(perItem(gathered), 8)
    expect(readings.get('ledger.busy')).toBeCloseTo(waited, 8)
    if (Number.isFinite(servers))
      expect(readings.get('ledger.work')).toBeCloseTo(
        perItem((_visit, { start, end }) => end - start),
        8,
      )
  })
})
