/** From readings to measures: what is there, what is left out, and whether a promise is kept. */
import { describe, expect, it } from 'vitest'
import { Sample } from '../../src/experiment/sample.js'
import { summary } from '../../src/measure/summary.js'
import type { Promised } from '../../src/scenario/scenario.js'
import { by, end, pool, scenario, station, to } from '../builder.js'

const late: Promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 }
const throughput: Promised = { text: 'throughput > 2 per hour', of: 'throughput', above: 2 }
const untested: Promised = { text: 'late(900h) < 10%', of: 'late', after: 900, below: 0.1 }
const model = scenario({
  pools: [pool('clerks', 1)],
  stations: [station('desk', to('done'), { capacity: by('clerks') }), end()],
  promises: [late, throughput, untested],
})

/** Readings of three replications. */
function measuresOf(readings: Readonly<Record<string, readonly number[]>>) {
  const rows = [0, 1, 2].map((row) => Float64Array.from(Object.values(readings), (values) => values[row]))
  const loads: Readonly<Record<string, number>> = { clerks: 0.8 }
  return summary(new Sample(Object.keys(readings), rows), model, (id) => loads[id])
}

const some = { 'promises.0': [0.08, 0.09, 0.1], throughput: [2, 2, 2], 'promises.2': [NaN, NaN, NaN] }

describe('summary', () => {
  it('gives means with intervals over the replications that have something to say', () => {
    const { flowTime } = measuresOf({ ...some, 'flowTime.mean': [1, 3, NaN], 'flowTime.p95': [NaN, NaN, NaN] })
    // Student's t for one degree of freedom is 12.706; s / √n = 1.
    expect(flowTime).toEqual({
      mean: { estimate: 2, low: expect.closeTo(2 - 12.706, 3), high: expect.closeTo(2 + 12.706, 3) },
    })
  })

  it('keeps a promise below its limit, or above it, and none of which there is nothing to measure', () => {
    const { promises } = measuresOf(some)
    expect(promises.map(({ promise, kept, within }) => ({ promise, kept, within }))).toEqual([
      { promise: late.text, kept: true, within: 5 },
      { promise: throughput.text, kept: false, within: undefined },
      { promise: untested.text, kept: false, within: 900 },
    ])
    expect(promises[2]).not.toHaveProperty('value')
    expect(measuresOf({ ...some, 'promises.0': [0.1, 0.1, 0.1] }).promises[0].kept).toBe(false)
    expect(measuresOf({ ...some, throughput: [2, 2, 2.1] }).promises[1].kept).toBe(true)
  })

  it('misses a cost per decision where nothing ends, in one replication or in all', () => {
    const cheap = { text: 'cost-per-decision < 40', of: 'cost-per-decision', below: 40 } as const
    const costOf = (values: readonly number[]) => {
      const rows = values.map((value) => Float64Array.of(value))
      return summary(new Sample(['costPerDecision'], rows), { ...model, promises: [cheap] }, () => undefined)
        .promises[0]
    }
    expect(costOf([30, 30])).toMatchObject({ kept: true, value: { estimate: 30 } })
    expect(costOf([40, 40]).kept).toBe(false)
    for (const values of [
      [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      [30, Number.POSITIVE_INFINITY],
    ]) {
      expect(costOf(values).kept).toBe(false)
      expect(costOf(values)).not.toHaveProperty('value')
    }
  })

  it('keeps the interval of a share within 0 and 100 %', () => {
    const { promises, reviewRate, stations } = measuresOf({
      ...some,
      'promises.0': [0, 0.01, 0.05],
      reviewRate: [0.95, 0.99, 1],
      'stations.desk.utilisation': [0.9, 1, 1],
    })
    expect(promises[0].value).toMatchObject({ low: 0, estimate: expect.closeTo(0.02, 12) })
    expect(reviewRate?.high).toBe(1)
    expect(stations.desk.utilisation?.high).toBe(1)
  })

  it('has escapes where items may leave, and waits at joins where there are forks', () => {
    const readings = { ...some, 'stations.desk.escape': [0.1, 0.1, 0.1], 'ledger.join': [0, 0, 0] }
    expect(measuresOf(readings).stations.desk.escape?.estimate).toBeCloseTo(0.1, 12)
    expect(measuresOf(readings).ledger).not.toHaveProperty('join')
    const fork = station('fork', { all: ['desk', 'desk'], then: 'done' })
    const forked = { ...model, promises: [], stations: [fork, ...model.stations] }
    const table = new Sample(['ledger.join'], [Float64Array.of(2), Float64Array.of(4)])
    expect(summary(table, forked, () => undefined).ledger.join?.estimate).toBe(3)
  })

  it('puts readings where they belong, and theory’s load beside its pool', () => {
    const measures = measuresOf({
      ...some,
      'ledger.work': [1, 1, 1],
      'ledger.rework': [0, 0, 0],
      'stations.desk.visits': [1, 1, 1],
      'pools.clerks.waitingTime.mean': [4, 4, 4],
    })
    const level = (value: number) => ({ estimate: value, low: value, high: value })
    expect(measures).toMatchObject({
      throughput: level(2),
      ledger: { work: level(1), rework: level(0) },
      stations: { desk: { visits: level(1) } },
      pools: { clerks: { waitingTime: { mean: level(4) }, offeredLoad: level(0.8) } },
    })
    expect(Object.keys(measures.stations)).toEqual(['desk'])
    expect(measures.stations.desk.offeredLoad).toBeUndefined()
    expect(measures.margin).toBeUndefined()
  })
})
