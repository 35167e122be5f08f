/** Which figure a promise is tested by, and on which side of which limit it is kept. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type PromiseTest, promiseTest } from '../../src/measure/promises.js'
import { checkScenario } from '../../src/scenario/read-scenario.js'
import { run } from '../../src/studies/run.js'
import { scenarioOf } from '../builder.js'
import { memoryReader } from '../scenario/memory-reader.js'

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

/** Three arrive at midnight to work of 23 hours and two places to wait: one or two always wait. */
it('is missed by a value equal to its limit', async () => {
  const reading = await checkScenario(
    parse(`
      scenario: somebody always waits
      arrivals: { batches: { at: 'Mon-Sun 00:00', size: 3 } }
      pools: { p: { count: 1 } }
      stations:
        s: { kind: review, by: p, takes: 23h, limit: { queue: 2, to: x }, then: e }
        x: { kind: system, takes: 2h, then: e }
        e: end
      promises: ['p50(queue-length, s) < 1', 'p99(queue-length, s) < 2', 'p50(queue-length, s) < 3']
      run: { weeks: 3, warm-up: 1w, replications: 2 }`),
    memoryReader({}),
  )
  if ('problems' in reading) throw new Error('a bad scenario')
  const { volumes } = await run(reading.loaded)
  expect(volumes[0].measures.promises.map(({ kept }) => kept)).toEqual([false, false, true])
})

it('counts who takes exactly as long as the limit of a quantile, and not as `late`', async () => {
  const reading = await checkScenario(
    parse(`
      scenario: all take the same
      arrivals: { every: 1h }
      stations: { s: { kind: system, takes: 45min, then: e }, e: end }
      promises: ['p95(flow-time) < 45min', 'late(45min) < 10%', 'p95(flow-time) < 46min']
      run: { weeks: 3, warm-up: 1w, replications: 2 }`),
    memoryReader({}),
  )
  if ('problems' in reading) throw new Error('a bad scenario')
  const { volumes } = await run(reading.loaded)
  expect(volumes[0].measures.promises.map(({ kept, value }) => [kept, value?.estimate])).toEqual([
    [false, 1],
    [true, 0],
    [true, 0],
  ])
})
