/** Roots of curves that are known, each a value a replication that share the same noise at every volume. */
import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { type Curve, curveRoot } from '../../src/experiment/curve-root.js'
import { meanInterval } from '../../src/statistics/interval.js'
import { noise } from './made-up-study.js'

/** Ten replications around a mean curve, and the volumes at which it was asked. */
function asked(mean: (volume: number) => number, amplitude = 0): { curve: Curve; volumes: number[] } {
  const volumes: number[] = []
  const curve: Curve = async (volume) => {
    volumes.push(volume)
    return Array.from({ length: 10 }, (_, replication) => mean(volume) + amplitude * noise({ replication }))
  }
  return { curve, volumes }
}

describe('curveRoot', () => {
  it.each<[string, (volume: number) => number, number, number, number]>([
    ['a line', (v) => v - 1.37, 1.25, 1.5, 1.37],
    ['a line over a wide bracket', (v) => 20 * (v - 1.37), 0.0625, 16, 1.37],
    ['a parabola', (v) => v * v - 2, 1, 2, Math.SQRT2],
    ['a share that is nothing for long, then rises', (v) => Math.max(0, v - 1.6) - 0.05, 1, 2, 1.65],
    ['a queue that fills up', (v) => 1 / Math.max(0.05, 2 - v) - 5, 1, 2, 1.8],
    ['a step', (v) => (v < 1.71 ? -1 : 1), 1, 2, 1.71],
    ['a root at the lower end', (v) => v - 1, 1, 2, 1],
    ['a small volume', (v) => v - 0.07, 0.0625, 0.125, 0.07],
  ])('of %s', async (_name, mean, low, high, root) => {
    const { curve, volumes } = asked(mean)
    const { breaksAt } = await curveRoot(curve, low, high)
    expect(breaksAt.estimate / root).toBeGreaterThan(0.985)
    expect(breaksAt.estimate / root).toBeLessThan(1.015)
    expect(breaksAt.low).toBeLessThanOrEqual(breaksAt.estimate)
    expect(volumes.length).toBeLessThanOrEqual(16)
  })

  // The mean flow time of a queue that is flat until it explodes: steps from the flat end are short long before the root.
  it('of a curve two hundred times as far above 0 at its end as below it at its beginning', async () => {
    const { curve } = asked((volume) => (volume < 1.1 ? 0.01 / (1.111 - volume) : 0.91 + 1000 * (volume - 1.1)) - 1)
    const { breaksAt } = await curveRoot(curve, 1, 1.25)
    expect(breaksAt.estimate).toBeGreaterThan(1.08)
    expect(breaksAt.estimate).toBeLessThan(1.12)
  })

  it('needs few volumes on a line, and fewer where some are known', async () => {
    const fresh = asked((v) => v * v - 1.9)
    await curveRoot(fresh.curve, 1, 2)
    expect(fresh.volumes.length).toBeLessThanOrEqual(6)
    const known = asked((v) => v * v - 1.9)
    await curveRoot(known.curve, 1, 2, { known: [1.41, 1.3, 2.5, 1.37] })
    expect(known.volumes.slice(0, 5)).toEqual([1, 2, 1.3, 1.37, 1.41])
    expect(known.volumes.length).toBeLessThanOrEqual(7)
  })

  it('has on a line the interval of the replications’ own roots', async () => {
    const { curve } = asked((volume) => 2 * (volume - 1.4), 0.1)
    const roots = Array.from({ length: 10 }, (_, replication) => 1.4 - (0.1 * noise({ replication })) / 2)
    const { breaksAt, pseudoValues } = await curveRoot(curve, 1, 2)
    expect(pseudoValues).toEqual(roots.map((root) => expect.closeTo(root, 6)))
    const expected = meanInterval(roots)
    expect(breaksAt.low).toBeCloseTo(expected.low, 6)
    expect(breaksAt.high).toBeCloseTo(expected.high, 6)
  })

  // A line between two neighbours would have any slope: it once said 5.7 (−4.5 to 15.9) of a root at 1.14.
  it('stays between its ends where chance moves the curve more than the last step does', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const curve: Curve = async (volume) => {
        const random = seedrandom(`${seed} ${volume}`)
        return Array.from({ length: 10 }, () => 10 * (volume - 1.15) + 1.2 * (random() - 0.5))
      }
      const { breaksAt } = await curveRoot(curve, 1, 1.25)
      expect(breaksAt.estimate).toBeGreaterThan(1.05)
      expect(breaksAt.estimate).toBeLessThan(1.25)
      expect(breaksAt.low).toBeGreaterThan(0.95)
      expect(breaksAt.high).toBeLessThan(1.4)
    }
  })

  it('has an interval that holds the last two volumes, between which the curve may be any', async () => {
    const { curve } = asked((volume) => (volume < 1.705 ? -1 : 1e-6))
    const { breaksAt } = await curveRoot(curve, 1, 2)
    expect(breaksAt.low).toBeLessThan(1.705)
    expect(breaksAt.high).toBeGreaterThan(1.705)
  })
})
