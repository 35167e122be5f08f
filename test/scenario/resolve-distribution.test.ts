import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/scenario/distribution.js'
import type { Scope } from '../../src/scenario/evaluate.js'
import { resolveDistribution } from '../../src/scenario/resolve-distribution.js'

const scope: Scope = {
  resolve: (name) => (name === 'volume' ? 2 : (item) => item + 0.5),
  classIndex: () => 0,
  queue: () => () => 7,
}

/** The distribution with every argument that hangs on the item replaced by its value for item 3. */
function forItemThree(distribution: Distribution): Record<string, unknown> {
  const resolved = Object.entries(resolveDistribution(distribution, scope))
  return Object.fromEntries(resolved.map(([key, value]) => [key, typeof value === 'function' ? value(3) : value]))
}

describe('resolveDistribution', () => {
  const own = { name: 'own' }
  const twice = { operator: '*', left: { name: 'volume' }, right: 3 } as const
  const table: [Distribution, Record<string, unknown>][] = [
    [{ distribution: 'constant', value: own }, { value: 3.5 }],
    [{ distribution: 'exponential', mean: twice }, { mean: 6 }],
    [{ distribution: 'exponential', mean: { queue: 'desk' } }, { mean: 7 }],
    [
      { distribution: 'lognormal', mean: own, cv: twice },
      { mean: 3.5, cv: 6 },
    ],
    [
      { distribution: 'gamma', mean: 1, cv: own },
      { mean: 1, cv: 3.5 },
    ],
    [
      { distribution: 'weibull', mean: own, cv: 1 },
      { mean: 3.5, cv: 1 },
    ],
    [
      { distribution: 'erlang', mean: own, k: 4 },
      { mean: 3.5, k: 4 },
    ],
    [
      { distribution: 'normal', mean: own, sd: 1 },
      { mean: 3.5, sd: 1 },
    ],
    [
      { distribution: 'uniform', from: 0, to: own },
      { from: 0, to: 3.5 },
    ],
    [
      { distribution: 'triangular', from: 0, mode: 1, to: own },
      { from: 0, mode: 1, to: 3.5 },
    ],
    [
      { distribution: 'beta', a: twice, b: own },
      { a: 6, b: 3.5 },
    ],
    [{ distribution: 'chance', p: own }, { p: 3.5 }],
    [{ distribution: 'choice', values: [{ value: 1, share: 1 }] }, { values: [{ value: 1, share: 1 }] }],
  ]
  it.each(table)('%o', (distribution, expected) => {
    expect(forItemThree(distribution)).toEqual({ distribution: distribution.distribution, ...expected })
  })

  it('keeps what is the same for every item as a number', () => {
    expect(resolveDistribution({ distribution: 'exponential', mean: twice }, scope)).toEqual({
      distribution: 'exponential',
      mean: 6,
    })
  })
})
