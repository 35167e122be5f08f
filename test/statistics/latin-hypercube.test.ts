import { describe, expect, it } from 'vitest'
import { stream } from '../../src/random/index.js'
import { latinHypercube } from '../../src/statistics/latin-hypercube.js'

function uniformFrom(seed: number): () => number {
  const numbers = stream(seed, 0, 'test', 'draws')
  let drawn = 0
  return () => numbers.uniform(drawn++, 0)
}

describe('latinHypercube', () => {
  it.each([
    [1, 1],
    [2, 3],
    [40, 6],
    [97, 2],
  ])('%d points on %d sides: every slice of every side holds exactly one', (points, sides) => {
    const cube = latinHypercube(points, sides, uniformFrom(1))
    expect(cube).toHaveLength(points)
    for (let side = 0; side < sides; side++) {
      const slices = cube.map((point) => Math.floor(point[side] * points)).sort((a, b) => a - b)
      expect(slices).toEqual(Array.from({ length: points }, (_, index) => index))
    }
  })

  it('draws the sides independently of each other', () => {
    // The correlation of 4,000 independent pairs has a standard error of 0.016.
    const cube = latinHypercube(4000, 2, uniformFrom(2))
    const product = cube.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / cube.length
    expect(Math.abs(product * 12)).toBeLessThan(0.05)
  })

  it('is the same for the same numbers', () => {
    expect(latinHypercube(8, 3, uniformFrom(3))).toEqual(latinHypercube(8, 3, uniformFrom(3)))
    expect(latinHypercube(8, 3, uniformFrom(4))).not.toEqual(latinHypercube(8, 3, uniformFrom(3)))
  })
})
