/** One of a few values by shares; a chance is the choice between 1 and 0; an empirical draw the choice among records. */
import type { Adjustable, Sampler } from './sampler.js'
import type { Stream } from './stream.js'

export class Choice implements Sampler {
  readonly #stream: Stream
  readonly #values: Float64Array
  readonly #upTo: Float64Array

  constructor(stream: Stream, values: readonly { readonly value: number; readonly share: number }[]) {
    this.#stream = stream
    this.#values = Float64Array.from(values, (each) => each.value)
    this.#upTo = cumulative(values.map((each) => each.share))
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = this.#values[chosen(this.#upTo, this.#stream.fraction(item, visit))]
  }
}

export class Chance implements Adjustable {
  readonly #stream: Stream
  #probability: number

  constructor(stream: Stream, probability: number) {
    this.#stream = stream
    this.#probability = probability
  }

  adjust(probability: number): void {
    this.#probability = probability
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = this.#stream.fraction(item, visit) < this.#probability ? 1 : 0
  }
}

export class Empirical implements Sampler {
  readonly #stream: Stream
  readonly #values: Float64Array

  constructor(stream: Stream, values: readonly number[]) {
    this.#stream = stream
    this.#values = Float64Array.from(values)
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    column[index] = this.#values[Math.floor(this.#stream.fraction(item, visit) * this.#values.length)]
  }
}

/** Running sums of shares; the last is infinite, so that rounding never leaves a draw without a place. */
export function cumulative(shares: readonly number[]): Float64Array {
  const upTo = new Float64Array(shares.length)
  let sum = 0
  for (const [i, share] of shares.entries()) {
    sum += share
    upTo[i] = sum
  }
  upTo[shares.length - 1] = Number.POSITIVE_INFINITY
  return upTo
}

/** The first place whose running sum lies above u. */
export function chosen(upTo: Float64Array, u: number): number {
  let i = 0
  while (u >= upTo[i]) i++
  return i
}
