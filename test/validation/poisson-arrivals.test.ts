/**
 * Poisson arrivals whose rate changes: by the hour of the week, by a calendar, by a volume that steps up and down. Items
 * are counted by stretches of time; of the seeds 1 to 20 at most 4 may lie outside what the Poisson law allows 95 times
 * of 100, and more must where 5 % more come.
 */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { oneDesk } from './one-desk.js'
import { logged } from './visits.js'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const mostOutside = 4
const off = 1.05

/** A stretch of time in which so many should come. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly mean: number
}

interface PoissonCase {
  readonly name: string
  readonly arrivals: string
  readonly weeks: number
  readonly stretches: readonly Stretch[]
}

const hourly = [0, 0, 0, 0, 0, 0, 1, 2, 6, 14, 18, 16, 9, 12, 15, 13, 8, 4, 2, 1, 0.5, 0, 0, 0]
const saturday = hourly.map((rate, hour) => (hour < 12 ? rate / 4 : 0))
const rateOf = (day: number, hour: number) => (day < 5 ? hourly[hour] : day === 5 ? saturday[hour] : 0)
const profile = `{ ${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => `${day}: [${hourly.join(', ')}]`).join(', ')}, Sat: [${saturday.join(', ')}] }`

/** Quarters of an hour of so many weeks, and how many come in each by the profile. */
function quarters(weeks: number, isOpen: (week: number, day: number, hour: number) => boolean): Stretch[] {
  return Array.from({ length: weeks * 168 * 4 }, (_, quarter) => {
    const from = quarter / 4
    const [week, day, hour] = [Math.floor(from / 168), Math.floor(from / 24) % 7, Math.floor(from) % 24]
    return { from, to: from + 0.25, mean: isOpen(week, day, hour) ? rateOf(day, hour) / 4 : 0 }
  })
}

const poissonCases: readonly PoissonCase[] = [
  {
    name: 'a profile by the hour',
    arrivals: `{ profile: ${profile} }`,
    weeks: 6,
    stretches: quarters(6, () => true),
  },
  {
    name: 'a profile masked by a calendar with a holiday',
    arrivals: `{ profile: ${profile}, calendar: office }`,
    weeks: 10,
    stretches: quarters(10, (week, day, hour) => day < 5 && hour >= 9 && hour < 17 && !(week === 1 && day === 2)),
  },
  {
    name: 'a ramp up and down',
    arrivals:
      '{ rate: 12 per hour, ramp: [{ at: 1w, to: 2 }, { at: 250h, to: 0.5 }, { at: 2w, to: 0.1 }, { at: 400h, to: 1 }] }',
    weeks: 3,
    stretches: [
      ...inHours(0, 168, 12),
      ...inHours(168, 250, 24),
      ...inHours(250, 336, 6),
      ...inHours(336, 400, 1.2),
      ...inHours(400, 504, 12),
    ],
  },
]

function inHours(from: number, to: number, rate: number): Stretch[] {
  return Array.from({ length: to - from }, (_, hour) => ({ from: from + hour, to: from + hour + 1, mean: rate }))
}

describe.each(poissonCases)('$name', ({ arrivals, weeks, stretches }) => {
  const expected = stretches.filter(({ mean }) => mean > 0)
  const all = expected.reduce((sum, { mean }) => sum + mean, 0)

  /** Seeds whose number of items, or whose spread of it over the stretches, lies outside. */
  async function outside(volume: number) {
    const { scenario } = await loaded(oneDesk(arrivals, '1s', weeks))
    const misses = { number: 0, spread: 0 }
    for (const seed of seeds) {
      const came = logged(scenario, { seed, volume }).arrivals
      const counts = countIn(came, expected)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(came.length)
      if (Math.abs(came.length - all) > 1.96 * Math.sqrt(all)) misses.number++
      const square = counts.reduce((sum, count, i) => sum + (count - expected[i].mean) ** 2 / expected[i].mean, 0)
      // Each term has mean 1 and variance 2 + 1 ÷ mean.
      const variance = expected.reduce((sum, { mean }) => sum + 2 + 1 / mean, 0)
      if (Math.abs(square - expected.length) > 1.96 * Math.sqrt(variance)) misses.spread++
    }
    return misses
  }

  it('brings as many in each stretch as the Poisson law says, and none outside', async () => {
    const misses = await outside(1)
    expect(misses.number).toBeLessThanOrEqual(mostOutside)
    expect(misses.spread).toBeLessThanOrEqual(mostOutside)
  })

  it('does not with 5 % more', async () => {
    expect((await outside(off)).number).toBeGreaterThan(mostOutside)
  })
})

/** How many of the rising times lie in each of the stretches, which do not overlap. */
function countIn(times: readonly number[], stretches: readonly Stretch[]): number[] {
  let next = 0
  return stretches.map(({ from, to }) => {
    while (next < times.length && times[next] < from) next++
    const first = next
    while (next < times.length && times[next] < to) next++
    return next - first
  })
}
