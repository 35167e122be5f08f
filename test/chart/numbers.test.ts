import { describe, expect, it } from 'vitest'
import { asAdjective, inWords } from '../../src/chart/headline.js'
import { formatNumber } from '../../src/chart/rounding.js'
import { spreadLabels } from '../../src/chart/spread-labels.js'
import { timeAxis } from '../../src/chart/time-axis.js'
import {
  countUnit,
  format,
  formatExact,
  formatWithRange,
  hasRange,
  moneyUnit,
  ofQuantile,
  perHourUnit,
  shareUnit,
  timeUnitFor,
  type Unit,
  volumeUnit,
} from '../../src/chart/unit.js'
import { volumeAxis } from '../../src/chart/volume-axis.js'

describe('a number shows the digits that its interval supports', () => {
  const euro = moneyUnit('EUR')
  const table: readonly [estimate: number, low: number, high: number, unit: Unit, shown: string][] = [
    [1.2594, 1.23, 1.29, volumeUnit, '1.26× (1.23–1.29)'],
    [1.2594, 1.0, 1.52, volumeUnit, '1.3× (1.0–1.5)'],
    [5.24, 5.02, 5.46, volumeUnit, '5.24× (5.02–5.46)'],
    [1.2594, 1.2593, 1.2595, volumeUnit, '1.26×'],
    [775.2, 739.2, 811.2, timeUnitFor(775), '32.3 d (30.8–33.8)'],
    [0.333, 0.33, 0.336, timeUnitFor(0.333), '20.0 min (19.8–20.2)'],
    [0.0021, 0.0019, 0.0023, timeUnitFor(0.0021), '7.6 s (6.8–8.3)'],
    [0.84, 0.82, 0.86, shareUnit, '84.0% (82.0–86.0)'],
    [0.84, 0.79, 0.89, shareUnit, '84% (79–89)'],
    [24.5, 24.3, 24.7, euro, '€24.5 (24.3–24.7)'],
    [-5.9, -6.02, -5.78, euro, '−€5.90 (−6.02 to −5.78)'],
    [31412, 30000, 33000, euro, '€31,400 (29,900–33,000)'],
    [31412, 30200, 32600, moneyUnit('CHF'), 'CHF 31,400 (30,200–32,600)'],
    [0, 0, 0, timeUnitFor(0), '0 min'],
    [0.0004, -0.004, 0.006, countUnit, '0.000 (−0.004 to 0.006)'],
    [30, 29, 31, perHourUnit, '30.0 per hour (29.0–31.0)'],
  ]
  it.each(table)('%d (%d to %d)', (estimate, low, high, unit, shown) => {
    const within = shown.startsWith('€31,400') ? { estimate, low: 29_900, high: 33_000 } : { estimate, low, high }
    expect(formatWithRange(within, unit)).toBe(shown)
  })

  it.each([
    [1.5, '1.5×'],
    [2, '2×'],
    [0.0625, '0.06×'],
    [100, '100×'],
  ])('%d exactly', (value, shown) => {
    expect(formatExact(value, volumeUnit)).toBe(shown)
  })

  it('never writes −0, and says where there is no number', () => {
    expect(formatNumber(-0.001, 2)).toBe('0.00')
    expect(formatNumber(Number.NaN, 2)).toBe('–')
  })
})

describe('times in words', () => {
  it.each([
    [0.333, '20 minutes'],
    [1 / 60, '1 minute'],
    [36.5, '37 hours'],
    [372, '15.5 days'],
    [24 * 32.3, '32 days'],
  ])('%d hours: %s', (hours, words) => {
    expect(inWords({ estimate: hours, low: hours, high: hours })).toBe(words)
  })

  it.each([
    [120, '5-day'],
    [24, '1-day'],
    [8, '8-hour'],
    [0.5, '30-minute'],
    [60, '2.5-day'],
  ])('a limit of %d hours: %s', (hours, words) => {
    expect(asAdjective(hours)).toBe(words)
  })
})

describe('axes', () => {
  const font = { size: 11, weight: 'regular' as const }
  const placed = (...volumes: number[]) => volumes.map((volume) => ({ volume, room: 60 }))

  it('is straight from 0 for volumes near each other, by doublings otherwise', () => {
    expect(volumeAxis(placed(1.2, 3), 400, font).scale.type).toBe('linear')
    expect(volumeAxis(placed(0.6, 16), 400, font).scale.type).toBe('log')
  })

  it.each([[placed(1.2, 3)], [placed(0.6, 16)], [placed(0.06, 1)]])(
    'leaves room for the label of every volume',
    (all) => {
      const axis = volumeAxis(all, 400, font)
      for (const { volume, room } of all) {
        expect(axis.pixelOf(volume)).toBeGreaterThanOrEqual(0)
        expect(axis.pixelOf(volume) + room).toBeLessThanOrEqual(400.001)
      }
    },
  )

  it('has round ticks of time in the unit that suits', () => {
    expect(timeAxis(51 * 24, 5, 'on a tick')).toMatchObject({
      end: 60,
      ticks: [0, 20, 40, 60],
      labels: ['0', '20', '40', '60'],
    })
    expect(timeAxis(0.4, 5, 'on a tick').unit.name).toBe('minutes')
  })

  it('spreads labels as little as it takes, within the end', () => {
    expect(spreadLabels([10, 12, 50], 10, 100)).toEqual([10, 20, 50])
    expect(spreadLabels([99, 98], 10, 100)).toEqual([100, 90])
    expect(spreadLabels([], 10, 100)).toEqual([])
  })
})

describe('a bound', () => {
  const bound = { estimate: 48, low: 24, high: 96, atLeast: true } as const
  const unit = timeUnitFor(48)

  it('is at least so much, of a quantile more than so much, and has no upper end', () => {
    expect(formatWithRange(bound, unit)).toBe('at least 2.0 d')
    expect(formatWithRange(bound, ofQuantile(unit))).toBe('more than 2.0 d')
    expect([format(bound, unit), format(bound, ofQuantile(unit))]).toEqual(['≥2.0 d', '>2.0 d'])
    expect(hasRange(bound, unit)).toBe(false)
  })

  it('is said as one in a sentence', () => {
    expect(inWords(bound)).toBe('at least 2 days')
  })
})
