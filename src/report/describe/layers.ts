/**
 * Stations in layers from the arrivals to the ends, as Sugiyama drew them (1981): loops are cut, each station stands
 * one layer behind the last that sends to it, long edges pass through empty places, and a few sweeps part crossings.
 */

export interface Edge {
  readonly from: string
  readonly to: string
}

/** A place in a layer: a station, or a line that only passes. */
export interface Place {
  readonly id: string
  readonly passes: boolean
  /** Places of the next layer to which a line leads. */
  readonly next: Place[]
}

export interface Layers {
  /** Each from the top down. */
  readonly layers: readonly (readonly Place[])[]
  /** Edges that lead back, which are not drawn. */
  readonly back: readonly Edge[]
}

/** `ids` in the order of the file, which is the order of the walk; `starts` are where items arrive. */
export function layersOf(ids: readonly string[], edges: readonly Edge[], starts: readonly string[]): Layers {
  const inFileOrder = [...edges].sort((a, b) => ids.indexOf(a.to) - ids.indexOf(b.to))
  const back = backEdges([...starts, ...ids], inFileOrder)
  const forward = edges.filter((edge) => !back.includes(edge))
  const depths = depthsOf(ids, forward)
  const layers: Place[][] = Array.from({ length: Math.max(...depths.values()) + 1 }, () => [])
  const places = new Map(ids.map((id) => [id, { id, passes: false, next: [] } satisfies Place as Place]))
  for (const [id, place] of places) layers[depths.get(id) ?? 0].push(place)
  for (const { from, to } of forward) {
    const [source, target] = [places.get(from), places.get(to)]
    if (source !== undefined && target !== undefined)
      link(source, target, depths.get(from) ?? 0, depths.get(to) ?? 0, layers)
  }
  return { layers: sweep(layers), back }
}

/** Edges to a station from which the walk, in depth, has come. */
function backEdges(order: readonly string[], edges: readonly Edge[]): Edge[] {
  const back: Edge[] = []
  const left = new Set<string>()
  const onPath = new Set<string>()
  const visit = (id: string) => {
    if (left.has(id)) return
    onPath.add(id)
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (onPath.has(edge.to)) back.push(edge)
      else visit(edge.to)
    }
    onPath.delete(id)
    left.add(id)
  }
  for (const id of order) visit(id)
  return back
}

/** The longest way to each station; edges have no loop. */
function depthsOf(ids: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const depths = new Map(ids.map((id) => [id, 0]))
  for (let moved = true; moved; ) {
    moved = false
    for (const { from, to } of edges) {
      const least = (depths.get(from) ?? 0) + 1
      if ((depths.get(to) ?? 0) >= least) continue
      depths.set(to, least)
      moved = true
    }
  }
  return depths
}

/** Long edges to one station share the places through which they pass. */
function link(source: Place, target: Place, from: number, to: number, layers: readonly Place[][]): void {
  let place = source
  for (let layer = from + 1; layer < to; layer++) {
    const passing = layers[layer].find(({ id, passes }) => passes && id === target.id)
    const next = passing ?? { id: target.id, passes: true, next: [] }
    if (passing === undefined) layers[layer].push(next)
    if (!place.next.includes(next)) place.next.push(next)
    place = next
  }
  if (!place.next.includes(target)) place.next.push(target)
}

const sweeps = 4

/** Each layer in the order of the mean place of its neighbours, forth and back. */
function sweep(layers: readonly Place[][]): readonly Place[][] {
  let ordered = layers
  for (let count = 0; count < sweeps; count++) {
    const forth = count % 2 === 0
    const next = [...ordered]
    const indices = forth ? [...next.keys()].slice(1) : [...next.keys()].reverse().slice(1)
    for (const index of indices) {
      const beside = next[forth ? index - 1 : index + 1]
      const mean = (place: Place) =>
        meanPlace(forth ? beside.filter((each) => each.next.includes(place)) : place.next, beside)
      next[index] = inOrderOf(next[index], mean)
    }
    ordered = next
  }
  return ordered
}

function meanPlace(neighbours: readonly Place[], layer: readonly Place[]): number | undefined {
  if (neighbours.length === 0) return undefined
  return neighbours.reduce((sum, place) => sum + layer.indexOf(place), 0) / neighbours.length
}

/** Places without a neighbour keep theirs. */
function inOrderOf(layer: readonly Place[], mean: (place: Place) => number | undefined): Place[] {
  const keyed = layer.map((place, index) => ({ place, key: mean(place) ?? index }))
  return keyed.sort((a, b) => a.key - b.key).map(({ place }) => place)
}
