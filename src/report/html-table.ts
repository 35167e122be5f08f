/** A table of text on a page: one that a narrow page scrolls by itself, with the keyboard too. */
import { type Html, html } from './html-template.js'
import type { TextCell, TextColumn, TextTable } from './proposal/proposal.js'

/** With more columns than these the bounds stand under the estimates. */
const mostInLine = 4

export function htmlTable({ caption, columns, rows }: TextTable): Html {
  const stacked = columns.length > mostInLine ? html` class="stacked"` : undefined
  const head = columns.map((column) => html`<th scope="col"${classOf(column, undefined)}>${column.title}</th>`)
  const body = rows.map((row) => html`<tr>${row.map((cell, index) => cellOf(cell, columns[index], index))}</tr>\n`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${stacked}><caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>`
}

/** A cell beginning with spaces is of the row above: its title is indented. */
function cellOf(cell: TextCell, column: TextColumn | undefined, index: number): Html {
  const { text, range, isCode, tone } = cell
  const words = isCode ? html`<code>${text}</code>` : html`${text.trimStart()}`
  const said = tone === undefined ? words : html`<span class="${tone}">${words}</span>`
  const content = range === undefined ? said : html`${said} <span class="range">(${range})</span>`
  if (index > 0) return html`<td${classOf(column, undefined)}>${content}</td>`
  return html`<th scope="row"${classOf(column, text.startsWith('  ') ? 'part' : undefined)}>${content}</th>`
}

function classOf(column: TextColumn | undefined, own: string | undefined): Html | undefined {
  const names = [column?.isNumeric ? 'number' : undefined, own].filter((name) => name !== undefined)
  return names.length === 0 ? undefined : html` class="${names.join(' ')}"`
}
