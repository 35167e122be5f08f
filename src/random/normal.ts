/** Normal by mean and standard deviation, cut at 0: what falls below is 0. */
import type { Adjustable } from './sampler.js'
import type { Stream } from './stream.js'
import { normal } from './ziggurat.js'

export class Normal implements Adjustable {
  readonly #stream: Stream
  #mean: number
  #sd: number

  constructor(stream: Stream, mean: number, sd: number) {
    this.#stream = stream
    this.#mean = mean
    this.#sd = sd
  }

  adjust(mean: number, sd: number): void {
    this.#mean = mean
    this.#sd = sd
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = Math.max(0, this.#mean + this.#sd * normal(this.#stream, item, visit))
  }
}
