/** The whole search on designs of which theory knows where they break; constant work, so that ten replications do. */
import { describe, expect, it } from 'vitest'
import { inline } from '../../src/experiment/inline.js'
import { replicationRule, stressStudy } from '../../src/experiment/stress.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { arrivals, by, constant, end, pool, scenario, station, to } from '../builder.js'

/** Two an hour; two people in a row, each with this load. */
function tandem(first: number, second: number, parts: Partial<Scenario> = {}): Scenario {
  return scenario({
    arrivals: [arrivals(2, 'review')],
    pools: [pool('clerks', 1, { cost: 30 }), pool('seniors', 1)],
    stations: [
      station('review', to('approval'), { capacity: by('clerks'), takes: constant(first / 2) }),
      station('approval', to('done'), { capacity: by('seniors'), takes: constant(second / 2) }),
      end(),
    ],
    run: { length: { weeks: 6 }, warmUp: 168, replications: 10, seed: 1 },
    ...parts,
  })
}

async function stressed(...designs: Scenario[]) {
  const replications = replicationRule(designs[0], {}, 40)
  return stressStudy({ designs, seed: 1, executor: inline(), target: 2, replications })
}

function expectAround(interval: { low: number; high: number; estimate: number } | undefined, value: number): void {
  expect(interval?.low).toBeLessThan(value * 1.01)
  expect(interval?.high).toBeGreaterThan(value * 0.99)
  expect(Math.abs((interval?.estimate ?? Number.NaN) / value - 1)).toBeLessThan(0.03)
}

describe('stressStudy', () => {
  it('finds what breaks first, and each constraint alone although the first one throttles it', async () => {
    const [design] = (await stressed(tandem(0.8, 0.5))).designs
    expect(design.growth?.queue).toBe('clerks')
    expectAround(design.growth?.breaksAt, 1.25)
    expectAround(design.own[0]?.breaksAt, 1.25)
    expectAround(design.own[1]?.breaksAt, 2)
    expect(design.islands).toEqual([])
  })

  it('goes down where the design is broken today', async () => {
    const [design] = (await stressed(tandem(1.6, 0.5))).designs
    expectAround(design.growth?.breaksAt, 0.625)
  })

  it('looks down to 1/16, and up to 16', async () => {
    const [deep] = (await stressed(tandem(9, 0.5))).designs
    expect(deep.sweep[0].volume).toBe(1 / 16)
    expectAround(deep.growth?.breaksAt, 1 / 9)
    const [high] = (await stressed(tandem(0.03, 0.05))).designs
    expect(high.sweep.at(-1)?.volume).toBe(16)
    expect(high.growth).toBeUndefined()
    expect(high.own).toEqual([undefined, undefined])
  })

  it('finds a promise that breaks before capacity does, and one that is missed today', async () => {
    const promises: Scenario['promises'] = [
      // Half an hour of waiting in M/D/1 with 0.4 h of work: 0.4 · ρ / 2(1 − ρ) = 0.5 at ρ = 1 / 1.4, and V = ρ / 0.8.
      {
        text: 'mean(waiting-time, review) < 30min',
        of: 'waiting-time',
        statistic: 'mean',
        station: 'review',
        below: 0.5,
      },
      { text: 'cost-per-decision < 10', of: 'cost-per-decision', below: 10 },
    ]
    const [design] = (await stressed(tandem(0.8, 0.5, { promises }))).designs
    expect(design.promises.map(({ promised }) => promised.of)).toEqual(['waiting-time'])
    expectAround(design.promises[0].found.breaksAt, 1 / 1.4 / 0.8)
    expect(design.missedToday.map(({ of }) => of)).toEqual(['cost-per-decision'])
  })

  it('compares a redesign on the same random numbers', async () => {
    const { designs, breaksAtDifference } = await stressed(tandem(0.8, 0.5), tandem(0.6, 0.5))
    expectAround(designs[1].growth?.breaksAt, 1 / 0.6)
    expectAround(breaksAtDifference, 1 / 0.6 - 1.25)
  })
})
