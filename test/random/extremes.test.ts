/** At the ends of what a scenario may say, every draw is a finite number and none is negative. */
import { expect, it } from 'vitest'
import { type Law, samplerOf, stream } from '../../src/random/index.js'
import { draws, meanOf } from './draws.js'

const count = 20_000

it.each<Law>([
  { distribution: 'gamma', mean: 2, cv: 5 },
  { distribution: 'gamma', mean: 2, cv: 100 },
  { distribution: 'gamma', mean: 2, cv: 1e-9 },
  { distribution: 'lognormal', mean: 2, cv: 5 },
  { distribution: 'lognormal', mean: 0, cv: 1 },
  { distribution: 'weibull', mean: 2, cv: 5 },
  { distribution: 'weibull', mean: 2, cv: 40 },
  { distribution: 'weibull', mean: 0, cv: 1 },
  { distribution: 'erlang', mean: 2, k: 1_000_000 },
  { distribution: 'normal', mean: -5, sd: 1 },
  { distribution: 'exponential', mean: 0 },
  { distribution: 'beta', a: 1e-6, b: 1e-6 },
  { distribution: 'beta', a: 1e6, b: 1e-3 },
  { distribution: 'triangular', from: 2, mode: 2, to: 2 },
  { distribution: 'uniform', from: 2, to: 2 },
])('%j is finite and not negative', (law) => {
  for (const value of draws(law, count)) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new Error(`drew ${value}`)
    if (law.distribution === 'beta' && value > 1) throw new Error(`drew ${value}`)
  }
})

it.each<Law>([
  { distribution: 'gamma', mean: 2, cv: 0 },
  { distribution: 'gamma', mean: 2, cv: 1e-155 },
  { distribution: 'gamma', mean: 2, cv: 1e-200 },
  { distribution: 'lognormal', mean: 2, cv: 0 },
  { distribution: 'weibull', mean: 2, cv: 0 },
  { distribution: 'normal', mean: 2, sd: 0 },
])('%j is its mean', (law) => {
  for (const value of draws(law, 100)) expect(value).toBeCloseTo(2, 12)
})

/** Both gammas underflow in one draw of five, and a coin decides. */
it.each([
  [1e-3, 1e-3],
  [1e-3, 2e-3],
  [3e-4, 1e-4],
])('beta(%d %d) keeps its mean where its gammas underflow', (a, b) => {
  const mean = a / (a + b)
  const error = Math.sqrt((mean * (1 - mean)) / count)
  expect(Math.abs(meanOf(draws({ distribution: 'beta', a, b }, count)) - mean)).toBeLessThan(4 * error)
})

it('draws uniforms inside the open interval and fractions below 1', () => {
  const uniform = stream(1, 0, 'review', 'takes')
  for (let item = 0; item < 100_000; item++) {
    const u = uniform.uniform(item, 1)
    const fraction = uniform.fraction(item, 1)
    if (!(u > 0 && u < 1 && fraction >= 0 && fraction < 1)) throw new Error(`${u} and ${fraction} of item ${item}`)
  }
})

it('serves addresses at both ends of 32 bits', () => {
  const column = new Float64Array(1)
  const sampler = samplerOf({ distribution: 'gamma', mean: 1, cv: 2 }, stream(1, 0, 'review', 'takes'))
  for (const item of [-(2 ** 31), -1, 0, 2 ** 31 - 1])
    for (const visit of [0, 1, 2 ** 16 - 1]) {
      sampler.draw(column, 0, item, visit)
      expect(column[0]).toBeGreaterThan(0)
      expect(column[0]).toBeLessThan(1e3)
    }
})
