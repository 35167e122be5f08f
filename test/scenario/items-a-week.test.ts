/** How many items a week brings, by hand. */
import { expect, it } from 'vitest'
import { itemsAWeek, meanGap, type WeeklyProcess } from '../../src/scenario/items-a-week.js'
import { always, constant, exponential, office } from '../builder.js'

/** Two an hour from 8 to 10 on Mondays. */
const perHour = Array.from({ length: 168 }, (_, hour) => (hour === 8 || hour === 9 ? 2 : 0))
const lateOpening = { spans: [{ opens: 8.75, closes: 9.5 }] }

const weeks: readonly { what: string; process: WeeklyProcess; calendar: Pick<typeof office, 'spans'>; is: number }[] = [
  { what: 'a rate over 40 open hours', process: { by: 'rate', rate: 5 }, calendar: office, is: 200 },
  { what: 'a profile', process: { by: 'profile', perHour }, calendar: always, is: 4 },
  { what: 'a profile that opens late', process: { by: 'profile', perHour }, calendar: lateOpening, is: 1.5 },
  { what: 'one every half hour', process: { by: 'every', gap: constant(0.5) }, calendar: office, is: 80 },
  { what: 'batches, open or not', process: { by: 'batches', at: [2, 26], size: 4.5 }, calendar: office, is: 9 },
]

it.each(weeks)('$what', ({ process, calendar, is }) => {
  expect(itemsAWeek(process, calendar)).toBeCloseTo(is, 12)
})

it.each([
  { gap: constant({ operator: '/', left: 1, right: 4 }), is: 0.25 },
  { gap: exponential(2), is: 2 },
  { gap: { distribution: 'lognormal', mean: 3, cv: 1 }, is: 3 },
  { gap: { distribution: 'uniform', from: 1, to: 2 }, is: 1.5 },
  { gap: { distribution: 'triangular', from: 1, mode: 2, to: 6 }, is: 3 },
  { gap: { distribution: 'empirical', file: 'gaps.csv', column: 'min', values: [1, 2, 6] }, is: 3 },
  {
    gap: {
      distribution: 'choice',
      values: [
        { value: 1, share: 0.25 },
        { value: 5, share: 0.75 },
      ],
    },
    is: 4,
  },
] as const)('the mean gap is $is', ({ gap, is }) => {
  expect(meanGap(gap)).toBeCloseTo(is, 12)
})
