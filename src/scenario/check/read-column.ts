/** A column of a CSV file that the scenario names: every row of it is read, and each that cannot be is a problem. */

import type { Table } from '../source-reader.js'
import { didYouMean } from '../words/nearest.js'
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
  const index = table.header.indexOf(column)
  if (index < 0) {
    const columns = table.header.map((name) => `\`${name}\``).join(', ')
    return problems.add(
      place,
      'unknown-column',
      `\`${file}\` has no column \`${column}\`; its columns are ${columns}`,
      didYouMean(column, table.header),
    )
  }
  if (table.rows.length === 0) return problems.add(place, 'empty', `\`${file}\` has no rows`)
  return readRows(table, index, wanted, check)
}

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
    return value !== undefined
      ? []
      : [{ line, cell, excerpt: cells.join(','), column: cells.slice(0, index).join(',').length + (index > 0 ? 2 : 1) }]
  })
  const more = faults.length - mostRows
  for (const [position, fault] of faults.slice(0, mostRows).entries()) {
    const stands = fault.cell === '' ? 'nothing' : `\`${fault.cell}\``
    const rest = position === mostRows - 1 && more > 0 ? `; and ${more} more rows like it` : ''
    check.problems.addAt({
      code: 'bad-row',
      file: table.file,
      line: fault.line,
      column: fault.column,
      message: `${stands} stands in the column \`${column}\` where ${wanted} is wanted${rest}`,
      excerpt: fault.excerpt,
    })
  }
  return faults.length === 0 ? values : undefined
}
