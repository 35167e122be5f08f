import { describe, expect, it } from 'vitest'
import { meanInterval } from '../../src/statistics/interval.js'
import { jackknife, pseudoValues } from '../../src/statistics/jackknife.js'

function sum(values: readonly number[], leftOut: number | undefined): number {
  return values.reduce((total, value, i) => (i === leftOut ? total : total + value), 0)
}

describe('jackknife', () => {
  it('of a mean is the Student-t interval of the mean', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    const mean = (leftOut: number | undefined) => sum(values, leftOut) / (leftOut === undefined ? 8 : 7)
    const interval = jackknife(8, mean)
    const expected = meanInterval(values)
    expect(interval.estimate).toBeCloseTo(expected.estimate, 12)
    expect(interval.low).toBeCloseTo(expected.low, 12)
    expect(interval.high).toBeCloseTo(expected.high, 12)
  })

  it('finds bias and standard error of the hormone patch ratio (Efron and Tibshirani 1993, tables 10.1 and 10.4)', () => {
    const oldMinusPlacebo = [8406, 2342, 8187, 8459, 4795, 3516, 4796, 10238]
    const newMinusOld = [-1200, 2601, -2705, 1982, -1290, 351, -638, -2719]
    const ratio = (leftOut: number | undefined) => sum(newMinusOld, leftOut) / sum(oldMinusPlacebo, leftOut)
    const { estimate, high } = jackknife(8, ratio)
    expect(ratio(undefined)).toBeCloseTo(-0.0713, 4)
    expect(ratio(undefined) - estimate).toBeCloseTo(0.008, 4)
    const t7 = 2.364624
    expect((high - estimate) / t7).toBeCloseTo(0.1055, 4)
  })

  it('of one observation has no width', () => {
    expect(jackknife(1, () => 1.25)).toEqual({ estimate: 1.25, low: 1.25, high: 1.25 })
    expect(pseudoValues(1, () => 1.25)).toEqual([1.25])
  })
})
