/** The numbers of a result's sentences are those that charts and reports print. */
import { describe, expect, it } from 'vitest'
import { inWords } from '../../src/chart/headline.js'
import { countUnit, format, shareUnit } from '../../src/chart/unit.js'
import { countInWords, overlaps, shareInWords, timeInWords } from '../../src/verdict/in-words.js'

const estimates = [0, 0.0004, 0.0123, 0.34567, 0.9999, 1, 1.2345, 19.96, 47.9, 48, 123.456, 1234.5678, 98765.4]
const halves = [0, 0.0001, 0.0026, 0.02, 0.31, 1.4, 25, 260]
const all = estimates.flatMap((estimate) =>
  halves.map((half) => ({ estimate, low: estimate - half, high: estimate + half })),
)

describe('numbers in sentences', () => {
  it('are rounded as charts and reports round', () => {
    for (const each of all) {
      expect(shareInWords(each)).toBe(format(each, shareUnit))
      expect(countInWords(each)).toBe(format(each, countUnit))
      expect(timeInWords(each)).toBe(inWords(each))
    }
  })

  it('are as wide as their intervals', () => {
    expect(shareInWords({ estimate: 0.3412, low: 0.33, high: 0.352 })).toBe('34.1%')
    expect(shareInWords({ estimate: 0.3412, low: 0.3, high: 0.38 })).toBe('34%')
    expect(timeInWords({ estimate: 775, low: 700, high: 850 })).toBe('32 days')
    expect(countInWords({ estimate: 1234, low: 1100, high: 1400 })).toBe('1,230')
  })

  it('are told apart or not', () => {
    const [a, b, c] = [1, 2, 4].map((estimate) => ({ estimate, low: estimate - 0.6, high: estimate + 0.6 }))
    expect([overlaps(a, b), overlaps(b, c), overlaps(c, a)]).toEqual([true, false, false])
  })
})
