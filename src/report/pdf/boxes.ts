/** Pieces of a proposal become boxes, each in the style of its kind. */
import { colours, pointsPerPixel, room, sheet, sizes } from '../paper/page.js'
import type { Figure, Piece } from '../paper/pieces.js'
import type { Box, Tag } from './box.js'
import { type ParagraphStyle, paragraph } from './paragraph.js'
import { tableBoxes } from './table.js'

const { ink, quiet } = colours

type Kind = Exclude<Piece['kind'], 'figure' | 'table'>

const styles: Readonly<Record<Kind, ParagraphStyle>> = {
  eyebrow: { font: { size: sizes.caption, weight: 'regular' }, colour: quiet, leading: 1.4, above: 0, keepsNext: true },
  title: { font: { size: sizes.title, weight: 'semibold' }, colour: ink, leading: 1.25, above: 4, keepsNext: true },
  lead: { font: { size: sizes.lead, weight: 'regular' }, colour: ink, leading: 1.45, above: 8 },
  aside: { font: { size: sizes.body, weight: 'regular' }, colour: quiet, leading: 1.45, above: 8 },
  section: { font: { size: sizes.section, weight: 'semibold' }, colour: ink, leading: 1.3, above: 30, keepsNext: true },
  heading: {
    font: { size: sizes.heading, weight: 'semibold' },
    colour: ink,
    leading: 1.35,
    above: 16,
    keepsNext: true,
  },
  text: { font: { size: sizes.body, weight: 'regular' }, colour: ink, leading: 1.45, above: 7 },
  see: { font: { size: sizes.body, weight: 'regular' }, colour: quiet, leading: 1.45, above: 7 },
  item: { font: { size: sizes.body, weight: 'regular' }, colour: ink, leading: 1.4, above: 5, indent: 12 },
  term: { font: { size: sizes.body, weight: 'regular' }, colour: ink, leading: 1.4, above: 5 },
  command: { font: { size: sizes.caption, weight: 'regular' }, colour: ink, leading: 1.45, above: 9, indent: 12 },
}

const tagTypes: Readonly<Record<Kind, string>> = {
  eyebrow: 'P',
  title: 'H1',
  lead: 'P',
  aside: 'P',
  section: 'H2',
  heading: 'H3',
  text: 'P',
  see: 'P',
  item: 'LBody',
  term: 'P',
  command: 'P',
}

export function boxesOf(pieces: readonly Piece[]): Box[] {
  const root: Tag = { type: 'Document' }
  let list: Tag | undefined
  return pieces.flatMap((piece) => {
    list = piece.kind === 'item' ? (list ?? { type: 'L', parent: root }) : undefined
    return boxesOfPiece(piece, list ?? root)
  })
}

function boxesOfPiece(piece: Piece, parent: Tag): Box[] {
  switch (piece.kind) {
    case 'figure':
      return figureBoxes(piece.figure, parent)
    case 'table':
      return tableBoxes(piece.table, parent)
    case 'item':
      return itemBoxes(piece, parent)
    case 'term': {
      const words = { text: piece.meaning, lead: piece.term }
      return paragraph(words, styles.term, { type: 'P', parent }, room)
    }
    case 'section':
    case 'heading': {
      const [first, ...others] = paragraph(piece, styles[piece.kind], { type: tagTypes[piece.kind], parent }, room)
      const level = piece.kind === 'section' ? 1 : 2
      return first === undefined ? [] : heldTogether([{ ...first, bookmark: { level, text: piece.text } }, ...others])
    }
    case 'title':
    case 'eyebrow':
      return heldTogether(paragraph(piece, styles[piece.kind], { type: tagTypes[piece.kind], parent }, room))
    default:
      return paragraph(piece, styles[piece.kind], { type: tagTypes[piece.kind], parent }, room)
  }
}

function heldTogether(boxes: readonly Box[]): Box[] {
  return boxes.map((box) => ({ ...box, keeps: true }))
}

function itemBoxes({ text, note }: Extract<Piece, { kind: 'item' }>, list: Tag): Box[] {
  const item: Tag = { type: 'LI', parent: list }
  const style = styles.item
  const words = { text, ...(note === undefined ? {} : { note: `(${note})` }) }
  const [first, ...others] = paragraph(words, style, { type: 'LBody', parent: item }, room)
  if (first === undefined) return []
  const bullet = [{ text: '•', font: style.font, colour: quiet }]
  const [mark] = first.marks
  const y = mark?.kind === 'line' ? mark.y : 0
  const label: Tag = { type: 'Lbl', parent: item }
  return [{ ...first, marks: [{ kind: 'line', tag: label, line: bullet, x: 0, y }, ...first.marks] }, ...others]
}

/** The picture with its number and meaning under it; one that is higher than a page is drawn smaller. */
function figureBoxes({ label, headline, alt, meaning, drawn }: Figure, parent: Tag): Box[] {
  const tallest = sheet.height - 2 * sheet.margin - 60
  const scale = Math.min(pointsPerPixel, tallest / drawn.height, room / drawn.width)
  const [width, height] = [drawn.width * scale, drawn.height * scale]
  const tag: Tag = { type: 'Figure', parent, alt: `${headline}. ${alt}` }
  const caption = paragraph(
    { text: meaning ?? '', lead: `${label}.` },
    { font: { size: sizes.caption, weight: 'regular' }, colour: ink, leading: 1.4, above: 3 },
    { type: 'P', parent },
    width,
  )
  return [
    { height, above: 14, keeps: true, marks: [{ kind: 'picture', tag, svg: drawn.svg, width, height }] },
    ...caption.map((box, index) => ({ ...box, keeps: index < caption.length - 1 })),
  ]
}
