/** Scenarios' parts back in words: a table for each kind. */
import { expect, test } from 'vitest'
import { promiseInWords } from '../../../src/report/describe/aims-in-words.js'
import { distributionInWords } from '../../../src/report/describe/distribution-in-words.js'
import { expressionInWords } from '../../../src/report/describe/expression-in-words.js'
import { calendarInWords, meetingTimesInWords } from '../../../src/report/describe/hours-in-words.js'
import { durationInWords, listed, numberInWords } from '../../../src/report/describe/numbers-in-words.js'
import { routingInWords } from '../../../src/report/describe/routing-in-words.js'
import type { Distribution } from '../../../src/scenario/distribution.js'
import type { Calendar, Promised } from '../../../src/scenario/scenario.js'
import { parseExpression } from '../../../src/scenario/words/parse-expression.js'

test.each([
  'confidence >= 0.92 and amount < 10000',
  '(a or b) and not c',
  'not (a and b)',
  '1 - (2 - 3) - 4',
  '(1 + 2) * 3 / (4 * 5)',
  'if(class = "complex", max(1, volume), min(2, a, b))',
  'a != b',
  'queue(second-look) > 40 or visits = 3',
  'age > 5 d and age - 30 min < 2 * due',
  'age * 2 > week',
])('an expression comes back as it was: %s', (text) => {
  expect(expressionInWords(parseExpression(text).tree).replace('10,000', '10000')).toBe(text)
})

const distributions: { is: Distribution; words: string }[] = [
  { is: { distribution: 'constant', value: 24 / 3600 }, words: '24 s' },
  { is: { distribution: 'constant', value: { name: 'difficulty' } }, words: 'difficulty hours' },
  { is: { distribution: 'lognormal', mean: 0.3, cv: 0.9 }, words: 'lognormal with mean 18 min and cv 0.9' },
  { is: { distribution: 'erlang', mean: 2, k: 3 }, words: 'Erlang with mean 2 h in 3 phases' },
  { is: { distribution: 'uniform', from: 2, to: 6 }, words: 'anything from 2 h to 6 h' },
  {
    is: {
      distribution: 'choice',
      values: [
        { value: 1, share: 0.2 },
        { value: 2, share: 0.8 },
      ],
    },
    words: '60 min in 20% and 2 h in 80%',
  },
  {
    is: { distribution: 'empirical', file: 'a.csv', column: 'm', values: [1, 2] },
    words: 'one of 2 values of a.csv, column m',
  },
]
test.each(distributions)('$words', ({ is, words }) => {
  expect(distributionInWords(is, 'duration')).toBe(words)
})

function calendar(spans: Calendar['spans'], holidays: string[] = []): Calendar {
  return { name: 'office', spans, holidays }
}
const weekdays = [0, 1, 2, 3, 4].map((day) => ({ opens: day * 24 + 9, closes: day * 24 + 17 }))

test.each([
  { is: calendar([{ opens: 0, closes: 168 }]), words: 'round the clock' },
  { is: calendar(weekdays), words: 'Mon–Fri 09:00–17:00' },
  { is: calendar(weekdays, ['2026-12-25']), words: 'Mon–Fri 09:00–17:00, closed on 2026-12-25' },
  {
    is: calendar(weekdays.map((span, day) => (day === 4 ? { ...span, closes: 4 * 24 + 13 } : span))),
    words: 'Mon–Thu 09:00–17:00, Fri 09:00–13:00',
  },
  { is: calendar([{ opens: 22, closes: 30 }]), words: 'Mon 22:00–24:00, Tue 00:00–06:00' },
  {
    is: calendar([
      { opens: 9, closes: 12 },
      { opens: 13, closes: 17.5 },
      { opens: 57, closes: 60 },
    ]),
    words: 'Mon 09:00–12:00 and 13:00–17:30, Wed 09:00–12:00',
  },
])('$words', ({ is, words }) => {
  expect(calendarInWords(is)).toBe(words)
})

test.each([
  { meets: [3 * 24 + 14], words: 'Thu 14:00' },
  { meets: [10, 3 * 24 + 10], words: 'Mon, Thu 10:00' },
  { meets: [0, 1, 2, 3, 4].map((day) => day * 24 + 11.5), words: 'Mon–Fri 11:30' },
])('meets $words', ({ meets, words }) => {
  expect(meetingTimesInWords(meets)).toBe(words)
})

test.each([
  { hours: 24 / 3600, words: '24 s' },
  { hours: 0.3, words: '18 min' },
  { hours: 1.5, words: '90 min' },
  { hours: 120, words: '5 d' },
  { hours: 24, words: '1 d' },
  { hours: 36, words: '36 h' },
  { hours: 0, words: '0 min' },
])('$hours h is $words', ({ hours, words }) => {
  expect(durationInWords(hours)).toBe(words)
})

test('numbers are exact, without the noise of fractions', () => {
  expect(numberInWords(0.1 + 0.2)).toBe('0.3')
  expect(numberInWords(1234567.5)).toBe('1,234,567.5')
  expect(numberInWords(-2)).toBe('−2')
})

test('lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('where a station sends', () => {
  expect(routingInWords({ shares: [{ to: 'done', share: 1 }] })).toBe('Then all go to done.')
  expect(
    routingInWords({
      shares: [
        { to: 'a', share: 0.665 },
        { to: 'b', share: 0.335 },
      ],
    }),
  ).toBe('Then 66.5% go to a and 33.5% go to b.')
  const rules = [
    { to: 'a', when: { name: 'x' } },
    { to: 'b', share: 0.18 },
    { to: 'c', when: { name: 'y' }, share: { name: 'z' } },
    { to: 'd' },
  ]
  expect(routingInWords({ rules })).toBe(
    'Then those with x to a; 18% of the rest to b; the share z of the rest with y to c; the rest to d.',
  )
})

const promises: { is: Promised; words: string }[] = [
  {
    is: { text: '', of: 'flow-time', statistic: 'p95', below: 120 },
    words: '95% of the items are under 5 d from arrival to end.',
  },
  {
    is: { text: '', of: 'flow-time', statistic: 'mean', below: 2 },
    words: 'The mean time from arrival to end is under 2 h.',
  },
  {
    is: { text: '', of: 'waiting-time', statistic: 'p50', station: 'desk', below: 1 },
    words: 'Half of the items are under 60 min waiting at desk.',
  },
  { is: { text: '', of: 'late', after: 48, below: 0.1 }, words: 'Fewer than 10% of the items take longer than 2 d.' },
  { is: { text: '', of: 'cost-per-decision', below: 40 }, words: 'A decision costs less than €40.' },
  {
    is: { text: '', of: 'escape', station: 'desk', below: 0.05 },
    words: 'Fewer than 5% of those that come to desk leave its queue or are turned away.',
  },
  { is: { text: '', of: 'throughput', above: 12 }, words: 'More than 12 items end per hour.' },
]
test.each(promises)('$words', ({ is, words }) => {
  expect(promiseInWords(is, 'EUR')).toBe(words)
})
