import { expect, it } from 'vitest'
import { components } from '../../src/scenario/components.js'

it('finds the groups that reach each other', () => {
  const edges: Readonly<Record<string, readonly string[]>> = {
    a: ['b'],
    b: ['c', 'd'],
    c: ['a'],
    d: ['e'],
    e: ['d'],
    f: ['f', 'a'],
    g: [],
  }
  const groups = components(Object.keys(edges), (node) => edges[node]).map((group) => group.sort().join(''))
  expect(groups.sort()).toEqual(['abc', 'de', 'f', 'g'])
})

it('follows a path of a hundred thousand without a stack', () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => String(index))
  const groups = components(nodes, (node) => (Number(node) + 1 < nodes.length ? [String(Number(node) + 1)] : []))
  expect(groups.length).toBe(nodes.length)
})
