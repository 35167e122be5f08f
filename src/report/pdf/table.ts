/** Tables as boxes: a box a row, the head again on every page, a row that is longer than half a page cut between lines. */
import { type Font, textWidth } from '../../chart/text-metrics.js'
import { colours, room, sheet, sizes } from '../paper/page.js'
import { gutterEms, planTable, rangeOf, type TablePlan } from '../paper/table-plan.js'
import type { TextCell, TextColumn, TextTable } from '../proposal/proposal.js'
import type { Box, Line, Mark, Tag } from './box.js'
import { drop, paragraph, withNote, wrapped } from './paragraph.js'

const leading = 1.22
/** Above and below the lines of a row, in ems. */
const padding = 0.18

/** A table of so few rows is not cut. */
const together = 6

export function tableBoxes(table: TextTable, parent: Tag): Box[] {
  const plan = planTable(table, room)
  const tag: Tag = { type: 'Table', parent }
  const captionStyle = {
    font: { size: table.isDetail ? sizes.furniture : sizes.caption, weight: 'semibold' as const },
    colour: colours.ink,
    leading: 1.35,
    above: table.isDetail ? 11 : 13,
    keepsNext: true as const,
  }
  const caption = paragraph({ text: table.caption }, captionStyle, { type: 'Caption', parent: tag }, room)
  const head = headOf(table, plan, tag)
  const rows = table.rows.map((row) => rowOf(row, table.columns, plan, tag))
  const body = rows.flatMap((slices, index) => {
    const kept = rows.length <= together || index === 0 || index === rows.length - 2
    return slices.map((box, slice) => ({
      ...box,
      head,
      keeps: kept && index < rows.length - 1 && slice === slices.length - 1,
    }))
  })
  return [...caption.map((box) => ({ ...box, keeps: true })), head, ...body]
}

function headOf({ columns }: TextTable, plan: TablePlan, parent: Tag): Box {
  const font = fontOf(plan)
  const row: Tag = { type: 'TR', parent }
  const cells = columns.map(({ title }, index) =>
    wrapped(title, textWidthOf(plan, index), font).map((text): Line => [{ text, font, colour: colours.quiet }]),
  )
  const most = Math.max(1, ...cells.map((lines) => lines.length))
  const marks = cells.flatMap((lines, index) => {
    const tag: Tag = { type: 'TH', parent: row, scope: 'Column' }
    // Titles stand at the foot of the head.
    return marksOf(lines, columns[index], index, plan, tag, most - lines.length)
  })
  const height = heightOf(most, plan)
  return {
    height: height + 3,
    above: 3,
    keeps: true,
    marks: [...marks, { kind: 'rule', y: height + 3, width: room, colour: colours.quiet }],
  }
}

/** One box, or several where the row is long. */
function rowOf(row: readonly TextCell[], columns: readonly TextColumn[], plan: TablePlan, parent: Tag): Box[] {
  const line: Tag = { type: 'TR', parent }
  const tags = row.map(
    (_, index): Tag => (index === 0 ? { type: 'TH', parent: line, scope: 'Row' } : { type: 'TD', parent: line }),
  )
  const cells = row.map((cell, index) => cellLines(cell, plan, textWidthOf(plan, index)))
  const most = Math.max(1, ...cells.map((lines) => lines.length))
  const atOnce = Math.floor((sheet.height / 2 - 2 * sheet.margin) / (plan.size * leading))
  const boxes: Box[] = []
  for (let from = 0; from < most; from += atOnce) {
    const to = Math.min(most, from + atOnce)
    const marks = cells.flatMap((lines, index) => {
      const tag = tags[index] ?? line
      return marksOf(lines.slice(from, to), columns[index], index, plan, tag, 0)
    })
    const height = heightOf(to - from, plan)
    const rule: Mark[] = to === most ? [{ kind: 'rule', y: height, width: room, colour: colours.grid }] : []
    boxes.push({ height, above: 0, keeps: false, marks: [...marks, ...rule] })
  }
  return boxes
}

function cellLines(cell: TextCell, plan: TablePlan, width: number): Line[] {
  const font: Font = { size: plan.size, weight: cell.tone === 'missed' ? 'semibold' : 'regular' }
  const colour = cell.tone === undefined ? colours.ink : colours[cell.tone]
  const lines = cell.text === '' ? [] : indented(cell.text, width, font).map((text): Line => [{ text, font, colour }])
  const range = rangeOf(cell)
  return range === undefined ? lines : withNote(lines, range, fontOf(plan), width, plan.ranges === 'under')
}

/** Spaces at the beginning say that a row belongs to the one above it. */
function indented(text: string, width: number, font: Font): string[] {
  const [spaces = ''] = /^\s*/.exec(text) ?? []
  return wrapped(text, width - textWidth(spaces, font), font).map((line) => spaces + line)
}

function marksOf(
  lines: readonly Line[],
  column: TextColumn | undefined,
  index: number,
  plan: TablePlan,
  tag: Tag,
  below: number,
): Mark[] {
  const x = plan.widths.slice(0, index).reduce((sum, each) => sum + each, 0)
  const top = padding * plan.size + drop(fontOf(plan), leading) + below * plan.size * leading
  const marks = lines.map((line, at): Mark => {
    const y = top + at * plan.size * leading
    return column?.isNumeric
      ? { kind: 'right', tag, line, x: x + textWidthOf(plan, index), y }
      : { kind: 'line', tag, line, x, y }
  })
  return marks.length === 0 ? [{ kind: 'empty', tag }] : marks
}

function textWidthOf(plan: TablePlan, index: number): number {
  const gutter = index === plan.widths.length - 1 ? 0 : gutterEms * plan.size
  return (plan.widths[index] ?? 0) - gutter
}

function heightOf(lines: number, plan: TablePlan): number {
  return lines * plan.size * leading + 2 * padding * plan.size
}

function fontOf(plan: TablePlan): Font {
  return { size: plan.size, weight: 'regular' }
}
