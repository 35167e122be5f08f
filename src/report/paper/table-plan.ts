/**
 * How a table lies on the sheet: the size of its type, how wide each column is, and whether bounds stand beside their
 * number or under it. From measured text, so that text document and PDF agree; Arial is a little narrower than Inter.
 */
import { textWidth } from '../../chart/text-metrics.js'
import type { TextCell, TextTable } from '../proposal/proposal.js'
import { sizes } from './page.js'

export interface TablePlan {
  /** Of type, in points. */
  readonly size: number
  /** With the gutter, in points; together the room. */
  readonly widths: readonly number[]
  readonly ranges: Ranges
}

/** Where the bounds of an interval stand. */
export type Ranges = 'beside' | 'under'

/** Kept free at the right of each column, in ems. */
export const gutterEms = 0.9

/** The one of the possible ways that takes the least room; smaller type has to save more than it costs to read. */
export function planTable(table: TextTable, room: number): TablePlan {
  const own = table.isDetail ? sizes.detail : sizes.table
  const possible = [...new Set([own, sizes.detail])].flatMap((size) =>
    (['beside', 'under'] as const).flatMap((ranges) => {
      const plan = fitting(table, size, ranges, room)
      return plan === undefined ? [] : [{ plan, cost: linesOf(table, plan) / Math.sqrt(size) }]
    }),
  )
  const [first, ...others] = possible
  if (first !== undefined) return others.reduce((best, each) => (each.cost < best.cost ? each : best), first).plan
  const tight = fitting(table, sizes.tight, 'under', room)
  if (tight !== undefined) return tight
  const needs = needsOf(table, 'under', sizes.tight, room)
  const scale = room / total(needs.map(({ least }) => least))
  return { size: sizes.tight, ranges: 'under', widths: needs.map(({ least }) => least * scale) }
}

/** Undefined where words or numbers would have to be broken. */
function fitting(table: TextTable, size: number, ranges: Ranges, room: number): TablePlan | undefined {
  const needs = needsOf(table, ranges, size, room)
  if (total(needs.map(({ least }) => least)) > room) return undefined
  return { size, ranges, widths: shared(needs, room) }
}

/** All rows together, with the space around each. */
function linesOf({ rows }: TextTable, { size, ranges, widths }: TablePlan): number {
  const font = { size, weight: 'regular' as const }
  return total(
    rows.map((row) => {
      const lines = row.map((cell, index) => {
        const width = (widths[index] ?? 0) - gutterEms * size
        const range = rangeOf(cell)
        const together = range === undefined || ranges === 'under' ? cell.text : `${cell.text} ${range}`
        return Math.ceil(textWidth(together, font) / width) + (range === undefined || ranges === 'beside' ? 0 : 1)
      })
      return Math.max(1, ...lines) + 0.35
    }),
  )
}

/** The bounds of a cell as they are printed. */
export function rangeOf(cell: TextCell): string | undefined {
  return cell.range === undefined ? undefined : `(${cell.range})`
}

interface Need {
  /** Narrower only by breaking words or numbers. */
  readonly least: number
  /** Every text on one line. */
  readonly full: number
}

/** A text of several words may take this share of the room before it has to wrap. */
const shareOfWords = 0.2
/** A text of many words takes this share at most from the other columns. */
const shareOfLongest = 0.45
/** One word or number at most; a longer one is broken. */
const shareOfOne = 0.42

function needsOf({ columns, rows }: TextTable, ranges: Ranges, size: number, room: number): Need[] {
  const font = { size, weight: 'regular' as const }
  const wide = (text: string) => textWidth(text, font)
  const longestWord = (text: string) => Math.max(0, ...text.split(' ').map(wide))
  return columns.map(({ title, isNumeric }, index) => {
    let full = wide(title) * 0.55
    let least = Math.max(longestWord(title), Math.min(wide(title) * 0.55, 6 * size))
    for (const row of rows) {
      const cell = row[index]
      if (cell === undefined) continue
      const range = rangeOf(cell)
      const together = range === undefined || ranges === 'under' ? cell.text : `${cell.text} ${range}`
      const widest = Math.max(wide(together), range === undefined ? 0 : wide(range))
      full = Math.max(full, widest)
      const unbroken = isNumeric
        ? widest
        : Math.max(longestWord(cell.text), range === undefined ? 0 : longestWord(range))
      least = Math.max(least, unbroken, isNumeric ? 0 : Math.min(wide(cell.text), shareOfWords * room))
    }
    least = Math.min(least, shareOfOne * room) + gutterEms * size
    return { least, full: Math.max(least, Math.min(full, shareOfLongest * room) + gutterEms * size) }
  })
}

/** What is left over goes first to the columns whose texts wrap, then to all. */
function shared(needs: readonly Need[], room: number): number[] {
  const left = room - total(needs.map(({ least }) => least))
  const wanted = needs.map(({ least, full }) => full - least)
  const wantedTogether = total(wanted)
  if (wantedTogether >= left) {
    return needs.map(({ least }, index) => least + (left * (wanted[index] ?? 0)) / Math.max(wantedTogether, 1e-9))
  }
  const full = total(needs.map((each) => each.full))
  return needs.map((each) => (each.full * room) / full)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
