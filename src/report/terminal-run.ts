/** A `run` in a terminal: every measure with its interval, then stations and pools, for each volume. */

import type { Row, Table } from '../chart/chart.js'
import { exactly } from '../chart/headline.js'
import { format, formatWithRange } from '../chart/unit.js'
import type { RunResult, VolumePart } from '../verdict/result.js'
import { measuresOf, titleOfMeasure, unitOfMeasure } from './measure-names.js'
import type { Paint } from './paint.js'
import { stationTable } from './station-table.js'
import { headerLines, ledgerLines, promiseLines, settlingLines } from './terminal-parts.js'
import { printable, type TextColumn, textTable } from './text-table.js'

export function runLines(result: RunResult, paint: Paint): string[] {
  const { currency } = result.scenario
  return [
    ...settlingLines(result, paint),
    ...headerLines(result, result.volumes.length, 1, paint),
    ...result.volumes.flatMap((part) => [
      '',
      ...measureLines(part, currency, paint),
      ...promiseLines([result], part.volume, currency, paint),
      '',
      ...tableLines(stationTable(part), paint),
    ]),
    ...ledgerLines(result, paint),
  ]
}

function measureLines({ volume, measures }: VolumePart, currency: string | undefined, paint: Paint): string[] {
  const rows = measuresOf(measures).map(({ path, value }) => [
    titleOfMeasure(path),
    formatWithRange(value, unitOfMeasure(path, value.estimate, currency)),
  ])
  const columns = [{ align: 'left', gives: true }, { align: 'left' }] as const
  return [paint.heading(`At ${exactly(volume)}, with 95% intervals`), ...textTable(columns, rows)]
}

/** Estimates alone: a terminal has no room for the bounds of a whole table. */
function tableLines({ columns, rows }: Table, paint: Paint): string[] {
  const shapes = columns.map(
    (_, index): TextColumn => (index === 0 ? { align: 'left', gives: true } : { align: 'right' }),
  )
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column.key], column.unit)))
  const [head = '', ...lines] = textTable(shapes, [columns.map((column) => column.title), ...cells])
  return [paint.heading(head.slice(2)), ...lines]
}

function cellOf(cell: Row[string], unit: Table['columns'][number]['unit']): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'object') return unit ? format(cell, unit) : String(cell.estimate)
  return printable(String(cell))
}
