/**
 * Weibull by its mean m and coefficient of variation c: with shape k, m = s · Γ(1 + 1/k) and
 * 1 + c² = Γ(1 + 2/k) / Γ(1 + 1/k)². A draw is s · E^(1/k) with a standard exponential E.
 */
import { type Adjustable, unset } from './sampler.js'
import type { Stream } from './stream.js'
import { exp, log, log1p } from './transcendental.js'
import { exponential } from './ziggurat.js'

export class Weibull implements Adjustable {
  readonly #stream: Stream
  #logScale = unset
  #cv = unset
  #inverseShape = unset

  constructor(stream: Stream, mean: number, cv: number) {
    this.#stream = stream
    this.adjust(mean, cv)
  }

  adjust(mean: number, cv: number): void {
    // Where only the mean varies from item to item the shape need not be searched for anew.
    if (cv !== this.#cv) this.#inverseShape = inverseShape(cv)
    this.#cv = cv
    this.#logScale = log(mean) - logGamma(1 + this.#inverseShape)
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    const power = this.#inverseShape === 0 ? 0 : this.#inverseShape * log(exponential(this.#stream, item, visit))
    column[index] = exp(this.#logScale + power)
  }
}

/** 1/k for a coefficient of variation, by bisection: the variation rises with 1/k. */
function inverseShape(cv: number): number {
  const wanted = log1p(cv * cv)
  let low = 0
  let high = 1
  while (spread(high) < wanted) high *= 2
  for (let step = 0; step < 100 && high - low > high * 1e-15; step++) {
    const middle = (low + high) / 2
    if (spread(middle) < wanted) low = middle
    else high = middle
  }
  return cv === 0 ? 0 : (low + high) / 2
}

function spread(inverse: number): number {
  return logGamma(1 + 2 * inverse) - 2 * logGamma(1 + inverse)
}

/** Stirling's series (Abramowitz and Stegun 6.1.41) after lifting the argument above 12; ten digits and more for x > 0. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  for (; z < 12; z++) shift += log(z)
  const square = z * z
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / z
  return (z - 0.5) * log(z) - z + 0.9189385332046727 + series - shift
}
