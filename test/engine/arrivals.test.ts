/** Arrivals of one source: how many, when, of which class, and which item is which at another volume. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Arrivals } from '../../src/engine/arrivals/arrivals.js'
import { plan } from '../../src/engine/index.js'
import { openHours } from '../../src/scenario/calendar.js'
import type { ArrivalSource, ItemClass } from '../../src/scenario/scenario.js'
import { always, arrivals, end, office, scenario } from '../builder.js'
import { inHours } from '../in-hours.js'

const classes: readonly ItemClass[] = [
  { name: 'simple', share: 0.7 },
  { name: 'complex', share: 0.3 },
  { name: 'rare', share: 0 },
]

/** Nothing to be read. */
const scope = {
  resolve: () => Number.NaN,
  classIndex: () => 0,
  queue: () => Number.NaN,
  attributes: [],
  classes: [],
  classOf: () => '',
}

/** Open from half past ten to eleven on Mondays. */
const half = { name: 'half', spans: [{ opens: 10.5, closes: 11 }], holidays: [] }

/** Longer than any test asks. */
const run = { length: { weeks: 5000 }, warmUp: 0, replications: 1, seed: 1 }

function sources(parts: readonly ArrivalSource[], volume = 1, seed = 5, replication = 0): Arrivals[] {
  const calendars = { '24x7': always, office, half }
  const compiled = plan(scenario({ stations: [end()], calendars, arrivals: parts, classes, run }), {
    volume,
    warmUp: 0,
  })
  return compiled.sources.map((source) => new Arrivals(source, compiled, seed, replication, scope))
}

function first(count: number, source: Arrivals): number[] {
  return Array.from({ length: count }, () => nextOf(source))
}

/** In hours. */
function nextOf(source: Arrivals): number {
  return inHours(source.next())
}

const inOffice = arrivals(30, 'done', { calendar: 'office' })

describe('Arrivals', () => {
  it('come at their rate, and only while their calendar is open', () => {
    const weeks = 50
    const [source] = sources([inOffice])
    let count = 0
    for (let time = nextOf(source); time < 168 * weeks; time = nextOf(source)) {
      const hour = time % 24
      if (hour < 9 || hour >= 17 || time % 168 >= 120) throw new Error(`arrival at ${time}`)
      count++
    }
    const expected = 30 * 40 * weeks
    expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('are, one by one, the same items at every volume, only sooner', () => {
    const [once] = sources([inOffice])
    const [thrice] = sources([inOffice], 3)
    for (let n = 0; n < 1000; n++) {
      const [at1, at3] = [nextOf(once), nextOf(thrice)]
      const hours = (time: number) => openHours(office, undefined, 0, time)
      expect(hours(at3)).toBeCloseTo(hours(at1) / 3, 8)
      expect(thrice.address()).toBe(once.address())
      expect(thrice.itemClass()).toBe(once.itemClass())
    }
  })

  it('have classes by their shares, the source’s own before the scenario’s', () => {
    const count = 50_000
    const own = [{ name: 'complex', share: 1 }]
    const [common, special] = sources([inOffice, { ...inOffice, name: 'special', classes: own }])
    const found = [0, 0, 0]
    for (let n = 0; n < count; n++) {
      common.next()
      special.next()
      found[common.itemClass()]++
      expect(special.itemClass()).toBe(1)
    }
    expect(Math.abs(found[0] - 0.7 * count)).toBeLessThan(4 * Math.sqrt(0.21 * count))
    expect(found[2]).toBe(0)
  })

  it('of two sources, two seeds and two replications are not twins', () => {
    const own = (name: string) => ({ ...inOffice, name })
    const four = [
      ...sources([own('mail'), own('phone')]),
      ...sources([own('mail')], 1, 6),
      ...sources([own('mail')], 1, 5, 1),
    ]
    const times = four.flatMap((source) => first(20, source))
    expect(new Set(times).size).toBe(80)
    const addresses = four.slice(0, 2).flatMap((source) => {
      return Array.from({ length: 1000 }, () => {
        source.next()
        return source.address()
      })
    })
    expect(new Set(addresses).size).toBe(2000)
  })

  it('never come at rate 0', () => {
    const [source] = sources([arrivals(0, 'done')])
    expect(first(3, source)).toEqual([1, 2, 3].map(() => Number.POSITIVE_INFINITY))
  })
})

/** Everything that comes in so many weeks: instant, address and class. */
function comingOf(source: Arrivals, weeks: number): { at: number; address: number }[] {
  const coming: { at: number; address: number }[] = []
  for (let at = nextOf(source); at < 168 * weeks; at = nextOf(source)) coming.push({ at, address: source.address() })
  return coming
}

describe('arrivals of a profile', () => {
  const perHour = Array.from({ length: 168 }, (_, hour) => (hour === 9 ? 10 : hour === 10 || hour === 33 ? 40 : 0))
  const profile = (parts: Partial<ArrivalSource>) =>
    arrivals(0, 'done', { process: { by: 'profile', perHour }, ...parts })
  const weeks = 100

  it.each([
    ['round the clock', {}, 1, { 9: 10, 10: 40, 33: 40 }],
    ['at twice the volume', {}, 2, { 9: 20, 10: 80, 33: 80 }],
    ['after a ramp', { ramp: [{ at: 0, factor: 3 }] }, 1, { 9: 30, 10: 120, 33: 120 }],
    ['in the hours of a calendar', { calendar: 'half' }, 1, { 10: 20 }],
  ])('come at the rate of their hour %s', (_name, parts, volume, expected: Readonly<Record<number, number>>) => {
    const [source] = sources([profile(parts)], volume)
    const counts = new Map<number, number>()
    for (const { at } of comingOf(source, weeks)) {
      const hour = Math.floor(at % 168)
      counts.set(hour, (counts.get(hour) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Object.keys(expected).map(Number))
    for (const [hour, rate] of Object.entries(expected)) {
      const count = counts.get(Number(hour)) ?? 0
      expect(Math.abs(count - rate * weeks), hour).toBeLessThan(4 * Math.sqrt(rate * weeks))
    }
  })
})

describe('arrivals of a trace', () => {
  /** Two weeks of whole minutes, some rows at the same one. */
  const anyTimes = fc
    .array(fc.integer({ min: 0, max: 2 * 168 * 60 - 1 }), { minLength: 1, maxLength: 200 })
    .map((minutes) => minutes.sort((a, b) => a - b).map((minute) => minute / 60))
  const volumes = [0.5, 1, 2, 2.5, 5]

  it('repeat no instant but those of the record, and keep at a volume who came below', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 1, max: 1000 }), (times, seed) => {
        const recorded = countsOf(times)
        const atVolumes = volumes.map((volume) => {
          const [source] = sources([arrivals(0, 'done', { process: { by: 'trace', times } })], volume, seed)
          return comingOf(source, 2)
        })
        for (const [i, coming] of atVolumes.entries()) {
          const instants = coming.map(({ at }) => at)
          expect(instants).toEqual(instants.toSorted((a, b) => a - b))
          expect(new Set(coming.map(({ address }) => address)).size).toBe(coming.length)
          // Only copies of rows at one instant lie together.
          const groups = countsOf(instants)
          if (Number.isInteger(volumes[i])) expect(groups.size).toBe(volumes[i] * recorded.size)
          expect(Math.max(0, ...groups.values())).toBeLessThanOrEqual(Math.max(...recorded.values()))
          const above = new Map(atVolumes[i + 1]?.map(({ address, at }) => [address, at]))
          if (i + 1 < volumes.length) for (const { address, at } of coming) expect(above.get(address)).toBe(at)
        }
        expect(atVolumes[1].map(({ at }) => at)).toEqual(times)
        const whole = 2 * times.length
        expect([atVolumes[2].length, atVolumes[4].length]).toEqual([whole, 5 * times.length])
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('are thinned to their share', () => {
    const times = Array.from({ length: 10_000 }, (_, row) => row / 100)
    const share = (volume: number) =>
      comingOf(sources([arrivals(0, 'done', { process: { by: 'trace', times } })], volume)[0], 1).length / times.length
    const fourErrors = 4 * Math.sqrt(0.25 / times.length)
    expect(Math.abs(share(0.5) - 0.5)).toBeLessThan(fourErrors)
    expect(Math.abs(share(2.5) - 2.5)).toBeLessThan(fourErrors)
  })
})

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
