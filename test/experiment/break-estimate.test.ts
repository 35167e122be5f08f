/** A break volume's interval: of the pseudo-values, and never narrower than the last step that led there. */
import { describe, expect, it } from 'vitest'
import { breakDifference, breakEstimate, inWords } from '../../src/experiment/break-estimate.js'

it.each([
  ['as wide as the values scatter', [1.2, 1.3, 1.4], 0, [1.3 - 0.2484, 1.3 + 0.2484]],
  ['as wide as the last step at least', [1.3, 1.3, 1.3], 0.1, [1.25, 1.35]],
  ['not narrowed by a short step', [1.2, 1.3, 1.4], 0.1, [1.3 - 0.2484, 1.3 + 0.2484]],
])('%s', (_name, values, lastStep, [low, high]) => {
  const { breaksAt, pseudoValues } = breakEstimate(values, lastStep)
  expect(breaksAt.estimate).toBeCloseTo(1.3, 12)
  expect(breaksAt.low).toBeCloseTo(low, 4)
  expect(breaksAt.high).toBeCloseTo(high, 4)
  expect(pseudoValues).toBe(values)
})

it('is told with its interval', () => {
  expect(inWords('committee', breakEstimate([1.26, 1.26], 0.06))).toBe('committee 1.26× (1.23–1.29)')
})

describe('breakDifference', () => {
  it('is paired, and holds what either interval holds beyond its replications', () => {
    const current = breakEstimate([1.2, 1.3, 1.4])
    const redesign = breakEstimate([2.2, 2.3, 2.4])
    // Equal differences leave no width; a bracket of 0.5 around the redesign's leaves its own.
    expect(breakDifference(current, redesign)).toEqual({
      estimate: expect.closeTo(1, 9),
      low: expect.closeTo(1, 9),
      high: expect.closeTo(1, 9),
    })
    const searched = breakEstimate([2.2, 2.3, 2.4], 0.6)
    const { low, high } = breakDifference(current, searched)
    const wing = 0.3 - (redesign.breaksAt.high - 2.3)
    expect(high).toBeCloseTo(1 + wing, 9)
    expect(low).toBeCloseTo(1 - wing, 9)
  })
})
