/** A `sensitivity` in a terminal: the draws in a sentence, then each input with the two ends of its range. */
import { exactly } from '../chart/headline.js'
import { drawsInWords, nameOf, sensitivityHeadline } from '../chart/sensitivity.js'
import { format, formatExact, shareUnit, volumeUnit } from '../chart/unit.js'
import type { InputEnd, SensitivityResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { headerLines } from './terminal-parts.js'
import { lineWidth, printable, type TextColumn, textTable, wrapLines } from './text-table.js'

export function sensitivityLines(result: SensitivityResult, paint: Paint): string[] {
  const { inputs, answer, draws, notVaried } = result
  const layout: TextColumn[] = [
    { align: 'left', gives: true },
    { align: 'left' },
    { align: 'right' },
    { align: 'left' },
    { align: 'right' },
  ]
  const rows = inputs.map(({ path, low, high }) => [
    printable(path),
    printable(low.value),
    endIn(low),
    printable(high.value),
    endIn(high),
  ])
  const [head = '', ...lines] = textTable(layout, [['input', 'low end', 'breaks at', 'high end', 'breaks at'], ...rows])
  const takers = inputs.flatMap(({ path, low, high }) =>
    [low, high]
      .filter(({ verdict }) => verdict !== 'stands')
      .map((end) => `* ${path} at ${end.value}: ${nameOf(end, result)} first.`),
  )
  const firsts = draws.firsts.map(
    ({ share, ...firsts }) => `${nameOf(firsts, result)} ${formatExact(Math.round(share * 100) / 100, shareUnit)}`,
  )
  const wrapped = (text: string) => wrapLines(printable(text), lineWidth - 2).map((line) => `  ${line}`)
  return [
    ...wrapLines(printable(`${sensitivityHeadline(result)}.`)).map(paint.heading),
    ...wrapLines(printable(answer.sentence)),
    ...wrapLines(printable(drawsInWords(result))),
    '',
    ...headerLines(result, 1, 1 + 2 * inputs.length + draws.count, paint),
    '',
    paint.quiet(head),
    ...lines,
    ...takers.flatMap(wrapped),
    '',
    ...wrapped(`First in the draws: ${firsts.join(', ')}.`),
    ...notVaried.flatMap(({ path, because }) => wrapped(`Not varied: ${path}, since ${because}.`)).map(paint.quiet),
  ]
}

/** With a star where another breaks first, or may. */
function endIn({ breaksAt, above = 16, verdict }: InputEnd): string {
  const where = breaksAt === undefined ? `over ${exactly(above)}` : format(breaksAt, volumeUnit)
  return `${where}${verdict === 'stands' ? '' : ' *'}`
}
