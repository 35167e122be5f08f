/**
 * Gamma by mean m and coefficient of variation c: shape k = 1 / c², scale m · c².
 * Marsaglia and Tsang (2000) for shapes from 1 on; below 1 for shape k + 1, then times exp(−E / k) with a standard
 * exponential E, which gives shape k without a power (Stuart 1962: Gamma(k) = Gamma(k + 1) · U^(1/k)).
 */
import { type Adjustable, unset } from './sampler.js'
import type { Stream } from './stream.js'
import { addressSteps } from './stream.js'
import { exp, log, sqrt } from './transcendental.js'
import { exponential, normal } from './ziggurat.js'

export class Gamma implements Adjustable {
  readonly #stream: Stream
  #scale = unset
  #d = unset
  #c = unset
  #inverseShape = unset
  #mean = unset
  #isBoosted = false

  constructor(stream: Stream, mean: number, cv: number) {
    this.#stream = stream
    this.adjust(mean, cv)
  }

  adjust(mean: number, cv: number): void {
    this.#mean = mean
    this.#inverseShape = cv * cv
    this.#scale = mean * cv * cv
    this.#isBoosted = cv > 1
    this.#d = 1 / (cv * cv) + (this.#isBoosted ? 2 / 3 : -1 / 3)
    this.#c = 1 / sqrt(9 * this.#d)
  }

  /** From shape k + 1 to k. */
  #boost(item: number, visit: number): number {
    if (this.#isBoosted !== true) return 1
    return exp(-exponential(this.#stream, item, visit + addressSteps.power) * this.#inverseShape)
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    // A cv of 0, or one too small to be squared.
    if (this.#d === Number.POSITIVE_INFINITY) {
      column[index] = this.#mean
      return
    }
    for (let attempt = visit; ; attempt += addressSteps.gamma) {
      const x = normal(this.#stream, item, attempt)
      const root = 1 + this.#c * x
      if (root <= 0) continue
      const v = root * root * root
      const u = this.#stream.uniform(item, attempt + addressSteps.acceptance)
      const squared = x * x
      if (u < 1 - 0.0331 * squared * squared || log(u) < 0.5 * squared + this.#d * (1 - v + log(v))) {
        column[index] = this.#scale * this.#d * v * this.#boost(item, visit)
        return
      }
    }
  }
}
