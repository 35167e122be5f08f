/** Whose order with the first break is not settled: by pairs, replication by replication. */
import { expect, it } from 'vitest'
import { atNoVolume, breakEstimate } from '../../src/experiment/break-estimate.js'
import { stream } from '../../src/random/index.js'
import { rivalsOf } from '../../src/verdict/rivals.js'
import { constraintOf, findingsOf } from '../experiment/findings.js'
import { noise } from '../experiment/made-up-study.js'

/** Ten replications around a volume; `own` noise is not shared with the others. */
function around(volume: number, shared: number, own = 0) {
  const values = Array.from({ length: 10 }, (_, replication) => {
    return volume + shared * noise({ replication }) + own * noise({ replication: (7 * replication) % 10 })
  })
  return breakEstimate(values)
}

function rivals(own: ReturnType<typeof around>[]) {
  const constraints = own.map((_, index) => constraintOf(`c${index}`, 0.8))
  const growth = { ...own[0], queue: 'c0', by: 'own break volume' } as const
  return rivalsOf(findingsOf({ constraints, breakVolumes: { c0: own[0].breaksAt.estimate }, own, growth }))
}

it('asks of every other constraint whether it is surely later', () => {
  expect(rivals([around(1.25, 0.02), around(1.26, 0.02, 0.03), around(1.5, 0.02, 0.03)])).toEqual(['c1'])
})

it('leaves two within each other’s interval unordered, though they move together', () => {
  expect(rivals([around(1.25, 0.1), around(1.26, 0.1, 0.001)])).toEqual(['c1'])
  expect(rivals([around(1.25, 0.01), around(1.3, 0.01, 0.001)])).toEqual([])
})

it('asks the same of growth, of an escape and of a promise', () => {
  const own = [around(1.25, 0.02), around(1.26, 0.02, 0.03)]
  const constraints = own.map((_, index) => constraintOf(`c${index}`, 0.8))
  const growth = { ...own[0], queue: 'c0', by: 'drift' } as const
  expect(rivalsOf(findingsOf({ constraints, own, growth, says: 'silent' }))).toEqual(['c1'])
  const leaving = { text: 'escape(desk) < 5%', of: 'escape', station: 'desk', below: 0.05 } as const
  const promises = [{ promised: leaving, found: around(1.24, 0.02, 0.01) }]
  expect(rivalsOf(findingsOf({ constraints, own, growth, promises }))).toEqual([1, 'c1'])
})

it('tells no order where the volumes differ by less than a search looks', () => {
  expect(rivals([around(1.25, 0), around(1.2501, 0)])).toEqual(['c1'])
})

it('leaves out whose own volume the design passes', () => {
  const own = [around(1.5, 0.01), around(1.2, 0.01)]
  const constraints = own.map((_, index) => constraintOf(`c${index}`, 0.8))
  const growth = { ...own[0], queue: 'c0', by: 'narrowing' } as const
  expect(rivalsOf(findingsOf({ constraints, own, growth }))).toEqual([])
})

it('has none of what is broken at every volume', () => {
  const promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 } as const
  const promises = [
    { promised, found: atNoVolume(10) },
    { promised: { ...promised, text: 'late(6h) < 10%', after: 6 }, found: atNoVolume(10) },
  ]
  expect(rivalsOf(findingsOf({ promises, money: around(0.5, 0.02) }))).toEqual([])
})

/** Ten replications a seed, the same truth for both, noise of their own: at most one seed in ten names one alone. */
it('names one alone in at most 4 of 40 seeds of a tie', () => {
  const alone = Array.from({ length: 40 }, (_, seed) => {
    const numbers = stream(seed, 0, 'tie', 'noise')
    const tied = [0, 1].map((which) =>
      breakEstimate(
        Array.from({ length: 10 }, (_, replication) => {
          const sum = [0, 1, 2, 3].reduce((all, draw) => all + numbers.uniform(replication, 4 * which + draw), 0)
          return 1.25 + 0.05 * (sum - 2)
        }),
      ),
    )
    const order = [...tied].sort((a, b) => a.breaksAt.estimate - b.breaksAt.estimate)
    return rivals(order).length === 0
  }).filter(Boolean)
  expect(alone.length).toBeLessThanOrEqual(4)
})

it('names the other of two equal ones', () => {
  expect(rivals([around(1.25, 0.01, 0.02), around(1.25, 0.02, 0.01)])).toEqual(['c1'])
})

it('asks of every other break too', () => {
  const promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 } as const
  const findings = findingsOf({ promises: [{ promised, found: around(1.4, 0.02) }], money: around(1.41, 0.02, 0.05) })
  expect(rivalsOf(findings)).toEqual([1])
})
