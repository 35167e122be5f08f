/**
 * The proposal as a text document for Word and its kin: styles that can be changed, tables, pictures as vectors with a
 * PNG for programs that draw none. The same bytes for the same proposal.
 */
import { withoutClock } from '../archive.js'
import type { DrawnPicture } from '../drawn-pictures.js'
import { sheet } from '../paper/page.js'
import { piecesOf, runningHead } from '../paper/pieces.js'
import { printable } from '../printable.js'
import type { Proposal } from '../proposal/proposal.js'
import { bullets, contentOf } from './content.js'
import { mediaOf } from './media.js'
import { stylesXml } from './styles.js'
import type { Word } from './word.js'

/** `pictures`: with their PNGs. */
export async function textDocument(proposal: Proposal, pictures: readonly DrawnPicture[]): Promise<Uint8Array> {
  const word = await import('docx')
  const pieces = piecesOf(proposal, pictures)
  const media = await mediaOf(word, pieces)
  const file = new word.Document({
    title: printable(proposal.title),
    creator: 'loadbearing',
    lastModifiedBy: 'loadbearing',
    // Else Word opens it as a document of 2007.
    compatibility: { version: 15 },
    numbering: { config: [bulletsOf(word)] },
    sections: [
      {
        properties: { titlePage: true, page: pageOf() },
        headers: {
          first: new word.Header({ children: [new word.Paragraph({ style: 'Header' })] }),
          default: new word.Header({
            children: [new word.Paragraph({ style: 'Header', children: [new word.TextRun(runningHead(proposal))] })],
          }),
        },
        footers: { first: pageNumber(word), default: pageNumber(word) },
        children: contentOf(word, pieces),
      },
    ],
  })
  const archive = await word.Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
  ])
  return withoutClock(archive, (name, contents) => {
    if (name === 'docProps/core.xml') return changed(contents, dates)
    return name === 'word/document.xml' ? changed(contents, tableBorders) : media.get(name)
  })
}

/** Both are optional, and the clock's. */
const dates = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g

/** The library gives each table black ones, which go before those of the table's style. */
const tableBorders = /<w:tblBorders>.*?<\/w:tblBorders>/g

function changed(contents: Uint8Array, without: RegExp): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(contents).replace(without, ''))
}

function pageOf() {
  const margin = twips(sheet.margin)
  return {
    size: { width: twips(sheet.width), height: twips(sheet.height) },
    margin: { top: margin, right: margin, bottom: margin, left: margin, header: twips(30), footer: twips(30) },
  }
}

function twips(points: number): number {
  return Math.round(points * 20)
}

function pageNumber(word: Word) {
  return new word.Footer({
    children: [
      new word.Paragraph({
        style: 'Footer',
        alignment: word.AlignmentType.RIGHT,
        children: [
          new word.TextRun({ children: ['Page ', word.PageNumber.CURRENT, ' of ', word.PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function bulletsOf(word: Word) {
  const indent = { left: twips(14), hanging: twips(14) }
  return {
    reference: bullets,
    levels: [{ level: 0, format: word.LevelFormat.BULLET, text: '•', style: { paragraph: { indent } } }],
  }
}
