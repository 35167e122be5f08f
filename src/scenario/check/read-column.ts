/** A column of a CSV file that the scenario names: every row of it is read, and each that cannot be is a problem. */

import type { Table } from '../source-reader.js'
import { nearest } from '../words/nearest.js'
import type { Place } from '../written/source.js'
import type { Check } from './check.js'

export interface Column {
  readonly file: string
  readonly column: string
  /** Where the file is named. */
  readonly place: Place
  /** What a cell has to be, for the message: `a number`. */
  readonly wanted: string
  /** Undefined where the cell, without blanks around it, is not that. */
  readonly read: (cell: string) => number | undefined
}

const mostRows = 10

/** At least one value; undefined where a problem has been reported or the table is yet to be read. */
export function readColumn(wanted: Column, check: Check): number[] | undefined {
  const { problems } = check
  const { file, column, place } = wanted
  const table = check.tables.find(file, place.source.file)
  if (table === undefined) return undefined
  if (table === 'absent') return problems.add(place, 'file-not-found', `there is no file \`${file}\``)
  if ('refused' in table) return problems.add(place, 'unreadable-file', `\`${file}\`: ${table.refused}`)
  const index = table.header.indexOf(column)
  if (index < 0) return unknownColumn(table.header, wanted, check)
  if (table.rows.length === 0) return problems.add(place, 'empty', `\`${file}\` has no rows`)
  return readRows(table, index, wanted, check)
}

/** What the file says is not quoted: who may run a scenario is not always who may read all that lies beside it. */
function unknownColumn(header: readonly string[], { file, column, place }: Column, check: Check): undefined {
  const separator = header.length === 1 ? separators.find(([sign]) => header[0].includes(sign)) : undefined
  if (separator !== undefined) {
    const hint = 'save it with commas between the cells, and points in decimal numbers'
    return check.problems.add(place, 'other-separator', `\`${file}\` parts its cells by ${separator[1]}`, hint)
  }
  const count = header.length === 1 ? 'its header has one column' : `its header has ${header.length} columns`
  const meant = nearest(column, header)
  const hint = meant === undefined ? undefined : `did you mean \`${meant}\`?`
  return check.problems.add(place, 'unknown-column', `\`${file}\` has no column \`${column}\`; ${count}`, hint)
}

const separators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const

/** Every row that cannot be read is a problem of the CSV file; the first ten are told, the others counted. */
function readRows(
  table: Table & { readonly file: string },
  index: number,
  { column, wanted, read }: Column,
  check: Check,
): number[] | undefined {
  const values: number[] = []
  const faults = table.rows.flatMap(({ line, cells }) => {
    const cell = (cells[index] ?? '').trim()
    const value = read(cell)
    if (value !== undefined) values.push(value)
    const column = cells.slice(0, index).join(',').length + (index > 0 ? 2 : 1)
    return value === undefined ? [{ line, column, cell }] : []
  })
  const more = faults.length - mostRows
  for (const [position, { line, column: at, cell }] of faults.slice(0, mostRows).entries()) {
    const rest = position === mostRows - 1 && more > 0 ? `; and ${more} more rows like it` : ''
    const [stands, hint] = inKind(cell)
    check.problems.addAt({
      code: 'bad-row',
      file: table.file,
      line,
      column: at,
      message: `${stands} stands in the column \`${column}\` where ${wanted} is wanted${rest}`,
      ...(hint !== undefined && { hint }),
    })
  }
  return faults.length === 0 ? values : undefined
}

/** Marks that programs write where a value is missing: quoting them gives nothing away. */
const missing =
  /^(?:n\/?a|#n\/a|nan|null|nil|none|unknown|missing|tbd|inf|[-–—?.]{1,3}|#(?:value|ref|num|name)[!?]|#div\/0!)$/i

/** What stands in a cell, without its words, and what to do about it. */
function inKind(cell: string): readonly [stands: string, hint?: string] {
  if (cell === '') return ['nothing']
  if (missing.test(cell)) {
    return [`\`${cell}\``, 'leave out the rows that have no value, or give them one: a guess would change the result']
  }
  if (/^[+-]?[0-9.]*,[0-9]+$/.test(cell)) return ['a number with a decimal comma', 'write a point: 12.5, not 12,5']
  if (Number.isFinite(Number(cell))) return ['another number']
  if (/^[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}/.test(cell)) {
    return ['a date in another order', 'write the year first: 2026-01-05, 2026-01-05T08:30']
  }
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(cell)) return ['another date, or another form of one']
  return ['a text']
}
