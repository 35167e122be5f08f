/**
 * How much text a box of a slide holds. Measured in Inter, whose letters are a little wider than those of Arial, in which
 * slides are set: what fits here fits there. Lengths are inches, sizes points.
 */
import { textWidth } from '../../chart/text-metrics.js'
import { wrapText } from '../../chart/wrap-text.js'

export interface SlideFont {
  readonly size: number
  readonly bold?: true
}

/** Points of an inch, and of a line as a multiple of its size. */
const inch = 72
export const lineSpacing = 1.2

export function linesIn(text: string, width: number, font: SlideFont): number {
  return text.split('\n').reduce((sum, line) => sum + wrapText(line, width * inch, measured(font)).length, 0)
}

/** The text, or as much of it as so many lines hold before an ellipsis. */
export function cutToLines(text: string, width: number, font: SlideFont, most: number): string {
  // Far more than fits, so that a text of any length is measured no farther than it is shown.
  const plenty = Math.ceil((most * width * inch) / (narrowestLetter * font.size))
  return wrapText([...text].slice(0, plenty).join(''), width * inch, measured(font), most).join(' ')
}

/** Of a size. */
const narrowestLetter = 0.2

export function widthOf(text: string, font: SlideFont): number {
  return textWidth(text, measured(font)) / inch
}

export function heightOf(lines: number, { size }: SlideFont): number {
  return (lines * size * lineSpacing) / inch
}

function measured({ size, bold }: SlideFont) {
  return { size, weight: bold ? ('semibold' as const) : ('regular' as const) }
}

/** Whether a text begins in a script that runs from right to left: Hebrew, Arabic and their like. */
export function isRightToLeft(text: string): boolean {
  const first = text.match(/\p{L}/u)?.[0] ?? ''
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first)
}
