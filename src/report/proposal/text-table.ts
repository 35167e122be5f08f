/** Tables of numbers become tables of text: each estimate rounded to what its interval supports, its bounds beside it. */
import type { Column, Row, Table } from '../../chart/chart.js'
import { format, formatExact, formatRange, hasRange, type Unit } from '../../chart/unit.js'
import type { Estimate } from '../../verdict/result.js'
import type { Block, TextCell, TextColumn, TextTable } from './proposal.js'

/** Stands where there is no number. */
export const noNumber: TextCell = { text: '–' }

export function estimateCell(of: Estimate | undefined, unit: Unit): TextCell {
  if (of === undefined) return noNumber
  return hasRange(of, unit) ? { text: format(of, unit), range: formatRange(of, unit) } : { text: format(of, unit) }
}

/** Columns that are empty in every row are left out. */
export function textTable({ columns, rows }: Table, caption: string): TextTable {
  const filled = columns.filter(({ key }) => rows.some((row) => row[key] !== undefined && row[key] !== ''))
  return {
    caption,
    columns: filled.map(({ title, unit }) => ({ title, isNumeric: unit !== undefined })),
    rows: rows.map((row) => filled.map((column) => cellOf(row[column.key], column))),
  }
}

/** Folded on a page, small in a document. */
export function inDetail(table: TextTable): TextTable {
  return { ...table, isDetail: true }
}

export function textColumn(title: string): TextColumn {
  return { title, isNumeric: false }
}

export function numberColumn(title: string): TextColumn {
  return { title, isNumeric: true }
}

/** None where the table has no row. */
export function tableBlocks(...tables: readonly (TextTable | undefined)[]): Block[] {
  return tables.flatMap((table): Block[] =>
    table === undefined || table.rows.length === 0 ? [] : [{ kind: 'table', table }],
  )
}

/** None of those without words. */
export function textBlocks(...texts: readonly (string | undefined)[]): Block[] {
  return texts.flatMap((text): Block[] => (text === undefined || text === '' ? [] : [{ kind: 'text', text }]))
}

function cellOf(cell: Row[string], { unit }: Column): TextCell {
  if (cell === undefined || cell === '') return noNumber
  if (typeof cell === 'string') return { text: cell }
  if (unit === undefined) return { text: String(typeof cell === 'object' ? cell.estimate : cell) }
  return typeof cell === 'number' ? { text: formatExact(cell, unit) } : estimateCell(cell, unit)
}
