/** The same value for every item. */
import type { Adjustable } from './sampler.js'
import type { Stream } from './stream.js'

export class Constant implements Adjustable {
  #value: number

  constructor(_stream: Stream, value: number) {
    this.#value = value
  }

  adjust(value: number): void {
    this.#value = value
  }

  draw(column: Float64Array, index: number): void {
    column[index] = this.#value
  }
}
