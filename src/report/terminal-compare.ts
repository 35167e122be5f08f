/**
 * A `compare` in a terminal: of three or more designs which is best; then for each design the paired differences with
 * their intervals and a verdict word.
 */
import { exactly } from '../chart/headline.js'
import { titleOfBreak } from '../chart/names.js'
import { format, formatWithRange, type Unit, volumeUnit } from '../chart/unit.js'
import type { ComparedDesign, CompareResult, Difference, Estimate, Searched } from '../verdict/result.js'
import { titleOfMeasure, unitOfMeasure } from './measure-names.js'
import type { Paint } from './paint.js'
import { headerLines, ledgerLines } from './terminal-parts.js'
import { selectionLines, selectionSentenceLines } from './terminal-selection.js'
import { lineWidth, printable, type TextColumn, textTable, widthOf, wrapLines } from './text-table.js'

export function compareLines(result: CompareResult, paint: Paint): string[] {
  const { selection } = result
  const { currency } = result.scenario
  return [
    ...(selection === undefined ? [] : selectionSentenceLines(selection, paint)),
    ...headerLines(result, 1, result.designs.length + 1, paint),
    ...(selection === undefined ? [] : selectionLines(selection, currency, paint)),
    ...result.designs.flatMap((design) => [
      '',
      ...wrapLines(printable(design.scenario.name)).map(paint.heading),
      ...breakVolumes(result, design),
      ...differenceLines(design.differences, currency, paint),
    ]),
    ...ledgerLines(result, paint),
  ]
}

function breakVolumes(current: Searched, design: ComparedDesign): string[] {
  const { breaksAt, breaksAtDifference } = design
  if (!current.breaksAt || !breaksAt || !breaksAtDifference) return []
  const [after, before] = [design, current].map(firstIn)
  return wrapLines(
    printable(
      `Breaks at ${formatWithRange(breaksAt, volumeUnit)}${after} instead of ${formatWithRange(current.breaksAt, volumeUnit)}${before}: ${signed(breaksAtDifference, volumeUnit)}.`,
    ),
  )
}

/** ` (Approval committee first)`; nothing in results of versions that did not say it. */
function firstIn({ answer, constraints = [] }: Searched): string {
  const [first] = answer?.breaks ?? []
  return first === undefined ? '' : ` (${titleOfBreak({ constraints }, first)} first)`
}

/** A table a volume. */
function differenceLines(differences: readonly Difference[], currency: string | undefined, paint: Paint): string[] {
  const volumes = [...new Set(differences.map(({ volume }) => volume))]
  const rows = differences.map(({ measure, current, redesign, difference, verdict }) => {
    const largest = Math.max(Math.abs(current.estimate), Math.abs(redesign.estimate))
    const unit = unitOfMeasure(measure, largest, currency)
    const title = titleOfMeasure(measure)
    return [title, format(current, unit), format(redesign, unit), signed(difference, unit), words[verdict]]
  })
  const columns = [
    { align: 'left', gives: true },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { align: 'left' },
  ] as const
  const [head = '', ...lines] = fittingTable(columns, [['', 'current', 'design', 'difference', ''], ...rows])
  return volumes.flatMap((volume) => [
    `At ${exactly(volume)}`,
    paint.quiet(head),
    ...lines.filter((_, index) => differences[index]?.volume === volume).map((line) => painted(line, paint)),
  ])
}

/** Without the current values, which the difference tells too, where a table with them would cut the names. */
function fittingTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const widest = Math.max(...textTable(columns, rows, Number.POSITIVE_INFINITY).map(widthOf))
  if (widest <= lineWidth) return textTable(columns, rows)
  const withoutCurrent = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => index !== 1)
  return textTable(withoutCurrent(columns), rows.map(withoutCurrent))
}

/** Under the heading "difference". */
const words: Readonly<Record<Difference['verdict'], string>> = {
  better: 'better',
  worse: 'worse',
  'no difference shown': 'none shown',
}

function painted(line: string, paint: Paint): string {
  if (line.endsWith('  better')) return paint.good(line)
  return line.endsWith('  worse') ? paint.bad(line) : line
}

/** `+1.62× (1.55–1.69)`: a difference shows its sign. */
function signed(difference: Estimate, unit: Unit): string {
  return (difference.estimate > 0 ? '+' : '') + formatWithRange(difference, unit)
}
