/**
 * A chart as DrawingML (ECMA-376 part 1, chapter 21.2), its elements in the order of the schema, with the cells of its
 * sheet (workbook.ts) that it shows. What pptxgenjs writes instead has an axis too many, no error bars, and elements in
 * places where PowerPoint refuses the file.
 */
import { palettes } from '../../chart/theme.js'
import { axesXml } from './chart-axes-xml.js'
import { type ChartFrame, legendHeight, namedSeries } from './chart-frame.js'
import { seriesXml } from './chart-series-xml.js'
import { textXml } from './chart-text-xml.js'
import type { NativeChart, NativeSeries } from './native-chart.js'
import { declaration } from './xml.js'

export function chartXml(frame: ChartFrame): string {
  return (
    `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotLayout(frame)}${groupsXml(frame)}${axesXml(frame)}` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
    `${frame.hasLegend ? legendXml(frame) : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textXml(palettes.light.ink)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

function plotLayout({ plot, w, h }: ChartFrame): string {
  const part = (name: string, value: number) => `<c:${name} val="${fraction(value)}"/>`
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${part('x', plot.x / w)}${part('y', plot.y / h)}${part('w', plot.w / w)}${part('h', plot.h / h)}` +
    '</c:manualLayout></c:layout>'
  )
}

function fraction(value: number): string {
  return String(Number(value.toFixed(5)))
}

/** Series that are drawn alike, in one group; bands lie behind the curves. */
function groupsXml(frame: ChartFrame): string {
  const { chart } = frame
  const written = (isOf: (series: NativeSeries) => boolean) =>
    chart.series.flatMap((series, index) => (isOf(series) ? [seriesXml(frame, index)] : [])).join('')
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>'
  if (chart.kind !== 'lines') {
    return (
      `<c:barChart><c:barDir val="bar"/><c:grouping val="${chart.kind === 'stacked' ? 'stacked' : 'clustered'}"/>` +
      `<c:varyColors val="0"/>${written(() => true)}<c:gapWidth val="${gapOf(frame)}"/>` +
      `<c:overlap val="${overlapOf(chart)}"/>${axes}</c:barChart>`
    )
  }
  const bands = written(({ band }) => band !== undefined)
  const area =
    bands === '' ? '' : `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${bands}${axes}</c:areaChart>`
  const lines = written(({ band }) => band === undefined)
  return `${area}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`
}

const thickest = 0.44

/** Between rows, percent of a bar's width: bars are as thick as there is room for, up to a limit. */
function gapOf({ chart, plot }: ChartFrame): number {
  const row = plot.h / Math.max(1, chart.categories.length)
  const bars = overlapOf(chart) === 100 ? 1 : chart.series.length * 1.1
  return Math.round(Math.min(500, Math.max(50, (row / thickest - bars) * 100)))
}

function overlapOf({ kind, series }: NativeChart): number {
  if (kind === 'stacked' || kind === 'stair') return 100
  const isOneEach = series.every((each, index) =>
    each.values.every(
      (value, row) =>
        value === undefined || series.every((other, at) => at === index || other.values[row] === undefined),
    ),
  )
  // Where every row has a bar of one series alone, it takes the whole row.
  return isOneEach ? 100 : -10
}

function legendXml({ chart, w, h }: ChartFrame): string {
  const holding = chart.series.findIndex(({ band }) => band === 'from')
  const left = holding < 0 ? '' : `<c:legendEntry><c:idx val="${holding}"/><c:delete val="1"/></c:legendEntry>`
  return (
    `<c:legend><c:legendPos val="t"/>${left}<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="0"/><c:y val="0"/><c:w val="${fraction(Math.min(1, legendWidth(chart) / w))}"/><c:h val="${fraction(legendHeight / h)}"/>` +
    `</c:manualLayout></c:layout><c:overlay val="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(palettes.light.ink)}</c:legend>`
  )
}

/** Inches: a letter of a name takes about a tenth, a key with its gaps up to an inch. */
function legendWidth(chart: NativeChart): number {
  const key = chart.kind === 'lines' ? 1 : 0.6
  return namedSeries(chart).reduce((sum, { name }) => sum + key + name.length * 0.095, 0)
}
