/** Collects the problems of a scenario and hands them out in the order of the files. */
import type { Problem } from '../problem.js'
import type { Place } from './source.js'

/** Problems with one code that are told; the others are counted. */
export const mostAlike = 100

export class Problems {
  readonly #told: Problem[] = []
  readonly #counts = new Map<string, number>()
  #count = 0

  /** Of all, told or not. */
  get count(): number {
    return this.#count
  }

  /** Returns undefined, so that a reader can report and give up in one statement. */
  add(place: Place, code: string, message: string, hint?: string): undefined {
    const { line, column, excerpt } = place.source.positionOf(place.offset)
    this.addAt({ file: place.source.file, line, column, code, message, excerpt, ...(hint !== undefined && { hint }) })
  }

  /** For a place that is no offset in a text: a row of a table, a file that is not there. */
  addAt(problem: Problem): undefined {
    const alike = (this.#counts.get(problem.code) ?? 0) + 1
    this.#counts.set(problem.code, alike)
    this.#count++
    if (alike <= mostAlike) this.#told.push({ ...problem, message: withShortQuotes(problem.message) })
  }

  /** Sorted by place, files in the order in which they first had a problem; the same problem at one place once. */
  list(): Problem[] {
    const files = [...new Set(this.#told.map((problem) => problem.file))]
    const distinct = new Map(this.#told.map((problem) => [`${placeKey(problem)} ${problem.message}`, problem]))
    const sorted = [...distinct.values()].sort(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    )
    for (const [code, count] of this.#counts) {
      const last = sorted.findLastIndex((problem) => problem.code === code)
      if (count > mostAlike) sorted[last] = withMore(sorted[last], count - mostAlike)
    }
    return sorted
  }
}

/** Of a text that a message quotes. */
const longestQuote = 200

function withShortQuotes(message: string): string {
  if (message.length <= longestQuote) return message
  return message.replace(/`([^`]*)`/g, (whole, quoted: string) =>
    quoted.length > longestQuote ? `\`${quoted.slice(0, longestQuote)}…\`` : whole,
  )
}

function withMore(problem: Problem, more: number): Problem {
  return { ...problem, message: `${problem.message}; and ${more.toLocaleString('en')} more such problems` }
}

/** The place of a problem as a text, for finding problems that stand at one place. */
export function placeKey(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}`
}
