/** How many replications a study takes: enough, no more than allowed, and what it says where they do not suffice. */
import { describe, expect, it } from 'vitest'
import { chooseReplications, imprecise } from '../../src/experiment/replications.js'
import { Sample } from '../../src/experiment/sample.js'
import { madeUpStudy, oneDesk, type Readings } from './made-up-study.js'

const points = [1, 2].map((volume) => ({ design: 0, volume, detail: 'full' }) as const)
/** Of mean 0 and sample standard deviation 1.03 over any twenty in a row, in no order. */
const deviates = [3, -9, 15, -17, 7, -1, 11, -13, 19, -5, 1, -19, 13, -7, 17, -3, 9, -15, 5, -11].map(
  (each) => each / 11.2,
)

/** Measures of mean 100 with this standard deviation at twice the volume, hardly any at 1×. */
const scattered =
  (deviation: number): Readings =>
  ({ volume, replication }) => {
    const value = 100 + (volume === 2 ? deviation : 0.1) * deviates[replication % 20]
    return { throughput: value, 'flowTime.mean': value, 'flowTime.p95': value, costPerDecision: value, reviewRate: 0.5 }
  }

async function chosen(readings: Readings, rule = {}) {
  const { study, jobs } = madeUpStudy([oneDesk()], readings)
  const count = await chooseReplications(study, points, { most: 40, precision: 0.05, ...rule })
  return { count, jobs }
}

describe('chooseReplications', () => {
  it('takes as many as it was told, and runs none to find out', async () => {
    const { count, jobs } = await chosen(scattered(100), { fixed: 3 })
    expect(count).toBe(3)
    expect(jobs).toEqual([])
  })

  it('takes ten where that is plenty', async () => {
    const { count, jobs } = await chosen(scattered(1))
    expect(count).toBe(10)
    expect(jobs.length).toBe(20)
  })

  it('takes what the measure that scatters most at any volume asks for', async () => {
    // 5 of 100 is 1.96 · 12 / √22; five more hold it.
    const { count, jobs } = await chosen(scattered(12))
    expect(count).toBeGreaterThanOrEqual(22)
    expect(count).toBeLessThanOrEqual(32)
    expect(jobs.length).toBe(2 * count)
  })

  it('stops at the most that is allowed', async () => {
    expect((await chosen(scattered(100))).count).toBe(40)
    expect((await chosen(scattered(12), { most: 12 })).count).toBe(12)
  })

  it('wants shares within half a percentage point', async () => {
    const readings: Readings = (job) => ({
      ...scattered(1)(job),
      reviewRate: 0.5 + 0.008 * deviates[job.replication % 20],
    })
    expect((await chosen(readings)).count).toBeGreaterThan(12)
  })
})

describe('imprecise', () => {
  it('names the measures that are not precise enough, and is silent on those that were not read', () => {
    const rows = deviates.map((each) => Float64Array.of(100 + each, 100 + 60 * each, 0.5 + 0.1 * each, Number.NaN))
    const sample = new Sample(['throughput', 'flowTime.mean', 'reviewRate', 'costPerDecision'], rows)
    expect(imprecise(sample, 0.05)).toEqual(['flowTime.mean', 'reviewRate'])
    expect(imprecise(sample, 0.5)).toEqual(['reviewRate'])
  })
})
