/** Expected arrivals of every process, counted by hand. */
import { describe, expect, it } from 'vitest'
import type { ArrivalProcess, ArrivalSource, Calendar, RunSettings } from '../../src/scenario/scenario.js'
import { arrivalsIn, reservationsAbout } from '../../src/theory/arrivals.js'
import type { Window } from '../../src/theory/window.js'
import { always, arrivals, end, office, smallScenario } from './small-scenario.js'

/** Half hours at both ends, Saturdays round midnight, Wednesday 2026-12-23 off. */
const odd: Calendar = {
  name: 'odd',
  spans: [
    { opens: 9.5, closes: 17.25 },
    { opens: 48, closes: 72 },
    { opens: 143.5, closes: 144.5 },
  ],
  holidays: ['2026-12-23'],
}

const week: Window = { opens: 0, closes: 168 }
const fourWeeks: Window = { opens: 336, closes: 1008 }
const holidays: Window = { opens: 0, closes: 336, from: '2026-12-21' }
const byHour = { by: 'profile', perHour: Array.from({ length: 168 }, (_, hour) => hour % 24) } as const

function expected(process: ArrivalProcess, calendar: string, window: Window, run: Partial<RunSettings> = {}): number {
  const scenario = smallScenario({ stations: [end('done')] })
  return arrivalsIn(window, arrivals(1, 'done', { process, calendar }), {
    ...scenario,
    calendars: { '24x7': always, office, odd },
    run: { ...scenario.run, ...run },
  })
}

const everyTenMinutes: ArrivalProcess = { by: 'every', gap: { distribution: 'uniform', from: 0, to: 1 / 3 } }
const nightly: ArrivalProcess = { by: 'batches', at: [2, 26, 50, 74, 98], size: 480 }
const trace = (...times: number[]): ArrivalProcess => ({ by: 'trace', times })

describe('arrivalsIn', () => {
  it.each<[string, ArrivalProcess, string, Window, number]>([
    ['a rate round the clock', { by: 'rate', rate: 3 }, '24x7', week, 504],
    ['a rate in office hours, over four weeks', { by: 'rate', rate: 3 }, 'office', fourWeeks, 480],
    ['a rate without the holiday', { by: 'rate', rate: 1 }, 'odd', holidays, 2 * (7.75 + 24 + 1) - 24],
    ['gaps of ten minutes', everyTenMinutes, '24x7', week, 1008],
    ['gaps of ten minutes of open time', everyTenMinutes, 'office', fourWeeks, 960],
    [
      'gaps cut at zero: a half-normal',
      { by: 'every', gap: { distribution: 'normal', mean: 0, sd: 1 } },
      '24x7',
      week,
      168 * Math.sqrt(2 * Math.PI),
    ],
    ['a profile', byHour, '24x7', week, 7 * 276],
    ['a profile in office hours', byHour, 'office', fourWeeks, 4 * 5 * (9 + 10 + 11 + 12 + 13 + 14 + 15 + 16)],
    [
      'a profile whose calendar opens and closes within the hour',
      byHour,
      'odd',
      week,
      9 * 0.5 + (10 + 11 + 12 + 13 + 14 + 15 + 16) + 17 * 0.25 + 276 + 23 * 0.5,
    ],
    ['a profile without the holiday', byHour, 'odd', holidays, 2 * (4.5 + 91 + 4.25 + 276 + 11.5) - 276],
    ['a profile from within an hour to within another', byHour, '24x7', { opens: 3.25, closes: 5.5 }, 2.25 + 4 + 2.5],
    ['batches at night, when the office is closed', nightly, 'office', fourWeeks, 20 * 480],
    ['batches without the holiday', nightly, 'odd', holidays, 9 * 480],
    ['batches of a part', { by: 'batches', at: [2], size: 0.5 }, '24x7', fourWeeks, 2],
    ['a trace of one week, spread over four', trace(0, 5, 5, 100), '24x7', fourWeeks, 16],
    ['a trace into the second week', trace(0, 5, 169), '24x7', fourWeeks, 6],
    ['a trace that ends with its week', trace(0, 168), '24x7', fourWeeks, 8],
    ['a trace that nothing comes after', trace(0), '24x7', week, 1],
    ['a trace without items', trace(), '24x7', week, 0],
  ])('%s', (_name, process, calendar, window, count) => {
    expect(expected(process, calendar, window)).toBeCloseTo(count, 8)
  })

  it('counts a trace up to the end of the run', () => {
    const times = trace(0, 100, 200, 300, 400, 500)
    expect(expected(times, '24x7', week, { length: { weeks: 2 } })).toBeCloseTo(4 / 2, 12)
    expect(expected(times, '24x7', week, { length: { items: 2 } })).toBeCloseTo(6 / 3, 12)
  })
})

describe('reservationsAbout', () => {
  const { run } = smallScenario({ stations: [end('done')] })
  const said = (parts: Partial<ArrivalSource>) => reservationsAbout(arrivals(1, 'done', parts), run)

  it.each<[string, Partial<ArrivalSource>, string[]]>([
    ['nothing of a rate', {}, []],
    ['nothing of batches, gaps and profiles', { process: nightly }, []],
    ['a ramp', { name: 'web', ramp: [{ at: 168, factor: 2 }] }, ['The ramp of web is left out.']],
    ['a short trace', { process: trace(1) }, ['The trace of arrivals is spread evenly over one week.']],
    ['a long one', { process: trace(1, 400) }, ['The trace of arrivals is spread evenly over 3 weeks.']],
  ])('says %s', (_name, parts, because) => {
    expect(said(parts)).toEqual(because.map((each) => ({ says: 'approximate', because: each })))
  })
})
