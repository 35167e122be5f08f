/**
 * The items in the system as integer ids with typed columns and a free list: a few dozen bytes an item, no object, no
 * allocation while the number in the system does not grow. Probes keep columns of their own here; the engine's own are
 * plain fields, which saves a step at each of the many times that an event reads one (a tenth of the run).
 */
import { enlarged } from './enlarged.js'

const firstCapacity = 1024

/** What stands in `station` of an item that is at none. */
export const whereabouts = {
  /** The id is free. */
  free: -1,
  /** Withdrawn; the id waits for a notice of its old owner. */
  gone: -2,
  /** Its copies are out. */
  parked: -3,
  /** On its way at this very instant. */
  settingOut: -4,
} as const

/** A column of lengths of time, or of any numbers. Its values move as the number of items grows: read them anew, never keep them. */
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

/** A column of so many lengths an item, side by side: what is booked together lies together. */
export class Rows {
  values: Float64Array
  readonly width: number

  constructor(size: number, width: number) {
    this.values = new Float64Array(size * width)
    this.width = width
  }

  grow(size: number): void {
    this.values = enlarged(this.values, new Float64Array(size * this.width))
  }
}

export class Items {
  /** Ids handed out so far; each is live or on the free list. */
  used = 0
  #capacity = firstCapacity
  #free = -1
  readonly #columns: (Lengths | Integers)[] = []
  readonly #rows: Rows[] = []

  /** Arrival time; this and what follows in whole microseconds. */
  born = new Float64Array(firstCapacity)
  /** Since when it has been where it is: in a hand-off, in a queue, at work. */
  since = new Float64Array(firstCapacity)
  /** The same instant in open time of its server's calendar. */
  sinceOpen = new Float64Array(firstCapacity)
  /** Work content of its present visit. */
  work = new Float64Array(firstCapacity)
  /** Its address among the random numbers. */
  address = new Int32Array(firstCapacity)
  itemClass = new Int32Array(firstCapacity)
  /** How many arrived before it; a copy has its item's. */
  number = new Int32Array(firstCapacity)
  /** Where it is: a station, or one of `whereabouts`. */
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

  rows(width: number): Rows {
    const rows = new Rows(this.#capacity, width)
    this.#rows.push(rows)
    return rows
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
    this.station[item] = whereabouts.free
    this.next[item] = this.#free
    this.#free = item
  }

  /** A new id whose columns hold what those of another item hold. */
  copy(original: number): number {
    const item = this.take()
    this.born[item] = this.born[original]
    this.address[item] = this.address[original]
    this.itemClass[item] = this.itemClass[original]
    this.number[item] = this.number[original]
    for (const column of this.#columns) column.values[item] = column.values[original]
    for (const { values, width } of this.#rows)
      values.copyWithin(item * width, original * width, (original + 1) * width)
    return item
  }

  isInUse(item: number): boolean {
    return isInUse(this.station[item])
  }

  /** Calls `visit` for each id that is in use, by id: items, parked ones and their copies. */
  forEach(visit: (item: number) => void): void {
    for (let item = 0; item < this.used; item++) if (isInUse(this.station[item])) visit(item)
  }

  #grow(size: number): void {
    this.#capacity = size
    this.born = enlarged(this.born, new Float64Array(size))
    this.since = enlarged(this.since, new Float64Array(size))
    this.sinceOpen = enlarged(this.sinceOpen, new Float64Array(size))
    this.work = enlarged(this.work, new Float64Array(size))
    this.address = enlarged(this.address, new Int32Array(size))
    this.itemClass = enlarged(this.itemClass, new Int32Array(size))
    this.number = enlarged(this.number, new Int32Array(size))
    this.station = enlarged(this.station, new Int32Array(size))
    this.next = enlarged(this.next, new Int32Array(size))
    for (const column of [...this.#columns, ...this.#rows]) column.grow(size)
  }
}

function isInUse(station: number): boolean {
  return station !== whereabouts.free && station !== whereabouts.gone
}
