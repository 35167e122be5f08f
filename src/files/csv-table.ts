/**
 * A CSV file's text as a header and rows of cells, each with the line of the file on which it begins: a quoted cell may
 * hold line breaks, so rows and lines differ. What the cells mean is not decided here.
 */
import { parse } from 'fast-csv'
import { MalformedCsv } from './malformed-csv.js'
import { quoteFault } from './quote-fault.js'

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** Counted from 1, the header's line included. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads comma-separated text; `file` is for the message. Blank rows and a byte order mark are left out, cells are trimmed.
 * @throws MalformedCsv with the place of the quote that is at fault.
 */
export async function csvTable(file: string, text: string): Promise<CsvTable> {
  const { records, error } = await parsed(text)
  if (error !== undefined) throw malformed(file, text, records)
  const [header, ...rows] = numbered(records).filter((row) => row.cells.some((cell) => cell !== ''))
  return { header: header?.cells.map((name) => name.normalize('NFC')) ?? [], rows }
}

type Records = readonly (readonly string[])[]

function parsed(text: string): Promise<{ readonly records: Records; readonly error?: Error }> {
  return new Promise((resolve) => {
    const records: string[][] = []
    parse<string[], string[]>({ headers: false, ignoreEmpty: false })
      .on('data', (record: string[]) => records.push(record))
      .on('error', (error) => resolve({ records, error }))
      .on('end', () => resolve({ records }))
      .end(text)
  })
}

/** The parser keeps blank lines as empty records and line breaks within cells: so the lines can be counted again. */
function numbered(records: Records): CsvRow[] {
  let line = 1
  return records.map((record) => {
    const row = { line, cells: record.map((cell) => cell.trim()) }
    line += linesOf(record)
    return row
  })
}

function linesOf(record: readonly string[]): number {
  return record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1)
}

function linesIn(records: Records): number {
  return records.reduce((lines, record) => lines + linesOf(record), 0)
}

/** The parser's message names no place. */
function malformed(file: string, text: string, records: Records): MalformedCsv {
  const fault = quoteFault(text)
  if (fault === undefined) return new MalformedCsv(file, 1 + linesIn(records), 'this row cannot be read as CSV')
  const place = `${fault.line}:${fault.column}`
  if (fault.closedAt === undefined) return new MalformedCsv(file, place, 'a quote that is opened here is never closed')
  const closed =
    fault.closedAt === fault.line ? 'in the midst of its cell' : `in line ${fault.closedAt}, in the midst of a cell`
  return new MalformedCsv(
    file,
    place,
    `the quote that is opened here closes ${closed}: after a closing quote a comma or the end of the line must follow; where its own closing quote is missing, set it, and write a quote within quotes twice`,
  )
}
