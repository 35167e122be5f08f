/** The choice among designs in a terminal: a row a design, with the replications that it took. */
import { formatWithRange } from '../chart/unit.js'
import type { Selection } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { selectionTitle, selectionUnit, standingOf } from './selection-table.js'
import { printable, textTable, wrapLines } from './text-table.js'

/** The sentence, which stands before all else. */
export function selectionSentenceLines({ sentence }: Selection, paint: Paint): string[] {
  return [...wrapLines(printable(sentence)).map(paint.heading), '']
}

/** Begins with an empty line. */
export function selectionLines(selection: Selection, currency: string | undefined, paint: Paint): string[] {
  const unit = selectionUnit(selection, currency)
  const rows = selection.designs.map(({ name, estimate, replications }, design) => [
    printable(name),
    estimate === undefined ? '–' : formatWithRange(estimate, unit),
    String(replications),
    standingOf(selection, design),
  ])
  const columns = [{ align: 'left', gives: true }, { align: 'right' }, { align: 'right' }, { align: 'left' }] as const
  const [head = '', ...lines] = textTable(columns, [['', selectionTitle(selection), 'runs', ''], ...rows])
  const painted = lines.map((line, design) => (design === selection.best ? paint.good(line) : line))
  return ['', paint.quiet(head), ...painted]
}
