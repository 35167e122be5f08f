/** Where a promise is missed, along curves that are known. */
import { describe, expect, it } from 'vitest'
import { type PromiseFinding, promiseBreak } from '../../src/experiment/promise-break.js'
import { sweep } from '../../src/experiment/sweep.js'
import type { Promised } from '../../src/scenario/scenario.js'
import { madeUpStudy, noise, oneDesk, type Readings, saturating } from './made-up-study.js'

const late: Promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 }
const cheap: Promised = { text: 'cost-per-decision < 40', of: 'cost-per-decision', below: 40 }
const brisk: Promised = { text: 'throughput > 30 per hour', of: 'throughput', above: 30 }
const at = { design: 0, detail: 'full' } as const

async function found(promised: Promised, readings: Readings): Promise<PromiseFinding> {
  const { study } = madeUpStudy([oneDesk({ promises: [promised] })], (job) => ({
    ...saturating('clerks', 3.2, job.volume),
    ...readings(job),
  }))
  const looked = await sweep(
    study,
    { design: 0 },
    [2],
    { headline: 10, coarse: 10, search: 10 },
    { expected: 0, detail: 'full' },
  )
  return promiseBreak(study, at, promised, 0, looked, 10)
}

/** The share that is late rises evenly from nothing at this volume, by one in ten for every tenth of today's volume. */
const lateFrom =
  (start: number, spread = 0.01): Readings =>
  (job) => ({ 'promises.0': Math.max(0, job.volume - start) + spread * noise(job) })

describe('promiseBreak', () => {
  it('finds the volume at which the mean passes the limit', async () => {
    const finding = await found(late, lateFrom(1.5, 0.04))
    if (finding.kind !== 'breaks') throw new Error(finding.kind)
    const { estimate, low, high } = finding.found.breaksAt
    expect(estimate).toBeCloseTo(1.6, 6)
    // Student's t of the noise: 2.262 · 0.04 · 0.67 / √10.
    expect(high - low).toBeCloseTo(2 * 2.262 * 0.04 * 0.673 * Math.sqrt(1 / 10), 3)
  })

  it('goes down where it is missed today', async () => {
    const finding = await found(late, lateFrom(0.5))
    if (finding.kind !== 'breaks') throw new Error(finding.kind)
    expect(finding.found.breaksAt.estimate).toBeCloseTo(0.6, 6)
  })

  it('holds where it is kept at every volume of the sweep', async () => {
    expect(await found(late, lateFrom(99))).toEqual({ kind: 'holds' })
  })

  it('counts nothing judged as nothing late', async () => {
    expect(await found(late, () => ({}))).toEqual({ kind: 'holds' })
  })

  it('breaks at 0× where no volume keeps it', async () => {
    const finding = await found(late, lateFrom(-1))
    if (finding.kind !== 'breaks') throw new Error(finding.kind)
    expect(finding.found.breaksAt).toEqual({ estimate: 0, low: 0, high: 0 })
    expect(finding.found.pseudoValues).toHaveLength(10)
  })

  it('is missed today where more volume keeps it, as of items that wait for others to come along', async () => {
    expect(await found(late, ({ volume }) => ({ 'promises.0': 0.15 / volume }))).toEqual({ kind: 'missed today' })
  })

  it('looks for a cost and a throughput upwards only', async () => {
    const rising: Readings = (job) => ({ costPerDecision: 30 * job.volume })
    const cost = await found(cheap, rising)
    expect(cost.kind === 'breaks' && cost.found.breaksAt.estimate).toBeCloseTo(4 / 3, 6)
    expect(await found(cheap, (job) => ({ costPerDecision: 50 / job.volume }))).toEqual({ kind: 'missed today' })
    expect(await found(brisk, (job) => ({ throughput: 20 * job.volume }))).toEqual({ kind: 'missed today' })
    expect(await found(brisk, (job) => ({ throughput: 40 * job.volume }))).toEqual({ kind: 'holds' })
  })

  it('misses a value equal to its limit, and a cost per decision where nothing ends', async () => {
    expect((await found(late, () => ({ 'promises.0': 0.1 }))).kind).not.toBe('holds')
    const dear = await found(cheap, ({ volume }) => ({ costPerDecision: volume < 1.6 ? 30 : Number.POSITIVE_INFINITY }))
    if (dear.kind !== 'breaks') throw new Error(dear.kind)
    expect(dear.found.breaksAt.estimate).toBeGreaterThan(1.5)
    expect(dear.found.breaksAt.estimate).toBeLessThan(1.62)
  })

  // Growth alone sends the sweep below 0.5; what is asked for is the largest volume that holds, down to 1/16.
  it('goes down as far as 1/16 for a promise too', async () => {
    const finding = await found(late, lateFrom(0.1))
    expect(finding.kind).toBe('breaks')
  })
})
