/**
 * Each law against theory, 200,000 draws: mean and coefficient of variation within four standard errors, and the
 * Kolmogorov–Smirnov distance below its 1-in-10,000 limit, which the same draws made 10 % longer must pass.
 */
import { describe, expect, it } from 'vitest'
import type { Law } from '../../src/random/index.js'
import { deviationOf, draws, meanOf } from './draws.js'
import { betaBelow, gammaBelow, normalBelow } from './reference-distributions.js'

const count = 200_000
const standardErrors = 4
/** √(−ln(α/2) / 2) for α = 1 in 10,000. */
const kolmogorov = 2.2253 / Math.sqrt(count)

interface Theory {
  readonly mean: number
  readonly cv: number
  /** Fourth central moment ÷ variance². */
  readonly kurtosis: number
  readonly below: (x: number) => number
}

function exponential(mean: number): [string, Law, Theory] {
  const below = (x: number) => 1 - Math.exp(-x / mean)
  return [`exponential(${mean})`, { distribution: 'exponential', mean }, { mean, cv: 1, kurtosis: 9, below }]
}

function gamma(mean: number, cv: number): [string, Law, Theory] {
  const shape = 1 / cv ** 2
  const below = (x: number) => gammaBelow(shape, (x * shape) / mean)
  return [`gamma(${mean} cv ${cv})`, { distribution: 'gamma', mean, cv }, { mean, cv, kurtosis: 3 + 6 / shape, below }]
}

function lognormal(mean: number, cv: number): [string, Law, Theory] {
  const w = 1 + cv ** 2
  const sigma = Math.sqrt(Math.log(w))
  const below = (x: number) => normalBelow((Math.log(x / mean) + sigma ** 2 / 2) / sigma)
  const kurtosis = w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3
  return [`lognormal(${mean} cv ${cv})`, { distribution: 'lognormal', mean, cv }, { mean, cv, kurtosis, below }]
}

/** By its shape; mean 1 ÷ scale and the other moments are known where Γ has a closed form. */
function weibull(shape: number, cv: number, gammaOfMean: number, kurtosis: number): [string, Law, Theory] {
  const mean = 3
  const below = (x: number) => 1 - Math.exp(-(((x * gammaOfMean) / mean) ** shape))
  return [`weibull(${mean} cv ${cv})`, { distribution: 'weibull', mean, cv }, { mean, cv, kurtosis, below }]
}

function beta(a: number, b: number): [string, Law, Theory] {
  const sum = a + b
  const cv = Math.sqrt(b / (a * (sum + 1)))
  const kurtosis = 3 + (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3))
  const below = (x: number) => betaBelow(a, b, x)
  return [`beta(${a} ${b})`, { distribution: 'beta', a, b }, { mean: a / sum, cv, kurtosis, below }]
}

function triangular(from: number, mode: number, to: number): [string, Law, Theory] {
  const mean = (from + mode + to) / 3
  const variance = (from ** 2 + mode ** 2 + to ** 2 - from * mode - from * to - mode * to) / 18
  const below = (x: number) => {
    if (x <= mode) return mode === from ? 0 : (x - from) ** 2 / ((to - from) * (mode - from))
    return x >= to ? 1 : 1 - (to - x) ** 2 / ((to - from) * (to - mode))
  }
  const theory = { mean, cv: Math.sqrt(variance) / mean, kurtosis: 2.4, below }
  return [`triangular(${from} ${mode} ${to})`, { distribution: 'triangular', from, mode, to }, theory]
}

const laws: [string, Law, Theory][] = [
  exponential(0.25),
  gamma(3, 0.5),
  gamma(3, 1),
  gamma(3, 1.5),
  gamma(3, 3),
  ['erlang(2 3)', { distribution: 'erlang', mean: 2, k: 3 }, gamma(2, 1 / Math.sqrt(3))[2]],
  lognormal(4, 0.5),
  lognormal(4, 1),
  lognormal(4, 2),
  weibull(2, Math.sqrt(4 / Math.PI - 1), Math.sqrt(Math.PI) / 2, 3.2451),
  weibull(1, 1, 1, 9),
  weibull(0.5, Math.sqrt(5), 2, 87.72),
  [
    'normal(10 sd 2)',
    { distribution: 'normal', mean: 10, sd: 2 },
    { mean: 10, cv: 0.2, kurtosis: 3, below: (x) => normalBelow((x - 10) / 2) },
  ],
  [
    'uniform(1 5)',
    { distribution: 'uniform', from: 1, to: 5 },
    { mean: 3, cv: 2 / (3 * Math.sqrt(3)), kurtosis: 1.8, below: (x) => Math.min(1, (x - 1) / 4) },
  ],
  triangular(1, 2, 6),
  triangular(1, 1, 6),
  triangular(1, 6, 6),
  beta(2, 3),
  beta(9, 2),
  beta(0.5, 0.5),
  beta(0.2, 1.5),
]

/** The largest distance between the share of the draws below a value and theory's. */
function distance(sorted: Float64Array, below: (x: number) => number): number {
  let largest = 0
  for (let i = 0; i < sorted.length; i++) {
    const expected = below(sorted[i])
    largest = Math.max(largest, expected - i / sorted.length, (i + 1) / sorted.length - expected)
  }
  return largest
}

describe.each(laws)('%s', (_name, law, { mean, cv, kurtosis, below }) => {
  const drawn = draws(law, count)
  const sorted = drawn.slice().sort()

  it('has its mean', () => {
    const tolerance = (standardErrors * cv) / Math.sqrt(count)
    expect(Math.abs(meanOf(drawn) / mean - 1)).toBeLessThan(tolerance)
  })

  it('has its coefficient of variation', () => {
    const tolerance = standardErrors * (Math.sqrt((kurtosis - 1) / (4 * count)) + cv / Math.sqrt(count))
    expect(Math.abs(deviationOf(drawn) / meanOf(drawn) / cv - 1)).toBeLessThan(tolerance)
  })

  it('lies along its distribution function, and 10 % beside it does not', () => {
    expect(distance(sorted, below)).toBeLessThan(kolmogorov)
    expect(
      distance(
        sorted.map((x) => 1.1 * x),
        below,
      ),
    ).toBeGreaterThan(kolmogorov)
  })
})

describe('laws with single values', () => {
  /** Four standard errors of a share. */
  const within = (share: number) => standardErrors * Math.sqrt((share * (1 - share)) / count)
  const shareOf = (drawn: Float64Array, value: number) => drawn.filter((each) => each === value).length / count

  const table: [string, Law, Readonly<Record<number, number>>][] = [
    ['chance(0.9)', { distribution: 'chance', p: 0.9 }, { 1: 0.9, 0: 0.1 }],
    ['chance(0)', { distribution: 'chance', p: 0 }, { 1: 0, 0: 1 }],
    ['chance(1)', { distribution: 'chance', p: 1 }, { 1: 1, 0: 0 }],
    [
      'choice(5 20% 7 0% 9 80%)',
      {
        distribution: 'choice',
        values: [
          { value: 5, share: 0.2 },
          { value: 7, share: 0 },
          { value: 9, share: 0.8 },
        ],
      },
      { 5: 0.2, 7: 0, 9: 0.8 },
    ],
    ['empirical', { distribution: 'empirical', values: [3, 1, 4, 1] }, { 1: 0.5, 3: 0.25, 4: 0.25 }],
    ['constant', { distribution: 'constant', value: 2.5 }, { 2.5: 1 }],
    // What falls below 0 is 0: Φ(−1) of it.
    ['normal(1 sd 1)', { distribution: 'normal', mean: 1, sd: 1 }, { 0: 0.158655 }],
  ]
  it.each(table)('%s', (_name, law, shares) => {
    const drawn = draws(law, count)
    for (const [value, share] of Object.entries(shares))
      expect(Math.abs(shareOf(drawn, Number(value)) - share), `share of ${value}`).toBeLessThanOrEqual(within(share))
  })
})
