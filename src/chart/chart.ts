/**
 * What a chart is: a picture as a Vega-Lite spec, a sentence, the same in words for who cannot see it, and the numbers
 * as a table. Types alone: nothing of vega is loaded by importing them.
 */
import type { TopLevelSpec } from 'vega-lite'
import type { Estimate } from '../verdict/result.js'
import type { Unit } from './unit.js'

export interface Chart {
  /** Of its files, for example `ladder`. */
  readonly name: string
  /** A full sentence of at most 90 characters, computed from the result. */
  readonly headline: string
  /** What the picture shows, names in full. */
  readonly alt: string
  readonly spec: TopLevelSpec
  readonly table: Table
}

/** The chart's numbers, unrounded; a report rounds them, a CSV file does not. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly key: string
  readonly title: string
  /** Of every cell of the column; absent where the cells are text. */
  readonly unit?: Unit
}

/** A cell is text, a number without an interval, or an estimate with one; absent where there is none. */
export type Row = Readonly<Record<string, string | number | Estimate | undefined>>
