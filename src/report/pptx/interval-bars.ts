/**
 * Bars with their 95 % intervals, a row a name and a series a design or volume: what the ladder, the proof, the review
 * share, a sweep and a search for levers have in common.
 */
import { exactly } from '../../chart/headline.js'
import { knownHigh } from '../../chart/known-high.js'
import { decimalsOf } from '../../chart/rounding.js'
import { format, type Unit } from '../../chart/unit.js'
import type { Estimate } from '../../verdict/result.js'
import { axisFor } from './axis-range.js'
import { formatFor, type NativeChart, type NativeLabel, type NativeSeries, onSheet } from './native-chart.js'

export interface IntervalBars {
  readonly name: string
  readonly alt: string
  readonly categoryTitle: string
  readonly rows: readonly { readonly title: string; readonly cells: readonly (BarCell | undefined)[] }[]
  readonly series: readonly { readonly name: string; readonly colour: string }[]
  readonly unit: Unit
  readonly axisTitle: string
  readonly rules?: NativeChart['rules']
  /** Where bars begin; at 0 where absent. */
  readonly origin?: number
  /** The axis reaches at least so far, on the result's scale. */
  readonly atLeast?: number
}

export interface BarCell {
  readonly value: Estimate
  /** In place of the number. */
  readonly text?: string
  /** It lies farther out than can be told: no bar is as long beside those that have an end. */
  readonly isBeyond?: true
}

/** Rows beyond these have no room on a slide; their numbers stand in the notes. */
export const mostBars = 20

/** A value that is not reached: drawn up to `above`, with a word in place of the number. */
export function unbroken(above: number): BarCell {
  return { value: { estimate: above, low: above, high: above }, text: `over ${exactly(above)}`, isBeyond: true }
}

export function intervalBars(bars: IntervalBars): NativeChart {
  const { name, alt, categoryTitle, unit, axisTitle, rules = [], origin, atLeast } = bars
  const rows = withoutBeyond(bars)
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === undefined ? [] : [cell])))
  const bounds = cells.flatMap(({ value }) => [onSheet(value.low, unit) ?? 0, onSheet(knownHigh(value), unit) ?? 0])
  const named = rules.map(({ at }) => at)
  return {
    name,
    alt,
    kind: 'bars',
    categoryTitle,
    categories: rows.map(({ title }) => title),
    series: bars.series.map((each, index) => seriesOf(each, rows, index, unit)),
    axis: axisFor({
      title: axisTitle,
      unit,
      lowest: Math.min(origin ?? 0, ...bounds, ...named),
      highest: Math.max(origin ?? 0, onSheet(atLeast, unit) ?? 0, ...bounds, ...named),
      room: roomFor(cells.filter((cell) => !isBelow(cell, origin))),
      roomBelow: roomFor(cells.filter((cell) => isBelow(cell, origin))),
      mostSteps: 8,
      ...(origin === undefined ? {} : { origin }),
    }),
    rules,
  }
}

/** What lies beyond is said beside the row's name, unless all does. */
function withoutBeyond({ rows, series }: IntervalBars): IntervalBars['rows'] {
  const cells = rows.flatMap((row) => row.cells)
  if (cells.every((cell) => cell === undefined || cell.isBeyond)) return rows
  return rows.map(({ title, cells: own }) => {
    const beyond = own.flatMap((cell, index) => (cell?.isBeyond ? [{ cell, index }] : []))
    if (beyond.length === 0) return { title, cells: own }
    const said = beyond.map(({ cell, index }) => {
      return own.filter((each) => each !== undefined).length === beyond.length
        ? cell.text
        : `${series[index]?.name}: ${cell.text}`
    })
    return {
      title: `${title} (${[...new Set(said)].join(', ')})`,
      cells: own.map((cell) => (cell?.isBeyond ? undefined : cell)),
    }
  })
}

/** A bar that runs to the left, with its label. */
function isBelow({ value }: BarCell, origin = 0): boolean {
  return value.estimate < origin
}

/** Of the axis, for the longest label; a number takes about six letters. */
function roomFor(cells: readonly BarCell[]): number {
  const longest = Math.max(0, ...cells.map(({ text }) => text?.length ?? 6))
  return longest === 0 ? 0 : Math.min(0.38, 0.02 + 0.011 * longest)
}

function seriesOf(
  { name, colour }: IntervalBars['series'][number],
  rows: IntervalBars['rows'],
  index: number,
  unit: Unit,
): NativeSeries {
  const cells = rows.map((row) => row.cells[index])
  return {
    name,
    colour,
    values: cells.map((cell) => onSheet(cell?.value.estimate, unit)),
    plus: cells.map((cell) => onSheet(cell && knownHigh(cell.value) - cell.value.estimate, unit)),
    minus: cells.map((cell) => onSheet(cell && cell.value.estimate - cell.value.low, unit)),
    labels: cells.map((cell) => labelOf(cell, unit)),
  }
}

function labelOf(cell: BarCell | undefined, unit: Unit): NativeLabel | undefined {
  if (cell === undefined) return undefined
  const { value, text } = cell
  // A number format cannot round to tens, nor say that a figure is a bound: those are written out.
  const isRough = value.atLeast === true || decimalsOf(value, unit.scale, unit.mostDecimals) < 0
  const words = text ?? (isRough ? format(value, unit) : undefined)
  return { format: formatFor(value, unit), ...(words === undefined ? {} : { text: words }) }
}
