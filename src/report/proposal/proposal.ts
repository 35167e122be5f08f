/**
 * What a report says, in the order in which it says it: sentences, pictures and tables with every number as it is to be
 * printed, without any layout. Page, text document and PDF lay the same proposal out; nothing is worded or rounded there.
 */

export interface Proposal {
  /** Over the title: the scenario's name, or what kind of answer it is. */
  readonly eyebrow: string
  /** The answer in a sentence. */
  readonly title: string
  /** What belongs to the answer, a sentence each. */
  readonly lead: readonly string[]
  /** In quiet, under the answer: what the redesign is. */
  readonly aside?: string
  readonly sections: readonly Section[]
}

export interface Section {
  /** Of its place in a document: letters and hyphens. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'table'; readonly table: TextTable }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'command'; readonly text: string }

export interface ListItem {
  readonly text: string
  /** In quiet, after it. */
  readonly note?: string
}

/** A chart with what it says; who lays it out draws the chart of this name in a look of its own. */
export interface Picture {
  readonly chart: string
  readonly headline: string
  /** For who cannot see it. */
  readonly alt: string
  /** What it means for a decision. */
  readonly meaning?: string
  /** The same numbers. */
  readonly table: TextTable
}

/** A table of text: every cell is worded and rounded. */
export interface TextTable {
  /** Says what it shows. */
  readonly caption: string
  readonly columns: readonly TextColumn[]
  /** As many cells a row as there are columns; the first one names the row. */
  readonly rows: readonly (readonly TextCell[])[]
  /** Rounded out of a talk's detail: a page folds it, a document prints it small. */
  readonly isDetail?: true
}

export interface TextColumn {
  readonly title: string
  /** Of numbers: set to the right. */
  readonly isNumeric: boolean
}

export interface TextCell {
  readonly text: string
  /** Bounds of the interval without brackets, in quiet after or under the text. */
  readonly range?: string
  /** Colours the text, never alone: the word says it too. */
  readonly tone?: 'kept' | 'missed'
  /** As the scenario file writes it. */
  readonly isCode?: true
}

export interface Term {
  readonly term: string
  readonly meaning: string
}
