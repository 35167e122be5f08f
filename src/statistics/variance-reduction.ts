/** How many times the runs would be needed without a way of reducing variance (Law 2015, chapter 11). */
import { mean, sampleVariance } from 'simple-statistics'

const fewest = 3

/**
 * How much a control variate narrows an estimate: the sample variance without it ÷ that with it. Absent with fewer than
 * three values, and where those with it vary by no more than rounding.
 */
export function varianceRatio(without: readonly number[], controlled: readonly number[]): number | undefined {
  if (controlled.length < fewest) return undefined
  const left = sampleVariance([...controlled])
  const rounding = 1e-12 * Math.abs(mean([...controlled]))
  return left > rounding * rounding ? sampleVariance([...without]) / left : undefined
}

/**
 * How much common random numbers narrow a comparison: (Var a + Var b) ÷ Var(b − a), by sample variances over the pairs.
 * Absent with fewer than three pairs, and where the differences vary by no more than rounding.
 */
export function varianceReduction(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`)
  if (a.length < fewest) return undefined
  const differences = a.map((value, index) => b[index] - value)
  const paired = sampleVariance(differences)
  const apart = sampleVariance([...a]) + sampleVariance([...b])
  const rounding = 1e-12 * Math.max(Math.abs(mean([...a])), Math.abs(mean([...b])))
  return paired > rounding * rounding ? apart / paired : undefined
}
