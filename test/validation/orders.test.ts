/**
 * Who is next equals a recursion by hand over the same arrivals and work contents, item by item: as the last piece is
 * done, one person looks at the head of each of two queues, the one that the order there names, and takes the head of
 * higher priority, or else of longer wait; a sitting takes them in the same order.
 */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { isSame, type LoggedVisit, logged } from './visits.js'

const weeks = 8
const closes = weeks * 168

/** What an item has as somebody looks: smaller first, the priority before the key. */
interface Place {
  readonly priority: number
  readonly key: number
}

interface Case {
  readonly name: string
  /** Of both stations that share the one person. */
  readonly serve: string
  place(visit: LoggedVisit, arrived: number, now: number): Place
}

const priority = '"if(vip > 0.7, 2, 1)"'
const first = ({ attributes: [vip] }: LoggedVisit) => (vip > 0.7 ? -2 : -1)
const due = ({ attributes: [, hours] }: LoggedVisit, arrived: number) => arrived + hours
const isUrgent = ({ itemClass }: LoggedVisit) => itemClass === 'urgent'

const cases: readonly Case[] = [
  {
    name: 'fifo',
    serve: 'discipline: fifo',
    place: ({ joined }) => ({ priority: 0, key: joined }),
  },
  {
    name: 'lifo',
    serve: 'discipline: lifo',
    place: ({ joined }) => ({ priority: 0, key: -joined }),
  },
  {
    name: 'shortest',
    serve: 'discipline: shortest',
    place: ({ work }) => ({ priority: 0, key: work }),
  },
  {
    name: 'due',
    serve: 'discipline: due',
    place: (visit, arrived) => ({ priority: 0, key: due(visit, arrived) }),
  },
  {
    name: 'priority by expression',
    serve: `priority: ${priority}`,
    place: (visit) => ({ priority: first(visit), key: visit.joined }),
  },
  {
    name: 'priority by expression, then lifo',
    serve: `priority: ${priority}, discipline: lifo`,
    place: (visit) => ({ priority: first(visit), key: -visit.joined }),
  },
  {
    name: 'priority by class, then shortest',
    serve: 'discipline: shortest, classes: { urgent: { priority: high } }',
    place: (visit) => ({ priority: isUrgent(visit) ? 0 : 1, key: visit.work }),
  },
  {
    name: 'priority by class, then due',
    serve: 'priority: low, discipline: due, classes: { urgent: { priority: "0 - vip" } }',
    place: (visit, arrived) => ({ priority: isUrgent(visit) ? visit.attributes[0] : 1, key: due(visit, arrived) }),
  },
  {
    name: 'lifo where nobody loses patience',
    serve: 'discipline: lifo, patience: { after: 1000w, to: done }',
    place: ({ joined }) => ({ priority: 0, key: -joined }),
  },
  {
    name: 'priority by age, which grows',
    serve: 'priority: age / 1d',
    place: ({ joined }, arrived) => ({ priority: arrived, key: joined }),
  },
  {
    name: 'priority by age and more, which grows at another rate',
    serve: 'priority: 2 * age + 4 * vip, discipline: lifo',
    place: ({ joined, attributes: [vip] }, arrived) => ({ priority: 2 * arrived - 4 * vip, key: -joined }),
  },
  {
    name: 'priority by age that passes constants',
    serve: 'priority: "if(age > 4h, high, if(age >= 2h, normal, low)) + (vip > 0.9)"',
    place: ({ joined, attributes: [vip] }, arrived, now) => {
      const age = now - arrived
      return { priority: -(age > 4 ? 1 : age >= 2 ? 0 : -1) - (vip > 0.9 ? 1 : 0), key: joined }
    },
  },
]

const text = (serve: string) => `
scenario: Order
items:
  classes: { urgent: 30%, routine: 70% }
  attributes: { vip: uniform(0 1), due: exponential(5h) }
arrivals: { rate: 9.2 per hour }
pools: { clerks: { count: 1 } }
stations:
  way: { kind: system, takes: uniform(0h 3h), then: { desk: 60%, counter: 40% } }
  desk: { kind: review, by: clerks, takes: exponential(6min), ${serve}, then: done }
  counter: { kind: review, by: clerks, takes: gamma(6min cv 1.4), ${serve}, then: done }
  done: end
value: { per-item: vip + due }
run: { weeks: ${weeks} }`

type PlaceOf = (visit: LoggedVisit, now: number) => Place

/** When each visit starts, for one person who never rests. */
function startsByHand(visits: readonly LoggedVisit[], placeOf: PlaceOf) {
  const starts = new Map<LoggedVisit, number>()
  const queues: LoggedVisit[][] = [[], []]
  let now = 0
  for (let next = 0; starts.size < visits.length; ) {
    if (queues.every((queue) => queue.length === 0)) now = Math.max(now, visits[next].joined)
    for (; next < visits.length && visits[next].joined <= now; next++)
      queues[visits[next].station === 'desk' ? 0 : 1].push(visits[next])
    const visit = headOf(queues, (each) => placeOf(each, now))
    starts.set(visit, now)
    now += visit.work
  }
  return starts
}

/** Takes off the item to be served next; there is one. */
function headOf(queues: readonly LoggedVisit[][], placeOf: (visit: LoggedVisit) => Place): LoggedVisit {
  const heads = queues
    .filter((queue) => queue.length > 0)
    .map((queue) => {
      const places = queue.map((visit) => ({ visit, ...placeOf(visit) }))
      return { queue, head: places.sort((a, b) => a.priority - b.priority || a.key - b.key)[0] }
    })
  heads.sort((a, b) => a.head.priority - b.head.priority || a.head.visit.joined - b.head.visit.joined)
  const [{ queue, head }] = heads
  queue.splice(queue.indexOf(head.visit), 1)
  return head.visit
}

describe.each(cases)('$name', ({ serve, place }) => {
  const prepared = async () => {
    const { scenario } = await loaded(text(serve))
    const { arrivals, visits } = logged(scenario, { attributes: ['vip', 'due'] })
    const served = visits.filter(({ station }) => station !== 'way')
    return { served, placeOf: (visit: LoggedVisit, now: number) => place(visit, arrivals[visit.item], now) }
  }
  const different = (served: readonly LoggedVisit[], starts: ReadonlyMap<LoggedVisit, number>) =>
    served.filter((visit) => {
      const start = starts.get(visit) ?? Number.NaN
      return !isSame(visit.started, start < closes ? start : Number.POSITIVE_INFINITY)
    })

  it('starts each item when the recursion does', async () => {
    const { served, placeOf } = await prepared()
    expect(served.length).toBeGreaterThan(10_000)
    expect(different(served, startsByHand(served, placeOf))).toHaveLength(0)
  })

  it('does not where the recursion turns the order round', async () => {
    const { served, placeOf } = await prepared()
    const turned = startsByHand(served, (visit, now) => {
      const { priority, key } = placeOf(visit, now)
      return { priority: -priority, key: -key }
    })
    expect(different(served, turned).length).toBeGreaterThan(served.length / 4)
  })
})

describe('a sitting', () => {
  const decides = 25

  it.each(cases.filter(({ name }) => !/shortest|patience/.test(name)))('decides by $name', async ({ serve, place }) => {
    const { scenario } = await loaded(`
scenario: Order of a meeting
items:
  classes: { urgent: 30%, routine: 70% }
  attributes: { vip: uniform(0 1), due: exponential(50h) }
arrivals: { rate: 48 per week }
stations:
  way: { kind: system, takes: uniform(0h 30h), then: board }
  board: { kind: approval, meets: Tue Fri 10:00, decides: ${decides} items in 2h, ${serve}, then: done }
  done: end
value: { per-item: vip + due }
run: { weeks: 40 }`)
    const { arrivals, visits } = logged(scenario, { attributes: ['vip', 'due'] })
    const left = visits.filter(({ station }) => station === 'board')
    expect(left.length).toBeGreaterThan(1500)
    for (let sitting = 34; sitting < 40 * 168; sitting += sitting % 168 === 34 ? 72 : 96) {
      const waiting = left
        .filter(({ joined }) => joined <= sitting)
        .map((visit) => ({ visit, ...place(visit, arrivals[visit.item], sitting) }))
        .sort((a, b) => a.priority - b.priority || a.key - b.key)
      for (const { visit } of waiting.slice(0, decides)) {
        expect(visit.started).toBe(sitting)
        left.splice(left.indexOf(visit), 1)
      }
    }
    for (const { started } of left) expect(started).toBeUndefined()
  })
})
