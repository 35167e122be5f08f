/** What 1× is, in the words of the file. */
import { expect, it } from 'vitest'
import { rateOf } from '../../src/report/resolved-inputs.js'

it.each([
  [{ rate: '240 per workday' }, '240 per workday'],
  [{ rate: { count: 240, per: 'workday' } }, '240 per workday'],
  [{ every: 'erlang(6min 3)' }, 'one every erlang(6min 3)'],
  [{ every: { distribution: 'erlang', mean: '6min', k: 3 } }, 'one every distribution: erlang, mean: 6min, k: 3'],
  [{ batches: { at: 'Mon-Fri 02:00', size: 480 } }, '480 at once, Mon-Fri 02:00'],
  [{ trace: { file: 'arrivals.csv', column: 'arrived' } }, 'the arrivals of arrivals.csv'],
  [{ profile: { Mon: [1, 2] } }, 'the profile of the file'],
  [[{ name: 'web', rate: '5 per hour' }], undefined],
  [{}, undefined],
])('%j', (arrivals, is) => {
  expect(rateOf({ arrivals })).toBe(is)
})
