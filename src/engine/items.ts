/**
 * The items in the system as integer ids with typed columns and a free list: a few dozen bytes an item, no object, no
 * allocation while the number in the system does not grow. Probes keep columns of their own here; the engine's own are
 * plain fields, which saves a step at each of the many times that an event reads one (a tenth of the run).
 */
const firstCapacity = 1024

/** A column of hours. Its values move as the number of items grows: read them anew, never keep them. */
export class Lengths {
  values: Float64Array

  constructor(size: number) {
    this.values = new Float64Array(size)
  }

  grow(size: number): void {
    this.values = enlarged(this.values, new Float64Array(size))
  }
}

/** A column of whole numbers. */
export class Integers {
  values: Int32Array

  constructor(size: number) {
    this.values = new Int32Array(size)
  }

  grow(size: number): void {
    this.values = enlarged(this.values, new Int32Array(size))
  }
}

export class Items {
  /** Ids handed out so far; each is live or on the free list. */
  used = 0
  #capacity = firstCapacity
  #free = -1
  readonly #columns: (Lengths | Integers)[] = []

  /** Arrival time. */
  born = new Float64Array(firstCapacity)
  /** Since when it has been where it is: in a hand-off, in a queue, at work. */
  since = new Float64Array(firstCapacity)
  /** The same instant in open hours of its server's calendar. */
  sinceOpen = new Float64Array(firstCapacity)
  /** Work content of its present visit. */
  work = new Float64Array(firstCapacity)
  /** Its address among the random numbers. */
  address = new Int32Array(firstCapacity)
  itemClass = new Int32Array(firstCapacity)
  /** Where it is; −1 for an id that is free. */
  station = new Int32Array(firstCapacity)
  /** The one behind it in its queue, or on the free list. */
  next = new Int32Array(firstCapacity)

  lengths(): Lengths {
    const column = new Lengths(this.#capacity)
    this.#columns.push(column)
    return column
  }

  integers(): Integers {
    const column = new Integers(this.#capacity)
    this.#columns.push(column)
    return column
  }

  /** An id for a new item. Its columns hold what the last owner of the id left. */
  take(): number {
    const item = this.#free
    if (item >= 0) {
      this.#free = this.next[item]
      return item
    }
    if (this.used === this.#capacity) this.#grow(2 * this.#capacity)
    return this.used++
  }

  release(item: number): void {
    this.station[item] = -1
    this.next[item] = this.#free
    this.#free = item
  }

  /** Calls `visit` for each item in the system, by id. */
  forEach(visit: (item: number) => void): void {
    for (let item = 0; item < this.used; item++) if (this.station[item] >= 0) visit(item)
  }

  #grow(size: number): void {
    this.#capacity = size
    this.born = enlarged(this.born, new Float64Array(size))
    this.since = enlarged(this.since, new Float64Array(size))
    this.sinceOpen = enlarged(this.sinceOpen, new Float64Array(size))
    this.work = enlarged(this.work, new Float64Array(size))
    this.address = enlarged(this.address, new Int32Array(size))
    this.itemClass = enlarged(this.itemClass, new Int32Array(size))
    this.station = enlarged(this.station, new Int32Array(size))
    this.next = enlarged(this.next, new Int32Array(size))
    for (const column of this.#columns) column.grow(size)
  }
}

function enlarged<T extends Float64Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
