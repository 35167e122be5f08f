/** Where a station may send items, and which of its expressions are read. */
import { describe, expect, it } from 'vitest'
import { constantValue } from '../../src/scenario/constant-value.js'
import type { Expression } from '../../src/scenario/expression.js'
import { expressionsOf } from '../../src/scenario/expressions-of.js'
import { legsOf, reachedFrom, targetsOf, waysOn } from '../../src/scenario/routes.js'
import type { Routing, Station } from '../../src/scenario/scenario.js'

const amount = { name: 'amount' }
const half = { operator: '/', left: 1, right: 2 } as const
const later = { after: { distribution: 'exponential', mean: { name: 'due' } }, to: 'mail' } as const

const desk: Station = {
  id: 'desk',
  title: 'desk',
  kind: 'review',
  capacity: { by: 'pool', needs: [{ pool: 'clerks', count: 1 }] },
  takes: { distribution: 'gamma', mean: amount, cv: 1 },
  then: { rules: [{ to: 'a', when: { queue: 'desk' } }, { to: 'b', share: half }, { to: 'join' }] },
  priority: { minus: amount },
  discipline: 'fifo',
  patience: later,
  limit: { queue: 4, to: 'full' },
  sets: [{ attribute: 'amount', to: { distribution: 'constant', value: 7 } }],
  byClass: { complex: { then: { all: ['x', 'y', 'x'], then: 'z' }, patience: { ...later, to: 'b' } } },
}

describe('targets of a routing', () => {
  const rules: Routing = {
    rules: [{ to: 'a', share: 0 }, { to: 'b', when: amount }, { to: 'c', share: 1 }, { to: 'd' }],
  }
  const shares: Routing = {
    shares: [
      { to: 'a', share: 1 },
      { to: 'b', share: 0 },
    ],
  }
  it.each([
    ['shares', shares, ['a', 'b'], ['a']],
    ['rules', rules, ['a', 'b', 'c', 'd'], ['b', 'c']],
    ['a fork', { all: ['a', 'b'], then: 'c' } as const, ['c'], ['c']],
  ])('%s', (_, routing, written, possible) => {
    expect(targetsOf(routing, 'written')).toEqual(written)
    expect(targetsOf(routing, 'possible')).toEqual(possible)
  })
})

it('a station sends on by its routing, its patience and its limit, of every class', () => {
  expect(waysOn(desk, 'written')).toEqual(['a', 'b', 'join', 'z', 'mail', 'full'])
  expect(legsOf(desk)).toEqual(['x', 'y'])
})

it('what is reached has the starts in it, and ends in a loop', () => {
  const next: Record<string, string[]> = { a: ['b'], b: ['c', 'a'], d: ['a'] }
  expect([...reachedFrom(['a'], (id) => next[id] ?? [])]).toEqual(['a', 'b', 'c'])
})

it('the expressions of a station are those of all its parts', () => {
  const read = expressionsOf(desk).filter((each) => typeof each === 'object')
  expect(read).toEqual([amount, { name: 'due' }, { queue: 'desk' }, half, { minus: amount }, { name: 'due' }])
})

it.each<[Expression, number | undefined]>([
  [0.5, 0.5],
  [half, 0.5],
  [amount, undefined],
  [{ name: 'volume' }, undefined],
  [{ operator: '*', left: 0, right: { queue: 'desk' } }, undefined],
])('%o is %s for all items', (expression, value) => {
  expect(constantValue(expression)).toBe(value)
})
