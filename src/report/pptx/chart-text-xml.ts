/** The pieces that all of a chart's XML is made of: colours, and the font of its texts. */
import { chartFont } from './chart-frame.js'
import { escaped } from './xml.js'

/** A colour of the palette as a fill. */
export function colour(hex: string, alpha?: number): string {
  const transparency = alpha === undefined ? '' : `<a:alpha val="${Math.round(alpha * 100_000)}"/>`
  return `<a:solidFill><a:srgbClr val="${hex.replace('#', '')}">${transparency}</a:srgbClr></a:solidFill>`
}

export function textXml(hex: string, bold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml('defRPr', hex, bold)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

/** A text that stands in the chart itself. */
export function richXml(text: string, hex: string, { turned = false, bold = false } = {}): string {
  const body = turned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr wrap="none"/>'
  return (
    `<c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${fontXml('defRPr', hex, bold)}</a:pPr>` +
    `<a:r>${fontXml('rPr lang="en-GB"', hex, bold)}<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  )
}

function fontXml(tag: string, hex: string, bold: boolean): string {
  const name = tag.split(' ')[0]
  const face = '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>'
  return `<a:${tag} sz="${chartFont.size * 100}" b="${bold ? 1 : 0}">${colour(hex)}${face}</a:${name}>`
}
