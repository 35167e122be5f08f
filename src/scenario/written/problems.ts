/** Collects the problems of a scenario and hands them out in the order of the files. */
import type { Problem } from '../problem.js'
import type { Place } from './source.js'

export class Problems {
  readonly #all: Problem[] = []

  get count(): number {
    return this.#all.length
  }

  /** Returns undefined, so that a reader can report and give up in one statement. */
  add(place: Place, code: string, message: string, hint?: string): undefined {
    const { line, column, excerpt } = place.source.positionOf(place.offset)
    this.addAt({ file: place.source.file, line, column, code, message, excerpt, ...(hint !== undefined && { hint }) })
  }

  /** For a place that is no offset in a text: a row of a table, a file that is not there. */
  addAt(problem: Problem): undefined {
    this.#all.push(problem)
  }

  /** Sorted by place, files in the order in which they first had a problem; the same problem at one place once. */
  list(): Problem[] {
    const files = [...new Set(this.#all.map((problem) => problem.file))]
    const distinct = new Map(this.#all.map((problem) => [`${placeKey(problem)} ${problem.code}`, problem]))
    return [...distinct.values()].sort(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    )
  }
}

/** The place of a problem as a text, for finding problems that stand at one place. */
export function placeKey(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}`
}
