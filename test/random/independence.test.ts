/**
 * Draws at neighbouring addresses have nothing to do with each other: no correlation, no bit of one that follows a bit
 * of the other, and no address that two draws share.
 */
import { describe, expect, it } from 'vitest'
import { type Law, type Stream, samplerOf, stream } from '../../src/random/index.js'
import { addressSteps } from '../../src/random/stream.js'
import { correlation } from './draws.js'

type Word = (item: number) => number

const review = stream(42, 0, 'review', 'takes')
const wordsOf = (of: Stream, visit = 1, step = 0): Word => {
  return (item) => of.bits(item + step, visit)
}

/** Two words that must not know of each other. */
const pairs: [string, Word, Word][] = [
  ['neighbouring items', wordsOf(review), wordsOf(review, 1, 1)],
  ['items 2^16 apart', wordsOf(review), wordsOf(review, 1, 65536)],
  ['neighbouring visits', wordsOf(review), wordsOf(review, 2)],
  ['the two words of one address', wordsOf(review), (item) => review.moreBits(item, 1)],
  ['the second words of neighbours', (item) => review.moreBits(item, 1), (item) => review.moreBits(item + 1, 1)],
  ['two stations', wordsOf(review), wordsOf(stream(42, 0, 'approval', 'takes'))],
  ['two purposes', wordsOf(review), wordsOf(stream(42, 0, 'review', 'then'))],
  ['two replications', wordsOf(review), wordsOf(stream(42, 1, 'review', 'takes'))],
  ['two seeds', wordsOf(review), wordsOf(stream(43, 0, 'review', 'takes'))],
  ['a stream and its sibling', wordsOf(review), wordsOf(review.sibling())],
  ...Object.entries(addressSteps).map(([name, step]): [string, Word, Word] => [
    `the ${name} address`,
    wordsOf(review),
    wordsOf(review, 1 + step),
  ]),
]

describe.each(pairs)('%s', (_name, first, second) => {
  it('agree in no pair of bits', () => {
    const count = 16_384
    const agreements = new Int32Array(1024)
    for (let item = 0; item < count; item++) {
      const [a, b] = [first(item), second(item)]
      for (let shift = 0; shift < 32; shift++) {
        const same = ~(a ^ ((b << shift) | (b >>> (32 - shift))))
        for (let bit = 0; bit < 32; bit++) agreements[32 * shift + bit] += (same >>> bit) & 1
      }
    }
    // Standard deviation of a count is √n / 2 = 64; six of them are met by chance once in half a million tables.
    const farthest = Math.max(...agreements.map((agreed) => Math.abs(agreed - count / 2)))
    expect(farthest).toBeLessThan(6 * 64)
  })

  it.each([0, 28])('spread evenly over all pairs of their four bits from bit %i on', (shift) => {
    const count = 65_536
    const cells = new Int32Array(256)
    for (let item = 0; item < count; item++)
      cells[(((first(item) >>> shift) & 15) << 4) | ((second(item) >>> shift) & 15)]++
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - 256) ** 2 / 256, 0)
    // 255 degrees of freedom; below 165 or above 370 less than once in 100,000.
    expect(chiSquare).toBeGreaterThan(165)
    expect(chiSquare).toBeLessThan(370)
  })
})

describe('draws of a law', () => {
  const count = 100_000
  const law: Record<string, Law> = {
    exponential: { distribution: 'exponential', mean: 1 },
    normal: { distribution: 'normal', mean: 10, sd: 1 },
    gamma: { distribution: 'gamma', mean: 1, cv: 1.5 },
    beta: { distribution: 'beta', a: 2, b: 3 },
  }
  const drawn = (name: string, { of = review, visit = 1, step = 0 } = {}): Float64Array => {
    const sampler = samplerOf(law[name], of)
    const column = new Float64Array(count)
    for (let item = 0; item < count; item++) sampler.draw(column, item, item + step, visit)
    return column
  }

  it.each(Object.keys(law))('%s: no correlation along items, visits, stations, replications', (name) => {
    const own = drawn(name)
    const others = [
      drawn(name, { step: 1 }),
      drawn(name, { visit: 2 }),
      drawn(name, { of: stream(42, 0, 'approval', 'takes') }),
      drawn(name, { of: stream(42, 1, 'review', 'takes') }),
    ]
    for (const other of others) expect(Math.abs(correlation(own, other))).toBeLessThan(4.5 / Math.sqrt(count))
  })
})

describe('addresses', () => {
  const { acceptance, power, gamma, ziggurat } = addressSteps
  const attempts = [0, 1, 2, 3, 4, 5, 6, 7]
  /** Every draw that one gamma may make of one visit, several attempts long. */
  const steps = attempts.flatMap((n) => [
    power + n * ziggurat,
    ...attempts.flatMap((m) => [m * gamma + n * ziggurat, m * gamma + acceptance + n * ziggurat]),
  ])

  it('of one visit and of others never meet', () => {
    const addresses = [0, 1, 2, 3, 65_535].flatMap((visit) => steps.map((step) => (visit + step) | 0))
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('give no two equal draws', () => {
    const seen = new Set<number>()
    let count = 0
    for (let item = 0; item < 100; item++)
      for (const visit of [1, 2, 3])
        for (const step of steps) {
          seen.add(review.uniform(item, visit + step))
          count++
        }
    expect(seen.size).toBe(count)
  })
})
