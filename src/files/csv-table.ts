/**
 * A CSV file's text as a header and rows of cells, each with the line of the file on which it begins: a quoted cell may
 * hold line breaks, so rows and lines differ. What the cells mean is not decided here.
 */
import { parse } from 'fast-csv'
import { MalformedCsv } from './malformed-csv.js'

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
 * @throws MalformedCsv with the line of the row that cannot be read.
 */
export async function csvTable(file: string, text: string): Promise<CsvTable> {
  const { records, error } = await parsed(text)
  if (error !== undefined) throw await located(file, text, records, error)
  const [header, ...rows] = numbered(records).filter((row) => row.cells.some((cell) => cell !== ''))
  return { header: header?.cells ?? [], rows }
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

/**
 * The parser's message names no line. All records before a quote that never closes have come; letters after a quote
 * stop the parser at once, so the longest beginning without them is searched by halving.
 */
async function located(file: string, text: string, records: Records, error: Error): Promise<MalformedCsv> {
  if (isUnclosed(error))
    return new MalformedCsv(file, 1 + linesIn(records), 'a quote that is opened here is never closed')
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  let wholeRecords = 0
  let readable = 0
  let unreadable = lines.length
  while (unreadable - readable > 1) {
    const middle = Math.floor((readable + unreadable) / 2)
    const beginning = await parsed(lines.slice(wholeRecords, middle).join(''))
    if (beginning.error === undefined || isUnclosed(beginning.error)) {
      readable = middle
      wholeRecords += linesIn(beginning.records)
    } else unreadable = middle
  }
  return new MalformedCsv(file, 1 + wholeRecords, 'after a closing quote a comma or the end of the line must follow')
}

function isUnclosed(error: Error): boolean {
  return error.message.includes('missing closing')
}
