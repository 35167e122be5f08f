/** Draws of one law, one an item. */
import { type Law, samplerOf, stream } from '../../src/random/index.js'

export function draws(law: Law, count: number, { seed = 20260907, visit = 1, firstItem = 0 } = {}): Float64Array {
  const sampler = samplerOf(law, stream(seed, 0, 'review', 'takes'))
  const column = new Float64Array(count)
  for (let index = 0; index < count; index++) sampler.draw(column, index, firstItem + index, visit)
  return column
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function deviationOf(values: Float64Array): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

export function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  const covariance = a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0) / (a.length - 1)
  return covariance / (deviationOf(a) * deviationOf(b))
}
