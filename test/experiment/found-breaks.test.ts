/** Which break comes first, and whether theory knows its cause. */
import { describe, expect, it } from 'vitest'
import { agrees } from '../../src/experiment/break-estimate.js'
import { breaksOf, firstBreak } from '../../src/experiment/found-breaks.js'
import type { Promised } from '../../src/scenario/scenario.js'
import { estimateAt, findingsOf } from './findings.js'

const late: Promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 }
const slow: Promised = { text: 'mean(flow-time) < 5h', of: 'flow-time', statistic: 'mean', below: 5 }
const leaving: Promised = { text: 'escape(desk) < 5%', of: 'escape', station: 'desk', below: 0.05 }
const growth = (volume: number, queue = 'clerks') => ({ ...estimateAt(volume), queue, by: 'drift' }) as const

describe('breaksOf', () => {
  it('lists every way, the smallest volume first', () => {
    const findings = findingsOf({
      growth: growth(1.5),
      promises: [
        { promised: late, found: estimateAt(1.7) },
        { promised: slow, found: estimateAt(1.2) },
        { promised: leaving, found: estimateAt(1.3) },
      ],
      money: estimateAt(1.4),
    })
    expect(breaksOf(findings).map(({ because, first }) => [because, first])).toEqual([
      ['promise', 'flow-time'],
      ['escape', 'desk'],
      ['money', 'margin'],
      ['growth', 'clerks'],
      ['promise', 'late'],
    ])
    expect(firstBreak(findings)?.promised).toBe(slow)
  })

  it('has none where nothing breaks', () => {
    expect(breaksOf(findingsOf({}))).toEqual([])
    expect(firstBreak(findingsOf({}))).toBeUndefined()
  })

  /** The interval of an estimate at 1.5 reaches from 1.47 to 1.53; widened by 2 % from 1.4406 to 1.5606. */
  it.each([
    [1.5, 'capacity'],
    [1.445, 'capacity'],
    [1.438, 'growth'],
    [1.559, 'capacity'],
    [1.563, 'growth'],
  ])('calls growth with theory at %d %s', (theory, because) => {
    const found = firstBreak(findingsOf({ growth: growth(1.5), breakVolumes: { clerks: theory } }))
    expect([found?.because, found?.theory]).toEqual([because, theory])
    expect(agrees(theory, estimateAt(1.5))).toBe(because === 'capacity')
  })

  it('has no theory of the system, nor where theory is silent', () => {
    const ofSystem = firstBreak(findingsOf({ growth: growth(1.5, 'system'), breakVolumes: { clerks: 1.5 } }))
    expect(ofSystem).toEqual({ because: 'growth', first: 'system', estimate: growth(1.5, 'system') })
    const silent = firstBreak(findingsOf({ growth: growth(1.5), breakVolumes: { clerks: 1.5 }, says: 'silent' }))
    expect(silent?.because).toBe('growth')
    expect(silent?.theory).toBeUndefined()
  })
})
