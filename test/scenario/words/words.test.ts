/** What the words of the language mean, each in a line. */
import { describe, expect, it } from 'vitest'
import { parseAgenda } from '../../../src/scenario/words/agenda.js'
import { parseCost } from '../../../src/scenario/words/cost.js'
import { isMonday, parseDate } from '../../../src/scenario/words/date.js'
import { parseDecay } from '../../../src/scenario/words/decay.js'
import { parseDuration } from '../../../src/scenario/words/duration.js'
import { joinSpans, parseHours } from '../../../src/scenario/words/hours.js'
import { parseMeetingTimes } from '../../../src/scenario/words/meeting-times.js'
import { didYouMean, editDistance } from '../../../src/scenario/words/nearest.js'
import { parsePercent } from '../../../src/scenario/words/percent.js'
import { parseRate, perClockHour, perOpenHour } from '../../../src/scenario/words/rate.js'

const table: readonly (readonly [string, (word: string) => unknown, unknown])[] = [
  ['24s', parseDuration, 24 / 3600],
  ['18min', parseDuration, 0.3],
  ['18 min', parseDuration, 0.3],
  ['2h', parseDuration, 2],
  ['1.5d', parseDuration, 36],
  ['3w', parseDuration, 504],
  ['-24s', parseDuration, -24 / 3600],
  ['18%', parsePercent, 0.18],
  ['100 %', parsePercent, 1],
  ['240 per workday', parseRate, { count: 240, per: 'workday' }],
  ['0.5 per hour', parseRate, { count: 0.5, per: 'hour' }],
  ['30/hour', parseRate, { count: 30, per: 'hour' }],
  ['200 items in 60min', parseAgenda, { items: 200, lasts: 1 }],
  ['1 item in 90 min', parseAgenda, { items: 1, lasts: 1.5 }],
  ['52 per hour', (word) => parseCost(word, ['hour']), { amount: 52, per: 'hour' }],
  ['0.18 per item', (word) => parseCost(word, ['hour', 'item']), { amount: 0.18, per: 'item' }],
  ['6% per day', parseDecay, { by: 'rate', share: 0.06, each: 24 }],
  ['linear to 0 in 10d', parseDecay, { by: 'linear', within: 240 }],
  ['cliff at 5d', parseDecay, { by: 'cliff', at: 120 }],
  ['Thu 14:00', parseMeetingTimes, [3 * 24 + 14]],
  ['Mon Thu 10:30', parseMeetingTimes, [10.5, 3 * 24 + 10.5]],
  ['Mon-Wed 9:00', parseMeetingTimes, [9, 33, 57]],
  ['Sat-Mon 10:00', parseMeetingTimes, [10, 5 * 24 + 10, 6 * 24 + 10]],
  ['24x7', parseHours, [{ opens: 0, closes: 168 }]],
  ['Fri 09:00-13:00', parseHours, [{ opens: 4 * 24 + 9, closes: 4 * 24 + 13 }]],
  ['Sun 20:00 - 24:00', parseHours, [{ opens: 6 * 24 + 20, closes: 168 }]],
  ['2028-02-29', parseDate, '2028-02-29'],
]

describe('a word', () => {
  it.each(table)('%s', (word, parse, meaning) => {
    expect(parse(word)).toEqual(meaning)
  })
})

describe('a rate per open hour', () => {
  const office = { spans: joinSpans(parseHours('Mon-Fri 09:00-17:00')) }
  const always = { spans: parseHours('24x7') }
  it.each([
    ['40 per workday', office, 5, (40 * 5) / 168],
    ['200 per week', office, 5, 200 / 168],
    ['5 per hour', office, 5, 5],
    ['1 per minute', office, 60, 60],
    ['480 per workday', always, 20, 20],
  ] as const)('%s', (word, calendar, open, clock) => {
    expect(perOpenHour(parseRate(word), calendar)).toBeCloseTo(open, 12)
    expect(perClockHour(parseRate(word), calendar)).toBeCloseTo(clock, 12)
  })
})

it('spans that touch are joined', () => {
  expect(joinSpans(parseHours('Mon-Sun 00:00-24:00'))).toEqual([{ opens: 0, closes: 168 }])
})

it('Mondays are known before and after 1970', () => {
  expect(['2026-09-07', '1969-12-29', '2024-02-26', '2026-09-08'].map(isMonday)).toEqual([true, true, true, false])
})

describe('did you mean', () => {
  it.each([
    ['comittee', ['committee', 'review'], 'did you mean `committee`?'],
    ['lognormalish', ['normal', 'lognormal'], 'did you mean `lognormal`?'],
    ['Review', ['review'], 'did you mean `review`?'],
    ['x', ['a', 'b'], 'there are a, b'],
    ['xyz', [], undefined],
    ['nowhere', Array.from({ length: 20 }, (_, index) => `station-${index}`), undefined],
  ] as const)('%s', (written, names, hint) => {
    expect(didYouMean(written, names)).toBe(hint)
  })

  it('counts a swap of neighbours as one edit', () => {
    expect([editDistance('hihg', 'high'), editDistance('take', 'takes'), editDistance('', 'abc')]).toEqual([1, 1, 3])
  })
})

it('durations of whole microseconds are the doubles nearest to them, however they are written', () => {
  for (let tenths = 1; tenths < 5000; tenths++) {
    const text = `${Math.floor(tenths / 10)}.${tenths % 10}`
    expect(parseDuration(`${text}s`)).toBe((tenths * 100_000) / 3_600_000_000)
    expect(parseDuration(`${text}min`)).toBe((tenths * 6_000_000) / 3_600_000_000)
    expect(parseDuration(`${text}h`)).toBe((tenths * 360_000_000) / 3_600_000_000)
    expect(parseDuration(`${text}d`)).toBe((tenths * 8_640_000_000) / 3_600_000_000)
  }
})
