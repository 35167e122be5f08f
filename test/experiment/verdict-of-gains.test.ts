/** From what reliefs recover to who is named. */
import { expect, it } from 'vitest'
import { gainOf, verdictOf } from '../../src/experiment/verdict-of-gains.js'

const noise = [-3, 1, 2, -1, 3, -2, 0, 1, -2, 1]

/** A gain of so much, with so much noise of its own or in common with the others. */
function gain(mean: number, own = 0.005, common = 0) {
  const loss = noise.map(() => 100)
  const relieved = noise.map(
    (each, i) => 100 * (1 - mean) + 100 * (own * noise[(i * 7 + Math.round(mean * 30)) % 10] + common * each),
  )
  return gainOf(loss, relieved)
}

it.each([
  ['all of it, elsewhere nothing', [gain(0.98), gain(0.01), gain(0)], 'sole', [0]],
  ['most of it', [gain(0.2), gain(0.7)], 'accepted', [1]],
  ['told apart in pairs, though both are noisy', [gain(0.7, 0.005, 0.05), gain(0.5, 0.005, 0.05)], 'accepted', [0]],
  ['two alike', [gain(0.5, 0.03), gain(0.46, 0.03), gain(0)], 'or', [0, 1]],
  ['nothing recovers anything', [gain(0.02), gain(0.01)], 'none', []],
  ['too noisy to tell', [gain(0.3, 0.4), gain(0)], 'unsettled', [0]],
] as const)('%s', (_name, gains, relation, named) => {
  expect(verdictOf(gains)).toEqual({ relation, named })
})

it('is the share of the mean loss that is recovered', () => {
  const { interval } = gainOf([10, 20, 30], [5, 10, 15])
  expect(interval.estimate).toBeCloseTo(0.5, 12)
  expect(interval.low).toBeCloseTo(0.5, 12)
})
