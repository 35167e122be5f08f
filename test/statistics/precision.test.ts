import { describe, expect, it } from 'vitest'
import { isPrecise, lookAhead, replicationsNeeded } from '../../src/statistics/precision.js'

/** Alternating about 100, so that the half-width falls with the number of values. */
function alternating(n: number, swing: number): number[] {
  return Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 100 + swing : 100 - swing))
}

describe('lookAhead', () => {
  it.each([
    [3, 5],
    [100, 5],
    [120, 6],
    [1000, 50],
  ])('of %i replications is %i', (n, ahead) => {
    expect(lookAhead(n)).toBe(ahead)
  })
})

describe('isPrecise', () => {
  it('holds where the width is small now and over the look-ahead', () => {
    expect(isPrecise(alternating(10, 2), { relative: 0.05 })).toBe(true)
    expect(isPrecise(alternating(10, 2), { absolute: 5 })).toBe(true)
  })

  it('does not hold while the width is large', () => {
    expect(isPrecise(alternating(10, 20), { relative: 0.05 })).toBe(false)
    expect(isPrecise(alternating(10, 2), { absolute: 1 })).toBe(false)
  })

  it('does not trust a width that is small by chance', () => {
    const values = [100, 104, 97, 120, 100, 100, 100, 100, 100, 100]
    expect(isPrecise([...values.slice(4), ...values.slice(4)], { relative: 0.05 })).toBe(true)
    expect(isPrecise(values, { relative: 0.0545 })).toBe(false)
  })

  it('does not judge by fewer than three values and their look-ahead', () => {
    expect(isPrecise([5, 5, 5, 5, 5, 5, 5], { relative: 0.05 })).toBe(false)
    expect(isPrecise([5, 5, 5, 5, 5, 5, 5, 5], { relative: 0.05 })).toBe(true)
  })

  it('asks no width of a measure that is always 0', () => {
    expect(isPrecise([0, 0, 0, 0, 0, 0, 0, 0], { relative: 0.05 })).toBe(true)
  })
})

describe('replicationsNeeded', () => {
  it('is the number of values where they are precise', () => {
    expect(replicationsNeeded(alternating(10, 2), { relative: 0.05 })).toBe(10)
  })

  it('grows with the square of the width', () => {
    const few = replicationsNeeded(alternating(10, 20), { relative: 0.05 })
    const many = replicationsNeeded(alternating(10, 40), { relative: 0.05 })
    expect(few).toBe(96)
    expect(many / few).toBeCloseTo(4, 0)
  })

  it('waits for the look-ahead', () => {
    const values = [60, 140, 100, 100, 100, 100, 100, 100, 100, 100]
    const wanted = { absolute: 16 }
    expect(isPrecise(values, wanted)).toBe(false)
    // t · s / √n is 16.7 at eight values and 15.4 at nine; nine and a look-ahead of five.
    expect(replicationsNeeded(values, wanted)).toBe(14)
  })
})
