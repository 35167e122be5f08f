/** A table on a slide: widths of its columns, text as large as its rows allow, and rows that have no room left out. */
import type { Box } from './chart-frame.js'
import type { SlideTable } from './slide.js'
import { cutToLines, heightOf, linesIn, type SlideFont, widthOf } from './text-fit.js'

export interface TablePlace {
  readonly kind: 'table'
  readonly box: Box
  /** Cells cut to the lines that they may take. */
  readonly table: SlideTable
  readonly size: number
  readonly widths: readonly number[]
  readonly heights: readonly number[]
}

export const cellMargin = { x: 0.08, y: 0.05 }
const sizes = [14, 13, 12]
const mostLines = 2

/** The table, and under it a line that says how many rows the notes have more. */
export function placeTable(
  table: SlideTable,
  box: Box,
): { readonly place: TablePlace; readonly leftOut?: { readonly text: string; readonly box: Box } } {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => (box.w * share) / shares)
  const size =
    sizes.find((each) => {
      return headsFit(table, widths, each) && total(heightsOf(cutCells(table, widths, each), widths, each)) <= box.h
    }) ?? 12
  const cut = cutCells(table, widths, size)
  const all = heightsOf(cut, widths, size)
  const isWhole = total(all) <= box.h
  const room = isWhole ? box.h : box.h - 0.3
  let count = all.length
  while (count > 2 && total(all.slice(0, count)) > room) count -= 1
  const heights = all.slice(0, count)
  const place: TablePlace = {
    kind: 'table',
    box: { ...box, h: total(heights) },
    table: { ...cut, rows: cut.rows.slice(0, count - 1) },
    size,
    widths,
    heights,
  }
  const left = table.rows.length - (count - 1)
  if (left === 0) return { place }
  const text = `${left} more ${left === 1 ? 'row' : 'rows'}: see the notes.`
  const under = { x: box.x, y: box.y + total(heights) + 0.04, w: box.w, h: 0.24 }
  return { place, leftOut: { text, box: under } }
}

/** Whether no word of a head would be broken. */
function headsFit({ columns }: SlideTable, widths: readonly number[], size: number): boolean {
  return columns.every(({ title }, index) =>
    title.split(' ').every((word) => widthOf(word, fontOf(size, true)) <= textRoom(widths[index])),
  )
}

function cutCells(table: SlideTable, widths: readonly number[], size: number): SlideTable {
  const cutText = (text: string, column: number, bold: boolean) =>
    cutToLines(text, textRoom(widths[column]), fontOf(size, bold), mostLines)
  return {
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, title: cutText(column.title, index, true) })),
    rows: table.rows.map((row) => row.map((cell, index) => ({ ...cell, text: cutText(cell.text, index, false) }))),
  }
}

/** Of the header, then of each row. */
function heightsOf({ columns, rows }: SlideTable, widths: readonly number[], size: number): number[] {
  const rowHeight = (texts: readonly string[], bold: boolean) => {
    const lines = texts.map((text, index) => linesIn(text, textRoom(widths[index]), fontOf(size, bold)))
    return heightOf(Math.max(1, ...lines), { size }) + 2 * cellMargin.y + 0.02
  }
  return [
    rowHeight(
      columns.map(({ title }) => title),
      true,
    ),
    ...rows.map((row) =>
      rowHeight(
        row.map(({ text }) => text),
        false,
      ),
    ),
  ]
}

function fontOf(size: number, bold: boolean): SlideFont {
  return bold ? { size, bold: true } : { size }
}

function textRoom(width = 1): number {
  return width - 2 * cellMargin.x - 0.02
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0)
}
