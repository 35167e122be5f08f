import { describe, expect, it } from 'vitest'
import type { ResolvedDistribution } from '../../src/scenario/resolve-distribution.js'
import { meanOf } from '../../src/theory/mean.js'
import { normalBelow } from '../../src/theory/normal-distribution.js'

describe('normalBelow', () => {
  // Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [-3, 0.00134989803163],
    [4.5, 0.99999660232688],
    [10, 1],
    [-10, 0],
  ])('%f', (x, share) => {
    expect(normalBelow(x)).toBeCloseTo(share, 13)
  })
})

describe('meanOf', () => {
  const table: [ResolvedDistribution, number][] = [
    [{ distribution: 'constant', value: 7 }, 7],
    [{ distribution: 'exponential', mean: 7 }, 7],
    [{ distribution: 'erlang', mean: 7, k: 3 }, 7],
    [{ distribution: 'lognormal', mean: 7, cv: 2 }, 7],
    [{ distribution: 'gamma', mean: 7, cv: 2 }, 7],
    [{ distribution: 'weibull', mean: 7, cv: 2 }, 7],
    [{ distribution: 'normal', mean: 0, sd: 1 }, 1 / Math.sqrt(2 * Math.PI)],
    [{ distribution: 'normal', mean: 1, sd: 1 }, 1.0833154705876864],
    [{ distribution: 'normal', mean: 5, sd: 0 }, 5],
    [{ distribution: 'normal', mean: -5, sd: 0 }, 0],
    [{ distribution: 'uniform', from: 2, to: 6 }, 4],
    [{ distribution: 'triangular', from: 1, mode: 2, to: 6 }, 3],
    [{ distribution: 'beta', a: 9, b: 2 }, 9 / 11],
    [{ distribution: 'chance', p: 0.3 }, 0.3],
    [{ distribution: 'chance', p: 1.3 }, 1],
    [
      {
        distribution: 'choice',
        values: [
          { value: 1, share: 0.2 },
          { value: 5, share: 0.8 },
        ],
      },
      4.2,
    ],
    [{ distribution: 'empirical', file: 'a.csv', column: 'a', values: [1, 2, 6] }, 3],
  ]
  it.each(table)('%o', (law, mean) => {
    expect(meanOf(law)).toBeCloseTo(mean, 12)
  })

  it('is a function of the item where an argument is', () => {
    const mean = meanOf({ distribution: 'uniform', from: (item) => item, to: 10 })
    expect(typeof mean === 'function' ? [mean(0), mean(4)] : mean).toEqual([5, 7])
  })
})
