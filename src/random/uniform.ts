/** Uniform between two values. */
import type { Adjustable } from './sampler.js'
import type { Stream } from './stream.js'

export class Uniform implements Adjustable {
  readonly #stream: Stream
  #from: number
  #width: number

  constructor(stream: Stream, from: number, to: number) {
    this.#stream = stream
    this.#from = from
    this.#width = to - from
  }

  adjust(from: number, to: number): void {
    this.#from = from
    this.#width = to - from
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = this.#from + this.#width * this.#stream.uniform(item, visit)
  }
}
