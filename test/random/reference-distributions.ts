/**
 * Cumulative distribution functions by the textbook's series and continued fractions (Press et al., Numerical Recipes,
 * sections 6.1, 6.2 and 6.4), to ten digits; written apart from the samplers that they judge.
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const sum = lanczos.reduce((total, coefficient, i) => (i === 0 ? coefficient : total + coefficient / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Share below x of a gamma with this shape and scale 1. */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0
  const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; term > sum * 1e-14; n++) {
      term *= x / (shape + n)
      sum += term
    }
    return sum * factor
  }
  return 1 - factor * continuedFraction(x + 1 - shape, (i) => [-i * (i - shape), x + 1 - shape + 2 * i])
}

/** Share below x of a beta with shapes a and b. */
export function betaBelow(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(b, a, 1 - x)
  const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  const numerator = (i: number) => {
    const m = i >> 1
    return i % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
  }
  return (factor / a) * continuedFraction(1, (i) => [numerator(i), 1])
}

/** Share below x of a standard normal. */
export function normalBelow(x: number): number {
  const half = gammaBelow(0.5, (x * x) / 2) / 2
  return x < 0 ? 0.5 - half : 0.5 + half
}

/** 1 / (first + a₁ / (b₁ + a₂ / (b₂ + …))) by Lentz's method. */
function continuedFraction(first: number, terms: (i: number) => readonly [number, number]): number {
  const tiny = 1e-300
  let c = 1 / tiny
  let d = 1 / (first || tiny)
  let value = d
  for (let i = 1; i < 500; i++) {
    const [a, b] = terms(i)
    d = 1 / (a * d + b || tiny)
    c = b + a / c || tiny
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-14) break
  }
  return value
}
