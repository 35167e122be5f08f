/** A law whose arguments hang on the item draws, where they come out the same, what the fixed law draws. */
import { expect, it } from 'vitest'
import { type Argument, type Law, samplerOf, stream } from '../../src/random/index.js'

const count = 2000

function drawn(law: Law): Float64Array {
  const sampler = samplerOf(law, stream(3, 1, 'review', 'takes'))
  const column = new Float64Array(count)
  for (let index = 0; index < count; index++) sampler.draw(column, index, 7 * index, 1 + (index % 3))
  return column
}

/** The same law, its first arguments as functions of the item. */
it.each<[string, (of: (value: number) => Argument) => Law]>([
  ['constant', (of) => ({ distribution: 'constant', value: of(1.5) })],
  ['exponential', (of) => ({ distribution: 'exponential', mean: of(1.5) })],
  ['lognormal', (of) => ({ distribution: 'lognormal', mean: of(1.5), cv: of(0.7) })],
  ['gamma', (of) => ({ distribution: 'gamma', mean: of(1.5), cv: of(1.7) })],
  ['weibull', (of) => ({ distribution: 'weibull', mean: of(1.5), cv: of(0.7) })],
  ['erlang', (of) => ({ distribution: 'erlang', mean: of(1.5), k: 3 })],
  ['normal', (of) => ({ distribution: 'normal', mean: of(1.5), sd: of(0.7) })],
  ['uniform', (of) => ({ distribution: 'uniform', from: of(1.5), to: of(2.5) })],
  ['triangular', (of) => ({ distribution: 'triangular', from: of(1.5), mode: of(2), to: of(4) })],
  ['beta', (of) => ({ distribution: 'beta', a: of(1.5), b: of(0.7) })],
  ['chance', (of) => ({ distribution: 'chance', p: of(0.3) })],
])('%s', (_name, law) => {
  expect(drawn(law((value) => () => value))).toEqual(drawn(law((value) => value)))
})

it('takes the arguments of the item at hand', () => {
  const sampler = samplerOf({ distribution: 'exponential', mean: (index) => 10 ** index }, stream(3, 1, 'a', 'b'))
  const column = new Float64Array(3)
  for (const index of column.keys()) sampler.draw(column, index, 5, 1)
  expect([...column].map((value) => value / column[0])).toEqual([1, 10, 100].map((ratio) => expect.closeTo(ratio, 9)))
})
