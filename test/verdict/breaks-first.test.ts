/** The cascade in one sentence: how far its steps carry, what they cost where all have prices, what still grows. */
import { expect, it } from 'vitest'
import { breaksFirst } from '../../src/verdict/breaks-first.js'
import type { CascadeStep, Constraint } from '../../src/verdict/result.js'
import { sampleStress } from '../sample-result.js'

const { answer, constraints } = sampleStress('supporting', false)
const { answer: holding, constraints: easy } = sampleStress('empty', false)

function step(title: string, relief: string, parts: Partial<CascadeStep> = {}): CascadeStep {
  const breaksAt = 1.26
  return { breaksAt, interval: { low: 1.2, high: 1.3 }, constraint: title, title, relief, ...parts }
}

function sentence(cascade: readonly CascadeStep[], of: readonly Constraint[] = constraints): string | undefined {
  return breaksFirst({ answer: of === easy ? holding : answer, constraints: of, cascade, currency: 'EUR' }).cascade
}

it.each([
  {
    what: 'one step',
    cascade: [step('Approval committee', '1 more sitting a week (1 → 2)', { then: 2.1, costPerWeek: 1234.4 })],
    says: 'One step carries the design to 2×: 1 more sitting a week (1 → 2) at the Approval committee, for EUR 1,234 a week in all.',
  },
  {
    what: 'steps of which one has no price',
    cascade: [step('Clerks', 'one', { costPerWeek: 5 }), step('Seniors', 'two')],
    says: '2 steps carry the design to 2×: one at the Clerks, then two at the Seniors.',
  },
  {
    what: 'more than three, not far enough, and something grows',
    cascade: [
      ...['A', 'B', 'C', 'D'].map((title) => step(title, 'one')),
      step('E', 'one', { then: 1.8, confirmed: { at: 1.7, grows: ['system'] } }),
    ],
    says: '5 steps do not carry the design to 2×: one at the A, then one at the B, then one at the C, then 2 more; simulated together, something still grows at 1.7×.',
  },
  {
    what: 'what no more people cure, then a step for the rest',
    cascade: [
      step('the promise mean(flow-time) < 1d', 'no more people cure this', { uncured: true, then: 1.5 }),
      step('Clerks', 'one', { then: 2.1 }),
    ],
    says: 'No more people cure the promise mean(flow-time) < 1d. One step carries the rest of the design to 2×: one at the clerks.',
  },
  {
    what: 'a promise that is still missed with all steps',
    cascade: [
      step('Clerks', 'one', {
        then: 2.1,
        confirmed: { at: 1.94, grows: [], broken: [{ because: 'promise', first: 'late', promise: 'late(5d) < 10%' }] },
      }),
    ],
    says: 'One step does not carry the design to 2×: one at the clerks; simulated together, the promise late(5d) < 10% is still broken at 1.94×.',
  },
])('$what', ({ cascade, says }) => {
  expect(sentence(cascade)).toBe(says)
})

it('says that no step is needed only where no capacity is short', () => {
  expect(sentence([], easy)).toBe('No capacity needs a step to reach 2×.')
  expect(sentence([])).toBeUndefined()
})

it('says what no more people cure where no capacity is short', () => {
  const uncured = step('the weekly margin', 'no more people cure this', { uncured: true })
  expect(sentence([uncured], easy)).toBe(
    'No more people cure the weekly margin. Apart from that no capacity needs a step to reach 2×.',
  )
  expect(sentence([uncured])).toBe('No more people cure the weekly margin.')
})

it('has neither proof nor cascade where the study left them out', () => {
  expect(breaksFirst({ answer, constraints })).toEqual({ sentence: answer.sentence })
})
