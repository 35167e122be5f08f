/** The text of a file and the places in it: from an offset to a line, a column and the line's own text. */

/** A place in a file. */
export interface Place {
  readonly source: Source
  /** From 0, in UTF-16 units. */
  readonly offset: number
}

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly excerpt: string
}

export class Source {
  readonly file: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
    this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)]
  }

  positionOf(offset: number): Position {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#lineStarts[middle] <= offset) low = middle
      else high = middle - 1
    }
    const start = this.#lineStarts[low]
    const end = this.#lineStarts[low + 1] ?? this.text.length + 1
    return { line: low + 1, column: offset - start + 1, excerpt: this.text.slice(start, end - 1).replace(/\r$/, '') }
  }
}
