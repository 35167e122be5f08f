/** A promise and the number beside it say the same. */
import { describe, expect, it } from 'vitest'
import { promiseValueWithRange } from '../../src/report/promise-words.js'
import type { PromiseMeasure } from '../../src/verdict/result.js'

const around = (estimate: number, half = 0) => ({ estimate, low: estimate - half, high: estimate + half })

/** `p95(flow-time) < 60min`. */
function ofQuantile(minutes: number, late: number): PromiseMeasure {
  return {
    promise: 'p95(flow-time) < 60min',
    tested: 'share',
    value: around(late, 0.002),
    limit: 0.05,
    kept: late < 0.05,
    within: 1,
    quantile: around(minutes / 60, 0.01),
  }
}

function printed(promise: PromiseMeasure): string {
  return promiseValueWithRange(promise, 'EUR').split(' (')[0]
}

describe('beside a promise', () => {
  it.each([
    ['the quantile', ofQuantile(55, 0.04), '55.0 min'],
    ['the share, where it is kept and the mean of the quantiles is not', ofQuantile(60.2, 0.049), '4.90% late'],
    ['the share, where it is missed and the mean of the quantiles is not', ofQuantile(59.8, 0.051), '5.10% late'],
    ['as many digits as part the quantile from the limit', ofQuantile(59.97, 0.0496), '59.97 min'],
    [
      'as many digits as part a share from the limit',
      { promise: 'late(5d) < 5%', tested: 'share', value: around(0.04996, 0.01), limit: 0.05, kept: true, within: 120 },
      '4.996%',
    ],
    [
      'a mean above it',
      { promise: 'mean(flow-time) < 1d', tested: 'mean', value: around(24.004, 0.5), limit: 24, kept: false },
      '24.004 h',
    ],
    [
      'the limit itself',
      { promise: 'mean(flow-time) < 1d', tested: 'mean', value: around(24), limit: 24, kept: false },
      '24.0 h',
    ],
    [
      'of a queue the share of the time',
      { promise: 'p50(queue-length, desk) < 1', tested: 'share', value: around(1), limit: 0.5, kept: false },
      '100% of the time',
    ],
    [
      'that nothing ends',
      { promise: 'cost-per-decision < 40', tested: 'cost', limit: 40, kept: false },
      'nothing ends',
    ],
    [
      'that there is nothing to measure',
      { promise: 'late(5d) < 5%', tested: 'share', limit: 0.05, kept: false },
      'nothing to measure',
    ],
  ] satisfies [string, PromiseMeasure, string][])('stands %s', (_name, promise, expected) => {
    expect(printed(promise)).toBe(expected)
  })
})
