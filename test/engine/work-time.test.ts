/** The moving cursor of working time against the calendar's own arithmetic. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { microsecondsPerWeek } from '../../src/engine/clock.js'
import { anyTime, calendarTime, commonTime, NeverOpen, type WorkTime } from '../../src/engine/work-time.js'
import { inMicroseconds, microsecondsPerHour, openHours, openSpans } from '../../src/scenario/calendar.js'
import type { Calendar } from '../../src/scenario/scenario.js'

const from = '2026-12-21'
const office = calendarOf([0, 1, 2, 3, 4].map((day) => [24 * day + 9, 24 * day + 17]))
const overSunday = calendarOf([
  [0, 6],
  [100, 104.5],
  [162, 168],
])
const always = calendarOf([[0, 168]])
const almostAlways = calendarOf([[0, 168]], ['2026-12-25'])
const holidays = calendarOf(
  office.spans.map(({ opens, closes }) => [opens, closes]),
  // A Friday, and the whole of the second week.
  ['2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'],
)

function calendarOf(spans: readonly (readonly [number, number])[], days: readonly string[] = []): Calendar {
  return { name: 'calendar', spans: spans.map(([opens, closes]) => ({ opens, closes })), holidays: days }
}

/** Spans on whole quarters of an hour, so that sums are exact and openings are met. */
const anyCalendar = fc
  .uniqueArray(fc.integer({ min: 0, max: 672 }), { minLength: 2, maxLength: 12 })
  .map((edges) => edges.sort((a, b) => a - b).slice(0, 2 * Math.floor(edges.length / 2)))
  .map((edges) =>
    calendarOf(
      edges.flatMap((edge, i) => (i % 2 === 0 ? [[edge / 4, edges[i + 1] / 4] as const] : [])),
      ['2026-12-24', '2026-12-31', '2027-01-01'],
    ),
  )
const theCalendars = [office, overSunday, always, almostAlways, holidays]
const calendar = fc.oneof(fc.constantFrom(...theCalendars), anyCalendar)
const instants = fc
  .array(fc.integer({ min: 0, max: 4 * 168 * 5 }), { minLength: 1, maxLength: 30 })
  .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => quarter / 4))

function isOpenAt(each: Calendar, time: number): boolean {
  const week = Math.floor(time / 168)
  return openSpans(each, from, week).some(({ opens, closes }) => time >= opens && time < closes)
}

function nextOpeningAfter(each: Calendar, time: number): number {
  for (let week = Math.floor(time / 168); ; week++)
    for (const { opens } of openSpans(each, from, week)) if (opens > time) return opens
}

const horizon = 1000 * microsecondsPerWeek

/** Working time asked and answering in hours. */
class InHours {
  readonly #time: WorkTime

  constructor(time: WorkTime) {
    this.#time = time
  }

  isOpen = () => this.#time.isOpen()
  elapsed = () => this.#time.elapsed() / microsecondsPerHour
  doneAt = (work: number) => this.#time.doneAt(inMicroseconds(work)) / microsecondsPerHour
  openUntil = (instant: number) => this.#time.openUntil(inMicroseconds(instant)) / microsecondsPerHour
  nextOpening = () => this.#time.nextOpening() / microsecondsPerHour
}

/** Asks along a clock that moves through the instants, which are hours. */
function along(
  each: Calendar,
  times: readonly number[],
  ask: (workTime: InHours, now: number) => void,
  until = horizon,
): void {
  const clock = { now: 0 }
  const workTime = new InHours(calendarTime(each, from, clock, until))
  for (const now of times) {
    clock.now = inMicroseconds(now)
    ask(workTime, now)
  }
}

const runs = { numRuns: 300, seed: 1 }

describe('WorkTime', () => {
  it('has elapsed what the calendar was open', () => {
    fc.assert(
      fc.property(calendar, instants, (each, times) => {
        along(each, times, (workTime, now) => {
          expect(workTime.elapsed()).toBe(openHours(each, from, 0, now))
        })
      }),
      runs,
    )
  })

  it('is open from the opening on and no longer at the closing', () => {
    fc.assert(
      fc.property(calendar, instants, (each, times) => {
        along(each, times, (workTime, now) => {
          expect(workTime.isOpen(), `at ${now}`).toBe(isOpenAt(each, now))
        })
      }),
      runs,
    )
  })

  it('is done after just so many open hours', () => {
    fc.assert(
      fc.property(calendar, instants, fc.integer({ min: 1, max: 400 }), (each, times, quarters) => {
        const work = quarters / 4
        along(each, times, (workTime, now) => {
          const done = workTime.doneAt(work)
          expect(openHours(each, from, now, done)).toBe(work)
          // Not a moment later than it must be: just before, it was open and something was left.
          expect(isOpenAt(each, done - 1 / 8)).toBe(true)
        })
      }),
      runs,
    )
  })

  it('has so many open hours until an instant as the calendar says', () => {
    const lengths = fc.integer({ min: 0, max: 1600 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(calendar, instants, lengths, (each, times, ahead) => {
        along(each, times, (workTime, now) => {
          expect(workTime.openUntil(now + ahead)).toBe(openHours(each, from, now, now + ahead))
        })
      }),
      runs,
    )
  })

  it('foretells the next opening', () => {
    const closing = fc.oneof(fc.constantFrom(office, overSunday, holidays), anyCalendar)
    fc.assert(
      fc.property(closing, instants, (each, times) => {
        along(each, times, (workTime, now) => expect(workTime.nextOpening()).toBe(nextOpeningAfter(each, now)))
      }),
      runs,
    )
  })

  it.each<[string, Calendar, number, number, number]>([
    ['within the day', office, 9, 2, 11],
    ['to the very closing', office, 9, 8, 17],
    ['over night', office, 16, 2, 34],
    ['from before the opening', office, 3, 1, 10],
    ['from the closing on', office, 17, 1, 34],
    ['over the week-end', office, 4 * 24 + 16, 2, 168 + 10],
    ['over midnight of Sunday, in one go', overSunday, 166, 4, 170],
    ['over a holiday and a week of holidays', holidays, 3 * 24 + 16, 2, 2 * 168 + 10],
    ['never closed', always, 5, 1000, 1005],
  ])('work %s', (_name, each, begins, work, done) => {
    along(each, [begins], (workTime) => expect(workTime.doneAt(work)).toBe(done))
  })

  it('counts what lies beyond the run as open, so that work that outlasts it is known to the end', () => {
    // Sixteen open hours before the run ends with its first week; the rest is done at an instant that never comes.
    along(
      office,
      [3 * 24 + 9],
      (workTime) => {
        expect(workTime.doneAt(16)).toBe(4 * 24 + 17)
        expect(workTime.doneAt(1000)).toBe(168 + 984)
        expect(workTime.openUntil(168 + 984)).toBe(1000)
        expect(workTime.doneAt(1e6)).toBe(168 + 1e6 - 16)
      },
      microsecondsPerWeek,
    )
  })

  it('knows of work that outlasts a run which ends within a week what is left as it ends', () => {
    const until = inMicroseconds(168 + 30)
    let done = Number.NaN
    along(
      office,
      [9, 168 + 30],
      (workTime, now) => {
        if (now === 9) done = workTime.doneAt(1000)
        // Five days, and the Monday of the week after: it ends on Tuesday at six in the morning.
        else expect(workTime.openUntil(done)).toBe(1000 - 40 - 8)
      },
      until,
    )
  })

  it.each([
    ['24x7', always, true],
    ['24x7 with a holiday', almostAlways, false],
    ['office', office, false],
  ] as const)('%s', (_name, each, isAlwaysOpen) => {
    expect(calendarTime(each, from, { now: 0 }, horizon).alwaysOpen).toBe(isAlwaysOpen)
  })
})

describe('working times of several', () => {
  const two = fc.tuple(calendar, calendar)

  it.each([
    ['any', anyTime, (open: readonly boolean[]) => open.includes(true)],
    ['all', commonTime, (open: readonly boolean[]) => !open.includes(false)],
  ] as const)('are open when %s of them are', (_name, combined, expected) => {
    fc.assert(
      fc.property(two, instants, (calendars, times) => {
        const clock = { now: 0 }
        const both = calendars.map((each) => calendarTime(each, from, clock, horizon))
        const workTime = orNever(() => combined(both, clock))
        for (const now of times) {
          clock.now = inMicroseconds(now)
          const isOpen = workTime?.isOpen() ?? false
          expect(isOpen, `at ${now}`).toBe(expected(calendars.map((each) => isOpenAt(each, now))))
        }
      }),
      runs,
    )
  })

  it('work in the hours which all of them have', () => {
    const clock = { now: inMicroseconds(10) }
    const timeOf = (...spans: [number, number][]) => calendarTime(calendarOf(spans), from, clock, horizon)
    const early = timeOf([8, 12], [32, 36])
    const late = timeOf([11, 15], [33, 40])
    const common = new InHours(commonTime([early, late], clock))
    expect([common.isOpen(), common.doneAt(1), common.doneAt(1.5)]).toEqual([false, 12, 33.5])
    expect(new InHours(anyTime([early, late], clock)).doneAt(6)).toBe(33)
  })
})

/** Nothing where they never meet. */
function orNever(make: () => WorkTime): WorkTime | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof NeverOpen) return undefined
    throw error
  }
}
