/**
 * A `compare` in a terminal: of three or more designs which is best; then for each design the paired differences with
 * their intervals and a verdict word.
 */
import { exactly } from '../chart/headline.js'
import { format } from '../chart/unit.js'
import type { ComparedDesign, CompareResult, Difference, Searched } from '../verdict/result.js'
import { breakDifference, signed } from './differences-in-words.js'
import { titleOfMeasure, unitOfMeasure } from './measure-names.js'
import type { Paint } from './paint.js'
import { headerLines, ledgerLines, settlingLines } from './terminal-parts.js'
import { selectionLines, selectionSentenceLines } from './terminal-selection.js'
import { lineWidth, printable, type TextColumn, textTable, widthOf, wrapLines } from './text-table.js'

export function compareLines(result: CompareResult, paint: Paint): string[] {
  const { selection } = result
  const { currency } = result.scenario
  return [
    ...(selection === undefined ? [] : selectionSentenceLines(selection, paint)),
    ...settlingLines(result, paint),
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
  const sentence = breakDifference(current, design)
  return sentence === undefined ? [] : wrapLines(printable(sentence))
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
  'cannot be told': 'cannot be told',
}

function painted(line: string, paint: Paint): string {
  if (line.endsWith('  better')) return paint.good(line)
  return line.endsWith('  worse') ? paint.bad(line) : line
}
