/**
 * The paths of copies: 1.2 is the second copy of an item's first. Paths are numbered as they are first gone, 0 is that of
 * an item which is no copy. What is drawn for a copy has a stream of its path, so that no two copies share a draw.
 */
import type { Integers, Items } from './items.js'

/** The legs, from 1, on which a copy, its original, and so on set out; the first fork's stands first. */
export type CopyPath = readonly number[]

export class CopyPaths {
  readonly #numbers: Integers
  readonly #paths: CopyPath[] = [[]]
  /** By path and leg: the number of the path that goes on there. */
  readonly #onward: number[][] = [[]]

  constructor(items: Items) {
    this.#numbers = items.integers()
  }

  /** A new item is no copy. */
  arrived(item: number): void {
    this.#numbers.values[item] = 0
  }

  /** A copy sets out on a leg, counted from 1. */
  forked(copy: number, item: number, leg: number): void {
    const from = this.#numbers.values[item]
    this.#numbers.values[copy] = this.#onward[from][leg] ?? this.#begin(from, leg)
  }

  numberOf(item: number): number {
    return this.#numbers.values[item]
  }

  path(number: number): CopyPath {
    return this.#paths[number]
  }

  /** Whether a copy comes before another of the same item: 1 before 2, 1.2 before 2.1. */
  isBefore(copy: number, other: number): boolean {
    const [path, otherPath] = [copy, other].map((each) => this.#paths[this.#numbers.values[each]])
    const place = path.findIndex((leg, index) => leg !== otherPath[index])
    return place >= 0 && path[place] < (otherPath[place] ?? 0)
  }

  #begin(from: number, leg: number): number {
    const number = this.#paths.push([...this.#paths[from], leg]) - 1
    this.#onward.push([])
    this.#onward[from][leg] = number
    return number
  }
}
