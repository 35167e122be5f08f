/** The four questions in a terminal of 80 columns: each with its answer in a sentence and a small table. */
import { formatWithRange } from '../chart/unit.js'
import type { StressResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import type { QuestionTable } from './question-rows.js'
import { askedQuestions } from './question-tables.js'
import { headerLines } from './terminal-parts.js'
import { printable, type TextColumn, textTable, wrapLines } from './text-table.js'

export function questionLines(result: StressResult, paint: Paint): string[] {
  const asked = askedQuestions(result).flatMap(({ title, sentences, more = [], tables }, index) => [
    '',
    paint.heading(`${index + 1}  ${title}`),
    ...[...sentences, ...more].flatMap((sentence) => wrapLines(printable(sentence))),
    ...tables.filter(({ isDetail }) => isDetail !== true).flatMap((table) => tableLines(table, paint)),
  ])
  return [...headerLines(result, result.volumes.length, 1, paint), ...asked]
}

function tableLines({ title, heads, rows }: QuestionTable, paint: Paint): string[] {
  const small = rows.filter(({ isDetail }) => isDetail !== true)
  if (small.length === 0) return []
  const layout: TextColumn[] = [{ align: 'left', gives: true }, ...heads.map((): TextColumn => ({ align: 'right' }))]
  const cells = small.map((row) => [
    printable(row.title),
    ...row.cells.map((cell) => (cell === undefined ? '–' : formatWithRange(cell.value, cell.unit))),
  ])
  const [head = '', ...lines] = textTable(layout, [[title, ...heads], ...cells])
  return ['', paint.quiet(head), ...lines]
}
