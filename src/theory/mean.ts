/** The mean of a distribution: a number where its arguments are, and otherwise a function of the item. */
import type { Evaluate } from '../scenario/evaluate.js'
import type { ResolvedDistribution } from '../scenario/resolve-distribution.js'
import { normalBelow, normalDensity } from './normal-distribution.js'

export function meanOf(law: ResolvedDistribution): number | Evaluate {
  switch (law.distribution) {
    case 'constant':
      return law.value
    case 'exponential':
    case 'erlang':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return law.mean
    case 'normal':
      return lift([law.mean, law.sd], ([mean, sd]) => meanOfNormalCutAtZero(mean, sd))
    case 'uniform':
      return lift([law.from, law.to], ([from, to]) => (from + to) / 2)
    case 'triangular':
      return lift([law.from, law.mode, law.to], ([from, mode, to]) => (from + mode + to) / 3)
    case 'beta':
      return lift([law.a, law.b], ([a, b]) => a / (a + b))
    case 'chance':
      return lift([law.p], ([p]) => Math.min(1, Math.max(0, p)))
    case 'choice':
      return law.values.reduce((sum, { value, share }) => sum + value * share, 0)
    case 'empirical':
      return law.values.reduce((sum, value) => sum + value, 0) / law.values.length
  }
}

/** E[max(0, X)] = m · Φ(m/s) + s · φ(m/s): what falls below 0 is 0. */
function meanOfNormalCutAtZero(mean: number, sd: number): number {
  if (sd === 0) return Math.max(0, mean)
  return mean * normalBelow(mean / sd) + sd * normalDensity(mean / sd)
}

function lift(
  values: readonly (number | Evaluate)[],
  formula: (values: readonly number[]) => number,
): number | Evaluate {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length) return formula(numbers)
  return (item) => formula(values.map((value) => (typeof value === 'number' ? value : value(item))))
}
