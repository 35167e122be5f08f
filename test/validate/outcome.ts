/** What a job of the validation leaves behind: a dated table under docs/validation. */
import { mkdirSync, writeFileSync } from 'node:fs'

/** Cells of a table, as they are to be read. */
export type Row = readonly string[]

export interface Outcome {
  readonly title: string
  /** What was done and what was asked for, in a sentence or two. */
  readonly about: string
  readonly head: Row
  readonly rows: readonly Row[]
  /** What follows the table. */
  readonly after?: string
}

export function percent(share: number, digits: number): string {
  return `${(100 * share).toFixed(digits)} %`
}

export function writeOutcome(name: string, { title, about, head, rows, after }: Outcome): void {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  const date = new Date().toISOString().slice(0, 10)
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
  const folder = new URL('../../docs/validation/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL(`${name}.md`, folder),
    `# ${title}\n\n${about}\n\nWritten by \`npm run validate\` on ${date}.\n\n${table}\n${after === undefined ? '' : `\n${after}\n`}`,
  )
}
