/** A study runs each replication of a point once, and hands out samples in the order in which it was asked. */
import { describe, expect, it } from 'vitest'
import { type Progress, Study } from '../../src/experiment/study.js'
import { madeUpStudy, oneDesk } from './made-up-study.js'

const point = (volume: number) => ({ design: 0, volume, detail: 'growth' }) as const

describe('Study', () => {
  it('runs only the replications that are new', async () => {
    const { study, jobs } = madeUpStudy([oneDesk()], ({ replication }) => ({ throughput: replication }))
    await study.sample(point(1), 3)
    const sample = await study.sample(point(1), 5)
    expect(jobs.map((job) => job.replication)).toEqual([0, 1, 2, 3, 4])
    expect(sample.of('throughput')).toEqual([0, 1, 2, 3, 4])
    expect((await study.sample(point(1), 2)).of('throughput')).toEqual([0, 1])
    expect(jobs.length).toBe(5)
    expect(study.events).toBe(5)
  })

  it('gives samples in the order of the points, a point that stands twice run once', async () => {
    const { study, jobs } = madeUpStudy([oneDesk()], ({ volume }) => ({ throughput: volume }))
    const samples = await study.samples([point(2), point(1), point(2)], 2)
    expect(samples.map((sample) => sample.mean('throughput'))).toEqual([2, 1, 2])
    expect(jobs.length).toBe(4)
  })

  it('tells points apart by detail, relief, design and series', async () => {
    const { study, jobs } = madeUpStudy([oneDesk(), oneDesk()], () => ({}))
    await study.sample(point(1), 1)
    await study.sample({ ...point(1), detail: 'full' }, 1)
    await study.sample({ ...point(1), unlimited: ['clerks'] }, 1)
    await study.sample({ ...point(1), design: 1 }, 1)
    await study.sample(point(1), 1, 168)
    expect(jobs.length).toBe(5)
  })

  it('measures after the warm-up, and series from the empty start', async () => {
    const { study, jobs } = madeUpStudy([oneDesk()], () => ({}))
    study.warmUp = 336
    await study.sample(point(1), 1)
    await study.sample(point(1), 1, 168)
    expect(jobs.map((job) => job.warmUp)).toEqual([336, 0])
  })

  it('reports what is done of what is planned', async () => {
    const told: Progress[] = []
    const listening = new Study({
      designs: [oneDesk()],
      seed: 1,
      executor: {
        async run(_designs, jobs, onDone) {
          return jobs.map((_, index) => {
            const outcome = { values: new Float64Array(500), events: 1 }
            onDone(index, outcome)
            return outcome
          })
        },
        async close() {},
      },
      onProgress: (progress) => told.push(progress),
    })
    listening.enter('volumes')
    await listening.sample(point(1), 2)
    listening.estimates[0] = 'clerks 1.2×'
    await listening.sample(point(2), 1)
    expect(told).toEqual([
      { phase: 'volumes', done: 0, planned: 2 },
      { phase: 'volumes', done: 1, planned: 2 },
      { phase: 'volumes', done: 2, planned: 2 },
      { phase: 'volumes', done: 2, planned: 3, estimate: 'clerks 1.2×' },
      { phase: 'volumes', done: 3, planned: 3, estimate: 'clerks 1.2×' },
    ])
  })

  it('refuses a reading that is not there', async () => {
    const { study } = madeUpStudy([oneDesk()], () => ({}))
    const sample = await study.sample(point(1), 2)
    expect(() => sample.of('queues.nobody.arrived')).toThrow(RangeError)
    expect(sample.has('reviewRate')).toBe(false)
    expect(sample.has('throughput')).toBe(true)
  })
})
