/** The two axes of a chart: names or weeks, and values with fixed ends. */
import { palettes } from '../../chart/theme.js'
import type { ChartFrame } from './chart-frame.js'
import { colour, richXml, textXml } from './chart-text-xml.js'
import { escaped } from './xml.js'

const { ink, quiet, grid } = palettes.light
const none = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'

export function axesXml(frame: ChartFrame): string {
  return categoryAxis(frame) + valueAxis(frame)
}

function categoryAxis({ chart }: ChartFrame): string {
  const { kind, axis, categoryTitle, categories } = chart
  const isLines = kind === 'lines'
  const skip = isLines && categories.length > 20 ? Math.ceil(categories.length / 20) : 1
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isLines ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isLines ? 'b' : 'l'}"/>${isLines ? titleXml(categoryTitle) : ''}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${none}<c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${colour(quiet)}</a:ln></c:spPr>${textXml(ink)}<c:crossAx val="222222222"/>` +
    `${crossing(axis.origin)}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `${isLines ? `<c:tickLblSkip val="${skip}"/>` : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

/** Where the names' axis stands, which is where bars begin. */
function crossing(origin: number | undefined): string {
  return origin === undefined ? '<c:crosses val="autoZero"/>' : `<c:crossesAt val="${origin}"/>`
}

function valueAxis({ chart }: ChartFrame): string {
  const { kind, axis } = chart
  const isLines = kind === 'lines'
  const isBand = chart.series.some(({ band }) => band !== undefined)
  return (
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>' +
    `<c:max val="${axis.to}"/><c:min val="${axis.from}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLines ? 'l' : 'b'}"/><c:majorGridlines><c:spPr><a:ln w="9525">${colour(grid)}</a:ln></c:spPr></c:majorGridlines>` +
    `${titleXml(axis.title, isLines)}<c:numFmt formatCode="${escaped(axis.format)}" sourceLinked="0"/>${none}` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(quiet)}` +
    // Names run downwards, so that the end of their axis is at the bottom.
    `<c:crossAx val="111111111"/><c:crosses val="${isLines ? 'autoZero' : 'max'}"/>` +
    `<c:crossBetween val="${isBand ? 'midCat' : 'between'}"/><c:majorUnit val="${axis.step}"/></c:valAx>`
  )
}

function titleXml(text: string, turned = false): string {
  return `<c:title>${richXml(text, quiet, { turned })}<c:overlay val="0"/></c:title>`
}
