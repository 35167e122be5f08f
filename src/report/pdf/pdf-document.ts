/**
 * The proposal as a PDF: A4, Inter, pictures as vectors whose text is text, tags for readers for the blind, bookmarks.
 * The same bytes for the same proposal.
 */
import { fontFile } from '../../chart/text-metrics.js'
import type { DrawnPicture } from '../drawn-pictures.js'
import { sheet } from '../paper/page.js'
import { type Piece, piecesOf, runningHead } from '../paper/pieces.js'
import { inInter, noShape, printable } from '../printable.js'
import type { Proposal } from '../proposal/proposal.js'
import type { Box } from './box.js'
import { boxesOf } from './boxes.js'
import { Drawing, type DrawSvg } from './draw.js'
import { paginate } from './paginate.js'
import { withoutMachine } from './same-bytes.js'

export async function pdfDocument(proposal: Proposal, pictures: readonly DrawnPicture[]): Promise<Uint8Array> {
  const [kit, svg, { zlibSync }] = await Promise.all([
    import('pdfmake/js/PDFDocument.js'),
    import('pdfmake/js/3rd-party/svg-to-pdfkit.js'),
    import('fflate'),
  ])
  const Document = exported(kit.default)
  const svgOnto = exported(svg.default)
  const document = new Document({}, {}, {}, {}, optionsFor(proposal))
  withoutMachine(document, zlibSync)
  for (const weight of ['regular', 'semibold'] as const) {
    document.registerFont(weight, fontFile(weight))
    setPlainly(document.font(weight))
  }
  const drawSvg: DrawSvg = (text, x, y, { width, height }) => {
    svgOnto(document, scalable(text), x, y, {
      width,
      height,
      assumePt: true,
      fontCallback: (_, bold) => (bold ? 'semibold' : 'regular'),
      warningCallback: (warning) => {
        throw new Error(`A picture cannot be drawn: ${warning}`)
      },
    })
  }
  const pages = paginate(legible(piecesOf(proposal, pictures)), sheet.height - 2 * sheet.margin)
  new Drawing(document, drawSvg, inInter(runningHead(proposal))).pages(pages)
  return bytesOf(document)
}

/** Says at the end what the boxes are, where letters of another script had to be left out. */
function legible(pieces: readonly Piece[]): Box[] {
  const boxes = boxesOf(pieces)
  const runs = boxes.flatMap(({ marks }) => marks.flatMap((mark) => ('line' in mark ? mark.line : [])))
  if (!runs.some(({ text }) => text.includes(noShape))) return boxes
  const note: Piece = { kind: 'see', text: `${noShape} stands for a character that the font of this file lacks.` }
  return boxesOf([...pieces, note])
}

/** A module of CommonJS hands over what it exports by default as such, or in an object: that hangs on who loads it. */
function exported<T extends object>(module: T | { readonly default: T }): T {
  return 'default' in module ? module.default : module
}

function optionsFor({ title }: Proposal): PDFKit.PDFDocumentOptions {
  return {
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: printable(title), Creator: 'loadbearing', Producer: 'PDFKit', CreationDate: new Date(0) },
  }
}

/** With its own width and height it would not be scaled; a dash without a gap is a line, and is refused otherwise. */
function scalable(svg: string): string {
  return svg
    .replace(/^<svg [^>]*>/, (root) => root.replace(/ (width|height)="[\d.]+"/g, ''))
    .replace(/ stroke-dasharray="[\d.]+,\s*0"/g, '')
}

/**
 * Each letter at its own width, as lines are measured: Inter would draw the point of 57.5 into the seven, and its rules
 * of which letter stands beside which take nine tenths of the time.
 */
function setPlainly(document: PDFKit.PDFDocument): void {
  const { font } = (document as unknown as { _font: { font: Shaper } })._font
  const shape = font.layout.bind(font)
  font.layout = (text) => shape(text, plain)
}

const plain: Readonly<Record<string, boolean>> = Object.fromEntries(
  ['calt', 'kern', 'frac', 'numr', 'dnom', 'ccmp', 'locl', 'liga', 'clig', 'rlig', 'rclt', 'rvrn', 'mark', 'mkmk'].map(
    (feature) => [feature, false],
  ),
)

/** What is used here of fontkit's font. */
interface Shaper {
  layout(text: string, features?: Readonly<Record<string, boolean>>): unknown
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
    document.end()
  })
}
