/** What a job of the validation leaves behind: a dated table under docs/validation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

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

const folder = new URL('../../docs/validation/', import.meta.url)

export function writeOutcome(name: string, { title, about, head, rows }: Outcome): void {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL(`${name}.md`, folder),
    `# ${title}\n\n${about}\n\nWritten by \`npm run validate\` on ${today()}.\n\n${table}\n`,
  )
}

/**
 * One row of a table that grows over several sittings, since all of it takes hours: the row of the same first cell is
 * replaced, the others stay; `order` is that of first cells. The last cell of each row says when it was found.
 */
export function writeRow(name: string, outcome: Omit<Outcome, 'rows'>, row: Row, order: readonly string[]): void {
  const others = rowsOf(name).filter(([first]) => first !== row[0] && order.includes(first))
  const rows = [...others, [...row, today()]].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  writeOutcome(name, { ...outcome, head: [...outcome.head, 'found on'], rows })
}

/** Of a table that was written before. */
export function rowsOf(name: string): string[][] {
  const file = new URL(`${name}.md`, folder)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  const table = lines.filter((line) => line.startsWith('| '))
  return table.slice(2).map((line) => line.slice(2, -2).split(' | '))
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
