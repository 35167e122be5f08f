/** Tables of a page: a table of a chart with its numbers rounded, and the row of a table made by hand. */
import type { Column, Row, Table } from '../chart/chart.js'
import { format, formatExact, formatRange, hasRange, type Unit } from '../chart/unit.js'
import type { Estimate } from '../verdict/result.js'
import { type Html, html, type Value } from './html-template.js'

/** Columns that are empty in every row are left out. */
export function htmlTable({ columns, rows }: Table, caption: string): Html {
  const filled = columns.filter(({ key }) => rows.some((row) => row[key] !== undefined && row[key] !== ''))
  const head = filled.map((column) => html`<th scope="col"${numberClass(column)}>${column.title}</th>`)
  const body = rows.map(
    (row) => html`<tr>${filled.map((column, index) => cellOf(row[column.key], column, index === 0))}</tr>\n`,
  )
  return scrolling(
    caption,
    html`<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>`,
    filled.length > 5 ? 'stacked' : 'in line',
  )
}

/** A table that a narrow page scrolls by itself, with the keyboard too. `stacked`: the bounds under the estimate. */
export function scrolling(caption: string, content: Html, cells: 'in line' | 'stacked' = 'in line'): Html {
  const stacked = cells === 'stacked' ? html` class="stacked"` : undefined
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${stacked}><caption>${caption}</caption>
${content}
</table></div>`
}

function numberClass(column: Column): Html | undefined {
  return column.unit ? html` class="number"` : undefined
}

function cellOf(cell: Row[string], column: Column, first: boolean): Html {
  const content = contentOf(cell, column.unit)
  return first
    ? html`<th scope="row"${numberClass(column)}>${content}</th>`
    : html`<td${numberClass(column)}>${content}</td>`
}

function contentOf(cell: Row[string], unit: Unit | undefined): Value {
  if (cell === undefined) return '–'
  if (typeof cell === 'string' || !unit) return typeof cell === 'object' ? cell.estimate : cell
  return typeof cell === 'number' ? formatExact(cell, unit) : estimateCell(cell, unit)
}

/** The estimate, and its bounds in quiet. */
export function estimateCell(of: Estimate, unit: Unit): Html {
  return hasRange(of, unit)
    ? html`${format(of, unit)} <span class="range">(${formatRange(of, unit)})</span>`
    : html`${format(of, unit)}`
}
