/**
 * What the replications of one point read: a column of numbers for each name, in the order of the replications, and
 * beside them the paths that were gone, where they were asked for.
 */
export class Sample {
  readonly #places: ReadonlyMap<string, number>
  readonly #rows: readonly Float64Array[]
  /** Packed, by replication; absent where they were not asked for. */
  readonly paths?: readonly Float64Array[]

  constructor(names: readonly string[], rows: readonly Float64Array[], paths?: readonly Float64Array[]) {
    this.#places = new Map(names.map((name, place) => [name, place]))
    this.#rows = rows
    if (paths !== undefined) this.paths = paths
  }

  /** Without the first replications. */
  after(replications: number): Sample {
    return new Sample([...this.#places.keys()], this.#rows.slice(replications), this.paths?.slice(replications))
  }

  get replications(): number {
    return this.#rows.length
  }

  get names(): Iterable<string> {
    return this.#places.keys()
  }

  has(name: string): boolean {
    return this.#places.has(name)
  }

  /** One value a replication, NaN where there was nothing to measure. Throws for a name that is not read here. */
  of(name: string): number[] {
    const place = this.#places.get(name)
    if (place === undefined) throw new RangeError(`nothing is read under the name ${name}`)
    return this.#rows.map((row) => row[place])
  }

  /** The mean over replications, one of them left out where asked for. */
  mean(name: string, leftOut?: number): number {
    return meanOf(this.of(name), leftOut)
  }
}

/** The mean of values, one of them left out where asked for. */
export function meanOf(values: readonly number[], leftOut?: number): number {
  let sum = 0
  let count = 0
  for (const [index, value] of values.entries()) {
    if (index === leftOut) continue
    sum += value
    count++
  }
  return sum / count
}
