/** Which stations an item can come back to. */
import { expect, it } from 'vitest'
import { stationsOnLoops } from '../../src/engine/paths.js'
import type { Routing } from '../../src/scenario/scenario.js'
import { end, scenario, station, to } from '../builder.js'

it.each<[string, Readonly<Record<string, Routing>>, string[]]>([
  ['a line', { a: to('b'), b: to('done') }, []],
  ['itself', { a: to({ a: 0.5, done: 0.5 }) }, ['a']],
  [
    'a rework loop, its entry and exit outside',
    { a: to('b'), b: to('c'), c: to({ b: 0.1, d: 0.9 }), d: to('done') },
    ['b', 'c'],
  ],
  ['by a rule', { a: { rules: [{ to: 'b', when: 1 }, { to: 'done' }] }, b: to('a') }, ['a', 'b']],
  ['two loops that meet', { a: to({ b: 0.5, c: 0.5 }), b: to('a'), c: to({ a: 0.5, done: 0.5 }) }, ['a', 'b', 'c']],
])('%s', (_name, routings, expected) => {
  const stations = Object.entries(routings).map(([id, then]) => station(id, then))
  expect([...stationsOnLoops(scenario({ stations: [...stations, end()] }))]).toEqual(expected)
})

it('by the way of one class', () => {
  const stations = [station('a', to('b')), station('b', to('done'), { byClass: { item: { then: to('a') } } }), end()]
  expect([...stationsOnLoops(scenario({ stations }))]).toEqual(['a', 'b'])
})
