/**
 * Lays out a flow diagram: a column for each step of a way, in it a block for each station that is reached at that step,
 * ribbons between them as wide as the share of the items that go so. A way that has ended early passes the columns in
 * between as a lane without a block. Coordinates are pixels of the plot; labels and colours are the chart's.
 */
import { type Fate, fates, type Way } from './ways.js'

export interface Block {
  readonly column: number
  /** Of its station; absent for a lane and for the steps that are left out. */
  readonly station?: string
  readonly isLane: boolean
  readonly isLast: boolean
  readonly share: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

export interface Ribbon {
  readonly fate: Fate
  readonly share: number
  /** Its ends' stations; absent for the steps that are left out, and where it leaves a lane; to a lane: where that ends. */
  readonly leaves?: string
  readonly enters?: string
  readonly from: { readonly x: number; readonly top: number }
  readonly to: { readonly x: number; readonly top: number }
  readonly thickness: number
}

export interface FlowPlan {
  readonly blocks: readonly Block[]
  readonly ribbons: readonly Ribbon[]
  /** From one column to the next, pixels. */
  readonly step: number
}

export interface FlowRoom {
  readonly width: number
  readonly height: number
  /** Width of a block. */
  readonly block: number
  readonly mostColumns: number
  /** Of the last column, for what its blocks are called. */
  readonly lastWidth: number
  /** Over a block, for what it is called. */
  labelHeight(station: string | undefined, step: number): number
  /** The smaller, the higher in its column, where the way to it does not say. */
  rank(station: string | undefined): number
}

interface Node {
  readonly key: string
  readonly column: number
  readonly station?: string
  readonly isLane: boolean
  /** Of a lane: the end that it leads to. */
  readonly end?: string
  share: number
  order: number
  top: number
}

interface Link {
  readonly from: Node
  readonly to: Node
  readonly fate: Fate
  share: number
}

/** Between a lane and its neighbours. */
const laneGap = 6
const leftOut = '…'

export function planFlow(ways: readonly Way[], room: FlowRoom): FlowPlan {
  const shortened = ways.map((way) => ({ ...way, stations: within(way.stations, room.mostColumns) }))
  const columns = Math.max(...shortened.map(({ stations }) => stations.length))
  const { nodes, links } = networkOf(shortened, columns)
  const byColumn = Array.from({ length: columns }, (_, column) => nodes.filter((node) => node.column === column))
  const step = (room.width - room.lastWidth) / Math.max(1, columns - 1)
  sortColumns(byColumn, links, room)
  const scale = place(byColumn, step, room)
  // Whole pixels: where two ribbons meet no seam is seen.
  const xOf = (node: Node) => Math.round(node.column * step)
  const blocks = nodes.map((node): Block => {
    const { column, station, isLane, share, top } = node
    const named = station === undefined ? {} : { station }
    return {
      column,
      ...named,
      isLane,
      isLast: column === columns - 1,
      share,
      x: xOf(node),
      top,
      bottom: top + share * scale,
    }
  })
  return { blocks, ribbons: ribbonsOf(nodes, links, scale, xOf, room.block), step }
}

/** A way with more steps than columns keeps its beginning and its end. */
function within(stations: readonly string[], most: number): readonly string[] {
  return stations.length <= most ? stations : [...stations.slice(0, most - 2), leftOut, ...stations.slice(-1)]
}

function networkOf(ways: readonly Way[], columns: number): { nodes: Node[]; links: Link[] } {
  const nodes = new Map<string, Node>()
  const links = new Map<string, Link>()
  for (const { stations, share, fate } of ways) {
    let before: Node | undefined
    for (let column = 0; column < columns; column += 1) {
      const node = nodeAt(nodes, stations, column, columns, fate)
      node.share += share
      if (before !== undefined) {
        const key = `${before.key} ${node.key} ${fate}`
        const link = links.get(key) ?? { from: before, to: node, fate, share: 0 }
        link.share += share
        links.set(key, link)
      }
      before = node
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] }
}

function nodeAt(nodes: Map<string, Node>, stations: readonly string[], column: number, columns: number, fate: Fate) {
  const end = stations.at(-1) ?? ''
  const isLast = column === columns - 1
  const station = isLast ? end : column < stations.length - 1 ? stations[column] : undefined
  const isLane = station === undefined
  const key = JSON.stringify(isLane ? [column, 'lane', end, fate] : [column, station])
  const known = nodes.get(key)
  if (known !== undefined) return known
  const named = station === undefined || station === leftOut ? {} : { station }
  const leadsTo = isLane ? { end } : {}
  const node: Node = { key, column, ...named, isLane, ...leadsTo, share: 0, order: 0, top: 0 }
  nodes.set(key, node)
  return node
}

/** Each column by where its items come from, so that few ribbons cross; the first two by rank. */
function sortColumns(columns: readonly Node[][], links: readonly Link[], room: FlowRoom): void {
  columns.forEach((column, index) => {
    for (const node of column) {
      const into = links.filter(({ to }) => to === node)
      const weighted = into.reduce((sum, { from, share }) => sum + from.order * share, 0)
      const rank = node.isLane ? -1 : room.rank(node.station)
      node.order = index < 2 ? rank : weighted / Math.max(node.share, 1e-12) + rank * 1e-3
    }
    column.sort((a, b) => a.order - b.order || b.share - a.share)
    column.forEach((node, place) => {
      node.order = place
    })
  })
}

/** Sets where each block begins; pixels for a share of 1. */
function place(columns: readonly Node[][], step: number, room: FlowRoom): number {
  const first = room.labelHeight(columns[0]?.[0]?.station, step)
  const above = (node: Node, index: number) => (node.isLane ? (index === 0 ? first : laneGap) : label(node, index))
  const label = ({ station, column }: Node, index: number) =>
    room.labelHeight(station, column === columns.length - 1 ? room.lastWidth : step) + (index === 0 ? 0 : laneGap)
  const rooms = columns.map((column) => column.reduce((sum, node, index) => sum + above(node, index), 0))
  const scale = Math.max(8, room.height - Math.max(...rooms)) / Math.max(...columns.map(totalOf))
  columns.forEach((column) => {
    let top = 0
    column.forEach((node, index) => {
      node.top = top + above(node, index)
      top = node.top + node.share * scale
    })
  })
  return scale
}

function totalOf(column: readonly Node[]): number {
  return column.reduce((sum, { share }) => sum + share, 0)
}

function entersOf({ station, end }: Node): { enters?: string } {
  const enters = station ?? end
  return enters === undefined ? {} : { enters }
}

/** At each block in the order of the blocks at the other ends, then of fates. */
function ribbonsOf(
  nodes: readonly Node[],
  links: readonly Link[],
  scale: number,
  xOf: (node: Node) => number,
  block: number,
): Ribbon[] {
  const tops = new Map<Link, { from: number; to: number }>()
  for (const link of links) tops.set(link, { from: 0, to: 0 })
  for (const node of nodes) {
    for (const [end, other] of [
      ['from', 'to'],
      ['to', 'from'],
    ] as const) {
      let top = node.top
      const own = links.filter((link) => link[end] === node)
      own.sort((a, b) => a[other].top - b[other].top || fates.indexOf(a.fate) - fates.indexOf(b.fate))
      for (const link of own) {
        const at = tops.get(link)
        if (at !== undefined) at[end] = top
        top += link.share * scale
      }
    }
  }
  return links.map((link) => ({
    fate: link.fate,
    share: link.share,
    ...(link.from.station === undefined ? {} : { leaves: link.from.station }),
    ...entersOf(link.to),
    from: { x: xOf(link.from) + (link.from.isLane ? 0 : block), top: tops.get(link)?.from ?? 0 },
    to: { x: xOf(link.to), top: tops.get(link)?.to ?? 0 },
    thickness: link.share * scale,
  }))
}
