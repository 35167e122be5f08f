/**
 * Draws that were made before. A draw hangs on its address alone, and a study draws the same items at dozens of volumes
 * and reliefs: what they bring along need be drawn only once a replication. Which draws are remembered changes no
 * value, only the time that it takes (an eighth of a study of items with a beta and a lognormal attribute).
 */
import type { Sampler } from './sampler.js'

/** Items of one replication that are remembered; a power of two. */
const places = 1 << 16
/** Streams that are remembered: those used last. */
const kept = 64

/** One stream's draws, each at the place that the last bits of its address name; a later one takes the place over. */
interface Table {
  readonly addresses: Int32Array
  /** NaN where nothing has been drawn. */
  readonly values: Float64Array
}

export class DrawMemory {
  readonly #tables = new Map<string, Table>()

  /**
   * The sampler, looking first at what was drawn before under the same key. The key tells seed, replication, stream and
   * distribution: whatever a draw hangs on beside the item's address. One draw an item: visits are not told apart.
   */
  remembering(key: string, sampler: Sampler): Sampler {
    return new Remembering(this.#tableOf(key), sampler)
  }

  #tableOf(key: string): Table {
    const table = this.#tables.get(key) ?? { addresses: new Int32Array(places), values: emptyValues() }
    this.#tables.delete(key)
    this.#tables.set(key, table)
    const [oldest] = this.#tables.keys()
    if (this.#tables.size > kept) this.#tables.delete(oldest)
    return table
  }
}

class Remembering implements Sampler {
  readonly #addresses: Int32Array
  readonly #values: Float64Array
  readonly #sampler: Sampler

  constructor({ addresses, values }: Table, sampler: Sampler) {
    this.#addresses = addresses
    this.#values = values
    this.#sampler = sampler
  }

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    const values = this.#values
    const place = item & (places - 1)
    if (this.#addresses[place] === item && !Number.isNaN(values[place])) {
      column[index] = values[place]
      return
    }
    this.#sampler.draw(column, index, item, visit)
    this.#addresses[place] = item
    values[place] = column[index]
  }
}

function emptyValues(): Float64Array {
  return new Float64Array(places).fill(Number.NaN)
}
