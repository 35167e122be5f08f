/** The time to read a word grows with its length: twice the letters, about twice the time, wherever the blanks are. */
import { describe, expect, it } from 'vitest'
import { parseAgenda } from '../../../src/scenario/words/agenda.js'
import { parseCost } from '../../../src/scenario/words/cost.js'
import { parseDate } from '../../../src/scenario/words/date.js'
import { hoursSince } from '../../../src/scenario/words/date-time.js'
import { parseDay, parseDays, parseTime } from '../../../src/scenario/words/days.js'
import { parseDecay } from '../../../src/scenario/words/decay.js'
import { parseDrift } from '../../../src/scenario/words/drift.js'
import { parseDuration } from '../../../src/scenario/words/duration.js'
import { parseEvent } from '../../../src/scenario/words/event.js'
import { parseHours } from '../../../src/scenario/words/hours.js'
import { checkIdentifier } from '../../../src/scenario/words/identifier.js'
import { parseMeetingTimes } from '../../../src/scenario/words/meeting-times.js'
import { parseDistribution } from '../../../src/scenario/words/parse-distribution.js'
import { parseExpression } from '../../../src/scenario/words/parse-expression.js'
import { parsePercent, parsePoints } from '../../../src/scenario/words/percent.js'
import { parsePromise } from '../../../src/scenario/words/promise.js'
import { parseRate } from '../../../src/scenario/words/rate.js'

/** A reader, and a word that it reads. */
const readers: readonly (readonly [string, (word: string) => unknown, string])[] = [
  ['agenda', parseAgenda, '200 items in 60min'],
  ['cost', (word) => parseCost(word, ['hour']), '52 per hour'],
  ['date', parseDate, '2026-09-07'],
  ['date and time', (word) => hoursSince('2026-09-07', word), '2026-09-07 08:30:15.5'],
  ['day', (word) => parseDay(word), 'Mon'],
  ['days', (word) => parseDays(word), 'Mon-Wed Fri'],
  ['decay, a rate', parseDecay, '6% per day'],
  ['decay, linear', parseDecay, 'linear to 0 in 10d'],
  ['decay, a cliff', parseDecay, 'cliff at 5d'],
  ['distribution', parseDistribution, 'lognormal(18min cv 0.9)'],
  ['distribution from a file', parseDistribution, 'empirical(times.csv took min)'],
  ['drift', parseDrift, '-0.5% per week'],
  ['duration', parseDuration, '18min'],
  ['event', parseEvent, 'wrong(execute)'],
  ['expression', parseExpression, 'confidence >= 0.92 and class = "complex"'],
  ['hours', parseHours, 'Mon-Fri 09:00-17:00'],
  ['identifier', (word) => checkIdentifier(word, 'a station'), 'second-look'],
  ['meeting times', parseMeetingTimes, 'Mon Thu 14:00'],
  ['percent', parsePercent, '18%'],
  ['points', parsePoints, '-6%'],
  ['promise', parsePromise, 'p95(waiting-time, review) < 5d'],
  ['rate', parseRate, '240 per workday'],
  ['time of day', (word) => parseTime(word), '09:00'],
]

const short = 20_000
/** Milliseconds below which a time says nothing. */
const noise = 20

describe.each(readers)('%s', (_, read, word) => {
  it('takes about twice the time for twice the length', () => {
    for (const filler of [' ', '\t ', '\n', '1', 'a', '(', '"', ',', '-', '<', ' a ', ' 1 ', ' per ', '.', '%', '+'])
      for (const place of placesIn(word)) {
        const of = (length: number) => (word: string) =>
          word.slice(0, place) + filler.repeat(length / filler.length) + word.slice(place)
        const [once, twice] = [of(short)(word), of(2 * short)(word)]
        const slow = fastest(read, twice)
        const ratio = slow / Math.max(fastest(read, once), noise)
        expect(ratio, `${JSON.stringify(filler)} at ${place}`).toBeLessThan(3)
      }
  })
})

/** At both ends, at each edge of a piece, and within the first. */
function placesIn(word: string): number[] {
  return [...new Set([0, 1, word.length, ...Array.from(word.matchAll(/\b|(?=[()<%-])/g), (match) => match.index)])]
}

/** Milliseconds; the least of three, since what disturbs only adds. */
function fastest(read: (word: string) => unknown, word: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now()
      try {
        read(word)
      } catch {
        // What is no word is refused; here it is only to be refused in time.
      }
      return performance.now() - start
    }),
  )
}
