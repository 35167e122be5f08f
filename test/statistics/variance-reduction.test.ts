import { describe, expect, it } from 'vitest'
import { varianceRatio, varianceReduction } from '../../src/statistics/variance-reduction.js'

describe('varianceReduction', () => {
  it.each<[string, number[], number[], number | undefined]>([
    // Variances 1 and 1, of the differences 2/3: by hand.
    ['values that go together', [1, 2, 3], [5, 7, 6], 2],
    ['values that go apart', [1, 2, 3], [3, 2, 1], 0.5],
    ['values that are moved by the same', [1, 2, 3], [2, 3, 4], undefined],
    ['values that differ by rounding', [0.1, 0.2, 0.3], [1.1, 1.2, 1.3], undefined],
    ['values that do not vary', [4, 4, 4], [5, 5, 5], undefined],
    ['two pairs', [1, 2], [3, 5], undefined],
  ])('of %s', (_name, a, b, expected) => {
    const found = varianceReduction(a, b)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(expected, 9)
  })

  it('refuses what is not paired', () => {
    expect(() => varianceReduction([1, 2, 3], [1, 2])).toThrow(RangeError)
  })
})

describe('varianceRatio', () => {
  it('is the variance without the control over that with it', () => {
    // Variances 4 and 1.
    expect(varianceRatio([1, 3, 5], [2, 3, 4])).toBeCloseTo(4, 9)
  })

  it('is absent where nothing varies any more, and with two values', () => {
    expect(varianceRatio([1, 3, 5], [2, 2, 2])).toBeUndefined()
    expect(varianceRatio([1, 3], [2, 3])).toBeUndefined()
  })
})
