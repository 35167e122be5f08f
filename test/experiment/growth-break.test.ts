/** Which volume a growing design is said to break at: by drift, by the queue alone, or narrowed. */
import { describe, expect, it } from 'vitest'
import type { Bracket } from '../../src/experiment/bracket.js'
import { type BeforeGrowth, growthBreak } from '../../src/experiment/growth-break.js'
import { narrowedBreak } from '../../src/experiment/narrowed-break.js'
import { ownBreak } from '../../src/experiment/own-break.js'
import { Sample } from '../../src/experiment/sample.js'
import { constraintOf, estimateAt, loadsOf, type Made } from './findings.js'
import { madeUpStudy, noise, oneDesk, type Readings, saturating } from './made-up-study.js'

const at = { design: 0, detail: 'growth' } as const
const own = new Map([['clerks', estimateAt(1.5)]])
const ofCapacity =
  (capacity: number): Readings =>
  (job) =>
    saturating('clerks', capacity * (1 + 0.01 * noise(job)), job.volume)

/** Between two volumes of a sweep, of which the upper grows. */
function bracket(holds: number, breaks: number, grows = ['clerks', 'system']): Bracket {
  const sample = new Sample([], [])
  return { holds: { volume: holds, sample, grows: [] }, breaks: { volume: breaks, sample, grows } }
}

describe('growthBreak', () => {
  /** Theory is silent unless said. */
  const broken = async (readings: Readings, between = bracket(1.25, 1.75), parts: Partial<BeforeGrowth> = {}) => {
    const scenario = oneDesk()
    const { study } = madeUpStudy([scenario], readings)
    const breaks = { ...between.breaks, sample: await study.sample({ ...at, volume: between.breaks.volume }, 10) }
    const before = { scenario, loads: loadsOf({ says: 'silent' }), own, bracket: { ...between, breaks }, ...parts }
    return growthBreak(study, at, before, 10)
  }

  it('reads the root of the queue that breaks first by itself, in the design', async () => {
    const found = await broken(ofCapacity(1.48))
    expect(found).toMatchObject({ queue: 'clerks', by: 'drift' })
    expect(found?.breaksAt.estimate).toBeCloseTo(1.48, 6)
  })

  it.each([
    ['takes the root of the queue alone where theory says the same', 1.51, ['clerks', 'system'], 'own break volume'],
    ['looks in the design where theory says another', 1.6, ['clerks', 'system'], 'drift'],
    ['looks in the design where another queue grows', 1.51, ['seniors'], 'drift'],
  ])('%s', async (_name, theory, grows, how) => {
    const loads = loadsOf({ breakVolumes: { clerks: theory } })
    const found = await broken(ofCapacity(1.48), bracket(1.25, 1.75, grows), { loads })
    expect(found?.by).toBe(how)
    expect(found?.breaksAt.estimate).toBeCloseTo(how === 'drift' ? 1.48 : 1.5, 6)
  })

  it('takes the root of the queue alone where the drift in the design is no line', async () => {
    const throttled: Readings = (job) => saturating('clerks', 1.5, Math.min(1.7, job.volume))
    const withNext = new Map([...own, ['seniors', estimateAt(1.65)]])
    expect(await broken(throttled, bracket(1.25, 1.75), { own: withNext })).toMatchObject({
      queue: 'clerks',
      by: 'own break volume',
      breaksAt: { estimate: 1.5 },
    })
  })

  /** By turns busy and waiting for others: its people are never busy all the time. */
  const withRests =
    (capacity: number): Readings =>
    (job) => ({ ...ofCapacity(capacity)(job), 'queues.clerks.busy': 900 * capacity })

  it.each([
    ['by its drift', 'drift', ofCapacity(1.1)],
    ['on the growth where its people rest', 'narrowing', withRests(1.1)],
  ])('looks in the design where it grows clearly below every own break volume: %s', async (_name, how, readings) => {
    const found = await broken(readings, bracket(1, 1.25))
    expect(found).toMatchObject({ queue: 'clerks', by: how })
    expect(found?.breaksAt.low).toBeLessThan(1.11)
    expect(found?.breaksAt.high).toBeGreaterThan(1.099)
  })

  it('looks in the design where the queue surely loses far less than by itself, as long as nothing else can hold it up', async () => {
    // By itself it would lose 13 % at 1.75×, and it loses 3 %.
    const found = await broken(withRests(1.7), bracket(1.5, 1.75))
    expect(found).toMatchObject({ queue: 'clerks', by: 'narrowing' })
    expect(Math.abs((found?.breaksAt.estimate ?? 0) / 1.7 - 1)).toBeLessThan(0.02)
    expect(await broken(ofCapacity(1.7), bracket(1.5, 1.75))).toMatchObject({ queue: 'clerks', by: 'drift' })
    const withNext = new Map([...own, ['seniors', estimateAt(1.6)]])
    expect(await broken(withRests(1.7), bracket(1.5, 1.75), { own: withNext })).not.toMatchObject({ by: 'narrowing' })
  })
})

describe('narrowedBreak', () => {
  const narrowed = (readings: Readings, between: Bracket, queues?: string[]) =>
    narrowedBreak(madeUpStudy([oneDesk()], readings).study, at, between, 10, queues)

  it('keeps to its bracket where the drift hardly rises', async () => {
    // One in a hundred is lost at every volume, whatever it is: the line through two such drifts leads anywhere.
    const flat: Readings = (job) => ({
      ...saturating('clerks', 1, job.volume),
      'queues.clerks.arrived': 1000,
      'queues.clerks.grown': job.volume < 1.26 ? 0 : 10 + 0.1 * job.volume - 0.01 * noise(job),
    })
    const { breaksAt } = await narrowed(flat, bracket(1.25, 1.5), ['clerks'])
    expect(breaksAt.low).toBeGreaterThan(1.2)
    expect(breaksAt.high).toBeLessThan(1.3)
  })

  it.each([
    [1.37, 1.25, 1.5],
    [1.26, 1.25, 1.5],
    [3.9, 3, 4],
  ])('finds growth from %d on within 2 %%, and its interval holds it', async (capacity, holds, breaks) => {
    const { breaksAt, queue } = await narrowed(ofCapacity(capacity), bracket(holds, breaks))
    expect(queue).toBe('clerks')
    expect(Math.abs(breaksAt.estimate / capacity - 1)).toBeLessThan(0.02)
    expect(breaksAt.low).toBeLessThan(capacity * 1.005)
    expect(breaksAt.high).toBeGreaterThan(capacity)
  })

  it('reads the root of all together where queues grow by turns', async () => {
    // What is lost is lost by the clerks in one replication, elsewhere in the next.
    const turns: Readings = (job) => {
      const lost = 1000 * Math.max(0, job.volume - 1.37)
      return {
        ...saturating('clerks', 99, job.volume),
        'queues.clerks.grown': lost * (1 + 0.9 * noise(job) * (job.volume > 1.5 ? -1 : 1)),
        grown: lost,
      }
    }
    const { breaksAt, queue } = await narrowed(turns, bracket(1.25, 1.5))
    expect(queue).toBe('clerks')
    expect(Math.abs(breaksAt.estimate / 1.37 - 1)).toBeLessThan(0.001)
    // No wider than the last step of the search.
    expect(breaksAt.high - breaksAt.low).toBeLessThan(0.02)
  })

  it('names the system where no queue grows', async () => {
    const whole: Readings = (job) => ({
      ...saturating('clerks', 99, job.volume),
      grown: 1000 * Math.max(0, job.volume - 1.4),
    })
    const { breaksAt, queue } = await narrowed(whole, bracket(1.25, 1.5, ['system']))
    expect(queue).toBe('system')
    expect(Math.abs(breaksAt.estimate / 1.4 - 1)).toBeLessThan(0.02)
  })

  it('sees only the growth of the queues that are asked about', async () => {
    const other: Readings = (job) => ({ ...ofCapacity(1.4)(job), ended: 1000 * Math.min(1.3, job.volume) })
    const { breaksAt } = await narrowed(other, bracket(1.25, 1.5), ['clerks'])
    expect(Math.abs(breaksAt.estimate / 1.4 - 1)).toBeLessThan(0.02)
  })

  it('ends where nothing holds at all', async () => {
    const { breaksAt } = await narrowed(ofCapacity(0.04), bracket(0, 0.0625))
    expect(Math.abs(breaksAt.estimate / 0.04 - 1)).toBeLessThan(0.02)
  })
})

describe('ownBreak', () => {
  const found = async (readings: Readings, theory: Made) => {
    const loadOf = (volume?: number) => (volume === undefined ? undefined : 1 / volume)
    const constraints = ['clerks', 'seniors'].map((id) =>
      constraintOf(id, loadOf(theory.breakVolumes?.[id]), theory.says),
    )
    const { study, jobs } = madeUpStudy([oneDesk()], readings)
    return { break: await ownBreak(study, { design: 0 }, loadsOf({ ...theory, constraints }), 'clerks', 10), jobs }
  }

  it('looks at the constraint with every other one unlimited', async () => {
    const { break: alone, jobs } = await found(ofCapacity(1.5), { says: 'bound', breakVolumes: { clerks: 1.5 } })
    expect(alone?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    const flows = jobs.filter((job) => job.unlimited?.join() === 'clerks,seniors')
    expect(new Set(flows.map(({ volume }) => volume))).toEqual(new Set([1.5]))
    const others = jobs.filter((job) => !flows.includes(job))
    expect(others.length).toBeGreaterThan(0)
    expect(others.every((job) => job.unlimited?.join() === 'seniors')).toBe(true)
  })

  it('looks at the highest volume of a search, and at none beyond, where theory is no more than near and knows a far one', async () => {
    const { break: alone, jobs } = await found(ofCapacity(400), { says: 'bound', breakVolumes: { clerks: 404 } })
    expect(alone).toBeUndefined()
    expect(new Set(jobs.map(({ volume }) => volume))).toEqual(new Set([16]))
    const nearer = await found(ofCapacity(1.5), { says: 'bound', breakVolumes: { clerks: 404 } })
    expect(nearer.break?.breaksAt.estimate).toBeCloseTo(1.5, 6)
  })

  it('is led by what flows where theory is no more than near', async () => {
    // The capacity is that of 1.5; theory takes more work to flow there than does.
    const constraints = ['clerks', 'seniors'].map((id) => constraintOf(id, 1 / 1.5, 'bound'))
    const { study, jobs } = madeUpStudy([oneDesk()], ofCapacity(1.5))
    const theory = loadsOf({ says: 'bound', breakVolumes: { clerks: 1.2 }, constraints })
    const alone = await ownBreak(study, { design: 0 }, theory, 'clerks', 10)
    expect(alone?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    // From 1.2 on, which theory says, it would have looked below the break first.
    const limited = jobs.filter((job) => job.unlimited?.join() === 'seniors').map(({ volume }) => volume)
    expect(Math.min(...limited)).toBeGreaterThan(1.5)
    expect(new Set(limited).size).toBe(3)
  })

  it('looks at what flows with all of them unlimited, at one volume, where theory is to be trusted', async () => {
    const { break: alone, jobs } = await found(ofCapacity(1.5), { breakVolumes: { clerks: 1.5, seniors: 1.2 } })
    expect(alone?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    expect(new Set(jobs.map(({ volume, unlimited }) => `${volume} ${unlimited}`))).toEqual(
      new Set(['1.2 clerks,seniors']),
    )
  })

  it('does not believe a balance of flows that theory denies', async () => {
    const { break: alone, jobs } = await found((job) => ({ ...ofCapacity(1.5)(job), arrived: 1300 * job.volume }), {
      breakVolumes: { clerks: 1.5 },
    })
    expect(alone?.breaksAt.estimate).toBeCloseTo(1.5, 6)
    expect(jobs.some(({ unlimited }) => unlimited?.join() === 'seniors')).toBe(true)
  })

  it.each([
    ['that theory knows to hold', { breakVolumes: { clerks: 17 } }],
    ['that theory knows to do no work', { breakVolumes: {} }],
  ])('simulates nothing for a constraint %s', async (_name, theory) => {
    const { break: alone, jobs } = await found(ofCapacity(1.5), theory)
    expect(alone).toBeUndefined()
    expect(jobs).toEqual([])
  })

  it('simulates nothing where the queue is bounded', async () => {
    const { study, jobs } = madeUpStudy([oneDesk()], ofCapacity(1.5))
    const constraints = [{ ...constraintOf('clerks', 1 / 0.6), queue: 'bounded' }] as const
    expect(await ownBreak(study, { design: 0 }, loadsOf({ constraints }), 'clerks', 10)).toBeUndefined()
    expect(jobs).toEqual([])
  })

  it('simulates where the load may be higher than theory says', async () => {
    const { break: alone } = await found(ofCapacity(1.5), { says: 'bound', breakVolumes: { clerks: 17 } })
    expect(alone?.breaksAt.estimate).toBeCloseTo(1.5, 6)
  })

  it.each([0.3, 1.5, 11])('finds a break volume of %d where theory is silent', async (capacity) => {
    const { break: alone } = await found(ofCapacity(capacity), { says: 'silent' })
    expect(alone?.breaksAt.estimate).toBeCloseTo(capacity, 6)
  })

  it('is absent beyond 16', async () => {
    expect((await found(ofCapacity(40), { says: 'silent' })).break).toBeUndefined()
    expect((await found(ofCapacity(16.2), { breakVolumes: { clerks: 16.2 } })).break).toBeUndefined()
  })
})
