/** What the map is made of once it is laid out: boxes and lines in pixels of the plot. Types alone. */
import type { MapNode } from './map-nodes.js'

export type Direction = 'right' | 'down'

export interface MapLine {
  readonly from: string
  readonly to: string
  readonly isBack: boolean
  /** Of the line, pixels. */
  readonly thickness: number
  readonly isKnown: boolean
}

export interface PlacedNode extends MapNode {
  /** Of its middle. */
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedLine extends MapLine {
  /** Whether the map runs from top to bottom. */
  readonly isDown: boolean
  /** From the box that it leaves to the tip of its arrow. */
  readonly points: readonly Point[]
}

export interface MapLayout {
  readonly nodes: readonly PlacedNode[]
  readonly lines: readonly PlacedLine[]
  readonly width: number
  readonly height: number
}

export interface MapRoom {
  readonly width: number
  /** Absent: as high as it needs. */
  readonly height?: number
  /** Whether the map spreads over the height that it does not need. */
  readonly fills?: boolean
}

export interface Gaps {
  readonly rank: number
  readonly node: number
}
