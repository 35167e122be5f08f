/** Pieces of a proposal become paragraphs, pictures and tables of the text document, each in the style of its kind. */
import type { FileChild, Paragraph } from 'docx'
import { pointsPerPixel, room, sheet } from '../paper/page.js'
import type { Figure, Piece } from '../paper/pieces.js'
import { standIn } from './media.js'
import type { StyleId } from './styles.js'
import { wordTable } from './table.js'
import type { Word } from './word.js'

/** Of the list with bullets. */
export const bullets = 'bullets'

type Plain = Exclude<Piece['kind'], 'figure' | 'table' | 'item' | 'term'>

const styles: Readonly<Record<Plain, StyleId>> = {
  eyebrow: 'Subtitle',
  title: 'Title',
  lead: 'Lead',
  aside: 'Aside',
  section: 'Heading1',
  heading: 'Heading2',
  text: 'BodyText',
  see: 'Reference',
  command: 'Command',
}

export function contentOf(word: Word, pieces: readonly Piece[]): FileChild[] {
  let pictures = 0
  return pieces.flatMap((piece) => {
    if (piece.kind === 'figure') pictures += 1
    return childrenOf(word, piece, pictures)
  })
}

function childrenOf(word: Word, piece: Piece, pictures: number): FileChild[] {
  switch (piece.kind) {
    case 'figure':
      return [pictureOf(word, piece.figure, pictures), captionOf(word, piece.figure)]
    case 'table':
      return [
        styled(word, 'Caption', [new word.TextRun({ text: piece.table.caption, style: 'Strong' })], {
          keepNext: true,
          spacing: { before: 240, after: 80 },
        }),
        wordTable(word, piece.table),
      ]
    case 'item': {
      const note = piece.note === undefined ? [] : [new word.TextRun({ text: ` (${piece.note})`, style: 'Quiet' })]
      return [
        styled(word, 'ListBullet', [new word.TextRun({ text: piece.text }), ...note], {
          numbering: { reference: bullets, level: 0 },
        }),
      ]
    }
    case 'term':
      return [
        styled(word, 'Term', [
          new word.TextRun({ text: piece.term, style: 'Strong' }),
          new word.TextRun({ text: ` ${piece.meaning}` }),
        ]),
      ]
    default:
      return [styled(word, styles[piece.kind], [new word.TextRun({ text: piece.text })])]
  }
}

type Options = Omit<Extract<ConstructorParameters<Word['Paragraph']>[0], object>, 'style' | 'children'>

function styled(
  word: Word,
  style: StyleId,
  children: readonly InstanceType<Word['TextRun']>[],
  options: Options = {},
): Paragraph {
  return new word.Paragraph({ ...options, style, children })
}

/** In the size that it was drawn for, smaller only where it is higher than a page. */
function pictureOf(word: Word, { headline, alt, drawn, label }: Figure, number: number): Paragraph {
  const tallest = (sheet.height - 2 * sheet.margin - 80) / pointsPerPixel
  const scale = Math.min(1, tallest / drawn.height, room / pointsPerPixel / drawn.width)
  const size = { width: drawn.width * scale, height: drawn.height * scale }
  const altText = { id: String(number), name: label, title: headline, description: `${headline}. ${alt}` }
  const data = standIn(drawn.chart)
  const picture = new word.ImageRun({
    type: 'svg',
    data,
    fallback: { type: 'png', data },
    transformation: size,
    altText,
  })
  return new word.Paragraph({ style: 'Figure', children: [picture] })
}

function captionOf(word: Word, { label, meaning }: Figure): Paragraph {
  const words = meaning === undefined ? [] : [new word.TextRun({ text: ` ${meaning}` })]
  return styled(word, 'Caption', [new word.TextRun({ text: `${label}.`, style: 'Strong' }), ...words])
}
