/** When items come, by hand: gaps, batches, recorded times, ramps; which way rules send them; when a run is over. */
import { expect, it } from 'vitest'
import { noProbes, plan, Simulation } from '../../src/engine/index.js'
import { scenarioOf } from '../builder.js'
import { inHours } from '../in-hours.js'
import { checkTimelines, type TimelineRow } from './check-timelines.js'

const arrives = ['begins']

/** Everything passes one station without capacity; `more` are other top-level lines. */
const source = (arrivals: string, more = '') => `
  calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-01-06] } }
  run: { from: 2026-01-05, weeks: 1 }
  ${more}
  arrivals: { ${arrivals} }
  stations:
    post: { kind: system, then: done }
    done: end`

const calls = { 'calls.csv': 'at\n2026-01-05T08:00\n2026-01-06T09:30\n2026-01-06T09:30\n2026-01-09\n' }
const trace = 'trace: { file: calls.csv, column: at }'

const arrivals: TimelineRow[] = [
  {
    it: 'every so many open hours, the first after one gap',
    scenario: source('every: 3h, calendar: office'),
    verbs: arrives,
    // Tuesday is a holiday.
    events: `
      Mon 12:00 1 begins post
      Mon 15:00 2 begins post
      Wed 10:00 3 begins post
      Wed 13:00 4 begins post
      Wed 16:00 5 begins post
      Thu 11:00 6 begins post
      Thu 14:00 7 begins post
      Fri 09:00 8 begins post
      Fri 12:00 9 begins post
      Fri 15:00 10 begins post`,
  },
  {
    it: 'volume divides the gaps',
    scenario: source('every: 24h, calendar: office'),
    volume: 2,
    verbs: arrives,
    events: `
      Wed 13:00 1 begins post
      Fri 09:00 2 begins post`,
  },
  {
    it: 'a ramp quickens them from its hour on, and slows them',
    scenario: source('every: 2h, ramp: [{ at: 5h, to: 2 }, { at: 8h, to: 0.5 }, { at: 15h, to: 0.01 }]'),
    verbs: arrives,
    // At 05:00 half of the third gap is over; at 08:00 half of the sixth; at 15:00 a quarter of the eighth, two hours.
    events: `
      Mon 02:00 1 begins post
      Mon 04:00 2 begins post
      Mon 05:30 3 begins post
      Mon 06:30 4 begins post
      Mon 07:30 5 begins post
      Mon 10:00 6 begins post
      Mon 14:00 7 begins post
      Sun 21:00 8 begins post`,
  },
  {
    it: 'batches at their times, holidays of their calendar left out',
    scenario: source('batches: { at: Mon-Wed 02:00, size: 2 }, calendar: office'),
    verbs: arrives,
    events: `
      Mon 02:00 1 begins post
      Mon 02:00 2 begins post
      Wed 02:00 3 begins post
      Wed 02:00 4 begins post`,
  },
  {
    it: 'volume and ramp multiply the size of batches',
    scenario: source('batches: { at: Mon-Thu 02:00, size: 1 }, ramp: [{ at: 2d, to: 0.5 }, { at: 3d, to: 1.5 }]'),
    volume: 2,
    verbs: arrives,
    events: `
      Mon 02:00 1 begins post
      Mon 02:00 2 begins post
      Tue 02:00 3 begins post
      Tue 02:00 4 begins post
      Wed 02:00 5 begins post
      Thu 02:00 6 begins post
      Thu 02:00 7 begins post
      Thu 02:00 8 begins post`,
  },
  {
    it: 'a trace as it was recorded, items that came together too',
    scenario: source(trace),
    files: calls,
    verbs: arrives,
    events: `
      Mon 08:00 1 begins post
      Tue 09:30 2 begins post
      Tue 09:30 3 begins post
      Fri 00:00 4 begins post`,
  },
  {
    it: 'a ramp of a trace to next to nothing, and back',
    scenario: source(`${trace}, ramp: [{ at: 20h, to: 0.0001 }, { at: 3d, to: 1 }]`),
    files: calls,
    verbs: arrives,
    events: `
      Mon 08:00 1 begins post
      Fri 00:00 2 begins post`,
  },
]

const ways: TimelineRow[] = [
  {
    it: 'by visits',
    scenario: `
      stations:
        desk: { kind: system, takes: 1h, then: [{ to: check, when: visits < 3 }, { to: done }] }
        check: { kind: system, takes: (visits * 1h), then: desk }
        done: end`,
    releases: { A: 'Mon 09:00 desk' },
    verbs: ['finishes', 'ends at'],
    events: `
      Mon 10:00 A finishes desk
      Mon 11:00 A finishes check
      Mon 12:00 A finishes desk
      Mon 14:00 A finishes check
      Mon 15:00 A finishes desk
      Mon 15:00 A ends at done`,
  },
  {
    it: 'by age, which is that of the item, and counts from its arrival',
    scenario: source(trace, 'items: { attributes: { old: 0 } }').replace(
      'then: done',
      'takes: 2h, sets: { old: age }, then: [{ to: post, when: age < 5h }, { to: done }]',
    ),
    files: calls,
    verbs: ['finishes', 'ends at'],
    events: `
      Mon 10:00 1 finishes post
      Mon 12:00 1 finishes post
      Mon 14:00 1 finishes post
      Mon 14:00 1 ends at done
      Tue 11:30 2 finishes post
      Tue 11:30 3 finishes post
      Tue 13:30 2 finishes post
      Tue 13:30 3 finishes post
      Tue 15:30 2 finishes post
      Tue 15:30 2 ends at done
      Tue 15:30 3 finishes post
      Tue 15:30 3 ends at done
      Fri 02:00 4 finishes post
      Fri 04:00 4 finishes post
      Fri 06:00 4 finishes post
      Fri 06:00 4 ends at done`,
  },
  {
    it: 'by week, which changes on Monday at 00:00',
    scenario: `
      stations:
        hold: { kind: system, takes: 167h, then: sort }
        sort: { kind: system, then: [{ to: late, when: week >= 1 }, { to: early }] }
        early: end
        late: end`,
    weeks: 2,
    releases: { A: 'Mon 00:45 hold', B: 'Mon 01:00 hold', C: 'Sun 23:45 sort' },
    verbs: ['ends at'],
    events: `
      Sun 23:45 C ends at early
      Sun 23:45 A ends at early
      week 1 Mon 00:00 B ends at late`,
  },
  {
    it: 'by the number that wait elsewhere now, who is at work not among them',
    scenario: `
      pools: { clerks: { count: 1 } }
      stations:
        sort: { kind: system, then: [{ to: mail, when: queue(desk) >= 2 }, { to: desk }] }
        desk: { kind: review, by: clerks, takes: 1h, then: done }
        mail: { kind: system, takes: 1h, then: done }
        done: end`,
    releases: {
      A: 'Mon 09:00 sort',
      B: 'Mon 09:15 sort',
      C: 'Mon 09:15 sort',
      D: 'Mon 09:30 sort',
      E: 'Mon 10:15 sort',
    },
    verbs: ['joins', 'begins'],
    events: `
      Mon 09:00 A begins sort
      Mon 09:00 A joins desk
      Mon 09:15 B begins sort
      Mon 09:15 B joins desk
      Mon 09:15 C begins sort
      Mon 09:15 C joins desk
      Mon 09:30 D begins sort
      Mon 09:30 D begins mail
      Mon 10:15 E begins sort
      Mon 10:15 E joins desk`,
  },
]

checkTimelines('arrivals', arrivals)
checkTimelines('ways', ways)

it.each([
  ['all of a trace that is shorter have ended', 9, 1, [4, 4, 100]],
  ['so many have ended', 3, 1, [3, 3, 37.5]],
  ['so many of the copies of a trace have ended', 7, 2, [7, 7]],
])('a run by items is over when %s', async (_name, items, volume, [arrived, ended, over]) => {
  const text = source(trace).replace('weeks: 1', `items: ${items}`).replace('then: done', 'takes: 4h, then: done')
  const compiled = plan(await scenarioOf(`scenario: calls\n${text}`.replaceAll('\n  ', '\n'), calls), {
    volume,
    warmUp: 0,
  })
  const run = new Simulation(compiled, 1, 0, () => noProbes)
  run.run()
  expect([run.system.arrived, run.system.ended]).toEqual([arrived, ended])
  if (over !== undefined) expect(inHours(run.clock.now)).toBe(over)
})
