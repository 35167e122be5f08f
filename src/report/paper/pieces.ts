/**
 * A proposal as the sequence of pieces that a document on paper is made of: figures have numbers, a picture that was
 * shown already is pointed to. Words nothing but that. The numbers of a picture are left to the page, which folds them,
 * and to the chart's CSV file: on paper they would be a third of it.
 */
import { cutToWidth } from '../../chart/wrap-text.js'
import type { DrawnPicture } from '../drawn-pictures.js'
import { printable } from '../printable.js'
import type { Block, Picture, Proposal, Section, TextTable } from '../proposal/proposal.js'
import { room, sizes } from './page.js'

export type Piece =
  | { readonly kind: 'eyebrow' | 'title' | 'lead' | 'aside' | 'section' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'see' | 'command'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly note?: string }
  | { readonly kind: 'term'; readonly term: string; readonly meaning: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly table: TextTable }

export interface Figure {
  /** `Figure 3` */
  readonly label: string
  /** The picture draws it. */
  readonly headline: string
  readonly alt: string
  readonly meaning?: string
  readonly drawn: DrawnPicture
}

export function piecesOf(proposal: Proposal, pictures: readonly DrawnPicture[]): Piece[] {
  const figures = new Figures(pictures)
  return [
    { kind: 'eyebrow', text: printable(proposal.eyebrow) },
    { kind: 'title', text: printable(proposal.title) },
    ...proposal.lead.map((text): Piece => ({ kind: 'lead', text: printable(text) })),
    ...(proposal.aside === undefined ? [] : [{ kind: 'aside' as const, text: printable(proposal.aside) }]),
    ...proposal.sections.flatMap((section) => sectionOf(section, figures)),
  ]
}

/** At the head of every page but the first: a line, cut where it is too long for one. */
export function runningHead({ eyebrow }: Proposal): string {
  return cutToWidth(printable(eyebrow), room, { size: sizes.furniture, weight: 'regular' })
}

/** None of a section that has nothing to show. */
function sectionOf({ title, blocks }: Section, figures: Figures): Piece[] {
  const pieces = blocks.flatMap((block) => piecesOfBlock(block, figures))
  return pieces.length === 0 ? [] : [{ kind: 'section', text: printable(title) }, ...pieces]
}

function piecesOfBlock(block: Block, figures: Figures): Piece[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'command':
      return [{ kind: block.kind, text: printable(block.text) }]
    case 'list':
      return block.items.map(({ text, note }) => ({
        kind: 'item',
        text: printable(text),
        ...(note === undefined ? {} : { note: printable(note) }),
      }))
    case 'picture':
      return figures.show(block.picture)
    case 'table':
      return [{ kind: 'table', table: printableTable(block.table) }]
    case 'terms':
      return block.terms.map(({ term, meaning }) => ({
        kind: 'term',
        term: printable(term),
        meaning: printable(meaning),
      }))
  }
}

/** Numbers figures in the order in which they are shown. */
class Figures {
  private readonly drawn: ReadonlyMap<string, DrawnPicture>
  private readonly shown = new Map<string, Shown>()

  constructor(pictures: readonly DrawnPicture[]) {
    this.drawn = new Map(pictures.map((picture) => [picture.chart, picture]))
  }

  show({ chart, headline, alt, meaning, table }: Picture): Piece[] {
    const before = this.shown.get(chart)
    if (before !== undefined) return [{ kind: 'see', text: `See ${before.label}: ${before.headline}` }]
    const drawn = this.drawn.get(chart)
    if (drawn === undefined) {
      const words: Piece[] = [{ kind: 'heading', text: printable(headline) }]
      if (meaning !== undefined) words.push({ kind: 'text', text: printable(meaning) })
      return [...words, { kind: 'table', table: printableTable(table) }]
    }
    const label = `Figure ${this.shown.size + 1}`
    const words = { label, headline: printable(headline), alt: printable(alt) }
    this.shown.set(chart, words)
    const figure = { ...words, drawn, ...(meaning === undefined ? {} : { meaning: printable(meaning) }) }
    return [{ kind: 'figure', figure }]
  }
}

interface Shown {
  readonly label: string
  readonly headline: string
}

function printableTable({ caption, columns, rows, ...rest }: TextTable): TextTable {
  return {
    ...rest,
    caption: printable(caption),
    columns: columns.map((column) => ({ ...column, title: printable(column.title) })),
    rows: rows.map((row) =>
      row.map((cell) => ({
        ...cell,
        text: printable(cell.text),
        ...(cell.range === undefined ? {} : { range: printable(cell.range) }),
      })),
    ),
  }
}
