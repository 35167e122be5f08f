/**
 * Copies of an item, exactly: an item goes on when so many of its copies are back, by the draws of each; the others are
 * withdrawn at that instant, from a queue, from work or from a delay, and whoever waits behind them goes on.
 */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { exactly, isSame, type LoggedVisit, logged } from './visits.js'

const weeks = 4
const closes = weeks * 168

const text = (split: string, legs: string) => `
scenario: Race
arrivals: { rate: 6 per hour }
pools: { clerks: { count: 1 }, seniors: { count: 2 } }
stations:
  split: { kind: system, then: ${split} }
${legs}
  filed: { kind: system, takes: 1min, then: done }
  done: end
run: { weeks: ${weeks} }`

interface Item {
  readonly arrived: number
  readonly copies: readonly LoggedVisit[]
  /** When it went on; absent where it was not yet. */
  readonly filed: number | undefined
}

/** Whether the people of a withdrawn copy are free at once, or, the mutant, when its work would have been done. */
type Freeing = 'at once' | 'in the end'

/** Items that are not filed when the recursion says so. */
function different(items: readonly Item[], back: readonly number[]): Item[] {
  return items.filter(({ filed }, item) => !isSame(filed, back[item] < closes ? back[item] : Number.POSITIVE_INFINITY))
}

async function itemsOf(split: string, legs: string): Promise<Item[]> {
  const { scenario } = await loaded(text(split, legs))
  const { arrivals, visits } = logged(scenario)
  const copies = arrivals.map((): LoggedVisit[] => [])
  for (const visit of visits) if (visit.isCopy) copies[visit.item].push(visit)
  const filed = new Map(visits.flatMap((visit) => (visit.station === 'filed' ? [[visit.item, visit.joined]] : [])))
  return arrivals.map((arrived, item) => ({ arrived, copies: copies[item], filed: filed.get(item) }))
}

const delays = `
  a: { kind: system, takes: exponential(30min), then: join }
  b: { kind: system, takes: gamma(40min cv 0.4), then: join }
  c: { kind: system, takes: uniform(0h 1h), then: join }`

describe.each([
  { name: 'the first of three', first: 'first: 1', place: 0 },
  { name: 'two of three', first: 'first: 2', place: 1 },
  { name: 'all three', first: '', place: 2 },
])('without queues: $name', ({ first, place }) => {
  it('is back after the draw that comes at that place', async () => {
    const items = await itemsOf(`{ all: [a, b, c], then: filed, ${first} }`, delays)
    expect(items.length).toBeGreaterThan(3500)
    for (const { arrived, copies, filed } of items) {
      expect(copies).toHaveLength(3)
      const back = arrived + copies.map(({ work }) => work).sort((a, b) => a - b)[place]
      expect(isSame(filed, back < closes ? back : Number.POSITIVE_INFINITY)).toBe(true)
      for (const { work, over, cause } of copies) {
        const ends = Math.min(back, arrived + work)
        expect(isSame(over, ends < closes ? ends : Number.POSITIVE_INFINITY)).toBe(true)
        if (over !== undefined) expect(cause).toBe(Math.abs(over - arrived - work) <= exactly ? 'done' : 'withdrawn')
      }
    }
  })
})

it('two copies at one station draw times of their own', async () => {
  const items = await itemsOf('{ all: [a, a], then: filed, first: 1 }', delays.split('\n').slice(0, 2).join('\n'))
  for (const { copies } of items) expect(copies[0].work).not.toBe(copies[1].work)
  const mean = items.reduce((sum, { copies }) => sum + Math.min(...copies.map(({ work }) => work)), 0) / items.length
  // The least of two exponential times with mean 0.5 is exponential with mean 0.25.
  expect(Math.abs(mean - 0.25)).toBeLessThan((1.96 * 0.25) / Math.sqrt(items.length))
})

const queues = `
  a: { kind: review, by: clerks, takes: exponential(15min), then: join }
  b: { kind: review, by: seniors, takes: exponential(25min), then: join }`

describe('at two queues, the first of two', () => {
  /** One event after the other: each queue in order of arrival, a copy gone as soon as the other one is done. */
  function byHand(items: readonly Item[], frees: Freeing) {
    const goneAt = items.map(() => Number.POSITIVE_INFINITY)
    const queues = [
      { station: 'a', freeAt: [0], next: 0 },
      { station: 'b', freeAt: [0, 0], next: 0 },
    ]
    const work = new Map(queues.map(({ station }) => [station, items.map((item) => workAt(item, station))]))
    const running: { readonly item: number; readonly ends: number; readonly queue: number; readonly server: number }[] =
      []
    for (;;) {
      const starts = queues.map((queue) => nextStart(queue, items, goneAt))
      const ends = running.map(({ item, ends }) => (frees === 'at once' ? Math.min(ends, goneAt[item]) : ends))
      const start = Math.min(...starts)
      const end = Math.min(...ends)
      if (start === Number.POSITIVE_INFINITY && running.length === 0) return goneAt
      if (end <= start) {
        const [{ item, queue, server }] = running.splice(ends.indexOf(end), 1)
        goneAt[item] = Math.min(goneAt[item], end)
        queues[queue].freeAt[server] = end
      } else {
        const index = starts.indexOf(start)
        const queue = queues[index]
        const item = queue.next++
        const server = queue.freeAt.findIndex((free) => free <= start)
        queue.freeAt[server] = Number.POSITIVE_INFINITY
        running.push({ item, ends: start + (work.get(queue.station)?.[item] ?? Number.NaN), queue: index, server })
      }
    }
  }

  const workAt = ({ copies }: Item, at: string) => copies.find(({ station }) => station === at)?.work ?? Number.NaN

  /** When the next of a queue begins; those who are gone by then are left out. */
  function nextStart(
    queue: { next: number; readonly freeAt: readonly number[] },
    items: readonly Item[],
    goneAt: readonly number[],
  ) {
    for (; queue.next < items.length; queue.next++) {
      const start = Math.max(items[queue.next].arrived, Math.min(...queue.freeAt))
      if (goneAt[queue.next] === Number.POSITIVE_INFINITY || start < goneAt[queue.next]) return start
    }
    return Number.POSITIVE_INFINITY
  }

  it('each item is filed when the recursion has its first copy back', async () => {
    const items = await itemsOf('{ all: [a, b], then: filed, first: 1 }', queues)
    const causes = new Set(
      items.flatMap(({ copies }) => copies.map(({ started, cause }) => `${started !== undefined} ${cause}`)),
    )
    expect(causes).toContain('false withdrawn')
    expect(causes).toContain('true withdrawn')
    expect(different(items, byHand(items, 'at once'))).toHaveLength(0)
    expect(different(items, byHand(items, 'in the end')).length).toBeGreaterThan(items.length / 10)
  })
})

describe('in a batch, the first of two', () => {
  const legs = `
  a: { kind: review, by: clerks, takes: exponential(18min), batch: { size: 4, or-after: 30min }, then: join }
  b: { kind: system, takes: exponential(50min), then: join }`
  const [size, orAfter] = [4, 0.5]

  /** `goneAt`: when the other copy is back. */
  interface Member {
    readonly item: number
    readonly joined: number
    readonly goneAt: number
    readonly work: number
  }

  /** When each item goes on: people are busy until the work is done or nobody is left whom it is for. */
  function byHand(items: readonly Item[], frees: Freeing): number[] {
    const members = items.map(({ arrived, copies }, item): Member => {
      const [a, b] = ['a', 'b'].map((at) => copies.find(({ station }) => station === at)?.work ?? Number.NaN)
      return { item, joined: arrived, goneAt: arrived + b, work: a }
    })
    const back = members.map(({ goneAt }) => goneAt)
    // Work may begin as somebody joins, as the first has waited long enough, and as the clerk is free.
    const instants = members.flatMap(({ joined }) => [joined, joined + orAfter]).sort((a, b) => a - b)
    let [waiting, came, free, isFree]: [Member[], number, number, boolean] = [[], 0, 0, true]
    for (let place = 0; place < instants.length; ) {
      const now = isFree ? instants[place++] : Math.min(instants[place], free)
      if (now >= free) isFree = true
      else place++
      for (; came < members.length && members[came].joined <= now; came++) waiting.push(members[came])
      waiting = waiting.filter(({ goneAt }) => goneAt > now)
      const [leader] = waiting
      const isReady = waiting.length >= size || (leader !== undefined && leader.joined + orAfter <= now)
      if (!isReady || !isFree) continue
      isFree = false
      const there = waiting.splice(0, size)
      const lastGone = Math.max(...there.map(({ goneAt }) => goneAt))
      free = frees === 'at once' ? Math.min(now + leader.work, lastGone) : now + leader.work
      for (const { item, goneAt } of there) back[item] = Math.min(goneAt, now + leader.work)
    }
    return back
  }

  it('each item is filed when the recursion has its first copy back', async () => {
    const items = await itemsOf('{ all: [a, b], then: filed, first: 1 }', legs)
    const ofA = items.flatMap(({ copies }) => copies.filter(({ station }) => station === 'a'))
    expect(ofA.filter(({ cause }) => cause === 'done').length).toBeGreaterThan(items.length / 10)
    expect(ofA.filter(({ started, cause }) => cause === 'withdrawn' && started !== undefined).length).toBeGreaterThan(
      100,
    )
    // Who comes last may be gathered after the close, of which the recursion knows nothing.
    const judged = items.slice(0, -10)
    expect(different(judged, byHand(items, 'at once'))).toHaveLength(0)
    expect(different(judged, byHand(items, 'in the end')).length).toBeGreaterThan(100)
  })
})
