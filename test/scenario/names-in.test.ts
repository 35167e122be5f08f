import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/scenario/distribution.js'
import { namesIn, namesInDistribution } from '../../src/scenario/names-in.js'

describe('namesIn', () => {
  it('finds each name once, through every kind of node', () => {
    const sure = { operator: '>=', left: { name: 'confidence' }, right: 0.92 } as const
    const expression = {
      call: 'if',
      arguments: [
        { not: sure },
        { minus: { name: 'amount' } },
        { operator: '+', left: sure, right: { text: 'volume' } },
      ],
    } as const
    expect([...namesIn(expression)]).toEqual(['confidence', 'amount'])
  })
})

describe('namesInDistribution', () => {
  const table: [Distribution, string[]][] = [
    [{ distribution: 'constant', value: { name: 'a' } }, ['a']],
    [{ distribution: 'exponential', mean: { name: 'a' } }, ['a']],
    [{ distribution: 'erlang', mean: { name: 'a' }, k: 2 }, ['a']],
    [{ distribution: 'gamma', mean: { name: 'a' }, cv: { name: 'b' } }, ['a', 'b']],
    [{ distribution: 'normal', mean: { name: 'a' }, sd: { name: 'b' } }, ['a', 'b']],
    [{ distribution: 'uniform', from: { name: 'a' }, to: { name: 'b' } }, ['a', 'b']],
    [{ distribution: 'triangular', from: { name: 'a' }, mode: { name: 'b' }, to: { name: 'a' } }, ['a', 'b']],
    [{ distribution: 'beta', a: { name: 'a' }, b: 2 }, ['a']],
    [{ distribution: 'chance', p: { name: 'a' } }, ['a']],
    [{ distribution: 'choice', values: [{ value: 1, share: 1 }] }, []],
    [{ distribution: 'empirical', file: 'a.csv', column: 'a', values: [1] }, []],
  ]
  it.each(table)('%o', (distribution, names) => {
    expect([...namesInDistribution(distribution)]).toEqual(names)
  })
})
