/** Where items go: shares by frequency, rules in their order, each share one of what reaches its line. */
import { describe, expect, it } from 'vitest'
import { CutShares, Router } from '../../src/engine/router.js'
import { stream } from '../../src/random/index.js'
import type { Expression } from '../../src/scenario/expression.js'
import type { Routing } from '../../src/scenario/scenario.js'
import { to } from '../builder.js'

const count = 50_000
const targets = ['a', 'b', 'c', 'd']
/** Of item i: `odd` is 1 for every other one, `tenth` runs through 0, 0.1 … 0.9. */
const scope = {
  resolve: (name: string) => (name === 'odd' ? (item: number) => item % 2 : (item: number) => (item % 10) / 10),
  classIndex: () => 0,
  queue: () => 0,
  attributes: [],
  classes: [],
  classOf: () => '',
}

function routerOf(routing: Routing, cutShares = new CutShares()): Router {
  const said = (rule: number, key: string) => ({ what: `\`${key}\``, path: ['then', rule, key] })
  return new Router(routing, (id) => targets.indexOf(id), stream(9, 0, 'review', 'then'), scope, { cutShares, said })
}
const odd: Expression = { name: 'odd' }
const tenth: Expression = { name: 'tenth' }

function routed(routing: Routing, visit = 1): number[] {
  const router = routerOf(routing)
  return Array.from({ length: count }, (_, item) => router.next(item, 3 * item, visit))
}

describe('Router', () => {
  it.each<[string, Routing, readonly number[]]>([
    ['one target', to('c'), [0, 0, 1, 0]],
    ['shares', to({ a: 0.1, b: 0, c: 0.6, d: 0.3 }), [0.1, 0, 0.6, 0.3]],
    ['a rule without a condition', { rules: [{ to: 'b' }] }, [0, 1, 0, 0]],
    ['a condition', { rules: [{ to: 'a', when: odd }, { to: 'd' }] }, [0.5, 0, 0, 0.5]],
    [
      'a share is one of what reaches its line',
      { rules: [{ to: 'a', share: 0.2 }, { to: 'b', share: 0.5 }, { to: 'c', share: 0.25 }, { to: 'd' }] },
      [0.2, 0.4, 0.1, 0.3],
    ],
    [
      'a share of what meets its condition',
      { rules: [{ to: 'a', when: odd, share: 0.4 }, { to: 'b', share: 0.5 }, { to: 'c' }] },
      [0.2, 0.4, 0.4, 0],
    ],
    [
      'a share by expression, cut to 0..1',
      {
        rules: [
          { to: 'a', share: { minus: tenth } },
          { to: 'b', share: tenth },
          { to: 'c', share: { operator: '+', left: 1, right: odd } },
          { to: 'd' },
        ],
      },
      [0, 0.45, 0.55, 0],
    ],
  ])('%s', (_name, routing, shares) => {
    const found = routed(routing)
    for (const [index, share] of shares.entries()) {
      const times = found.filter((each) => each === index).length
      const deviation = Math.sqrt(share * (1 - share) * count)
      expect(Math.abs(times - share * count), targets[index]).toBeLessThanOrEqual(4 * deviation)
    }
  })

  it('decides a second visit by another draw', () => {
    const half = to({ a: 0.5, b: 0.5 })
    const [first, second] = [routed(half), routed(half, 2)]
    const same = first.filter((target, item) => target === second[item]).length
    expect(Math.abs(same - count / 2)).toBeLessThan(4 * Math.sqrt(count / 4))
  })
})

describe('shares beyond 0..1', () => {
  it('are cut, and counted', () => {
    const cutShares = new CutShares()
    const share: Expression = { operator: '-', left: { operator: '*', left: 3, right: odd }, right: 1 }
    const router = routerOf({ rules: [{ to: 'a', share }, { to: 'd' }] }, cutShares)
    const ways = [0, 1, 2, 3].map((item) => router.next(item, item, 1))
    expect(ways).toEqual([3, 0, 3, 0])
    expect(cutShares).toEqual({ asked: 4, cut: 4 })
  })

  it('that are no number are refused', () => {
    const nothing: Expression = { operator: '/', left: 0, right: 0 }
    expect(() => routerOf({ rules: [{ to: 'a', share: nothing }, { to: 'd' }] })).toThrow('not a number')
  })
})
