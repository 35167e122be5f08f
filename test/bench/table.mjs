/** A table that reads well in a terminal and is Markdown, so that it can be laid into the README as it is. */

/** @param rows of texts, the first the head; the first column is flush left, the others flush right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((text, column) => padded(text, widths[column], column)).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(rows[0]), line(rule), ...rows.slice(1).map(line)].join('\n')
}

function padded(text, width, column) {
  return column === 0 ? text.padEnd(width) : text.padStart(width)
}
