/**
 * Instants held against recursions in exact fractions: three counters in a row, one person each, whose hours and works
 * are no finite binary fractions of an hour. No tolerance: an instant is the same or it is not.
 */
import { expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { logged } from '../../src/measure/logged.js'
import { scenarioOf } from '../builder.js'

/** Hours as a fraction of whole numbers, the lower one positive. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const of = (over: number, under = 1): Fraction => ({ over: BigInt(over), under: BigInt(under) })
const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
const later = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a)

/** The nearest double, where hours are a whole number of seconds: one division, correctly rounded. */
function hours({ over, under }: Fraction): number {
  const seconds = (over * 3600n) / under
  expect(seconds * under).toBe(over * 3600n)
  return Number(seconds) / 3600
}

/** The first hour from an instant on at which somebody is at work Mon-Fri 09:00-17:00. */
function atWork(from: Fraction): Fraction {
  const day = Number(from.over / from.under / 24n)
  for (let each = day; ; each++) {
    if (each % 7 > 4) continue
    const [opens, closes] = [of(24 * each + 9), of(24 * each + 17)]
    if (isLess(from, opens)) return opens
    if (isLess(from, closes)) return from
  }
}

/** When work begun at an instant in office hours is done. */
function done(begun: Fraction, work: Fraction): Fraction {
  const day = begun.over / begun.under / 24n
  const closes = of(Number(day) * 24 + 17)
  const finish = plus(begun, work)
  if (!isLess(closes, finish)) return finish
  const left = plus(finish, { over: -closes.over, under: closes.under })
  return done(atWork(closes), left)
}

const weeks = 30

/** Works, in minutes, of who arrives every third of an hour of the week. */
const rows: readonly [first: number, second: number][] = [
  [16, 16],
  [20, 20],
  [19, 17],
  [7, 20],
  [20, 11],
]

it.each(rows)('works of %d and %d minutes, in office hours: every instant is exact', async (first, second) => {
  const scenario = await scenarioOf(`
    scenario: thirds of an hour
    calendars: { office: Mon-Fri 09:00-17:00 }
    arrivals: { every: 20min, calendar: office }
    pools: { clerk: { count: 1, calendar: office }, cashier: { count: 1, calendar: office } }
    stations:
      desk: { kind: review, by: clerk, takes: ${first}min, then: till }
      till: { kind: review, by: cashier, takes: ${second}min, then: done }
      done: end
    run: { weeks: ${weeks}, warm-up: 0h }`)
  const [free, until] = [{ desk: of(0), till: of(0) }, of(168 * weeks)]
  const expected: unknown[] = []
  for (let number = 1, born = of(9); ; number++) {
    born = atWork(plus(born, of(1, 3)))
    if (!isLess(born, until)) break
    let joined = born
    for (const [station, minutes] of [
      ['desk', first],
      ['till', second],
    ] as const) {
      const started = atWork(later(joined, free[station]))
      const finished = done(started, of(minutes, 60))
      free[station] = finished
      if (isLess(finished, until)) expected.push([number, station, hours(joined), hours(started), hours(finished)])
      joined = finished
    }
  }
  const log = [...logged(plan(scenario, { volume: 1, warmUp: 0 }), 1, 0).visits]
  const found = log
    .filter(({ finished }) => finished !== undefined)
    .map(({ item, station, joined, started, finished }) => [item, station, joined, started, finished])
  const byItem = (rows: unknown[][]) => rows.map((row) => row.join(' ')).sort()
  expect(expected.length).toBeGreaterThan(1000)
  expect(byItem(found)).toEqual(byItem(expected as unknown[][]))
})

it('three works of 20 minutes before a sitting never miss it', async () => {
  const scenario = await scenarioOf(`
    scenario: files before a sitting
    calendars: { office: Mon-Fri 09:00-17:00 }
    arrivals: { batches: { at: Mon 09:00, size: 3 } }
    pools: { clerk: { count: 1, calendar: office } }
    stations:
      desk: { kind: review, by: clerk, takes: 20min, then: board }
      board: { kind: approval, meets: Mon 10:00, decides: 3 items in 1h, then: done }
      done: end
    run: { weeks: 52, warm-up: 0h }`)
  const log = [...logged(plan(scenario, { volume: 1, warmUp: 0 }), 1, 0).visits]
  const decided = log.filter(({ station }) => station === 'board').map(({ started = Number.NaN }) => started % 168)
  expect(decided).toEqual(Array.from({ length: 3 * 52 }, () => 10))
})

it.each([
  [30, '16min'],
  [24, '20min'],
  [8, '1h'],
  [48, '10min'],
])('%d works of %s fill a day of eight hours to its end and not beyond', async (size, takes) => {
  const scenario = await scenarioOf(`
    scenario: a full day
    calendars: { office: Mon-Fri 09:00-17:00 }
    arrivals: { batches: { at: Mon-Fri 09:00, size: ${size} } }
    pools: { clerk: { count: 1, calendar: office } }
    stations: { desk: { kind: review, by: clerk, takes: ${takes}, then: done }, done: end }
    run: { weeks: 12, warm-up: 0h }`)
  const log = [...logged(plan(scenario, { volume: 1, warmUp: 0 }), 1, 0).visits]
  const last = log.filter(({ item }) => item % size === 0).map(({ finished = Number.NaN }) => finished % 24)
  expect(last).toEqual(Array.from({ length: 60 }, () => 17))
})
