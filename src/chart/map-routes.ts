/**
 * The lines of the map between boxes that are placed: each leaves and enters at a place of its own, in the order of where
 * it comes from or goes to, so that arrows stand beside each other.
 */
import type { MapLine, PlacedLine, PlacedNode, Point } from './map-shapes.js'

/** Beside a box with a line to itself. */
export const loopRoom = 18

type Side = 'front' | 'rear'

/** A line on leaves in front and enters at the rear; a line back does it the other way round. */
export function linesBetween(
  nodes: readonly PlacedNode[],
  lines: readonly MapLine[],
  passed: ReadonlyMap<MapLine, readonly Point[]>,
  isRight: boolean,
): PlacedLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const acrossOf = ({ x, y }: Point) => (isRight ? y : x)
  const waysOf = (line: MapLine) => orderedWay(line, passed.get(line) ?? [], isRight)
  const next = (line: MapLine, end: 'from' | 'to'): Point => {
    const way = waysOf(line)
    const other = byId.get(end === 'from' ? line.to : line.from) ?? { x: 0, y: 0 }
    return (end === 'from' ? way[0] : way.at(-1)) ?? other
  }
  const sideOf = (line: MapLine, end: 'from' | 'to'): Side => ((end === 'from') === line.isBack ? 'rear' : 'front')
  const portOf = (line: MapLine, end: 'from' | 'to'): Point => {
    const node = byId.get(line[end])
    if (node === undefined) return { x: 0, y: 0 }
    const side = sideOf(line, end)
    const same = lines.flatMap((each) =>
      (['from', 'to'] as const)
        .filter((one) => each[one] === node.id && each.from !== each.to && sideOf(each, one) === side)
        .map((one) => ({ line: each, at: acrossOf(next(each, one)), thickness: each.thickness })),
    )
    same.sort((a, b) => a.at - b.at)
    const offset = offsetOf(same, line, isRight ? node.height : node.width)
    const reach = (side === 'front' ? 1 : -1) * ((isRight ? node.width : node.height) / 2)
    return isRight ? { x: node.x + reach, y: node.y + offset } : { x: node.x + offset, y: node.y + reach }
  }
  return lines.flatMap((line): PlacedLine[] => {
    const node = byId.get(line.from)
    if (line.from === line.to)
      return node === undefined ? [] : [{ ...line, isDown: !isRight, points: loopOf(node, isRight) }]
    return [{ ...line, isDown: !isRight, points: [portOf(line, 'from'), ...waysOf(line), portOf(line, 'to')] }]
  })
}

/** Its places from the box that it leaves on. */
function orderedWay(line: MapLine, way: readonly Point[], isRight: boolean): readonly Point[] {
  const sorted = way.toSorted((a, b) => (isRight ? a.x - b.x : a.y - b.y))
  return line.isBack ? sorted.reverse() : sorted
}

/** Beside each other about the middle of the side, as far apart as it allows. */
function offsetOf(same: readonly { line: MapLine; thickness: number }[], line: MapLine, side: number): number {
  const index = same.findIndex((each) => each.line === line)
  const step = Math.min(16, (side - 16) / Math.max(1, same.length - 1))
  return same.length < 2 ? 0 : (index - (same.length - 1) / 2) * step
}

/** Out and in again beside the box. */
function loopOf({ x, y, width, height }: PlacedNode, isRight: boolean): Point[] {
  const depth = loopRoom - 4
  if (isRight) {
    const base = y + height / 2
    const half = Math.min(18, width / 4)
    return [
      { x: x + half, y: base },
      { x: x + half, y: base + depth },
      { x: x - half, y: base + depth },
      { x: x - half, y: base },
    ]
  }
  const base = x + width / 2
  const half = Math.min(12, height / 4)
  return [
    { x: base, y: y + half },
    { x: base + depth, y: y + half },
    { x: base + depth, y: y - half },
    { x: base, y: y - half },
  ]
}
