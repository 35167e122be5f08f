/** The break volume of a queue by its drift, where capacity and noise are known. */
import { describe, expect, it } from 'vitest'
import { driftRoot } from '../../src/experiment/drift.js'
import type { Job } from '../../src/experiment/executor.js'
import { meanInterval } from '../../src/statistics/interval.js'
import { madeUpStudy, noise, oneDesk, type Readings, saturating } from './made-up-study.js'

const at = { design: 0, detail: 'growth' } as const
const replications = 10

function rootOf(readings: Readings, guess: number, queue = 'clerks') {
  const { study, jobs } = madeUpStudy([oneDesk()], readings)
  return { root: driftRoot(study, at, queue, replications, { guess }), jobs }
}

/** Capacity 1.5, one per cent to either side from replication to replication. */
const capacityOf = (job: Pick<Job, 'replication'>) => 1.5 * (1 + 0.01 * noise(job))
const plain: Readings = (job) => saturating('clerks', capacityOf(job), job.volume)

describe('driftRoot', () => {
  it.each([1.5, 1.4, 2.5, 6])('finds the root from a guess of %d', async (guess) => {
    const found = await rootOf(plain, guess).root
    const capacities = Array.from({ length: replications }, (_, replication) => capacityOf({ replication }))
    const expected = meanInterval(capacities)
    expect(found?.isStraight).toBe(true)
    expect(found?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    expect(found?.breaksAt.low).toBeCloseTo(expected.low, 6)
    expect(found?.breaksAt.high).toBeCloseTo(expected.high, 6)
  })

  it('ends near the root, however far the guess', async () => {
    const { root, jobs } = rootOf(plain, 6)
    await root
    const last = jobs.slice(-replications * 3).map((job) => job.volume)
    expect(Math.min(...last)).toBeGreaterThan(1.5)
    expect(Math.max(...last)).toBeLessThan(1.5 * 1.31)
  })

  it('climbs where the queue still empties close to the root', async () => {
    const late: Readings = (job) => ({
      ...saturating('clerks', 1.5, job.volume),
      'queues.clerks.busy': job.volume > 1.7 ? 1500 : 1485,
    })
    const { root, jobs } = rootOf(late, 1.5)
    expect((await root)?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    expect(Math.max(...jobs.map((job) => job.volume))).toBeGreaterThan(1.5 * 1.25)
  })

  it('says where a third volume lies off the line', async () => {
    // Another station lets no more than 1.7 times today's work through.
    const bent: Readings = (job) => saturating('clerks', 1.5, Math.min(1.7, job.volume))
    expect((await rootOf(bent, 1.5).root)?.isStraight).toBe(false)
  })

  it('climbs where the server is busy with others, and takes no root below 0 for straight', async () => {
    const busy: Readings = (job) => ({ ...plain(job), 'queues.clerks.busy': 1000 * capacityOf(job) })
    expect((await rootOf(busy, 1.3).root)?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    const losing: Readings = (job) => ({
      ...plain(job),
      'queues.clerks.arrived': 1000,
      'queues.clerks.grown': 100 * (job.volume + 3),
    })
    expect((await rootOf(losing, 1.5).root)?.isStraight).toBe(false)
  })

  it('looks at no third volume where the line is known to be straight', async () => {
    const { study, jobs } = madeUpStudy([oneDesk()], plain)
    const known = await driftRoot(study, at, 'clerks', replications, {
      guess: 1.5,
      isKnownStraight: ({ breaksAt }, upTo) => {
        expect(breaksAt.estimate).toBeCloseTo(1.5, 6)
        expect(upTo).toBe(1.68)
        return true
      },
    })
    expect(known?.isStraight).toBe(true)
    expect(jobs).toHaveLength(2 * replications)
  })

  it('has no answer for a queue that idles, and for the system', async () => {
    const idle: Readings = (job) => ({ ...plain(job), 'queues.clerks.busy': 970 * capacityOf(job) })
    expect(await rootOf(idle, 1.5).root).toBeUndefined()
    expect(await rootOf(plain, 1.5, 'system').root).toBeUndefined()
  })
})
