import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mser } from '../../src/statistics/warm-up.js'

/** The rule as White writes it, term by term. */
function byDefinition(series: readonly number[]): number {
  const errors = Array.from({ length: Math.floor(series.length / 2) + 1 }, (_, d) => {
    const kept = series.slice(d)
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length
    return kept.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (kept.length * kept.length)
  })
  return errors.indexOf(Math.min(...errors))
}

describe('mser', () => {
  it.each<[string, number[], number, number]>([
    ['a steady series whole', [4, 6, 4, 6, 4, 6, 4, 6], 1, 0],
    ['a constant series whole', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1, 0],
    ['what follows a rise', [0, 1, 2, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6], 1, 3],
    ['at least half, however long the rise', [1, 2, 3, 4, 5, 6, 7, 8], 1, 4],
    ['whole batches only', [0, 0, 0, 0, 0, 9, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 7], 5, 5],
    ['two observations', [1, 2], 1, 0],
    ['a series shorter than a batch', [1, 2, 3], 5, 0],
    ['nothing', [], 1, 0],
  ])('keeps %s', (_name, series, batch, kept) => {
    expect(mser(series, batch)).toBe(kept)
  })

  it('follows the definition', () => {
    const series = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(
        series,
        (values) => Math.abs(error(values, mser(values, 1)) - error(values, byDefinition(values))) < 1e-9,
      ),
    )
  })
})

function error(series: readonly number[], d: number): number {
  const kept = series.slice(d)
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length
  return kept.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (kept.length * kept.length)
}
