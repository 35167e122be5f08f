/**
 * The loop of lost trust: overload → work leaves for the spreadsheet → less trust → more review → overload. Volume goes up
 * and comes back, and the review share does not come back with it; without the loop it does.
 *
 * By hand, at V × 20 items an hour and a review of 10 an hour to which the share 1 − trust comes: review overflows where
 * 20 V (1 − trust) > 10, so at the best trust (0.7) only above V = 1.67, and at the least (0.05) above 0.53. An item that
 * overflows costs 0.01 of trust, a right one gives 0.0004 (19 in 20 are), a wrong one takes 0.004. At the best trust,
 * without overflow, trust therefore rises, by 0.0036 an hour and V; at the least it falls as long as the overflow, 19 V −
 * 10 an hour, costs more than that: above V = 0.54. Between 0.54 and 1.67 both states keep themselves, but for chance,
 * which near either end tips one over sooner or later.
 */
import { expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { meanInterval } from '../../src/statistics/interval.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'

const replications = 10
/** Twice the volume from week 6 to week 12. */
const upAndDown = '[{ at: 6w, to: 2 }, { at: 12w, to: 1 }]'

const story = (moves: string, ramp = upAndDown) => `
scenario: Trust, lost and kept
items: { attributes: { correct: chance(0.95) } }
arrivals: { rate: 20 per hour, ramp: ${ramp} }
pools: { planners: { count: 1 } }
feedback: { trust: { starts: 0.7, between: [0.05, 0.7]${moves} } }
stations:
  forecast: { kind: ai, takes: 1s, then: [{ to: review, share: 1 - trust }, { to: done }] }
  review: { kind: review, by: planners, takes: exponential(6min), limit: { queue: 20, to: spreadsheet }, then: done }
  spreadsheet: { kind: exception, takes: 1h, then: done }
  done: end
run: { weeks: 20, warm-up: 0h }`
const loop = ', moves: { escape: -0.01, right: 0.0004, wrong: -0.004 }'

/** A reading's mean over some weeks, one value a replication. */
async function weekly(text: string, reading: string, weeks: readonly number[], volume = 1): Promise<number[]> {
  const compiled = plan(await scenarioOf(text), { volume, warmUp: 0 })
  return Array.from({ length: replications }, (_, replication) => {
    const readings = readingsOf(compiled, 42, replication)
    return weeks.reduce((sum, week) => sum + (readings.get(`${reading}.${week}`) ?? Number.NaN), 0) / weeks.length
  })
}

const before = [2, 3, 4, 5]
const after = [16, 17, 18, 19]

async function riseOfReview(text: string) {
  const [first, last] = [await weekly(text, 'reviewShare', before), await weekly(text, 'reviewShare', after)]
  return { first: meanInterval(first), rise: meanInterval(last.map((share, index) => share - first[index])) }
}

it('with the loop, review ends higher than it began at the same volume', async () => {
  const { first, rise } = await riseOfReview(story(loop))
  expect(first.high).toBeLessThan(0.35)
  // From three in ten to nearly all of them.
  expect(rise.low).toBeGreaterThan(0.5)
})

it('without the loop it ends where it began', async () => {
  const { first, rise } = await riseOfReview(story(''))
  expect(first.estimate).toBeCloseTo(0.3, 1)
  expect(rise.low).toBeLessThan(0)
  expect(rise.high).toBeGreaterThan(0)
  expect(rise.high - rise.low).toBeLessThan(0.02)
})

it('with the loop but without the ramp it stays where it is: the same volume keeps both states', async () => {
  const { rise } = await riseOfReview(story(loop, '[{ at: 6w, to: 1 }]'))
  expect(Math.max(Math.abs(rise.low), Math.abs(rise.high))).toBeLessThan(0.02)
})

it.each([
  { back: 0.8, trust: 'lost', low: 0.04, high: 0.15 },
  { back: 0.4, trust: 'won back', low: 0.6, high: 0.71 },
])('the way back needs less than the way in: down to $back× trust is $trust', async ({ back, low, high }) => {
  const text = story(loop, `[{ at: 6w, to: 2 }, { at: 12w, to: ${back} }]`)
  const trust = meanInterval(await weekly(text, 'feedback.trust', after))
  expect(trust.low).toBeGreaterThan(low)
  expect(trust.high).toBeLessThan(high)
})

it.each([
  { in: 1.2, low: 0.6, high: 0.71 },
  { in: 2, low: 0.04, high: 0.2 },
])('the way in: up to $in×', async ({ in: volume, low, high }) => {
  const text = story(loop, `[{ at: 6w, to: ${volume} }]`)
  const trust = meanInterval(await weekly(text, 'feedback.trust', after))
  expect(trust.low).toBeGreaterThan(low)
  expect(trust.high).toBeLessThan(high)
})
