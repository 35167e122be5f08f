import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../src/statistics/wilson.js'

describe('wilsonInterval', () => {
  // Newcombe (1998), table I: method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (successes, draws, low, high) => {
    const interval = wilsonInterval(successes, draws)
    expect(interval.estimate).toBe(successes / draws)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('wants a draw', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError)
  })
})
