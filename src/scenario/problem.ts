/** What is wrong in a file, said so that its writer finds it: the place, what stands there, what was wanted. */

import { harmlessLines } from './harmless.js'

export interface Problem {
  /** Kebab-case, for example `unknown-station`; a program may rely on it. */
  readonly code: string
  /** As the user gave it, relative to the working directory. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly message: string
  /** What to do, or the name that was probably meant. */
  readonly hint?: string
  /** The line of the file; absent where there is no line to show. */
  readonly excerpt?: string
}

const widestExcerpt = 110

/** `file:line:column  message  [code]`, then the line, a caret under the column, and the hint. Ends without a newline. */
export function formatProblem(problem: Problem): string {
  const file = problem.file === '-' ? 'standard input' : problem.file
  const head = `${file}:${problem.line}:${problem.column}  ${problem.message}  [${problem.code}]`
  const body = problem.excerpt === undefined ? [] : excerptLines(problem.excerpt, problem.column)
  const hint = problem.hint === undefined ? [] : [`  ${problem.hint}`]
  return [head, ...body, ...hint].map((line) => harmlessLines(line.replaceAll('\n', ' '), false)).join('\n')
}

/** A long line is cut to a window around the caret; a tab before the caret is repeated under it, so that both line up. */
function excerptLines(excerpt: string, column: number): string[] {
  const start = column <= widestExcerpt ? 0 : column - Math.floor(widestExcerpt / 2)
  const shown = excerpt.slice(start, start + widestExcerpt)
  const lead = shown.slice(0, column - 1 - start).replace(/[^\t]/g, ' ')
  return [`  ${shown}`, `  ${lead}^`]
}
