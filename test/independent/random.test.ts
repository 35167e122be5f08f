import { describe, expect, it } from 'vitest'
import { readDistribution } from './expressions.js'
import { Random } from './random.js'

/** Mean and standard deviation that each text promises. */
const known: readonly (readonly [text: string, mean: number, deviation: number])[] = [
  ['exponential(2h)', 2, 2],
  ['lognormal(18min cv 0.9)', 0.3, 0.27],
  ['gamma(20min cv 1.5)', 1 / 3, 0.5],
  ['erlang(9min 3)', 0.15, 0.15 / Math.sqrt(3)],
  ['weibull(4 cv 1.2)', 4, 4.8],
  ['uniform(2 6)', 4, 4 / Math.sqrt(12)],
  ['triangular(1 2 6)', 3, Math.sqrt(7 / 6)],
  ['beta(9 2)', 9 / 11, Math.sqrt(18 / (121 * 12))],
  ['chance(0.3)', 0.3, Math.sqrt(0.21)],
  ['choice(6min 80% 60min 20%)', 0.28, 0.36],
  ['normal(10 sd 2)', 10, 2],
]

describe('draws have the mean and the spread that their text says', () => {
  it.each(known)('%s', (text, mean, deviation) => {
    const random = new Random(11)
    const draw = readDistribution(text, () => [])
    const scope = { random, value: () => 0, queue: () => 0 }
    const count = 40_000
    const values = Array.from({ length: count }, () => Number(draw(scope)))
    const average = values.reduce((sum, value) => sum + value, 0) / count
    const squares = values.reduce((sum, value) => sum + (value - average) * (value - average), 0)
    expect(Math.abs(average - mean)).toBeLessThan((4 * deviation) / Math.sqrt(count))
    expect(Math.sqrt(squares / count) / deviation).toBeCloseTo(1, 1)
  })
})
