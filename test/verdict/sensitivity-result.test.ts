/** Whether an assumption moves the verdict, also where the order of what breaks first is not settled. */
import { describe, expect, it } from 'vitest'
import { drawsInWords, nameOf, sensitivityHeadline } from '../../src/chart/sensitivity.js'
import { paintFor } from '../../src/report/paint.js'
import { sensitivityLines } from '../../src/report/terminal-sensitivity.js'
import type { Answer, BreakName, SensitivityResult } from '../../src/verdict/result.js'
import { verdictOf } from '../../src/verdict/sensitivity-result.js'
import { sampleSensitivity } from '../sample-result.js'

const at = { estimate: 2, low: 1.9, high: 2.1 }
const name = (first: string): BreakName => ({ first, because: 'capacity' })
const answer = (first?: string, ...others: string[]): Answer => ({
  target: 1,
  holdsAtTarget: false,
  because: 'capacity',
  sentence: '',
  missedToday: [],
  breaks: first === undefined ? [] : [{ ...name(first), breaksAt: at }],
  ...(others.length === 0 ? {} : { notSettled: others.map(name) }),
})

describe('the verdict with another value', () => {
  it.each<[string, Answer, Answer, string]>([
    ['the same first', answer('a'), answer('a'), 'stands'],
    ['another first', answer('b'), answer('a'), 'another'],
    ['nothing breaks', answer(), answer('a'), 'another'],
    ['nothing breaks, as before', answer(), answer(), 'stands'],
    ['an order that is open there', answer('a', 'b'), answer('a'), 'not settled'],
    ['another that is open there', answer('b', 'a'), answer('a'), 'not settled'],
    ['one of those that were open', answer('b'), answer('a', 'b'), 'not settled'],
    ['an order that was open too', answer('a', 'b'), answer('a', 'b'), 'stands'],
    ['another beside an open order', answer('c'), answer('a', 'b'), 'another'],
  ])('%s', (_, end, own, verdict) => {
    expect(verdictOf(end, own)).toBe(verdict)
  })
})

describe('an order that is not settled', () => {
  const { inputs, draws, answer: own, ...rest } = sampleSensitivity('supporting')
  const [a, b] = rest.constraints.map(({ id }) => ({ ...name(id) }))
  if (a === undefined || b === undefined) throw new Error('two constraints are wanted')
  const stands = { verdict: 'stands', first: a } as const
  const open = { verdict: 'not settled', first: a, notSettled: [b] } as const
  const result: SensitivityResult = {
    ...rest,
    answer: own,
    inputs: inputs.map((input, index) => ({
      ...input,
      low: { value: input.low.value, breaksAt: at, ...(index === 0 ? open : stands) },
      high: { value: input.high.value, breaksAt: at, ...stands },
    })),
    draws: {
      ...draws,
      stands: { estimate: 0.8, low: 0.7, high: 0.9 },
      notSettled: 0.2,
      firsts: [{ ...open, share: 1 }],
    },
  }

  it('is told by both names', () => {
    expect(nameOf(open, result)).toMatch(/ or /)
    expect(sensitivityLines(result, paintFor(false)).join('\n')).toContain(
      `First in the draws: ${nameOf(open, result)}`,
    )
  })

  it('lets no headline say that nothing moves the verdict', () => {
    expect(sensitivityHeadline(result)).toContain('not settled')
    expect(drawsInWords(result)).toContain('is not settled in 20%')
  })
})
