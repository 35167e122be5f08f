/** Which stations an item can come back to, and at which it may be withdrawn. */
import { expect, it } from 'vitest'
import { stationsInRaces, stationsOnLoops } from '../../src/engine/paths.js'
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

const fork = (all: string[], then: string, first?: number): Routing => ({ all, then, ...(first && { first }) })

function made(routings: Readonly<Record<string, Routing>>, parts: Parameters<typeof station>[2] = {}) {
  return scenario({ stations: [...Object.entries(routings).map(([id, then]) => station(id, then, parts)), end()] })
}

const waiting = { b: to('join'), c: to('d'), d: to('join'), e: to('done') }
const again = { b: to('join'), c: to('d'), d: to('join'), e: to({ a: 0.2, done: 0.8 }) }
const nested = { a: fork(['b', 'c'], 'e', 1), b: fork(['d', 'f'], 'g'), c: to('join'), d: to('join'), f: to('join') }

it.each<[string, Readonly<Record<string, Routing>>, string[], string[]]>([
  ['a fork that waits for all', { a: fork(['b', 'c'], 'e'), ...waiting }, [], []],
  ['a race', { a: fork(['b', 'c'], 'e', 1), ...waiting }, [], ['b', 'c', 'd']],
  ['a fork on a loop', { a: fork(['b', 'c'], 'e', 2), ...again }, ['a', 'b', 'c', 'd', 'e'], []],
  ['a loop in a branch', { a: fork(['b', 'b'], 'e', 1), b: to({ b: 0.5, join: 0.5 }), e: to('done') }, ['b'], ['b']],
  ['a fork in a race', { ...nested, g: to('join'), e: to('done') }, [], ['b', 'c', 'd', 'f', 'g']],
])('%s', (_name, routings, loops, races) => {
  const found = made(routings)
  expect([...stationsOnLoops(found)].sort()).toEqual(loops)
  expect([...stationsInRaces(found)].sort()).toEqual(races)
})

it('by the ways out of a queue', () => {
  const left = { patience: { after: { distribution: 'constant', value: 1 }, to: 'a' } } as const
  expect([...stationsOnLoops(made({ a: to('b'), b: to('done') }, left))]).toEqual(['a', 'b'])
  const limit = { limit: { queue: 1, to: 'a' } }
  expect([...stationsOnLoops(made({ a: to('b'), b: to('done') }, limit))]).toEqual(['a', 'b'])
})
