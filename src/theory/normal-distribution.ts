/** The standard normal distribution: density and cumulative distribution function. */
import { exp } from '../random/transcendental.js'

const inverseRootOfTwoPi = 0.3989422804014327

export function normalDensity(x: number): number {
  return inverseRootOfTwoPi * exp(-0.5 * x * x)
}

/**
 * Share of the distribution below x: ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + …) (Marsaglia 2004), to 1e-15; beyond 9 standard
 * deviations it is 0 or 1.
 */
export function normalBelow(x: number): number {
  if (x > 9) return 1
  if (x < -9) return 0
  let sum = x
  let term = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return 0.5 + sum * normalDensity(x)
}
