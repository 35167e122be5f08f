/** How items arrive and who is there, back in words. */
import { expect, test } from 'vitest'
import { arrivalsInWords } from '../../../src/report/describe/arrivals-in-words.js'
import { poolInWords } from '../../../src/report/describe/pool-in-words.js'
import { profileInWords } from '../../../src/report/describe/profile-in-words.js'
import type { ArrivalProcess, ArrivalSource, Pool } from '../../../src/scenario/scenario.js'
import { arrivals, by, constant, end, exponential, pool, scenario, station, to } from '../../builder.js'

const desk = station('desk', to('done'), { capacity: by('clerks') })

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
const busyDay = [...zeros(9), 25, 20, 20, ...zeros(12)]
const perHour = [...busyDay, ...busyDay, ...busyDay, ...zeros(48), ...zeros(23), 0.5, ...zeros(24)]

function inWords(process: ArrivalProcess, parts: Partial<ArrivalSource> = {}): string {
  const calendars = {
    '24x7': { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] },
    mornings: { name: 'mornings', spans: [{ opens: 9, closes: 12 }], holidays: ['2026-12-25', '2026-12-26'] },
  }
  const source = { ...arrivals(1, 'desk'), process, ...parts }
  return arrivalsInWords(scenario({ calendars, stations: [desk, end()], arrivals: [source] })).join('')
}

const processes: { is: ArrivalProcess; parts?: Partial<ArrivalSource>; words: string }[] = [
  {
    is: { by: 'rate', rate: 10 },
    parts: { calendar: 'mornings' },
    words:
      '30 a week, 30 an open day, 10 an open hour, at random moments while it is open (Mon 09:00–12:00, closed on 2026-12-25 and 2026-12-26). Each goes to desk.',
  },
  {
    is: { by: 'profile', perHour },
    words:
      '195.5 a week, at random moments; an hour brings Mon–Wed 25 at 09:00–10:00, 20 at 10:00–12:00; Sat 0.5 at 23:00–24:00. Each goes to desk.',
  },
  {
    is: { by: 'every', gap: constant(0.1) },
    words:
      '1,680 a week, one by one while it is open (round the clock); from one to the next: 6 min. Each goes to desk.',
  },
  {
    is: { by: 'every', gap: exponential(0.7) },
    words:
      '240 a week, one by one while it is open (round the clock); from one to the next: exponential with mean 42 min. Each goes to desk.',
  },
  {
    is: { by: 'batches', at: [2, 26, 50], size: 480 },
    parts: { calendar: 'mornings' },
    words: '1,440 a week, 480 at once, Mon–Wed 02:00, not on 2026-12-25 and 2026-12-26. Each goes to desk.',
  },
  {
    is: { by: 'trace', times: [9, 9, 48], file: 'seen.csv' },
    words: '3 recorded arrivals of seen.csv, from 9 h to 2 d after the start. Each goes to desk.',
  },
  {
    is: { by: 'batches', at: [2], size: 1.5 },
    parts: {
      ramp: [
        { at: 672, factor: 2 },
        { at: 1008, factor: 0.5 },
      ],
    },
    words:
      '1.5 a week, 1.5 at once, Mon 02:00. Then, from 28 d after the start on 2× as many, from 42 d on 0.5× as many. Each goes to desk.',
  },
]

test.each(processes)('$words', ({ is, parts, words }) => {
  expect(inWords(is, parts)).toBe(words)
})

test('several sources say their names and classes', () => {
  const classes = [
    { name: 'simple', share: 0.1 },
    { name: 'complex', share: 0.9 },
  ]
  const sources = [arrivals(1, 'desk', { name: 'web' }), arrivals(2, 'desk', { name: 'post', classes })]
  const words = arrivalsInWords(scenario({ stations: [desk, end()], arrivals: sources }))
  expect(words[0]).toMatch(/^From web: 168 a week/)
  expect(words[1]).toMatch(/^From post: 336 a week.*Each goes to desk\. 10% simple and 90% complex\.$/)
})

test('a profile of nothing says nothing', () => {
  expect(profileInWords(zeros(168))).toBe('')
})

const office = { count: 1, calendar: 'office' }
const pools: { is: Pool; words: string }[] = [
  { is: pool('clerks', 2), words: 'clerks: 2 people, round the clock; work at desk.' },
  {
    is: pool('clerks', 1, { calendar: 'office', absent: 0.08, cost: 52 }),
    words:
      'clerks: 1 person, Mon–Fri 09:00–17:00, €52 an hour each; each is away on 8% of the open days; work at desk.',
  },
  {
    is: { ...pool('seniors', 1), shifts: [office, { count: 2, calendar: '24x7' }] },
    words: 'seniors: 1 person, Mon–Fri 09:00–17:00; 2 people, round the clock; work nowhere.',
  },
]

test.each(pools)('$words', ({ is, words }) => {
  expect(poolInWords(is, scenario({ stations: [desk, end()], currency: 'EUR' }))).toBe(words)
})
