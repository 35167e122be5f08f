import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/scenario/distribution.js'
import type { Expression } from '../../src/scenario/expression.js'
import {
  distributionReadsTheRun,
  namesIn,
  namesInDistribution,
  queuesIn,
  readsTheRun,
} from '../../src/scenario/names-in.js'

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

describe('what an expression reads of the run', () => {
  const age = { operator: '>', left: { name: 'age' }, right: 120 } as const
  const table: [string, Expression, boolean, string[]][] = [
    ['a number', 3, false, []],
    ['an attribute', { name: 'amount' }, false, []],
    ['class and volume', { operator: '+', left: { name: 'class' }, right: { name: 'volume' } }, false, []],
    ['visits', { minus: { name: 'visits' } }, true, []],
    ['week', { call: 'min', arguments: [1, { name: 'week' }] }, true, []],
    ['age', { not: age }, true, []],
    ['a queue', { queue: 'desk' }, true, ['desk']],
    [
      'two queues, one twice',
      {
        call: 'if',
        arguments: [{ queue: 'desk' }, { not: { queue: 'board' } }, { minus: { queue: 'desk' } }],
      },
      true,
      ['desk', 'board'],
    ],
  ]
  it.each(table)('%s', (_, expression, reads, queues) => {
    expect(readsTheRun(expression)).toBe(reads)
    expect([...queuesIn(expression)]).toEqual(queues)
    expect(distributionReadsTheRun({ distribution: 'gamma', mean: 2, cv: expression })).toBe(reads)
  })
})
