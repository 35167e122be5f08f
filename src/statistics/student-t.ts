/** Quantiles of Student's t distribution, kept once they are known: intervals ask for the same few again and again. */
import quantile from '@stdlib/stats-base-dists-t-quantile'

const known = new Map<number, Map<number, number>>()

/** The value below which the share `level` (0..1) of the distribution with `degrees` degrees of freedom lies. */
export function studentQuantile(level: number, degrees: number): number {
  let atLevel = known.get(level)
  if (atLevel === undefined) {
    atLevel = new Map()
    known.set(level, atLevel)
  }
  let value = atLevel.get(degrees)
  if (value === undefined) {
    value = quantile(level, degrees)
    atLevel.set(degrees, value)
  }
  return value
}
