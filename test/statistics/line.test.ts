import { expect, it } from 'vitest'
import { rootOfLine } from '../../src/statistics/line.js'

it.each([
  ['between the points', { x: 1, y: -2 }, { x: 3, y: 2 }, 2],
  ['before them', { x: 1.1, y: 1 }, { x: 1.2, y: 2 }, 1],
  ['at one of them', { x: 4, y: 0 }, { x: 5, y: 2 }, 4],
  ['nowhere on a level line', { x: 1, y: 2 }, { x: 2, y: 2 }, undefined],
])('rootOfLine is %s', (_name, a, b, root) => {
  if (root === undefined) expect(rootOfLine(a, b)).toBeUndefined()
  else expect(rootOfLine(a, b)).toBeCloseTo(root, 12)
})
