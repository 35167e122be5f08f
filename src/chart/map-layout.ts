/**
 * Where the map's boxes and lines lie: dagre ranks and orders them, fed in the order of the walk with the lines back
 * turned round, so that the same network always lies the same. From its places the plot is filled.
 */
import { Graph, layout } from '@dagrejs/dagre'
import { arrivalsId, type MapNode } from './map-nodes.js'
import { linesBetween, loopRoom } from './map-routes.js'
import type { Direction, Gaps, MapLayout, MapLine, MapRoom, PlacedNode, Point } from './map-shapes.js'

/** How much farther apart than they need ranks and neighbours may stand to fill a sheet. */
const mostStretch = 1.7

export interface Attempt {
  readonly direction: Direction
  /** In the order of the walk. */
  readonly nodes: readonly MapNode[]
  readonly lines: readonly MapLine[]
  readonly gaps: Gaps
  readonly room: MapRoom
}

/** Whether the boxes could have room at all: known without laying them out, which takes far longer. */
export function mayFit({ direction, nodes, lines, gaps, room }: Attempt): boolean {
  const isRight = direction === 'right'
  const along = (size: { width: number; height: number }) => (isRight ? size.width : size.height)
  const roomAlong = isRight ? room.width : (room.height ?? Number.POSITIVE_INFINITY)
  if (longestWay(nodes, lines, along, gaps.rank) > roomAlong) return false
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0)
  return area <= room.width * (room.height ?? Number.POSITIVE_INFINITY)
}

/** Absent where it does not fit. */
export function layMap({ direction, nodes, lines, gaps, room }: Attempt): MapLayout | undefined {
  const isRight = direction === 'right'
  const along = (size: { width: number; height: number }) => (isRight ? size.width : size.height)
  const across = (size: { width: number; height: number }) => (isRight ? size.height : size.width)
  const roomAlong = isRight ? room.width : room.height
  const roomAcross = isRight ? room.height : room.width
  const loops = new Set(lines.filter(({ from, to }) => from === to).map(({ from }) => from))
  const sized = nodes.map((node) => ({ node, loop: loops.has(node.id) ? loopRoom : 0 }))
  const { places, ways } = ranked(sized, lines, direction, gaps)
  const alongs = sized.map(({ node }) => places.get(node.id)?.along ?? 0)
  const tops = sized.map(({ node, loop }) => (places.get(node.id)?.across ?? 0) - (across(node) + loop) / 2)
  const bottoms = sized.map(({ node, loop }) => (places.get(node.id)?.across ?? 0) + (across(node) + loop) / 2)
  const passing = [...ways.values()].flatMap((way) => way.map((each) => each.across))
  const begins = Math.min(...sized.map(({ node }, index) => (alongs[index] ?? 0) - along(node) / 2))
  const ends = Math.max(...sized.map(({ node }, index) => (alongs[index] ?? 0) + along(node) / 2))
  const first = Math.min(...tops, ...passing.map((each) => each - 8))
  const last = Math.max(...bottoms, ...passing.map((each) => each + 8))
  if (ends - begins > (roomAlong ?? Number.POSITIVE_INFINITY)) return undefined
  if (last - first > (roomAcross ?? Number.POSITIVE_INFINITY)) return undefined
  const height = room.fills ? room.height : undefined
  const filled = isRight ? { along: room.width, across: height } : { along: height, across: undefined }
  const alongScale = stretched(Math.min(...alongs), Math.max(...alongs), begins, ends, filled.along)
  const acrossScale = stretched(first, last, first, last, filled.across)
  const lies = (place: Place): Place => ({ along: alongScale.at(place.along), across: acrossScale.at(place.across) })
  // From top to bottom it stands in the middle of the sheet.
  const sizeAcross = isRight ? (filled.across ?? acrossScale.size) : room.width
  const size = { along: alongScale.size, across: sizeAcross }
  const shift = (sizeAcross - acrossScale.size) / 2
  const toPoint = ({ along: a, across: b }: Place): Point => (isRight ? { x: a, y: b + shift } : { x: b + shift, y: a })
  const placed = sized.map(({ node, loop }): PlacedNode => {
    const place = lies(places.get(node.id) ?? { along: 0, across: 0 })
    return { ...node, ...toPoint({ ...place, across: place.across - loop / 2 }) }
  })
  const passed = new Map(
    [...ways].map(([line, way]) => [line, way.flatMap((each) => bandOf(lies(each), placed, isRight)).map(toPoint)]),
  )
  return {
    nodes: placed,
    lines: linesBetween(placed, lines, passed, isRight),
    width: isRight ? size.along : size.across,
    height: isRight ? size.across : size.along,
  }
}

/** Of the boxes that stand one behind another, with their gaps. Nodes come in the order of the walk. */
function longestWay(
  nodes: readonly MapNode[],
  lines: readonly MapLine[],
  along: (size: MapNode) => number,
  gap: number,
): number {
  const ends = new Map<string, number>()
  const senders = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { from, to, isBack } of lines) if (!isBack) senders.get(to)?.push(from)
  for (const node of nodes) {
    const before = (senders.get(node.id) ?? []).map((from) => ends.get(from) ?? 0)
    const begins = before.length === 0 ? 0 : Math.max(...before) + gap
    ends.set(node.id, begins + along(node))
  }
  return Math.max(...ends.values())
}

interface Place {
  readonly along: number
  readonly across: number
}

function ranked(
  sized: readonly { node: MapNode; loop: number }[],
  lines: readonly MapLine[],
  direction: Direction,
  gaps: Gaps,
): { places: Map<string, Place>; ways: Map<MapLine, Place[]> } {
  const isRight = direction === 'right'
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: isRight ? 'LR' : 'TB', ranksep: gaps.rank, nodesep: gaps.node, edgesep: gaps.node * 0.75 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { node, loop } of sized) {
    const { width, height } = node
    graph.setNode(keyOf(node.id), isRight ? { width, height: height + loop } : { width: width + loop, height })
  }
  const drawn = lines.filter(({ from, to }) => from !== to)
  for (const line of drawn) {
    const [from, to] = line.isBack ? [line.to, line.from] : [line.from, line.to]
    graph.setEdge(keyOf(from), keyOf(to), { weight: line.isBack ? 1 : 1 + Math.round(line.thickness) }, nameOf(line))
  }
  layout(graph)
  const toPlace = ({ x, y }: Point): Place => (isRight ? { along: x, across: y } : { along: y, across: x })
  const places = new Map(sized.map(({ node }) => [node.id, toPlace(pointOf(graph.node(keyOf(node.id))))]))
  const ranks = new Set([...places.values()].map((place) => Math.round(place.along)))
  const ways = new Map(
    drawn.map((line) => {
      const [from, to] = line.isBack ? [line.to, line.from] : [line.from, line.to]
      const label: { points?: readonly Point[] } = graph.edge(keyOf(from), keyOf(to), nameOf(line))
      const inner = (label.points ?? []).slice(1, -1).map(toPlace)
      // Between ranks a line is free; where it passes one it must keep to the gap.
      const passing = inner.filter((place) => ranks.has(Math.round(place.along)))
      return [line, line.isBack ? passing.reverse() : passing]
    }),
  )
  return { places, ways }
}

/** It keeps its nodes in plain objects, in which a station called `constructor` would be there before it is set. */
function keyOf(id: string): string {
  return `station ${id}`
}

function nameOf({ isBack, from, to }: MapLine): string {
  return `${isBack ? 'back' : 'on'} ${from} ${to}`
}

function pointOf(label: { x?: number; y?: number } | undefined): Point {
  return { x: label?.x ?? 0, y: label?.y ?? 0 }
}

/** From dagre's positions to the sheet's, centres moved apart to fill the room, boxes as large as before. */
function stretched(low: number, high: number, begins: number, ends: number, room: number | undefined) {
  const free = room === undefined ? 0 : room - (ends - begins)
  const span = high - low
  const factor = span > 0 ? Math.min(mostStretch, 1 + free / span) : 1
  const before = low - begins
  return {
    at: (position: number) => before + (position - low) * factor,
    size: before + span * factor + (ends - high),
  }
}

/** A line that passes a rank goes straight for as long as the rank's boxes are deep. */
function bandOf(place: Place, nodes: readonly PlacedNode[], isRight: boolean): Place[] {
  const deep = nodes
    .filter(({ x, y }) => Math.abs((isRight ? x : y) - place.along) < 1)
    .map(({ width, height }) => (isRight ? width : height) / 2)
  const half = Math.max(0, ...deep) + 5
  const [enters, leaves] = [
    { ...place, along: place.along - half },
    { ...place, along: place.along + half },
  ]
  // Each twice: a spline keeps nearer to them, and clear of the corners of boxes.
  return [enters, enters, leaves, leaves]
}

/** The lines from where items come in stand before all others. */
export function arrivalLines(starts: readonly string[], thickness: number, isKnown: boolean): MapLine[] {
  return starts.map((to) => ({ from: arrivalsId, to, isBack: false, thickness, isKnown }))
}
