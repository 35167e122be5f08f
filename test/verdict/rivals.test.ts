/** Whose order with the first break is not settled: by pairs, replication by replication. */
import { expect, it } from 'vitest'
import { breakEstimate } from '../../src/experiment/break-estimate.js'
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

it('knows the order of two whose intervals overlap, where they move together', () => {
  expect(rivals([around(1.25, 0.1), around(1.26, 0.1, 0.001)])).toEqual([])
})

it('names the other of two equal ones', () => {
  expect(rivals([around(1.25, 0.01, 0.02), around(1.25, 0.02, 0.01)])).toEqual(['c1'])
})

it('asks of every other break too', () => {
  const promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 } as const
  const findings = findingsOf({ promises: [{ promised, found: around(1.4, 0.02) }], money: around(1.41, 0.02, 0.05) })
  expect(rivalsOf(findings)).toEqual([1])
})
