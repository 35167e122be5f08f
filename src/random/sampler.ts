/**
 * A sampler draws from one distribution of one stream. It puts the value where it belongs instead of returning it: a
 * floating-point number that passes through a call which V8 does not inline costs an allocation.
 */

/**
 * An argument before it is set: −0, which is a floating-point number from the start, so that V8 keeps the field as one
 * and changes it in place; a small integer 0 would make it box whatever comes later.
 */
export const unset = -0

export interface Sampler {
  /** Puts the draw of the addressed item and visit at `column[index]`. */
  draw(column: Float64Array, index: number, item: number, visit: number): void
}

/** A sampler whose arguments can be set anew, for distributions whose arguments hang on the item. */
export interface Adjustable extends Sampler {
  /** In the order in which the language writes them; what a distribution does not have is ignored. */
  adjust(first: number, second: number, third: number): void
}

type OfItem = (index: number) => number

/** Sets the arguments for the item at `index` before each draw. */
export class Varying implements Sampler {
  readonly #inner: Adjustable
  readonly #first: OfItem
  readonly #second: OfItem
  readonly #third: OfItem

  constructor(inner: Adjustable, first: OfItem, second: OfItem, third: OfItem) {
    this.#inner = inner
    this.#first = first
    this.#second = second
    this.#third = third
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    this.#inner.adjust(this.#first(index), this.#second(index), this.#third(index))
    this.#inner.draw(column, index, item, visit)
  }
}
