/**
 * A chart's table as CSV: unrounded, in the units of the result (hours, shares, the scenario's currency). An estimate
 * takes three columns: the estimate and its bounds.
 */
import type { Row, Table } from '../chart/chart.js'

/** Lines end in a line feed, the last one too. */
export async function tableToCsv({ columns, rows }: Table): Promise<string> {
  const { writeToString } = await import('fast-csv')
  const spread = columns.map(({ key }) => ({ key, estimate: rows.some((row) => typeof row[key] === 'object') }))
  const head = spread.flatMap(({ key, estimate }) => (estimate ? [key, `${key}Low`, `${key}High`] : [key]))
  const lines = rows.map((row) => spread.flatMap(({ key, estimate }) => cellsOf(row[key], estimate)))
  return writeToString([head.map(neutral), ...lines], { includeEndRowDelimiter: true })
}

function cellsOf(cell: Row[string], estimate: boolean): (string | number)[] {
  if (cell === undefined) return estimate ? ['', '', ''] : ['']
  if (typeof cell === 'object') return [cell.estimate, cell.low, cell.high]
  const plain = typeof cell === 'string' ? neutral(cell) : cell
  return estimate ? [plain, '', ''] : [plain]
}

/** A spreadsheet would run a text that begins like a formula: an apostrophe makes it text again. */
export function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
