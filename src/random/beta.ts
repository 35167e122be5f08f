/** Beta by its two shapes: X / (X + Y) with two gammas. */
import { Gamma } from './gamma.js'
import { type Adjustable, unset } from './sampler.js'
import type { Stream } from './stream.js'
import { sqrt } from './transcendental.js'

export class Beta implements Adjustable {
  /** Of the coin that stands in where both gammas underflow. */
  readonly #coin: Stream
  readonly #x: Gamma
  readonly #y: Gamma
  readonly #parts = new Float64Array(2)
  #mean = unset

  constructor(stream: Stream, a: number, b: number) {
    const sibling = stream.sibling()
    this.#coin = sibling.sibling()
    this.#x = new Gamma(stream, a, 1 / sqrt(a))
    this.#y = new Gamma(sibling, b, 1 / sqrt(b))
    this.#mean = a / (a + b)
  }

  adjust(a: number, b: number): void {
    this.#x.adjust(a, 1 / sqrt(a))
    this.#y.adjust(b, 1 / sqrt(b))
    this.#mean = a / (a + b)
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    const parts = this.#parts
    this.#x.draw(parts, 0, item, visit)
    this.#y.draw(parts, 1, item, visit)
    const sum = parts[0] + parts[1]
    // With tiny shapes both gammas underflow; the beta is then all but a coin.
    column[index] = sum > 0 ? parts[0] / sum : this.#coin.uniform(item, visit) < this.#mean ? 1 : 0
  }
}
