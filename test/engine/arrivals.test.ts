/** Arrivals of one source: how many, when, of which class, and which item is which at another volume. */
import { describe, expect, it } from 'vitest'
import { Arrivals } from '../../src/engine/arrivals/arrivals.js'
import { plan } from '../../src/engine/index.js'
import { openHours } from '../../src/scenario/calendar.js'
import type { ArrivalSource, ItemClass } from '../../src/scenario/scenario.js'
import { arrivals, end, office, scenario } from '../builder.js'

const classes: readonly ItemClass[] = [
  { name: 'simple', share: 0.7 },
  { name: 'complex', share: 0.3 },
  { name: 'rare', share: 0 },
]

/** Nothing to be read. */
const scope = { resolve: () => Number.NaN, classIndex: () => 0, queue: () => Number.NaN }

function sources(parts: readonly ArrivalSource[], volume = 1, seed = 5, replication = 0): Arrivals[] {
  const compiled = plan(scenario({ stations: [end()], arrivals: parts, classes }), { volume, warmUp: 0 })
  return compiled.sources.map((source) => new Arrivals(source, compiled, seed, replication, scope))
}

function first(count: number, source: Arrivals): number[] {
  return Array.from({ length: count }, () => source.next())
}

const inOffice = arrivals(30, 'done', { calendar: 'office' })

describe('Arrivals', () => {
  it('come at their rate, and only while their calendar is open', () => {
    const weeks = 50
    const [source] = sources([inOffice])
    let count = 0
    for (let time = source.next(); time < 168 * weeks; time = source.next()) {
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
      const [at1, at3] = [once.next(), thrice.next()]
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
