import { describe, expect, it } from 'vitest'
import { readCalendar } from './calendars.js'
import { Person, workSpans } from './people.js'
import { day, hour } from './words.js'

const never = Number.POSITIVE_INFINITY
const office = readCalendar('office', { hours: 'Mon-Fri 09:00-17:00', holidays: ['2026-09-09'] }, '2026-09-07', never)
const person = () => new Person(0, office, 0, 1)

describe('work in opening hours', () => {
  it('goes on at the next opening, over a holiday and a weekend', () => {
    const tuesday = day + 15 * hour
    const spans = workSpans([person()], tuesday, 20 * hour)
    expect(spans.map(({ from, to }) => [from / hour, to / hour])).toEqual([
      [39, 41],
      [81, 89],
      [105, 113],
      [177, 179],
    ])
  })

  it('is done at closing where it fits exactly', () => {
    expect(workSpans([person()], 9 * hour, 8 * hour)).toEqual([{ from: 9 * hour, to: 17 * hour }])
  })

  it('of two people goes on while both are there', () => {
    const late = readCalendar('late', 'Mon-Sun 12:00-20:00', undefined, never)
    const spans = workSpans([person(), new Person(0, late, 0, 2)], 9 * hour, 6 * hour)
    expect(spans.map(({ from, to }) => [from / hour, to / hour])).toEqual([
      [12, 17],
      [36, 37],
    ])
  })

  it('counts a night as the day on which it begins', () => {
    const night = readCalendar('night', ['Mon-Fri 22:00-24:00', 'Tue-Sat 00:00-06:00'], undefined, never)
    expect(night.workday({ from: day, to: day + 6 * hour })).toBe(0)
    expect(night.workday({ from: day + 22 * hour, to: 2 * day })).toBe(1)
  })

  it('has holidays again after a period', () => {
    const again = readCalendar('office', { hours: 'Mon-Fri 09:00-17:00', holidays: ['2026-09-09'] }, '2026-09-07', 28)
    expect([2, 9, 30].map((index) => again.isHoliday(index))).toEqual([true, false, true])
  })
})
