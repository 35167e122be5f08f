/**
 * Draws that were made before. A draw hangs on its address alone, and a study draws the same items at dozens of volumes
 * and reliefs: what they bring along need be drawn only once a replication. Which draws are remembered changes no
 * value, only the time that it takes (an eighth of a study of items with a beta and a lognormal attribute).
 */
import type { Sampler } from './sampler.js'

/** Items of one stream that are remembered, at first and at most; powers of two. */
const fewestPlaces = 1 << 10
const mostPlaces = 1 << 16
/** Of all streams together; those that were not used for longest are forgotten. A place is 12 bytes. */
const mostPlacesOfAll = 1 << 22

export class DrawMemory {
  readonly #tables = new Map<string, Table>()

  /**
   * The sampler, looking first at what was drawn before under the same key. The key tells seed, replication, stream and
   * distribution: whatever a draw hangs on beside the item's address. One draw an item: visits are not told apart.
   */
  remembering(key: string, sampler: Sampler): Sampler {
    const table = this.#tables.get(key) ?? new Table()
    this.#tables.delete(key)
    this.#tables.set(key, table)
    this.#forget()
    return new Remembering(table, sampler)
  }

  #forget(): void {
    let places = 0
    for (const { values } of this.#tables.values()) places += values.length
    for (const [key, { values }] of this.#tables) {
      if (places <= mostPlacesOfAll || this.#tables.size === 1) return
      this.#tables.delete(key)
      places -= values.length
    }
  }
}

/** One stream's draws, each at the place that the last bits of its address name; a later one takes the place over. */
class Table {
  addresses = new Int32Array(fewestPlaces)
  /** NaN where nothing has been drawn. */
  values = new Float64Array(fewestPlaces).fill(Number.NaN)

  /** Twice as many places, as long as there are not the most: one was to be taken over. */
  grow(): void {
    const { addresses, values } = this
    const places = 2 * values.length
    this.addresses = new Int32Array(places)
    this.values = new Float64Array(places).fill(Number.NaN)
    for (const [index, address] of addresses.entries()) {
      this.addresses[address & (places - 1)] = address
      this.values[address & (places - 1)] = values[index]
    }
  }
}

class Remembering implements Sampler {
  readonly #table: Table
  readonly #sampler: Sampler

  constructor(table: Table, sampler: Sampler) {
    this.#table = table
    this.#sampler = sampler
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    const { addresses, values } = this.#table
    const place = item & (values.length - 1)
    const isFree = Number.isNaN(values[place])
    if (addresses[place] === item && !isFree) {
      column[index] = values[place]
      return
    }
    this.#sampler.draw(column, index, item, visit)
    if (isFree || values.length === mostPlaces) {
      addresses[place] = item
      values[place] = column[index]
    } else this.#takeOver(item, column[index])
  }

  /** Addresses follow each other, so that places run out only where there are more items than places. */
  #takeOver(item: number, value: number): void {
    const table = this.#table
    table.grow()
    const place = item & (table.values.length - 1)
    table.addresses[place] = item
    table.values[place] = value
  }
}
