/** Tables of the text document: the head again on every page, rows never cut, a short table on one page. */
import type { Paragraph, Table } from 'docx'
import { room, sizes } from '../paper/page.js'
import { gutterEms, planTable, rangeOf, type TablePlan } from '../paper/table-plan.js'
import type { TextCell, TextColumn, TextTable } from '../proposal/proposal.js'
import { type RunStyleId, type StyleId, tableStyle } from './styles.js'
import type { Word } from './word.js'

const twipsPerPoint = 20

/** A table of so few rows is not cut. */
const together = 6

export function wordTable(word: Word, table: TextTable): Table {
  const plan = planTable(table, room)
  const widths = plan.widths.map((width) => Math.round(width * twipsPerPoint))
  const { columns, rows } = table
  const row = (cells: readonly Paragraph[], options: { tableHeader?: true }) =>
    new word.TableRow({
      ...options,
      cantSplit: true,
      children: cells.map((cell, index) => cellOf(word, cell, widths[index] ?? 0, gutterOf(plan, index))),
    })
  return new word.Table({
    style: tableStyle,
    layout: word.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: word.WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(
        columns.map((column) => headOf(word, column, plan)),
        { tableHeader: true },
      ),
      ...rows.map((cells, index) => {
        const keepNext = index < rows.length - 1 && (rows.length <= together || index === rows.length - 2)
        return row(
          cells.map((cell, at) => textOf(word, cell, columns[at], plan, keepNext)),
          {},
        )
      }),
    ],
  })
}

function cellOf(word: Word, paragraph: Paragraph, width: number, gutter: number) {
  return new word.TableCell({
    width: { size: width, type: word.WidthType.DXA },
    margins: { right: gutter, marginUnitType: word.WidthType.DXA },
    children: [paragraph],
  })
}

function headOf(word: Word, column: TextColumn, plan: TablePlan): Paragraph {
  return new word.Paragraph({
    style: styleOf(plan),
    keepNext: true,
    ...alignment(word, column),
    children: [new word.TextRun({ text: column.title, style: 'Quiet' })],
  })
}

function textOf(
  word: Word,
  cell: TextCell,
  column: TextColumn | undefined,
  plan: TablePlan,
  keepNext: boolean,
): Paragraph {
  const range = rangeOf(cell)
  const style = runStyleOf(cell)
  const text = new word.TextRun({ text: cell.text, ...(style === undefined ? {} : { style }) })
  const under = plan.ranges === 'under'
  const bounds =
    range === undefined
      ? []
      : [new word.TextRun({ text: under ? range : ` ${range}`, style: 'Quiet', ...(under ? { break: 1 } : {}) })]
  return new word.Paragraph({
    style: styleOf(plan),
    keepNext,
    ...alignment(word, column),
    children: [text, ...bounds],
  })
}

function alignment(word: Word, column: TextColumn | undefined) {
  return column?.isNumeric ? { alignment: word.AlignmentType.RIGHT } : {}
}

function runStyleOf({ tone, isCode }: TextCell): RunStyleId | undefined {
  if (tone !== undefined) return tone === 'kept' ? 'Kept' : 'Missed'
  return isCode ? 'Code' : undefined
}

function styleOf({ size }: TablePlan): StyleId {
  if (size === sizes.table) return 'TableText'
  return size === sizes.detail ? 'TableDetail' : 'TableTight'
}

function gutterOf(plan: TablePlan, index: number): number {
  return index === plan.widths.length - 1 ? 0 : Math.round(gutterEms * plan.size * twipsPerPoint)
}
