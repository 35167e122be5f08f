/** The recorded values of `empirical(file.csv column min)`: a column of a CSV file, every row of it checked. */

import type { Table } from '../source-reader.js'
import { type DurationUnit, hoursIn } from '../words/duration.js'
import { didYouMean } from '../words/nearest.js'
import { signedNumber } from '../words/number.js'
import type { Place } from '../written/source.js'
import type { Check } from './check.js'
import type { Counts } from './distribution-of.js'

export interface Column {
  readonly file: string
  readonly column: string
  readonly unit: DurationUnit | undefined
  readonly counts: Counts
  /** Where the file is named. */
  readonly place: Place
}

const mostRows = 10
const number = new RegExp(`^${signedNumber}$`)

/** In hours where the column has a unit; undefined where a problem has been reported or the table is yet to be read. */
export function readTable(wanted: Column, check: Check): number[] | undefined {
  const { problems } = check
  const { file, column, unit, place } = wanted
  if (wanted.counts === 'durations' && unit === undefined) {
    return problems.add(
      place,
      'missing-unit',
      `the unit of the column \`${column}\` is missing`,
      `write empirical(${file} ${column} min), or s, h, d, w`,
    )
  }
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
  const values = readRows(table, index, wanted, check)
  return values?.map((value) => (unit === undefined ? value : hoursIn(value, unit)))
}

/** Every row that cannot be read is a problem of the CSV file; the first ten are told, the others counted. */
function readRows(
  table: Table & { readonly file: string },
  index: number,
  { column, counts }: Column,
  check: Check,
): number[] | undefined {
  const values: number[] = []
  const faults = table.rows.flatMap(({ line, cells }) => {
    const cell = (cells[index] ?? '').trim()
    const value = number.test(cell) ? Number(cell) : Number.NaN
    const kept = Number.isFinite(value) && (counts === 'numbers' || value >= 0)
    if (kept) values.push(value)
    return kept
      ? []
      : [{ line, cell, excerpt: cells.join(','), column: cells.slice(0, index).join(',').length + (index > 0 ? 2 : 1) }]
  })
  const more = faults.length - mostRows
  for (const [position, fault] of faults.slice(0, mostRows).entries()) {
    const stands = fault.cell === '' ? 'nothing' : `\`${fault.cell}\``
    const wanted = counts === 'durations' ? 'a number, not below 0,' : 'a number'
    const rest = position === mostRows - 1 && more > 0 ? `; and ${more} more rows like it` : ''
    const message = `${stands} stands in the column \`${column}\` where ${wanted} is wanted${rest}`
    check.problems.addAt({
      code: 'bad-row',
      file: table.file,
      line: fault.line,
      column: fault.column,
      message,
      excerpt: fault.excerpt,
    })
  }
  return faults.length === 0 ? values : undefined
}
