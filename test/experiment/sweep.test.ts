/** The volumes that a study looks at: always the coarse ones, and farther until an end of the stable range is in sight. */
import { describe, expect, it } from 'vitest'
import { coarseVolumes, sweep } from '../../src/experiment/sweep.js'
import { madeUpStudy, oneDesk, saturating } from './made-up-study.js'

const coarse = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5]
const counts = { headline: 4, coarse: 2, search: 2 }

async function swept(capacity: number, asked: readonly number[] = [2]) {
  const { study, jobs } = madeUpStudy([oneDesk()], (job) => saturating('clerks', capacity, job.volume))
  return { looked: await sweep(study, { design: 0 }, asked, counts, { expected: 0, detail: 'full' }), jobs }
}

describe('sweep', () => {
  it.each([
    ['breaks among the coarse volumes', 1.3, coarse],
    ['breaks below all of them', 0.3, [0.25, ...coarse]],
    ['breaks far below', 0.1, [0.0625, 0.125, 0.25, ...coarse]],
    ['breaks everywhere', 0.01, [0.0625, 0.125, 0.25, ...coarse]],
    ['breaks just above all of them', 2.6, [...coarse, 2.75, 3]],
    ['breaks far above', 7, [...coarse, 2.75, 3, 3.5, 4, 5, 6, 8, 10]],
    ['breaks nowhere', 99, [...coarse, 2.75, 3, 3.5, 4, 5, 6, 8, 10, 12, 16]],
  ])('of a design that %s', async (_name, capacity, volumes) => {
    const { looked } = await swept(capacity)
    expect(looked.map(({ volume }) => volume)).toEqual(volumes)
    for (const { volume, grows } of looked)
      expect(grows, `at ${volume}`).toEqual(volume > capacity ? ['clerks', 'system'] : [])
  })

  it('takes in what is asked about, once, in its place', async () => {
    const { looked } = await swept(1.3, [1.9, 2])
    expect(looked.map(({ volume }) => volume)).toEqual([...coarse.slice(0, 6), 1.9, ...coarse.slice(6)])
    expect(coarseVolumes([2])).toEqual(coarse)
    expect(coarseVolumes([24, 2]).slice(-3)).toEqual([12, 16, 24])
    expect(coarseVolumes([0.5]).at(-1)).toBe(1.25)
  })

  it('asks fresh runs where growth is not expected, and those alone', async () => {
    // Four runs grow at 1×, and none of those that follow: a false alarm.
    const { study, jobs } = madeUpStudy([oneDesk()], (job) =>
      saturating('clerks', job.replication < 4 ? 0.5 : 9, job.volume),
    )
    const looked = await sweep(
      study,
      { design: 0 },
      [2],
      { headline: 4, coarse: 4, search: 4 },
      { expected: 8, detail: 'full' },
    )
    expect(looked.find(({ volume }) => volume === 1)?.grows).toEqual([])
    expect(Math.max(...jobs.map(({ replication }) => replication))).toBe(11)
  })

  it('takes the headline’s replications at 1× and where it is asked, fewer elsewhere', async () => {
    const { looked } = await swept(99)
    for (const { volume, sample } of looked)
      expect(sample.replications, `at ${volume}`).toBe(volume === 1 || volume === 2 ? 4 : 2)
  })
})
