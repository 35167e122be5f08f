/** Lognormal by its own mean m and coefficient of variation c: σ² = ln(1 + c²), μ = ln m − σ² / 2. */
import { type Adjustable, unset } from './sampler.js'
import type { Stream } from './stream.js'
import { exp, log, log1p, sqrt } from './transcendental.js'
import { normal } from './ziggurat.js'

export class Lognormal implements Adjustable {
  readonly #stream: Stream
  #mu = unset
  #sigma = unset

  constructor(stream: Stream, mean: number, cv: number) {
    this.#stream = stream
    this.adjust(mean, cv)
  }

  adjust(mean: number, cv: number): void {
    const variance = log1p(cv * cv)
    this.#sigma = sqrt(variance)
    this.#mu = log(mean) - variance / 2
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = exp(this.#mu + this.#sigma * normal(this.#stream, item, visit))
  }
}
