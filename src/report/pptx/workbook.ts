/**
 * The sheet behind a chart, as an .xlsx file: categories, a column a series, then the lengths of the intervals. The same
 * cells are named by the chart (chart-xml.ts), so that who edits one sees the other move. Texts are strings with the
 * prefix that keeps a spreadsheet from reading them as formulas.
 */
import { zipped } from '../archive.js'
import type { NativeChart } from './native-chart.js'
import { declaration, escaped } from './xml.js'

export interface SheetColumn {
  readonly letter: string
  readonly title: string
  readonly cells: readonly (string | number | undefined)[]
}

/** The letters of a series' value and, where it has intervals, of their lengths. */
export interface SeriesColumns {
  readonly value: string
  readonly plus?: string
  readonly minus?: string
}

/** Categories first, then the values of all series, then what their intervals add above and below. */
export function sheetColumns({ categoryTitle, categories, series }: NativeChart): SheetColumn[] {
  const columns: Omit<SheetColumn, 'letter'>[] = [
    { title: categoryTitle, cells: categories },
    ...series.map(({ name, values }) => ({ title: name, cells: values })),
    ...series.flatMap(({ name, plus, minus }) =>
      plus === undefined || minus === undefined
        ? []
        : [
            { title: `${name}: interval above`, cells: plus },
            { title: `${name}: interval below`, cells: minus },
          ],
    ),
  ]
  return columns.map((column, index) => ({ letter: letterOf(index), ...column }))
}

export function seriesColumns({ series }: NativeChart): SeriesColumns[] {
  let next = 1 + series.length
  return series.map(({ plus, minus }, index) => {
    const value = letterOf(index + 1)
    if (plus === undefined || minus === undefined) return { value }
    next += 2
    return { value, plus: letterOf(next - 2), minus: letterOf(next - 1) }
  })
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The same bytes for the same chart. */
export function workbook(chart: NativeChart): Promise<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': book,
    'xl/styles.xml': styles(chart.axis.format),
    'xl/worksheets/sheet1.xml': sheet(sheetColumns(chart)),
  }
  const encoder = new TextEncoder()
  return zipped(new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(declaration + text)])))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${listed.join('')}</Relationships>`
}

const book =
  `<workbook xmlns="${main}" xmlns:r="${office}">` +
  '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'

/** Style 0 is plain, 1 a number of the chart, 2 a text. */
function styles(format: string): string {
  return (
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped(format)}"/></numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

function sheet(columns: readonly SheetColumn[]): string {
  const depth = Math.max(...columns.map(({ cells }) => cells.length))
  const rows = Array.from({ length: depth + 1 }, (_, row) => {
    const cells = columns.map(({ letter, title, cells: below }) => {
      return cell(`${letter}${row + 1}`, row === 0 ? title : below[row - 1])
    })
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  const last = columns.at(-1)?.letter ?? 'A'
  return (
    `<worksheet xmlns="${main}"><dimension ref="A1:${last}${depth + 1}"/>` +
    `<cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
  )
}

function cell(place: string, value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`
  return `<c r="${place}" s="2" t="inlineStr"><is><t xml:space="preserve">${sheetText(value)}</t></is></c>`
}

/** A spreadsheet reads `_x000D_` as the character of that number; here it is what it says. */
function sheetText(text: string): string {
  return escaped(text).replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1')
}
