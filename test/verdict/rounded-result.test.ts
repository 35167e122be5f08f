/** Nine digits for every number of a result, and none for what the file says. */
import { expect, it } from 'vitest'
import { roundedResult } from '../../src/verdict/rounded-result.js'

it('rounds numbers wherever they stand, and leaves whole ones, texts and the scenario alone', () => {
  const result = {
    seed: 12345678901,
    answer: {
      breaksAt: { estimate: 1.2345678949, low: 1.2 },
      list: [1 / 3, { share: 2 / 3 }],
      sentence: '1.23456789012×',
    },
    tiny: 1.23456789012e-9,
    scenario: { resolved: { rate: 1.23456789012, list: [1 / 3] }, sha256: '0.12345678901' },
    absent: undefined,
    none: null,
  }
  expect(roundedResult(result)).toEqual({
    seed: 12345678901,
    answer: {
      breaksAt: { estimate: 1.23456789, low: 1.2 },
      list: [0.333333333, { share: 0.666666667 }],
      sentence: '1.23456789012×',
    },
    tiny: 1.23456789e-9,
    scenario: { resolved: { rate: 1.23456789012, list: [1 / 3] }, sha256: '0.12345678901' },
    absent: undefined,
    none: null,
  })
})
