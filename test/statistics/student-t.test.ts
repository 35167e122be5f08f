import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../src/statistics/student-t.js'

/** As far as two values are apart, relative to the second. */
const apart = (value: number, truth: number) => Math.abs(value / truth - 1)

const levels = [0.5000001, 0.51, 0.6, 0.75, 0.9, 0.95, 0.958, 0.975, 0.99, 0.995, 0.9995, 0.99999, 1 - 1e-9]

describe('studentQuantile', () => {
  // The t table of the NIST/SEMATECH e-Handbook, 1.3.6.7.2.
  it.each([
    [0.9, [3.078, 1.886, 1.638, 1.476, 1.372, 1.325, 1.303, 1.296, 1.29]],
    [0.95, [6.314, 2.92, 2.353, 2.015, 1.812, 1.725, 1.684, 1.671, 1.66]],
    [0.975, [12.706, 4.303, 3.182, 2.571, 2.228, 2.086, 2.021, 2.0, 1.984]],
    [0.99, [31.821, 6.965, 4.541, 3.365, 2.764, 2.528, 2.423, 2.39, 2.364]],
    [0.995, [63.657, 9.925, 5.841, 4.032, 3.169, 2.845, 2.704, 2.66, 2.626]],
    [0.999, [318.309, 22.327, 10.215, 5.893, 4.144, 3.552, 3.307, 3.232, 3.174]],
  ])('at %f is what is printed', (level, row) => {
    const found = [1, 2, 3, 5, 10, 20, 40, 60, 100].map((degrees) => studentQuantile(level, degrees))
    // The last digit of the book is rounded, of 318.3088 cut off: half a digit either way, and a little.
    for (const [index, value] of found.entries()) expect(Math.abs(value - row[index])).toBeLessThan(0.00055)
  })

  // By the incomplete beta function in arithmetic of fifty digits.
  it.each([
    [0.9, 7, 1.414923927650509],
    [0.95, 19, 1.729132811521369],
    [0.975, 3, 3.182446305283708],
    [0.975, 9, 2.262157162798205],
    [0.975, 11, 2.200985160091639],
    [0.975, 39, 2.022690920036761],
    [0.975, 200, 1.971896223633909],
    [0.975, 1e5, 1.959987707534609],
    [0.995, 29, 2.756385903670605],
    [0.999, 1000, 3.098402163912923],
    [0.999975, 59, 4.376117544145047],
  ])('at %f of %i degrees is %f to fourteen digits', (level, degrees, value) => {
    expect(apart(studentQuantile(level, degrees), value)).toBeLessThan(1e-14)
  })

  it('of one degree is Cauchy’s', () => {
    // Far out the angle is taken from the right angle, where the tangent is steep.
    for (const level of levels) {
      const truth = level < 0.75 ? Math.tan(Math.PI * (level - 0.5)) : 1 / Math.tan(Math.PI * (1 - level))
      expect(apart(studentQuantile(level, 1), truth), `${level}`).toBeLessThan(1e-14)
    }
  })

  it('of two degrees is algebraic', () => {
    for (const level of levels) {
      const truth = (level - 0.5) * Math.sqrt(2 / (level * (1 - level)))
      expect(apart(studentQuantile(level, 2), truth), `${level}`).toBeLessThan(1e-14)
    }
  })

  it('of very many degrees is the normal distribution’s', () => {
    expect(studentQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 8)
    expect(studentQuantile(0.9995, 1e9)).toBeCloseTo(3.2905267314919255, 7)
  })

  it('falls as degrees rise, and rises with the level, without a seam', () => {
    for (const level of levels) {
      const row = Array.from({ length: 400 }, (_, index) => studentQuantile(level, index + 1))
      for (const [index, value] of row.slice(1).entries()) expect(value).toBeLessThan(row[index])
    }
    for (const degrees of [1, 7, 40, 1000]) {
      const column = Array.from({ length: 500 }, (_, index) => studentQuantile(0.93 + index / 1e4, degrees))
      for (const [index, value] of column.slice(1).entries()) expect(value).toBeGreaterThan(column[index])
    }
  })

  it('is symmetrical, 0 in the middle and infinite at the ends', () => {
    expect(studentQuantile(0.025, 9)).toBeCloseTo(-studentQuantile(0.975, 9), 13)
    expect(studentQuantile(0.5, 3)).toBe(0)
    expect(studentQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY)
    expect(studentQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY)
  })

  it.each([
    [1.1, 3],
    [-0.1, 3],
    [0.9, 0],
    [0.9, Number.NaN],
  ])('is no number for level %f and %f degrees', (level, degrees) => {
    expect(studentQuantile(level, degrees)).toBeNaN()
  })
})
