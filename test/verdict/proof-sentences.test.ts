/** What the proof says of each relation, and what it does not say. */
import { describe, expect, it } from 'vitest'
import { experimentSentence, indicatorBecause, reconciled } from '../../src/verdict/proof-sentences.js'
import type { Experiment, Trial } from '../../src/verdict/result.js'

const titles: Readonly<Record<string, string>> = { board: 'Approval board', clerks: 'Clerks', score: 'AI scoring' }
const titleOf = (id: string) => titles[id] ?? id

function trial(relieved: string, estimate: number, width = 0.04, by: Trial['by'] = 'pace'): Trial {
  return {
    relieved,
    title: titleOf(relieved),
    by,
    recovered: { estimate, low: estimate - width, high: estimate + width },
  }
}

function proved(parts: Partial<Experiment>) {
  const trials = [trial('board', 0.9), trial('clerks', 0.01)]
  return {
    at: 1.3,
    replications: 10,
    verdict: ['board'],
    relation: 'sole',
    trials,
    together: [],
    policies: [],
    ...parts,
  } as const
}

describe('of an experiment', () => {
  const together = [{ relieved: ['board', 'clerks'], recovered: { estimate: 0.8, low: 0.75, high: 0.85 } }]
  it.each<[string, Partial<Experiment>]>([
    ['A quarter more at the Approval board recovers 90% of what is lost at 1.3×; anywhere else nothing.', {}],
    [
      'A quarter more at the Approval board recovers 90% of what is lost at 1.3×; no other capacity recovers any.',
      { policies: [trial('score', 0.7, 0.04, 'policy')] },
    ],
    [
      'A quarter more at the Approval board recovers most: all of what is lost at 1.3×.',
      { relation: 'accepted', trials: [trial('board', 0.99)] },
    ],
    [
      'Of the capacities a quarter more at the Approval board recovers most: all of what is lost at 1.3×.',
      { relation: 'accepted', trials: [trial('board', 0.99)], policies: [trial('score', 1, 0.04, 'policy')] },
    ],
    [
      'One more sitting in four of the Approval board recovers most: 50% of what is lost at 2×.',
      { relation: 'accepted', at: 2, trials: [trial('board', 0.5, 0.04, 'sitting')] },
    ],
    [
      'The Approval board or the Clerks: each recovers part of what is lost at 1.3×, and the data cannot tell them apart.',
      { relation: 'or', verdict: ['board', 'clerks'] },
    ],
    [
      'Only the Approval board and the Clerks together recover what is lost at 1.3×: 80% of it.',
      { relation: 'and', verdict: ['board', 'clerks'], together },
    ],
    [
      'A quarter more at the Approval board recovers most: 98% (88–108) of what is lost at 1.3×.',
      { relation: 'accepted', trials: [trial('board', 0.98, 0.1)] },
    ],
    [
      'A quarter more at the Approval board recovers most: 100% (70–130) of what is lost at 1.3×.',
      { relation: 'accepted', trials: [trial('board', 0.98, 0.31)] },
    ],
    ['Nothing inside the design limits it below 1.3×: nothing is lost there.', { relation: 'none', verdict: [] }],
    ['No relief recovers what is lost at 1.3×, alone or together.', { relation: 'unsettled', verdict: [] }],
    [
      'What recovers the loss at 1.3× is not settled: it may be the Approval board or the Clerks.',
      { relation: 'unsettled', verdict: ['board', 'clerks'] },
    ],
    [
      'Deciding one in five without people after the AI scoring recovers most: 70% of what is lost at 1.3×.',
      { relation: 'accepted', verdict: ['score'], policy: true, policies: [trial('score', 0.7, 0.04, 'policy')] },
    ],
  ])('%s', (sentence, parts) => {
    expect(experimentSentence(proved(parts), titleOf)).toBe(sentence)
  })
})

it('reconciles two that differ, and says nothing of two that agree', () => {
  const target = proved({ at: 2, verdict: ['clerks'], relation: 'accepted' })
  const loss = { of: 'throughput', estimate: 2, low: 1, high: 3 } as const
  expect(reconciled(proved({ loss }), target, titleOf, true)).toBe(
    'What breaks first is the Approval board; at 2× a quarter more recovers most at the Clerks.',
  )
  // A promise breaks itself; the board only limits it.
  const promise = proved({ loss: { ...loss, of: 'promise' } })
  const justAbove =
    'Just above the break a quarter more recovers most at the Approval board; at 2× a quarter more recovers most at the Clerks.'
  expect(reconciled(promise, target, titleOf, true)).toBe(justAbove)
  // Where the answer leaves open who breaks first, the proof does not say it either.
  expect(reconciled(proved({ loss }), target, titleOf, false)).toBe(justAbove)
  expect(reconciled(proved({ loss }), proved({ at: 2 }), titleOf, true)).toBeUndefined()
})

it('says what relieving whom an indicator names recovers', () => {
  const indicated = { by: 'longestQueue', names: 'clerks', value: 113.4 } as const
  expect(indicatorBecause(indicated, proved({}), titleOf)).toBe(
    'The longest queue is that of the Clerks (113 on average), but a quarter more there recovers nothing of the loss, at the Approval board 90%.',
  )
  expect(indicatorBecause({ ...indicated, names: 'board' }, proved({}), titleOf)).toBeUndefined()
})

describe('what the two experiments say together', () => {
  it('never says that nothing is lost or limits where something breaks, or a capacity is full', () => {
    const none = proved({ relation: 'none', verdict: [], trials: [], at: 2 })
    expect(experimentSentence(none, titleOf)).toBe(
      'Nothing inside the design limits it below 2×: nothing is lost there.',
    )
    expect(experimentSentence(none, titleOf, { isFull: true })).toBe('At 2× too little is lost to tell what limits it.')
  })

  it.each([
    [{ of: 'throughput' }, 'what arrives and does not end'],
    [{ of: 'promise', what: 'late(5d) < 10%' }, 'what is missed of the promise late(5d) < 10%'],
    [{ of: 'escape', what: 'score' }, 'what leaves ‘AI scoring’ unserved'],
    [{ of: 'money' }, 'the margin that is lost'],
    [{ of: 'flow-time' }, 'the time that items take longer than today'],
  ] as const)('names each loss where they differ: %o', (of, words) => {
    const own = proved({ loss: { ...of, estimate: 1, low: 0.9, high: 1.1 } })
    expect(experimentSentence(own, titleOf, { namesLoss: true })).toBe(
      `A quarter more at the Approval board recovers 90% of ${words} at 1.3×; anywhere else nothing.`,
    )
  })
})
