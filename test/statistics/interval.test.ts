import { describe, expect, it } from 'vitest'
import { meanInterval, onesidedLowerBound, pairedInterval } from '../../src/statistics/interval.js'

describe('meanInterval', () => {
  it('is mean ± t · s / √n', () => {
    const { estimate, low, high } = meanInterval([1, 2, 3, 4, 5])
    const halfWidth = 2.776445105 * Math.sqrt(2.5 / 5)
    expect(estimate).toBe(3)
    expect(low).toBeCloseTo(3 - halfWidth, 8)
    expect(high).toBeCloseTo(3 + halfWidth, 8)
  })

  it('takes another confidence', () => {
    expect(meanInterval([1, 2, 3, 4, 5], 0.9).high).toBeCloseTo(3 + 2.131846786 * Math.sqrt(0.5), 8)
  })

  it.each([[[7]], [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]]])('has no width for %j', (values) => {
    const [value] = values
    expect(meanInterval(values)).toEqual({ estimate: value, low: value, high: value })
  })

  it('needs a value', () => {
    expect(() => meanInterval([])).toThrow(RangeError)
  })
})

describe('pairedInterval', () => {
  it('is the interval of the differences', () => {
    expect(pairedInterval([11, 22, 33], [10, 20, 30])).toEqual(meanInterval([1, 2, 3]))
  })

  it('refuses values without a partner', () => {
    expect(() => pairedInterval([1, 2], [1])).toThrow(RangeError)
  })
})

describe('onesidedLowerBound', () => {
  it('at 97.5 % is the lower end of the two-sided 95 % interval', () => {
    expect(onesidedLowerBound([4, 8, 15, 16, 23, 42], 0.975)).toBeCloseTo(meanInterval([4, 8, 15, 16, 23, 42]).low, 10)
  })

  it('falls as the level rises', () => {
    expect(onesidedLowerBound([4, 8, 15], 0.99)).toBeLessThan(onesidedLowerBound([4, 8, 15], 0.975))
  })

  it('is the value itself where there is no spread', () => {
    expect(onesidedLowerBound([5], 0.975)).toBe(5)
  })
})
