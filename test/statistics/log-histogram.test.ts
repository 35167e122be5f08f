import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LogHistogram } from '../../src/statistics/log-histogram.js'

function histogramOf(values: readonly number[]): LogHistogram {
  const histogram = new LogHistogram()
  for (const value of values) histogram.add(value)
  return histogram
}

/** The smallest value that at least the share p of the values does not exceed. */
function trueQuantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(p * values.length)) - 1]
}

const hours = fc.double({ min: 2 ** -20, max: 2 ** 30, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('LogHistogram', () => {
  it('knows every quantile within 0.4 %', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 50 }), share, (values, p) => {
        const quantile = histogramOf(values).quantile(p)
        const truth = trueQuantile(values, p)
        return Math.abs(quantile - truth) <= 0.004 * truth
      }),
      { numRuns: 1000 },
    )
  })

  it('knows equal values within 0.4 % at every share', () => {
    const histogram = histogramOf(new Array<number>(1000).fill(24 / 3600))
    for (const p of [0.001, 0.05, 0.5, 0.95, 1]) expect(histogram.quantile(p) * 150).toBeCloseTo(1, 2)
  })

  it('has no quantile beyond the least or the largest value', () => {
    for (const value of [4, 4.01, 0.7]) expect(histogramOf([value, value, value]).quantile(0.95)).toBe(value)
    expect(histogramOf([1.001, 1.002]).quantile(1)).toBeLessThanOrEqual(1.002)
    expect(histogramOf([1.001, 1.002]).quantile(0.1)).toBeGreaterThanOrEqual(1.001)
  })

  it('interpolates inside a bucket', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => 1 + i / 1e7)
    const histogram = histogramOf(values)
    expect(histogram.quantile(0.25)).toBeLessThan(histogram.quantile(0.75))
  })

  it('counts what is zero or out of range below apart', () => {
    const histogram = histogramOf([0, -0, 1e-9, 2 ** -21, 5, 5, 5, 5])
    expect(histogram.count).toBe(8)
    expect(histogram.quantile(0.5)).toBe(0)
    expect(histogram.quantile(0.51)).toBeCloseTo(5, 1)
  })

  it('takes the very long and the very short', () => {
    const histogram = histogramOf([2 ** -20, 1e12])
    expect(histogram.quantile(0.5)).toBeCloseTo(2 ** -20, 8)
    expect(histogram.quantile(1) / 1e12).toBeCloseTo(1, 2)
  })

  it('has no quantile while it is empty, and is empty again when cleared', () => {
    const histogram = histogramOf([0, 1, 2])
    histogram.clear()
    expect(histogram.count).toBe(0)
    expect(histogram.quantile(0.5)).toBeNaN()
  })

  it('merged, is the histogram of all values', () => {
    fc.assert(
      fc.property(fc.array(hours), fc.array(hours, { minLength: 1 }), share, (some, others, p) => {
        const merged = histogramOf(some)
        merged.merge(histogramOf(others))
        const all = histogramOf([...some, ...others])
        return merged.count === all.count && merged.quantile(p) === all.quantile(p)
      }),
    )
  })
})
