/**
 * A chart that stays editable in PowerPoint, as plain data: the numbers of its sheet, unrounded, and how they are shown.
 * A sheet holds a number of the result times `sheetScale` of its unit: shares as 0 to 1, times in the unit that the axis
 * names, volumes and money as they are.
 */
import { decimalsOf } from '../../chart/rounding.js'
import type { Unit } from '../../chart/unit.js'
import type { Estimate } from '../../verdict/result.js'

export interface NativeChart {
  readonly name: string
  /** What the picture shows, names in full, for who cannot see it. */
  readonly alt: string
  /**
   * `bars`: rows of bars beside each other with their intervals; `stacked`: rows of parts of a whole; `stair`: rows from
   * where the second series is to where the first is; `lines`: curves from left to right, `bands` behind them.
   */
  readonly kind: 'bars' | 'stacked' | 'stair' | 'lines'
  /** What the categories are: heads their column of the sheet. */
  readonly categoryTitle: string
  readonly categories: readonly string[]
  readonly series: readonly NativeSeries[]
  readonly axis: ValueAxis
  /** Lines across the plot with a name above them. */
  readonly rules: readonly { readonly at: number; readonly text: string }[]
}

export interface NativeSeries {
  readonly name: string
  readonly colour: string
  /** Of its labels on the colour; absent where they stand beside it. */
  readonly labelColour?: string
  /** A value a category, times `sheetScale`; absent where there is none. */
  readonly values: readonly (number | undefined)[]
  /** The 95 % intervals, as lengths up and down from the value. */
  readonly plus?: readonly (number | undefined)[]
  readonly minus?: readonly (number | undefined)[]
  /** A label a value; absent where there is no room for it. */
  readonly labels?: readonly (NativeLabel | undefined)[]
  /** Of a curve. */
  readonly line?: 'solid' | 'thin' | 'dashed' | 'dotted'
  /** `from` holds up the tinted `band`, which is as high as the interval; neither is a curve. */
  readonly band?: 'from' | 'band'
}

export interface NativeLabel {
  /** A number format of the value. */
  readonly format: string
  /** In place of the value. */
  readonly text?: string
}

export interface ValueAxis {
  readonly title: string
  readonly format: string
  readonly from: number
  readonly to: number
  readonly step: number
  /** Where bars begin; at 0 where absent. */
  readonly origin?: number
}

/** What a number of the result is multiplied by on the sheet: a percent format multiplies by a hundred itself. */
export function sheetScale(unit: Unit): number {
  return isShare(unit) ? 1 : unit.scale
}

export function onSheet(value: number | undefined, unit: Unit): number | undefined {
  return value === undefined ? undefined : value * sheetScale(unit)
}

/** `0.00"×"`, `0%`, `#,##0.0" d"`: a number format with so many decimals. */
export function formatOf(unit: Unit, decimals: number): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  if (isShare(unit)) return `0${fraction}%`
  return `${literal(unit.before)}#,##0${fraction}${literal(unit.after)}`
}

/** With as many decimals as the interval supports. */
export function formatFor(of: Estimate, unit: Unit): string {
  return formatOf(unit, Math.max(0, decimalsOf(of, unit.scale, unit.mostDecimals)))
}

function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`
}

function isShare({ after, scale }: Unit): boolean {
  return scale === 100 && after === '%'
}
