/** Triangular by its two ends and its mode, by inversion. */
import { type Adjustable, unset } from './sampler.js'
import type { Stream } from './stream.js'
import { sqrt } from './transcendental.js'

export class Triangular implements Adjustable {
  readonly #stream: Stream
  #from = unset
  #to = unset
  #rising = unset
  #falling = unset

  constructor(stream: Stream, from: number, mode: number, to: number) {
    this.#stream = stream
    this.adjust(from, mode, to)
  }

  adjust(from: number, mode: number, to: number): void {
    this.#from = from
    this.#to = to
    this.#rising = mode - from
    this.#falling = to - mode
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    const u = this.#stream.uniform(item, visit)
    const width = this.#to - this.#from
    column[index] =
      u * width < this.#rising
        ? this.#from + sqrt(u * width * this.#rising)
        : this.#to - sqrt((1 - u) * width * this.#falling)
  }
}
