import { describe, expect, it } from 'vitest'
import { rootOfLine, rootOfParabola } from '../../src/statistics/line.js'

it.each([
  ['between the points', { x: 1, y: -2 }, { x: 3, y: 2 }, 2],
  ['before them', { x: 1.1, y: 1 }, { x: 1.2, y: 2 }, 1],
  ['at one of them', { x: 4, y: 0 }, { x: 5, y: 2 }, 4],
  ['nowhere on a level line', { x: 1, y: 2 }, { x: 2, y: 2 }, undefined],
])('rootOfLine is %s', (_name, a, b, root) => {
  if (root === undefined) expect(rootOfLine(a, b)).toBeUndefined()
  else expect(rootOfLine(a, b)).toBeCloseTo(root, 12)
})

describe('rootOfParabola', () => {
  // x = 2 + 3 y + 4 y²: crosses y = 0 at 2.
  const at = (y: number) => ({ x: 2 + 3 * y + 4 * y * y, y })

  it('is where the parabola through three points crosses zero', () => {
    expect(rootOfParabola(at(-1), at(1), at(2))).toBeCloseTo(2, 9)
  })

  it('is absent where two points are level', () => {
    expect(rootOfParabola(at(1), { x: 9, y: 1 }, at(2))).toBeUndefined()
  })
})
