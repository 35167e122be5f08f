/** Holm's procedure: the worked order of levels, and how often it claims what is not so. */
import { describe, expect, it } from 'vitest'
import { stream } from '../../src/random/index.js'
import { normal } from '../../src/random/ziggurat.js'
import { holmAbove } from '../../src/statistics/holm.js'

/** Ten values with this mean and standard error 1. */
function withMean(mean: number): number[] {
  const spread = Math.sqrt(10)
  return [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1].map((sign) => mean + (sign * spread * 3) / Math.sqrt(10))
}

describe('holm', () => {
  it.each<[string, number[], boolean[]]>([
    // t(9) at 0.975: 2.262; at 0.9875 for the clearest of two: 2.685; at 0.99167 of three: 2.933.
    ['one alone needs 2.26', [2.3], [true]],
    ['one alone under it', [2.2], [false]],
    ['the clearer of two needs 2.69, then the other 2.26', [2.3, 2.7], [true, true]],
    ['where the clearest fails, none is claimed', [2.6, 2.6], [false, false]],
    ['three, the last fails', [3, 2.7, 2.2], [true, true, false]],
    ['below zero never', [-5, 4], [false, true]],
  ])('%s', (_name, means, expected) => {
    expect(holmAbove(means.map((mean) => withMean(mean)))).toEqual(expected)
  })

  it('takes equal values at their word', () => {
    expect(
      holmAbove([
        [1, 1, 1],
        [0, 0, 0],
      ]),
    ).toEqual([true, false])
  })

  it('claims anything of four means of 0 in at most 2.5 % of studies', () => {
    const studies = 2000
    let wrong = 0
    for (let study = 0; study < studies; study++) {
      const draws = stream(study, 0, 'holm', 'values')
      const samples = [0, 1, 2, 3].map((k) => Array.from({ length: 10 }, (_, i) => normal(draws, 10 * k + i, 1)))
      if (holmAbove(samples).some(Boolean)) wrong++
    }
    // 2.5 % of 2,000 is 50; four standard errors are 28.
    expect(wrong).toBeLessThan(78)
    expect(wrong).toBeGreaterThan(15)
  })
})
