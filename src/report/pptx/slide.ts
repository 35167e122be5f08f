/**
 * What a deck says, slide by slide, as plain data: every sentence is worded and every number of a table formatted here;
 * charts hold numbers, since they stay editable. Where anything stands on the slide is lay-out.ts's.
 */
import type { NativeChart } from './native-chart.js'

export interface Slide {
  /** Over the title: the question that the slide answers. */
  readonly eyebrow: string
  /** A full sentence. */
  readonly title: string
  /** How to read what follows. */
  readonly subtitle?: string
  /** From top to bottom and from left to right; at most one chart and one table. */
  readonly parts: readonly SlidePart[]
  /** For who speaks: what is shown in full, source and method, a paragraph each. */
  readonly notes: readonly string[]
}

export type SlidePart =
  | { readonly kind: 'numbers'; readonly numbers: readonly BigNumber[] }
  | { readonly kind: 'chart'; readonly chart: NativeChart }
  | { readonly kind: 'table'; readonly table: SlideTable }
  | { readonly kind: 'sentences'; readonly sentences: readonly string[] }

export interface BigNumber {
  readonly number: string
  readonly caption: string
  readonly tone: Tone
}

/** Whose number it is; the caption says so too. */
export type Tone = 'current' | 'redesign' | 'plain'

export interface SlideTable {
  /** For who cannot see it. */
  readonly alt: string
  readonly columns: readonly SlideColumn[]
  /** As many cells a row as there are columns; the first one names the row. */
  readonly rows: readonly (readonly SlideCell[])[]
}

export interface SlideColumn {
  readonly title: string
  /** Of the table's width, relative to the other columns. */
  readonly share: number
  readonly isNumeric?: true
}

export interface SlideCell {
  readonly text: string
  /** Colours the text, never alone: the word says it too. */
  readonly tone?: 'kept' | 'missed' | 'quiet'
}
