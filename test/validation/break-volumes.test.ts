/**
 * Break volumes that are known: the interval contains them in all but two of the designs at most, is less than ±4 %
 * wide, and what breaks first is named with its cause. Promises, money and growth are searched for in one design.
 */
import { describe, expect, it } from 'vitest'
import { type Estimate, stress } from '../../src/index.js'
import { knownByCapacity } from './break-volume-designs.js'
import { loaded } from './models.js'

const mostOutside = 2
const widest = 0.04

const contains = ({ low, high }: Estimate, known: number) => low <= known && known <= high
const halfWidth = ({ estimate, low, high }: Estimate) => (high - low) / 2 / estimate

describe('by capacity', () => {
  const outside: string[] = []

  it.each(knownByCapacity)('$name', async ({ name, text, known, first, holdsAtTarget = false, others = {} }) => {
    const { answer, constraints } = await stress(await loaded(text))
    expect(answer).toMatchObject({ first, because: 'capacity', holdsAtTarget })
    expect(answer.theory).toBeCloseTo(known, 2)
    expect(constraints[0].id).toBe(first)
    const wanted = [[first, answer.breaksAt, known] as const]
    for (const { id, breaksAt } of constraints) if (id in others) wanted.push([id, breaksAt, others[id]])
    expect(wanted).toHaveLength(constraints.length)
    for (const [id, breaksAt, volume] of wanted) {
      if (breaksAt === undefined) throw new Error(`${id} does not break`)
      expect(halfWidth(breaksAt)).toBeLessThan(widest)
      expect(contains(breaksAt, 1.05 * volume)).toBe(false)
      if (!contains(breaksAt, volume)) outside.push(`${name}: ${id}`)
    }
  })

  it('lies inside the interval in all but two at most', () => {
    expect(outside.length, outside.join('; ')).toBeLessThanOrEqual(mostOutside)
  })
})

/** Finds the volume at which a rising function turns positive. */
function rootOf(excess: (volume: number) => number, low: number, high: number): number {
  const middle = (low + high) / 2
  if (high - low < 1e-9) return middle
  return excess(middle) > 0 ? rootOf(excess, low, middle) : rootOf(excess, middle, high)
}

/** 7.5 an hour, 4 minutes each, one server: the flow time is exponential with rate 15 − 7.5 V, the load is V ÷ 2. */
const leaving = (volume: number) => 15 - 7.5 * volume
/** Value an hour where an answer is worth 1 for an hour, and nothing then. */
const valueAnHour = (volume: number) => 7.5 * volume * (1 - Math.exp(-leaving(volume)))
const rise = (volume: number) => valueAnHour(1.05 * volume) - valueAnHour(volume)

const knownByOthers = [
  { what: 'p90(queue-length, serve) < 4', because: 'promise', known: 2 * 0.1 ** (1 / 6) },
  { what: 'p95(flow-time) < 40min', because: 'promise', known: (15 - Math.log(20) * 1.5) / 7.5 },
  {
    what: 'p95(waiting-time, serve) < 30min',
    because: 'promise',
    known: rootOf((volume) => (volume / 2) * Math.exp(-leaving(volume) / 2) - 0.05, 1, 2),
  },
  { what: 'mean(flow-time) < 20min', because: 'promise', known: (15 - 3) / 7.5 },
  // Rises by less than a hundredth of what the same step brings at 1×.
  { what: 'margin', because: 'money', known: rootOf((volume) => 0.01 * rise(1) - rise(volume), 1, 1.9) },
  { what: 'late(1h) < 10%', because: 'promise', known: (15 - Math.log(10)) / 7.5 },
  { what: 'clerks', because: 'capacity', known: 2 },
]

const promising = `
scenario: Promises and money
arrivals: { rate: 7.5 per hour }
pools: { clerks: { count: 1, cost: 3 per hour } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(4min), then: done }
  done: end
value: { per-item: 1, decays: cliff at 1h }
promises:
${knownByOthers.flatMap(({ what, because }) => (because === 'promise' ? [`  - ${what}`] : [])).join('\n')}
  - throughput > 7 per hour
run: { weeks: 6, warm-up: 2d, replications: 10 }`

it('nothing breaks up to 16× where 16× is 80 % of what can be done', async () => {
  const { answer, constraints } = await stress(
    await loaded(`
scenario: Idle
arrivals: { rate: 0.75 per hour }
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(4min), then: done }
  done: end
run: { weeks: 4, warm-up: 2d, replications: 10 }`),
  )
  expect(answer).toMatchObject({ because: 'nothing', above: 16, holdsAtTarget: true, breaks: [] })
  expect(answer.breaksAt ?? answer.first).toBeUndefined()
  expect(constraints).toMatchObject([{ id: 'clerks', above: 16, offeredLoad: 0.05 }])
})

describe('by promises, money and growth in one design', () => {
  it('finds each at its volume', async () => {
    const { answer } = await stress(await loaded(promising))
    expect(answer.missedToday).toEqual([])
    expect(answer.breaks).toHaveLength(knownByOthers.length)
    const outside = knownByOthers.filter(({ what, because, known }) => {
      const found = answer.breaks.find((each) => (each.promise ?? each.first) === what)
      if (found === undefined) throw new Error(`${what} does not break`)
      expect(found.because).toBe(because)
      expect(halfWidth(found.breaksAt)).toBeLessThan(widest)
      return !contains(found.breaksAt, known)
    })
    expect(outside.length, outside.map(({ what }) => what).join('; ')).toBeLessThanOrEqual(mostOutside)
  })
})
