/**
 * How often each path was gone in one replication, as plain numbers that go from thread to thread and into a checkpoint,
 * and the table of all replications. Replications are merged in their order, so that the same bytes come out of any
 * number of workers.
 */

/** A path of one replication. */
export interface CountedPath {
  /**
   * Indices, in the order in which they were joined, the end last; `open`: those that have come to no end yet; absent:
   * all paths that were not told apart.
   */
  readonly stations?: readonly number[] | 'open'
  /** Items. */
  readonly count: number
  /** From arrival to end, of all of them together. */
  readonly hours: number
}

/** A path over all replications. */
export interface MergedPath {
  readonly stations?: readonly number[] | 'open'
  /** By replication. */
  readonly counts: readonly number[]
  readonly hours: readonly number[]
}

/** In the place of the number of its stations. */
const [untold, notEnded] = [-1, -2]

/** For each path its count, its hours, the number of its stations and then these. */
export function packed(paths: readonly CountedPath[]): Float64Array {
  return Float64Array.from(paths.flatMap(({ stations, count, hours }) => [count, hours, ...stationNumbers(stations)]))
}

function stationNumbers(stations: CountedPath['stations']): number[] {
  if (stations === undefined) return [untold]
  return stations === 'open' ? [notEnded] : [stations.length, ...stations]
}

export function unpacked(numbers: Float64Array): CountedPath[] {
  const paths: CountedPath[] = []
  for (let at = 0; at < numbers.length; ) {
    const [count, hours, length] = numbers.subarray(at, at + 3)
    at += 3
    if (length === untold) paths.push({ count, hours })
    else if (length === notEnded) paths.push({ count, hours, stations: 'open' })
    else paths.push({ count, hours, stations: [...numbers.subarray(at, at + length)] })
    at += Math.max(0, length)
  }
  return paths
}

/** The paths of all replications, those that were gone most often first, then as they came; what is no path stands last. */
export function merged(replications: readonly Float64Array[]): MergedPath[] {
  const table = new Map<string, { stations?: readonly number[] | 'open'; counts: number[]; hours: number[] }>()
  for (const [replication, numbers] of replications.entries()) {
    for (const { stations, count, hours } of unpacked(numbers)) {
      const key = stations === 'open' ? stations : (stations?.join() ?? 'other')
      const known = table.get(key) ?? {
        ...(stations === undefined ? {} : { stations }),
        counts: replications.map(() => 0),
        hours: replications.map(() => 0),
      }
      known.counts[replication] = count
      known.hours[replication] = hours
      table.set(key, known)
    }
  }
  const all = [...table.values()].map((path) => ({ ...path, total: sum(path.counts) }))
  const rank = ({ stations, total }: (typeof all)[number]) =>
    stations === undefined || stations === 'open' ? -1 : total
  return all.sort((a, b) => rank(b) - rank(a)).map(({ total: _, ...path }) => path)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
