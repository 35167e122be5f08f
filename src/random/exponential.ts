/** Exponential by its mean. */
import type { Adjustable } from './sampler.js'
import type { Stream } from './stream.js'
import { exponential } from './ziggurat.js'

export class Exponential implements Adjustable {
  readonly #stream: Stream
  #mean: number

  constructor(stream: Stream, mean: number) {
    this.#stream = stream
    this.#mean = mean
  }

  adjust(mean: number): void {
    this.#mean = mean
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = this.#mean * exponential(this.#stream, item, visit)
  }
}
