/** From findings to the answer and the rows of the ladder. */
import { describe, expect, it } from 'vitest'
import type { Promised } from '../../src/scenario/scenario.js'
import { answerOf } from '../../src/verdict/answer.js'
import { constraintsOf } from '../../src/verdict/constraints.js'
import { constraintOf, estimateAt, findingsOf } from '../experiment/findings.js'
import { oneDesk } from '../experiment/made-up-study.js'

const late: Promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 }
const leaving: Promised = { text: 'escape(desk) < 5%', of: 'escape', station: 'desk', below: 0.05 }
const growth = (volume: number) => ({ ...estimateAt(volume), queue: 'clerks', by: 'drift' }) as const

function answer(parts: Parameters<typeof findingsOf>[0], target = 2) {
  const findings = findingsOf(parts)
  return answerOf(findings, constraintsOf(findings, target), target)
}

describe('answerOf', () => {
  it('takes the first break, with theory beside it', () => {
    const { sentence, breaks, ...rest } = answer({
      growth: growth(1.26),
      breakVolumes: { clerks: 1.25 },
      promises: [{ promised: late, found: estimateAt(1.5) }],
    })
    expect(sentence).toMatch(/^The clerks break first, at 1\.26×/)
    expect(rest).toEqual({
      breaksAt: estimateAt(1.26).breaksAt,
      theory: 1.25,
      first: 'clerks',
      because: 'capacity',
      holdsAtTarget: false,
      target: 2,
      missedToday: [],
    })
    expect(breaks.map(({ first, promise }) => [first, promise])).toEqual([
      ['clerks', undefined],
      ['late', 'late(5h) < 10%'],
    ])
  })

  it('names the station of an escape, and the promise only where the file makes it', () => {
    const promises = [{ promised: leaving, found: estimateAt(1.1) }]
    const implied = answer({ promises })
    expect(implied).toMatchObject({ first: 'desk', because: 'escape' })
    expect(implied.breaks[0].unserved).toEqual({ title: 'desk', from: 0.05 })
    expect(implied.breaks[0]).not.toHaveProperty('promise')
    const written = answer({ promises, scenario: oneDesk({ promises: [leaving] }) })
    expect(written.breaks[0].promise).toBe('escape(desk) < 5%')
  })

  it('says up to where nothing breaks', () => {
    const { breaksAt, first, above, because, holdsAtTarget } = answer({})
    expect({ breaksAt, first, above, because, holdsAtTarget }).toEqual({
      above: 16,
      because: 'nothing',
      holdsAtTarget: true,
    })
  })

  it.each([
    ['breaks above the target holds there', { growth: growth(2.1) }, true],
    ['breaks below it does not', { growth: growth(1.9) }, false],
    ['breaks at it does not', { growth: growth(2) }, false],
    ['misses a promise today does not', { missedToday: [late] }, false],
    [
      'breaks a promise below it',
      { growth: growth(2.1), promises: [{ promised: late, found: estimateAt(1.9) }] },
      false,
    ],
  ])('a design that %s', (_name, parts, holds) => {
    expect(answer(parts).holdsAtTarget).toBe(holds)
  })
})

describe('constraintsOf', () => {
  it('puts the first to break on top; what is beyond the search by theory, then what theory knows nothing of', () => {
    const findings = findingsOf({
      constraints: [
        constraintOf('unknown'),
        constraintOf('far', 0.01),
        constraintOf('near', 0.05),
        constraintOf('second', 0.5),
        constraintOf('clerks', 0.8),
      ],
      breakVolumes: { far: 100, near: 20, second: 2, clerks: 1.25 },
      own: [undefined, undefined, undefined, estimateAt(2.01), estimateAt(1.26)],
    })
    const rows = constraintsOf(findings, 2)
    expect(rows.map(({ id, above }) => [id, above])).toEqual([
      ['clerks', undefined],
      ['second', undefined],
      ['near', 16],
      ['far', 16],
      ['unknown', 16],
    ])
    expect(rows[0]).toEqual({
      id: 'clerks',
      title: 'clerks',
      kind: 'pool',
      stations: ['desk'],
      offeredLoad: 0.8,
      offeredLoadAtTarget: 0.8,
      breaksAt: estimateAt(1.26).breaksAt,
      theory: 1.25,
    })
    expect(rows[4]).not.toHaveProperty('offeredLoad')
    expect(rows[0]).not.toHaveProperty('queue')
  })

  it('says of which queue nobody need wait for ever', () => {
    const findings = findingsOf({
      constraints: [{ ...constraintOf('clerks', 1.2), queue: 'bounded' }],
      own: [undefined],
    })
    expect(constraintsOf(findings, 2)).toMatchObject([{ id: 'clerks', above: 16, queue: 'bounded' }])
  })
})
