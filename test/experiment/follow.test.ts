/** For how long items are followed, and that no promise makes it endless. */
import { expect, it } from 'vitest'
import { followOf, followToTest } from '../../src/experiment/follow.js'
import { scenarioOf } from '../builder.js'

const week = 168

async function follows(weeks: number, promise: string): Promise<[number, number]> {
  const scenario = await scenarioOf(`
scenario: Followed
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 2 } }
stations: { desk: { kind: review, by: clerks, takes: 1h, then: done }, done: end }
promises: ['${promise}']
run: { weeks: ${weeks}, warm-up: 0h }
`)
  return [followOf([scenario]) / week, followToTest([scenario]) / week]
}

it.each<[number, string, number, number]>([
  [8, 'p90(flow-time) < 1w', 8, 1 + 1 / week],
  [1, 'p90(flow-time) < 1w', 4, 1 + 1 / week],
  [2, 'p90(flow-time) < 12w', 12, 12],
  [8, 'mean(flow-time) < 1w', 8, 8],
  [1, 'p90(flow-time) < 1000000000w', 104, 104],
  [20, 'p90(flow-time) < 1000000000w', 160, 160],
])('runs of %s weeks with %s: %s weeks, a search %s', async (weeks, promise, measured, searched) => {
  const [follow, toTest] = await follows(weeks, promise)
  expect(follow).toBeCloseTo(measured, 9)
  expect(toTest).toBeCloseTo(searched, 9)
})
