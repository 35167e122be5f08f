/**
 * The items in the system as integer ids with typed columns and a free list: a few dozen bytes an item, no object, no
 * allocation while the number in the system does not grow. Probes keep columns of their own here.
 */
const firstCapacity = 1024

export class Column<T extends Float64Array | Int32Array> {
  values: T
  readonly #make: (size: number) => T

  constructor(make: (size: number) => T, size: number) {
    this.#make = make
    this.values = make(size)
  }

  grow(size: number): void {
    const larger = this.#make(size)
    larger.set(this.values)
    this.values = larger
  }
}

export type Lengths = Column<Float64Array>
export type Integers = Column<Int32Array>

export class Items {
  /** Ids handed out so far; each is live or on the free list. */
  used = 0
  inSystem = 0
  #capacity = firstCapacity
  #free = -1
  readonly #columns: (Lengths | Integers)[] = []

  /** Arrival time. */
  readonly born = this.lengths()
  /** Since when it has been where it is: in a hand-off, in a queue, at work. */
  readonly since = this.lengths()
  /** The same instant in open hours of its server's calendar. */
  readonly sinceOpen = this.lengths()
  /** Work content of its present visit. */
  readonly work = this.lengths()
  /** Its address among the random numbers. */
  readonly address = this.integers()
  readonly itemClass = this.integers()
  /** Where it is; −1 for an id that is free. */
  readonly station = this.integers()
  /** The one behind it in its queue, or on the free list. */
  readonly next = this.integers()

  lengths(): Lengths {
    const column = new Column((size) => new Float64Array(size), this.#capacity)
    this.#columns.push(column)
    return column
  }

  integers(): Integers {
    const column = new Column((size) => new Int32Array(size), this.#capacity)
    this.#columns.push(column)
    return column
  }

  /** An id for a new item. Its columns hold what the last owner of the id left. */
  take(): number {
    this.inSystem++
    const item = this.#free
    if (item >= 0) {
      this.#free = this.next.values[item]
      return item
    }
    if (this.used === this.#capacity) {
      this.#capacity *= 2
      for (const column of this.#columns) column.grow(this.#capacity)
    }
    return this.used++
  }

  release(item: number): void {
    this.inSystem--
    this.station.values[item] = -1
    this.next.values[item] = this.#free
    this.#free = item
  }

  /** Calls `visit` for each item in the system, by id. */
  forEach(visit: (item: number) => void): void {
    for (let item = 0; item < this.used; item++) if (this.station.values[item] >= 0) visit(item)
  }
}
