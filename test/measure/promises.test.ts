/** Which figure a promise is tested by, and on which side of which limit it is kept. */
import { describe, expect, it } from 'vitest'
import { type PromiseTest, promiseTest } from '../../src/measure/promises.js'
import { scenarioOf } from '../builder.js'

const share = (limit: number, more: Partial<PromiseTest>): PromiseTest => ({
  tested: 'share',
  reading: 'promises.0',
  limit,
  keptWhen: 'below',
  ...more,
})
const mean = (reading: string, limit: number): PromiseTest => ({ tested: 'mean', reading, limit, keptWhen: 'below' })

describe('a promise', () => {
  it.each<[string, PromiseTest]>([
    ['late(5d) < 10%', share(0.1, { within: 120 })],
    ['p95(flow-time) < 5d', share(0.05, { within: 120, quantile: 'flowTime.p95' })],
    ['p50(flow-time) < 8h', share(0.5, { within: 8, quantile: 'flowTime.p50' })],
    ['p99(flow-time) < 8h', share(0.01, { within: 8, quantile: 'flowTime.p99' })],
    ['mean(flow-time) < 8h', mean('flowTime.mean', 8)],
    ['p95(waiting-time, desk) < 2h', share(0.05, { within: 2, quantile: 'stations.desk.waitingTime.p95' })],
    ['p90(waiting-time, desk) < 2h', share(0.1, { within: 2 })],
    ['mean(waiting-time, desk) < 2h', mean('stations.desk.waitingTime.mean', 2)],
    ['p90(queue-length, desk) < 40', share(0.1, {})],
    ['mean(queue-length, desk) < 40', mean('stations.desk.queueLength', 40)],
    ['escape(desk) < 2%', { tested: 'share', reading: 'stations.desk.escape', limit: 0.02, keptWhen: 'below' }],
    ['cost-per-decision < 40', { tested: 'cost', reading: 'costPerDecision', limit: 40, keptWhen: 'below' }],
    ['throughput > 30 per hour', { tested: 'rate', reading: 'throughput', limit: 30, keptWhen: 'above' }],
  ])('%s', async (text, expected) => {
    const { promises } = await scenarioOf(`
      scenario: promises
      arrivals: { rate: 30 per hour }
      pools: { clerks: { count: 40, cost: 10 per hour } }
      stations:
        desk: { kind: review, by: clerks, takes: 1h, limit: { queue: 9, to: done }, then: done }
        done: end
      promises: ['${text}']`)
    const test = promiseTest(promises[0], 0)
    expect(test).toEqual({ ...expected, limit: expect.closeTo(expected.limit, 12) })
  })
})
