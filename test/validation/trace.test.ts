/**
 * Recorded arrivals: the table of all events by hand, and what a volume makes of the record. Counts that are drawn lie
 * within 1.96 standard deviations of the binomial law for all but 4 of the seeds 1 to 20 at most, and for fewer where 5 %
 * more rows are kept.
 */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { column, oneDesk, written } from './one-desk.js'
import { exactly, logged } from './visits.js'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const mostOutside = 4
const off = 1.05

describe('a trace', () => {
  const rows = [
    '2026-09-08T10:30',
    '2026-09-07T09:00',
    '2026-09-07T09:00',
    '2026-09-07 09:10:30',
    '2026-09-09',
    '2026-09-07T11:45',
  ]

  it('has its events at the instants counted by hand', async () => {
    const trace = '{ trace: { file: cases.csv, column: arrived } }'
    const text = `
scenario: Table
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: ${trace}
pools: { clerks: { count: 1, calendar: office } }
stations:
  serve: { kind: review, by: clerks, takes: 90min, then: check }
  check: { kind: system, takes: 15min, then: done }
  done: end
run: { from: 2026-09-07, weeks: 1 }`
    const { scenario } = await loaded(text, { 'cases.csv': column(rows) })
    const { arrivals, visits } = logged(scenario)
    const table = visits.map(({ item, station, joined, started, over }) => [item, station, joined, started, over])
    expect(arrivals).toEqual([9, 9, 9.175, 11.75, 34.5, 48])
    expect(table).toEqual([
      [0, 'serve', 9, 9, 10.5],
      [1, 'serve', 9, 10.5, 12],
      [2, 'serve', 9.175, 12, 13.5],
      [0, 'check', 10.5, 10.5, 10.75],
      [3, 'serve', 11.75, 13.5, 15],
      [1, 'check', 12, 12, 12.25],
      [2, 'check', 13.5, 13.5, 13.75],
      [3, 'check', 15, 15, 15.25],
      [4, 'serve', 34.5, 34.5, 36],
      [4, 'check', 36, 36, 36.25],
      [5, 'serve', 48, 57, 58.5],
      [5, 'check', 58.5, 58.5, 58.75],
    ])
  })

  /** Three weeks, on whole minutes, none twice. */
  const recorded = Array.from({ length: 1500 }, (_, row) => (row * 20 + ((row * 7) % 13)) / 60)
  const csv = column(recorded.map(written))
  const cameAt = async (volume: number, seed = 1) => {
    const text = oneDesk('{ trace: { file: cases.csv, column: arrived } }', '1min', 3)
    return logged((await loaded(text, { 'cases.csv': csv })).scenario, { volume, seed }).arrivals
  }

  it('at 1× is the record', async () => {
    const came = await cameAt(1)
    expect(came).toHaveLength(recorded.length)
    for (const [row, time] of came.entries()) expect(Math.abs(time - recorded[row])).toBeLessThanOrEqual(exactly)
  })

  it.each([0.25, 0.5, 0.9, 1.3, 2, 2.5, 4.75])('at %d× repeats no instant', async (volume) => {
    const came = await cameAt(volume)
    const gaps = came.slice(1).map((time, i) => time - came[i])
    expect(Math.min(...gaps)).toBeGreaterThan(exactly)
    expect(came.every((time) => time >= 0 && time < 3 * 168)).toBe(true)
  })

  it('at a higher volume has all who come at a lower one', async () => {
    const volumes = [0.25, 0.5, 0.9, 1, 1.3, 2, 2.5, 4.75]
    const [first, ...higher] = await Promise.all(volumes.map((volume) => cameAt(volume)))
    let lower = new Set(first)
    for (const came of higher) {
      expect([...lower].filter((time) => !came.includes(time))).toEqual([])
      lower = new Set(came)
    }
  })

  it.each([
    { volume: 0.5, kept: 0.5, of: 0 },
    { volume: 2.3, kept: 0.3, of: 2 },
  ])('at $volume× keeps each row of the last copy with that chance', async ({ volume, kept, of }) => {
    const allowed = 1.96 * Math.sqrt(kept * (1 - kept) * recorded.length)
    const outside = async (chance: number) => {
      const counts = await Promise.all(seeds.map(async (seed) => (await cameAt(of + chance, seed)).length))
      return counts.filter((count) => Math.abs(count - volume * recorded.length) > allowed).length
    }
    expect(await outside(kept)).toBeLessThanOrEqual(mostOutside)
    expect(await outside(off * kept)).toBeGreaterThan(mostOutside)
  })

  it('at 2× has as many on each day of the week, shifted by whole weeks or less than a gap', async () => {
    const perDay = (times: readonly number[]) =>
      [0, 1, 2, 3, 4, 5, 6].map((day) => times.filter((time) => Math.floor(time / 24) % 7 === day).length)
    const once = perDay(recorded)
    for (const [day, count] of perDay(await cameAt(2)).entries())
      expect(Math.abs(count - 2 * once[day])).toBeLessThanOrEqual(6)
  })
})
