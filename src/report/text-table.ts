/** Tables for a terminal: columns that line up, names cut where the line would grow past its width. */

import { harmless } from '../scenario/harmless.js'

export interface TextColumn {
  readonly align: 'left' | 'right'
  /** The one column that gives way where the table is too wide. */
  readonly gives?: boolean
}

/** Widest line of any report, in columns of a terminal. */
export const lineWidth = 80

/** Lines without trailing blanks, indented by two; every row has a cell for each column. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width = lineWidth,
): string[] {
  const indent = 2
  const gap = 2
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => widthOf(row[index] ?? ''))))
  const used = widths.filter((each) => each > 0)
  const excess = indent + used.reduce((sum, each) => sum + each + gap, -gap) - width
  const fitted = widths.map((each, index) => (columns[index]?.gives && excess > 0 ? Math.max(8, each - excess) : each))
  return rows.map((row) => {
    const cells = columns.flatMap(({ align }, index) => {
      const cellWidth = fitted[index] ?? 0
      return cellWidth === 0 ? [] : [pad(cutTo(row[index] ?? '', cellWidth), cellWidth, align)]
    })
    return ' '.repeat(indent) + cells.join(' '.repeat(gap)).trimEnd()
  })
}

export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}

/** Columns that a text takes: East Asian wide characters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(
    character,
  )
}

/** The text, or as much of it as fits before an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Breaks a text at spaces into lines; the second and later ones begin with `indent` blanks. */
export function wrapLines(text: string, width = lineWidth, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).flatMap((each) => piecesOf(each, width - indent))) {
    const start = lines.length === 0 ? '' : ' '.repeat(indent)
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = ' '.repeat(indent) + word
    } else line = line === '' ? start + word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A word that is longer than a line, in pieces that fit. */
function piecesOf(word: string, width: number): string[] {
  const pieces = ['']
  for (const character of word) {
    const piece = pieces.at(-1) ?? ''
    if (widthOf(piece + character) > width) pieces.push(character)
    else pieces[pieces.length - 1] = piece + character
  }
  return pieces
}

/** Names come from a user's file: what could steer a terminal is taken out. */
export function printable(text: string): string {
  return harmless(text, ' ')
}
