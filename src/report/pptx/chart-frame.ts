/**
 * Where the parts of a chart lie in its frame: names, plot, legend, axis. Laid out here and not by who draws it, so that
 * lines over the plot and labels beside intervals are where they belong in every program. Lengths are inches.
 */
import type { NativeChart } from './native-chart.js'
import { cutToLines, type SlideFont, widthOf } from './text-fit.js'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface ChartFrame {
  /** With names cut to the room that they have. */
  readonly chart: NativeChart
  readonly w: number
  readonly h: number
  /** In the frame. */
  readonly plot: Box
  readonly hasLegend: boolean
}

export const chartFont: SlideFont = { size: 12 }
/** Of a line of text in a chart, with its gap. */
const line = 0.24
export const legendHeight = 0.34
const widestNames = 0.34
const widestSeries = 3.2

export function frameOf(chart: NativeChart, w: number, h: number): ChartFrame {
  const hasLegend = namedSeries(chart).length > 1
  const top = (hasLegend ? legendHeight + 0.06 : 0.04) + (chart.rules.length > 0 ? line + 0.06 : 0.06)
  const bottom = 2 * line + 0.16
  if (chart.kind === 'lines') {
    const left = 2 * line + widthOf('000,000', chartFont)
    return {
      chart: withCutNames(chart),
      w,
      h,
      hasLegend,
      plot: { x: left, y: top, w: w - left - 0.25, h: h - top - bottom },
    }
  }
  const rows = Math.max(1, chart.categories.length)
  const most = Math.max(1, Math.min(2, Math.floor((h - top - bottom) / rows / line)))
  const room = widestNames * w
  const categories = apart(chart.categories.map((name) => cutName(name, room, most)))
  const names = categories.flatMap((name) => name.split('\n')).map((name) => widthOf(name, chartFont))
  const left = Math.min(room, Math.max(0.8, ...names)) + 0.25
  return {
    chart: withCutNames({ ...chart, categories }),
    w,
    h,
    hasLegend,
    plot: { x: left, y: top, w: w - left - 0.15, h: h - top - bottom },
  }
}

/** Inches from the frame's left edge of a value on a horizontal axis. */
export function placeOf(value: number, { chart, plot }: ChartFrame): number {
  const { from, to } = chart.axis
  return plot.x + (plot.w * (value - from)) / (to - from)
}

/** What a legend names: not what only holds up a band. */
export function namedSeries({ series }: NativeChart) {
  return series.filter(({ band }) => band !== 'from')
}

function cutName(name: string, room: number, most: number): string {
  const lines = name.split('\n')
  const each = lines.length > 1 ? 1 : most
  return lines
    .slice(0, most)
    .map((part) => cutToLines(part, room, chartFont, each))
    .join('\n')
}

function withCutNames(chart: NativeChart): NativeChart {
  const series = chart.series.map((each) => ({ ...each, name: cutToLines(each.name, widestSeries, chartFont, 1) }))
  return { ...chart, series }
}

/** Names that were cut to the same text are numbered, so that a sheet can tell its rows apart. */
function apart(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((each) => each === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}
