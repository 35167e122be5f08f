/**
 * Queues of one station, in the three forms that are needed: first come first served; the same with a way out, or last
 * come first served; and ordered by priority and a key (priorities that move are ageing-queue.ts's). All are O(1) or a logarithm at both ends: in overload a hundred
 * thousand wait.
 */
import type { Integers, Items, Lengths } from './items.js'

export interface Queue {
  /** The item that is served next; −1 where none waits. */
  readonly head: number
  add(item: number): void
  /** Takes the head off; there is one. */
  take(): number
  /** Takes off one that waits, wherever it stands. */
  remove(item: number): void
  /** Each that waits, in no promised order. */
  forEach(visit: (item: number) => void): void
}

/** One whose items have priorities. */
export interface PriorityQueue extends Queue {
  /** Of the head, which there is. */
  readonly headPriority: number
}

/** First come first served, linked through the items' `next`; nobody leaves but by being served. */
export class FifoQueue implements Queue {
  readonly #items: Items
  head = -1
  #tail = -1

  constructor(items: Items) {
    this.#items = items
  }

  add(item: number): void {
    const { next } = this.#items
    next[item] = -1
    if (this.head < 0) this.head = item
    else next[this.#tail] = item
    this.#tail = item
  }

  take(): number {
    const item = this.head
    this.head = this.#items.next[item]
    return item
  }

  remove(): void {
    throw new Error('a plain queue lets nobody out')
  }

  forEach(visit: (item: number) => void): void {
    for (let item = this.head; item >= 0; item = this.#items.next[item]) visit(item)
  }
}

/** First or last come first served, linked both ways, so that one can leave from the middle. */
export class LinkedQueue implements Queue {
  readonly #items: Items
  readonly #before: Integers
  readonly #joinsAt: 'head' | 'tail'
  head = -1
  #tail = -1

  constructor(items: Items, joinsAt: 'head' | 'tail') {
    this.#items = items
    this.#before = items.integers()
    this.#joinsAt = joinsAt
  }

  add(item: number): void {
    const { next } = this.#items
    const before = this.#before.values
    const isFirst = this.#joinsAt === 'head'
    before[item] = isFirst ? -1 : this.#tail
    next[item] = isFirst ? this.head : -1
    this.#connect(item)
  }

  take(): number {
    const item = this.head
    this.remove(item)
    return item
  }

  remove(item: number): void {
    const { next } = this.#items
    const before = this.#before.values
    if (before[item] < 0) this.head = next[item]
    else next[before[item]] = next[item]
    if (next[item] < 0) this.#tail = before[item]
    else before[next[item]] = before[item]
  }

  forEach(visit: (item: number) => void): void {
    for (let item = this.head; item >= 0; item = this.#items.next[item]) visit(item)
  }

  #connect(item: number): void {
    const { next } = this.#items
    const before = this.#before.values
    if (before[item] < 0) this.head = item
    else next[before[item]] = item
    if (next[item] < 0) this.#tail = item
    else before[next[item]] = item
  }
}

/** By priority (higher first), then key (smaller first), then order of joining: a binary heap that knows its places. */
export class OrderedQueue implements PriorityQueue {
  readonly #priorityOf: (item: number) => number
  readonly #keyOf: (item: number) => number
  readonly #priorities: Lengths
  readonly #keys: Lengths
  /** Order of joining; floating-point numbers are wide enough for it. */
  readonly #turns: Lengths
  readonly #places: Integers
  readonly #heap: number[] = []
  #turn = 0

  /** @param keyOf evaluated as the item joins, and never anew; so is `priorityOf`, unless `fileAnew` is called */
  constructor(items: Items, priorityOf: (item: number) => number, keyOf: (item: number) => number) {
    this.#priorityOf = priorityOf
    this.#keyOf = keyOf
    this.#priorities = items.lengths()
    this.#keys = items.lengths()
    this.#turns = items.lengths()
    this.#places = items.integers()
  }

  get head(): number {
    return this.#heap.length === 0 ? -1 : this.#heap[0]
  }

  get headPriority(): number {
    return this.#priorities.values[this.#heap[0]]
  }

  add(item: number): void {
    this.#priorities.values[item] = this.#priorityOf(item)
    this.#keys.values[item] = this.#keyOf(item)
    this.#turns.values[item] = this.#turn++
    this.#heap.push(item)
    this.#rise(item, this.#heap.length - 1)
  }

  take(): number {
    const item = this.#heap[0]
    this.remove(item)
    return item
  }

  remove(item: number): void {
    const heap = this.#heap
    const place = this.#places.values[item]
    const last = heap.pop()
    if (last === undefined || last === item) return
    if (place > 0 && this.#isBefore(last, heap[(place - 1) >> 1])) this.#rise(last, place)
    else this.#sink(last, place)
  }

  /** One that waits has another priority now; among its equals it stands where it joined. */
  fileAnew(item: number): void {
    this.#priorities.values[item] = this.#priorityOf(item)
    this.#rise(item, this.#places.values[item])
    this.#sink(item, this.#places.values[item])
  }

  forEach(visit: (item: number) => void): void {
    for (const item of this.#heap) visit(item)
  }

  #rise(item: number, from: number): void {
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#isBefore(item, this.#heap[parent])) break
      this.#put(this.#heap[parent], place)
      place = parent
    }
    this.#put(item, place)
  }

  #sink(item: number, from: number): void {
    const heap = this.#heap
    let place = from
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1], heap[child])) child++
      if (!this.#isBefore(heap[child], item)) break
      this.#put(heap[child], place)
      place = child
    }
    this.#put(item, place)
  }

  #put(item: number, place: number): void {
    this.#heap[place] = item
    this.#places.values[item] = place
  }

  #isBefore(a: number, b: number): boolean {
    const priorities = this.#priorities.values
    if (priorities[a] !== priorities[b]) return priorities[a] > priorities[b]
    const keys = this.#keys.values
    if (keys[a] !== keys[b]) return keys[a] < keys[b]
    return this.#turns.values[a] < this.#turns.values[b]
  }
}
