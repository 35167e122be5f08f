/** Where the quotes of a CSV text go wrong: the first that is never closed, or closed where its cell does not end. */

export interface QuoteFault {
  /** Of the quote that opens, from 1. */
  readonly line: number
  readonly column: number
  /** The line at which a quote closes it in the midst of a cell; absent where none does. */
  readonly closedAt?: number
}

/** Undefined where every quote that opens a cell closes at its end. */
export function quoteFault(text: string): QuoteFault | undefined {
  let line = 1
  let lineStart = 0
  for (let offset = 0; offset < text.length; ) {
    const opens = offset + (/^[^\S\r\n]*/.exec(text.slice(offset, offset + mostBlanks))?.[0].length ?? 0)
    if (text[opens] === '"') {
      const place = { line, column: opens - lineStart + 1 }
      const closes = closingQuote(text, opens)
      if (closes === undefined) return place
      for (const { index, 0: lineBreak } of text.slice(opens, closes).matchAll(lineBreaks)) {
        line++
        lineStart = opens + index + lineBreak.length
      }
      const end = endOfCell(text, closes + 1)
      if (text.slice(closes + 1, end).trim() !== '') return { ...place, closedAt: line }
      offset = end
    } else offset = endOfCell(text, opens)
    if (text[offset] !== ',') {
      line++
      offset += text.startsWith('\r\n', offset) ? 2 : 1
      lineStart = offset
    } else offset++
  }
  return undefined
}

/** Before a quote that opens a cell. */
const mostBlanks = 1_000
const lineBreaks = /\r\n|\n|\r/g

/** Two quotes are one within the text. */
function closingQuote(text: string, opens: number): number | undefined {
  for (let at = text.indexOf('"', opens + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return undefined
}

function endOfCell(text: string, from: number): number {
  const end = /[,\r\n]/g
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
