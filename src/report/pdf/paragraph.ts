/** Paragraphs as boxes: a box a line, so that a page may end in one, but never with its first line or before its last. */
import type { Font } from '../../chart/text-metrics.js'
import { textWidth } from '../../chart/text-metrics.js'
import { wrapText } from '../../chart/wrap-text.js'
import { colours } from '../paper/page.js'
import { inInter } from '../printable.js'
import type { Box, Line, Tag } from './box.js'

export interface ParagraphStyle {
  readonly font: Font
  readonly colour: string
  /** Of a line, in multiples of the size. */
  readonly leading: number
  readonly above: number
  /** Whether it stands with what follows. */
  readonly keepsNext?: true
  readonly indent?: number
}

/** `note` follows in quiet, `before` is set at the left of an indented paragraph. */
export interface ParagraphText {
  readonly text: string
  readonly note?: string
  /** In semibold, ahead of the text. */
  readonly lead?: string
}

export function paragraph(words: ParagraphText, style: ParagraphStyle, tag: Tag, width: number): Box[] {
  const { font, leading, above, indent = 0 } = style
  const lines = linesOf(words, style, width - indent)
  const height = font.size * leading
  return lines.map((line, index) => ({
    height,
    above: index === 0 ? above : 0,
    keeps: index === lines.length - 1 ? style.keepsNext === true : index === 0 || index === lines.length - 2,
    marks: [{ kind: 'line', tag, line, x: indent, y: drop(font, leading) }],
  }))
}

/** From the top of a line to the top of its letters, which stand in its middle. */
export function drop(font: Font, leading: number): number {
  return (font.size * (leading - heightOfInter)) / 2
}

/** Ascender and descender of Inter together, in ems. */
const heightOfInter = 1.21

function linesOf({ text, note, lead }: ParagraphText, { font, colour }: ParagraphStyle, width: number): Line[] {
  const lines: Line[] = wrapped(lead === undefined ? text : `${lead} ${text}`, width, font).map((line) => [
    { text: line, font, colour },
  ])
  if (lead !== undefined) lines.splice(0, 1, ...emphasised(lines[0] ?? [], inInter(lead)))
  return note === undefined ? lines : withNote(lines, note, font, width)
}

/** The lead in semibold where it stands on the first line, which then may be a little longer. */
function emphasised([run]: Line, lead: string): Line[] {
  if (run === undefined || !run.text.startsWith(`${lead} `)) return run === undefined ? [] : [[run]]
  const semibold: Font = { ...run.font, weight: 'semibold' }
  return [
    [
      { ...run, text: lead, font: semibold },
      { ...run, text: run.text.slice(lead.length) },
    ],
  ]
}

/** The note in brackets after the last line where it fits, else under it. */
export function withNote(lines: readonly Line[], note: string, font: Font, width: number, under = false): Line[] {
  const text = inInter(note)
  const last = lines.at(-1) ?? []
  const used = last.reduce((sum, run) => sum + textWidth(run.text, run.font), 0)
  if (!under && used + textWidth(` ${text}`, font) <= width) {
    return [...lines.slice(0, -1), [...last, { text: ` ${text}`, font, colour: colours.quiet }]]
  }
  return [...lines, ...wrapped(note, width, font).map((each): Line => [{ text: each, font, colour: colours.quiet }])]
}

/** Lines of letters that Inter has. */
export function wrapped(text: string, width: number, font: Font): string[] {
  return wrapText(inInter(text), width, font)
}
