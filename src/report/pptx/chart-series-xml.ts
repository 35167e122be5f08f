/** A series of a chart: its look, its labels, its error bars, and the cells that it shows with their values. */
import { palettes } from '../../chart/theme.js'
import type { ChartFrame } from './chart-frame.js'
import { colour, richXml, textXml } from './chart-text-xml.js'
import type { NativeChart, NativeLabel, NativeSeries } from './native-chart.js'
import { seriesColumns } from './workbook.js'
import { escaped } from './xml.js'

const { ink } = palettes.light

/** In the order of the schema, which differs from kind to kind. */
export function seriesXml(frame: ChartFrame, index: number): string {
  const { chart } = frame
  const series = chart.series[index]
  const columns = seriesColumns(chart)[index]
  if (series === undefined || columns === undefined) return ''
  const rows = chart.categories.length
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings([series.name], `${columns.value}$1`)}</c:tx>`
  const cells =
    `<c:cat>${strings(chart.categories, `A$2:$A$${rows + 1}`)}</c:cat>` +
    `<c:val>${numbers(series.values, `${columns.value}$2:$${columns.value}$${rows + 1}`, chart.axis.format)}</c:val>`
  if (chart.kind === 'lines') {
    if (series.band !== undefined) return `<c:ser>${head}${bandLook(series)}${cells}</c:ser>`
    return `<c:ser>${head}${lineLook(series)}${cells}<c:smooth val="0"/></c:ser>`
  }
  const look = `<c:spPr>${colour(series.colour)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`
  return `<c:ser>${head}${look}${labelsXml(frame, series, index)}${errorBars(chart, series, columns)}${cells}</c:ser>`
}

function bandLook({ band, colour: hex }: NativeSeries): string {
  const fill = band === 'from' ? '<a:noFill/>' : colour(hex, 0.18)
  return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`
}

const widths = { solid: 31_750, thin: 19_050, dashed: 28_575, dotted: 19_050 }
const dashes = { solid: 'solid', thin: 'solid', dashed: 'dash', dotted: 'sysDot' }

function lineLook({ line = 'solid', colour: hex }: NativeSeries): string {
  return (
    `<c:spPr><a:ln w="${widths[line]}" cap="rnd">${colour(hex)}<a:prstDash val="${dashes[line]}"/><a:round/></a:ln></c:spPr>` +
    '<c:marker><c:symbol val="none"/></c:marker>'
  )
}

/** Labels of bars stand past the interval: moved there from the bar's end, they still follow it when it is edited. */
function labelsXml(frame: ChartFrame, series: NativeSeries, index: number): string {
  const { chart } = frame
  const points = chart.categories.map((_, row) => {
    const label = series.labels?.[row]
    if (label === undefined || series.values[row] === undefined)
      return `<c:dLbl><c:idx val="${row}"/><c:delete val="1"/></c:dLbl>`
    return labelXml(label, row, positionOf(chart, index), pastInterval(frame, series, row), series.labelColour ?? ink)
  })
  return `<c:dLbls>${points.join('')}${textXml(ink)}${shown(false)}</c:dLbls>`
}

function labelXml(label: NativeLabel, row: number, position: string, shift: number, hex: string): string {
  const layout =
    shift === 0
      ? ''
      : `<c:layout><c:manualLayout><c:x val="${Number(shift.toFixed(5))}"/><c:y val="0"/></c:manualLayout></c:layout>`
  const text = label.text === undefined ? '' : richXml(label.text, hex, { bold: true })
  return (
    `<c:dLbl><c:idx val="${row}"/>${layout}${text}<c:numFmt formatCode="${escaped(label.format)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(hex, true)}<c:dLblPos val="${position}"/>${shown(true)}</c:dLbl>`
  )
}

function shown(value: boolean): string {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  )
}

function positionOf({ kind }: NativeChart, index: number): string {
  if (kind === 'stacked') return 'ctr'
  return kind === 'stair' && index > 0 ? 'inEnd' : 'outEnd'
}

/** As a share of the frame's width: right of the upper bound, of a bar that runs to the left, left of the lower one. */
function pastInterval({ chart, plot, w }: ChartFrame, { values, plus, minus }: NativeSeries, row: number): number {
  const { from, to, origin = 0 } = chart.axis
  const [value = 0, up = 0, down = 0] = [values[row], plus?.[row], minus?.[row]]
  const length = value < origin ? -down : up
  return ((length / (to - from)) * plot.w) / w
}

/** The 95 % interval, from cells of the sheet. */
function errorBars(
  { categories, axis }: NativeChart,
  { plus, minus }: NativeSeries,
  columns: ReturnType<typeof seriesColumns>[number],
): string {
  if (plus === undefined || minus === undefined) return ''
  const rows = categories.length + 1
  const lengths = (values: readonly (number | undefined)[], letter = '') =>
    numbers(values, `${letter}$2:$${letter}$${rows}`, axis.format)
  return (
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
    `<c:plus>${lengths(plus, columns.plus)}</c:plus><c:minus>${lengths(minus, columns.minus)}</c:minus>` +
    `<c:spPr><a:ln w="15875">${colour(ink)}</a:ln></c:spPr></c:errBars>`
  )
}

function strings(values: readonly string[], cells: string): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`)
  return `<c:strRef><c:f>Sheet1!$${cells}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

function numbers(values: readonly (number | undefined)[], cells: string, format: string): string {
  const points = values.map((value, index) =>
    value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  )
  return (
    `<c:numRef><c:f>Sheet1!$${cells}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  )
}
