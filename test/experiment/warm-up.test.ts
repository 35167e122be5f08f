/** The warm-up that a study chooses, from pilot runs whose course is known. */
import { describe, expect, it } from 'vitest'
import { chooseWarmUp } from '../../src/experiment/warm-up.js'
import type { RunSettings, Scenario } from '../../src/scenario/scenario.js'
import { arrivals, by, constant, end, pool, station, to } from '../builder.js'
import { madeUpStudy, noise, oneDesk, type Readings } from './made-up-study.js'

const run = (parts: Partial<RunSettings>): RunSettings => ({
  length: { weeks: 16 },
  warmUp: 'auto',
  replications: 10,
  seed: 1,
  ...parts,
})

/** Ten items an hour of so many hours each, around the clock or in office hours. */
function design(hours: number, parts: Partial<RunSettings> = {}, calendar = 'office'): Scenario {
  return oneDesk({
    pools: [pool('clerks', 10, { calendar })],
    arrivals: [arrivals(10, 'desk', { calendar })],
    stations: [station('desk', to('done'), { capacity: by('clerks'), takes: constant(hours) }), end()],
    run: run(parts),
  })
}

/** Rises from nothing to 50 within so many hours, then only wobbles. */
const filling =
  (within: number): Readings =>
  (job) => {
    const every = job.seriesEvery ?? Number.NaN
    const count = Math.floor((16 * 168) / every)
    const level = (i: number) => 50 * Math.min(1, (i * every) / within) + noise(job) + ((i * 7) % 5) / 5
    return Object.fromEntries(Array.from({ length: count }, (_, i) => [`series.${every}.${i}`, level(i)]))
  }

async function chosen(designs: readonly Scenario[], readings: Readings) {
  const { study, jobs } = madeUpStudy(designs, readings)
  return { hours: await chooseWarmUp(study), jobs }
}

describe('chooseWarmUp', () => {
  it.each([
    ['three weeks, seen week by week', design(0.5), 3 * 168, 3 * 168],
    ['nothing to wait for', design(0.5), 1e-9, 168],
    ['at most half of the run', design(0.5), 15 * 168, 8 * 168],
    ['half of an odd run, in whole weeks', design(0.5, { length: { weeks: 5 } }), 15 * 168, 2 * 168],
    ['at most half round the clock too', design(0.5, { length: { weeks: 3 } }, '24x7'), 230, 168],
    ['a hundred hours round the clock, rounded up to a week', design(0.5, {}, '24x7'), 100, 168],
    ['two hundred hours round the clock', design(0.5, {}, '24x7'), 200, 336],
  ])('%s', async (_name, scenario, within, expected) => {
    const { hours } = await chosen([scenario], filling(within))
    expect(hours).toBe(expected)
  })

  it('is none where the volume of a design goes up or down within its run', async () => {
    const ramped = { ...design(0.5), arrivals: [arrivals(10, 'desk', { ramp: [{ at: 336, factor: 2 }] })] }
    const { hours, jobs } = await chosen([design(0.5), ramped, design(0.5, { warmUp: 700 })], filling(500))
    expect(hours).toBe(0)
    expect(jobs).toEqual([])
  })

  it('takes the longest of the designs, those that say theirs among them', async () => {
    const said = (warmUp: number) => design(0.5, { warmUp })
    expect((await chosen([design(0.5), said(100)], filling(500))).hours).toBe(504)
    expect((await chosen([design(0.5), said(700)], filling(500))).hours).toBe(700)
    const none = await chosen([said(24)], filling(500))
    expect(none.hours).toBe(24)
    expect(none.jobs).toEqual([])
  })

  it('is at most half of the shortest run, and of the weeks in which items arrive', async () => {
    const short = design(0.5, { length: { weeks: 6 }, warmUp: 24 })
    expect((await chosen([design(0.5), short], filling(15 * 168))).hours).toBe(3 * 168)
    const times = Array.from({ length: 28 }, (_, day) => day * 24 + 9)
    const recorded = {
      ...design(0.5),
      arrivals: [{ ...arrivals(10, 'desk'), process: { by: 'trace' as const, times } }],
    }
    expect((await chosen([recorded], filling(15 * 168))).hours).toBe(2 * 168)
  })

  it('has none where the run is by items', async () => {
    expect((await chosen([design(0.5, { length: { items: 100 } })], filling(500))).hours).toBe(0)
  })

  it('looks at 1×, and where that is broken at 0.9 of the volume at which the largest load is 1', async () => {
    expect(new Set((await chosen([design(0.5)], filling(500))).jobs.map((job) => job.volume))).toEqual(new Set([1]))
    const [job] = (await chosen([design(2)], filling(500))).jobs
    expect(job.volume).toBeCloseTo(0.45, 9)
  })

  it('is a week at least: every run starts empty', async () => {
    expect((await chosen([design(0.5)], filling(1))).hours).toBe(168)
  })
})
