import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayNumber,
  openDays,
  openHours,
  openSpans,
  recurringHolidays,
  sittings,
  sittingsBetween,
} from '../../src/scenario/calendar.js'
import type { Calendar, Meeting, Span } from '../../src/scenario/scenario.js'

const weekdays = [0, 1, 2, 3, 4]
const officeSpans = weekdays.map((day) => ({ opens: 24 * day + 9, closes: 24 * day + 17 }))

function calendar(spans: readonly Span[], holidays: readonly string[] = []): Calendar {
  return { name: 'calendar', spans, holidays }
}

const always = calendar([{ opens: 0, closes: 168 }])
const office = calendar(officeSpans)
/** Week 0 begins on 2026-12-21, so the holiday is the Friday of week 0 and the Wednesday of week 1. */
const monday = '2026-12-21'
const holidays = ['2026-12-25', '2026-12-30']

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2000-03-01', 11017],
    ['2026-09-07', 20703],
    ['2100-03-01', 47541],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day)
  })

  it('counts one day after another through leap years and centuries', () => {
    const firstDay = Date.UTC(1890, 0, 1)
    for (let i = 0; i < 90_000; i++) {
      const date = new Date(firstDay + i * 86_400_000)
      expect(dayNumber(date.toISOString().slice(0, 10))).toBe(date.getTime() / 86_400_000)
    }
  })
})

describe('openSpans', () => {
  it('gives the week in absolute hours', () => {
    expect(openSpans(office, undefined, 2)[0]).toEqual({ opens: 345, closes: 353 })
  })

  it('takes a holiday out of an office week', () => {
    expect(openSpans(calendar(officeSpans, holidays), monday, 0)).toEqual(officeSpans.slice(0, 4))
  })

  it('takes a holiday out of the middle of a span', () => {
    expect(openSpans(calendar(always.spans, holidays), monday, 1)).toEqual([
      { opens: 168, closes: 216 },
      { opens: 240, closes: 336 },
    ])
  })

  it('knows no holidays where week 0 has no date', () => {
    expect(openSpans(calendar(officeSpans, holidays), undefined, 0)).toEqual(officeSpans)
  })
})

describe('openHours', () => {
  it.each([
    ['a week', office, 0, 168, 40],
    ['ten weeks', office, 0, 1680, 400],
    ['from noon to noon', office, 12, 36, 8],
    ['over night', office, 17, 33, 0],
    ['a weekend', office, 113, 168, 0],
    ['round the clock', always, 100.5, 400.25, 299.75],
    ['backwards', office, 40, 10, 0],
  ])('%s', (_name, opened, start, end, hours) => {
    expect(openHours(opened, undefined, start, end)).toBe(hours)
  })

  it('leaves holidays out', () => {
    expect(openHours(calendar(officeSpans, holidays), monday, 0, 336)).toBe(64)
  })

  it('adds up over parts', () => {
    const hour = fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(hour, hour, hour, (a, b, c) => {
        const [start, middle, end] = [a, b, c].sort((x, y) => x - y)
        const opened = calendar(officeSpans, holidays)
        const parts = openHours(opened, monday, start, middle) + openHours(opened, monday, middle, end)
        return Math.abs(parts - openHours(opened, monday, start, end)) < 1e-9
      }),
    )
  })
})

describe('openDays', () => {
  const night = (day: number) => [24 * day + 22, 24 * day + 30] as const
  const of = (each: Calendar, week: number, from?: string) =>
    openDays(each, from, week).map(({ day, span }) => [day, span.opens, span.closes])

  it('takes a night as one day, over the end of the week too', () => {
    const opens = (hours: readonly (readonly [number, number])[]) =>
      calendar(hours.map(([from, to]) => ({ opens: from, closes: to })))
    expect(of(opens([night(0), night(1)]), 1)).toEqual([
      [7, 190, 198],
      [8, 214, 222],
    ])
    const sundays = opens([
      [0, 6],
      [166, 168],
    ])
    expect(of(sundays, 0)).toEqual([
      [-1, 0, 6],
      [6, 166, 168],
    ])
    expect(of(sundays, 1)).toEqual([
      [6, 168, 174],
      [13, 334, 336],
    ])
  })

  it('takes what is parted on one day as one, and cuts what never closes at midnight', () => {
    const parted = calendar([
      { opens: 9, closes: 12 },
      { opens: 13, closes: 17 },
    ])
    expect(of(parted, 0)).toEqual([
      [0, 9, 12],
      [0, 13, 17],
    ])
    expect(of(always, 2)).toEqual(Array.from({ length: 7 }, (_, i) => [14 + i, 336 + 24 * i, 360 + 24 * i]))
    expect(of(calendar([{ opens: 18, closes: 48 }]), 0)).toEqual([
      [0, 18, 24],
      [1, 24, 48],
    ])
  })

  it('leaves of a night what no holiday takes', () => {
    // The Friday of week 0 is one, and so is the Wednesday of week 1.
    const nights = calendar([{ opens: 94, closes: 102 }], holidays)
    expect(of(nights, 0, monday)).toEqual([[3, 94, 96]])
    expect(of(nights, 1, monday)).toEqual([[10, 262, 270]])
  })
})

describe('sittings', () => {
  const meeting: Meeting = { by: 'meeting', meets: [57, 110], decides: 10, lasts: 1 }
  const calendars = { '24x7': always, office: calendar(officeSpans, holidays) }

  it('are at their hours of the week', () => {
    expect(sittings(meeting, calendars, monday, 2)).toEqual([393, 446])
  })

  it('fall out on a holiday of any calendar', () => {
    expect(sittings(meeting, calendars, monday, 0)).toEqual([57])
    expect(sittings(meeting, calendars, monday, 1)).toEqual([168 + 110])
  })

  it('keep to the holidays of the calendar that the meeting names', () => {
    expect(sittings({ ...meeting, calendar: '24x7' }, calendars, monday, 0)).toEqual([57, 110])
  })

  it('are counted from the start on and before the end', () => {
    expect(sittingsBetween(meeting, calendars, undefined, 57, 225)).toBe(2)
    expect(sittingsBetween(meeting, calendars, undefined, 57.5, 225.5)).toBe(2)
    expect(sittingsBetween(meeting, calendars, monday, 0, 336)).toBe(2)
  })
})

it('holidays of a run that is lengthened come again with its own length, over leap days and the ends of years', () => {
  const own = { from: '2027-11-29', weeks: 7 }
  expect(recurringHolidays(['2027-12-24', '2028-01-01', '2028-06-01', '2027-01-01'], own, 21)).toEqual([
    '2027-12-24',
    '2028-01-01',
    '2028-02-11',
    '2028-02-19',
    '2028-03-31',
    '2028-04-08',
  ])
})
