/** All words of sections as one text, for who looks for words in it. */
import type { Block, Section, TextTable } from './proposal.js'

export function textOf(sections: readonly Section[]): string {
  return sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)]).join('\n')
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'command':
      return [block.text]
    case 'list':
      return block.items.map(({ text }) => text)
    case 'picture':
      return [block.picture.headline, block.picture.meaning ?? '', ...wordsOfTable(block.picture.table)]
    case 'table':
      return wordsOfTable(block.table)
    case 'terms':
      return block.terms.flatMap(({ term, meaning }) => [term, meaning])
  }
}

function wordsOfTable({ caption, columns, rows }: TextTable): string[] {
  return [caption, ...columns.map(({ title }) => title), ...rows.flatMap(([first]) => (first ? [first.text] : []))]
}
