/** What the choice among designs says: who is best or not told apart, in words that the procedure carries. */
import { describe, expect, it } from 'vitest'
import type { SelectionFindings, SelectionRule } from '../../src/experiment/selection.js'
import { sha256 } from '../../src/scenario/sha256.js'
import type { ComparedMeasure } from '../../src/verdict/better.js'
import { selectionOf } from '../../src/verdict/selection.js'
import { oneDesk } from '../experiment/made-up-study.js'

const rule: SelectionRule = {
  measure: 'margin',
  better: 'higher',
  volume: 2,
  indifference: { relative: 0.05 },
  most: 40,
}
const values = [
  [1, 2, 3],
  [4, 5, 6, 7],
  [5, 6, 7, 8],
]
const out = { after: 3, by: 2 }
const best = { judged: 4, contenders: [2], eliminations: [out, { after: 4, by: 2 }, undefined], best: 2 }

interface Situation {
  readonly names?: readonly string[]
  readonly measure?: ComparedMeasure
  readonly currency?: string
  readonly outcome: SelectionFindings['outcome']
}

function selectionIn({
  names = ['Today', 'Huddle', 'Board'],
  measure = 'margin',
  currency = 'EUR',
  outcome,
}: Situation) {
  const loaded = names.map((name, index) => ({
    scenario: oneDesk({ name, ...(currency === '' ? {} : { currency }) }),
    file: `${index}.yaml`,
    sha256: sha256(''),
    resolved: {},
    data: {},
    warnings: [],
  }))
  return selectionOf({ rule: { ...rule, measure }, values, outcome }, loaded)
}

describe('the sentence', () => {
  it.each<[string, Situation, string]>([
    [
      'the best',
      { outcome: { ...best, indifference: 1200 } },
      '‘Board’ is best by weekly margin at 2×, or within €1,200 of the best (95%).',
    ],
    [
      'one that others are level with',
      { outcome: { ...best, indifference: 1200, contenders: [1, 2], best: 1 } },
      '‘Huddle’ is best by weekly margin at 2×, or within €1,200 of the best (95%); ‘Board’ is level with it.',
    ],
    [
      'no best',
      { outcome: { judged: 4, contenders: [1, 2], eliminations: [out, undefined, undefined], indifference: 0.5 } },
      'Not told apart by weekly margin at 2× after 4 replications, with €0.5 as the indifference zone: ‘Huddle’ and ‘Board’. More replications or a wider zone may tell.',
    ],
    [
      'a mean of 0',
      { measure: 'handoffs', outcome: { because: 'no zone' } },
      'No design is chosen by hand-offs per item at 2×: it is 0 for ‘Today’, and a share of 0 is no indifference zone; say one by `indifference`.',
    ],
    [
      'gaps',
      { measure: 'flowTime.mean', outcome: { because: 'unmeasured' } },
      'No design is chosen by mean flow time at 2×: there are replications in which it cannot be measured.',
    ],
    [
      'two of the same name',
      { names: ['Today', 'Desk', 'Desk'], outcome: { ...best, indifference: 1 } },
      '‘Desk’ (2.yaml) is best by weekly margin at 2×, or within €1 of the best (95%).',
    ],
  ])('%s', (_name, situation, sentence) => {
    expect(selectionIn(situation).sentence).toBe(sentence)
  })

  it.each<[ComparedMeasure, number, string, string]>([
    ['flowTime.mean', 30, 'EUR', '30 h'],
    ['flowTime.p50', 0.41, 'EUR', '24.6 min'],
    ['flowTime.p95', 0.0025, 'EUR', '9 s'],
    ['costPerDecision', 0.35, 'CHF', 'CHF 0.35'],
    ['cost', 1234567, '', '1,234,567'],
    ['reviewRate', 0.005, 'EUR', '0.5 percentage points'],
    ['throughput', 0.3, 'EUR', '0.3 per hour'],
    ['touches', 0.04, 'EUR', '0.04'],
  ])('%s within %d', (measure, indifference, currency, words) => {
    const { sentence } = selectionIn({ measure, currency, outcome: { ...best, indifference } })
    expect(sentence).toContain(`or within ${words} of the best`)
  })
})

describe('the rest', () => {
  it('names designs by their place, with what was looked at', () => {
    const selection = selectionIn({ outcome: { ...best, indifference: 1200 } })
    expect(selection).toMatchObject({
      measure: 'margin',
      volume: 2,
      better: 'higher',
      indifference: 1200,
      confidence: 0.95,
      best: 2,
      contenders: [2],
      designs: [
        { name: 'Today', file: '0.yaml', replications: 3, eliminatedAfter: 3, eliminatedBy: 2 },
        { name: 'Huddle', file: '1.yaml', replications: 4, eliminatedAfter: 4, eliminatedBy: 2 },
        { name: 'Board', file: '2.yaml', replications: 4, estimate: { estimate: 6.5 } },
      ],
    })
  })

  it('has neither zone nor best where nothing is chosen', () => {
    const selection = selectionIn({ outcome: { because: 'unmeasured' } })
    expect(selection.contenders).toEqual([0, 1, 2])
    expect(Object.keys(selection)).not.toContain('indifference')
    expect(Object.keys(selection)).not.toContain('best')
  })
})
