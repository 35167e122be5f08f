/** A `sweep` in a terminal: a line a value, or a line a pair of values. */
import { exactly } from '../chart/headline.js'
import { firstOf, sweepHeadline } from '../chart/sweep.js'
import { format, formatWithRange, timeUnitFor, volumeUnit } from '../chart/unit.js'
import type { SweepResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { headerLines } from './terminal-parts.js'
import { printable, type TextColumn, textTable, wrapLines } from './text-table.js'

export function sweepLines(result: SweepResult, paint: Paint): string[] {
  const { parameters, points, target } = result
  // With two values a line the table has no room for more than the answer.
  const isWide = parameters.length === 1
  const layout: TextColumn[] = [
    ...parameters.map((): TextColumn => ({ align: 'right' })),
    { align: 'left' },
    { align: 'left', gives: true },
    ...(isWide ? [{ align: 'right' } as const] : []),
  ]
  const heads = [
    ...parameters.map(({ path }) => path.split('.').slice(-2).join('.')),
    'breaks at',
    'first',
    ...(isWide ? [`flow time at ${exactly(target)}`] : []),
  ]
  const rows = points.map((point) => {
    const { breaksAt, above = 16 } = point.answer
    const flowTime = point.volumes.find(({ volume }) => volume === target)?.measures.flowTime?.mean
    return [
      ...point.values,
      breaksAt === undefined ? `over ${exactly(above)}` : formatWithRange(breaksAt, volumeUnit),
      printable(firstOf(point, result)),
      ...(isWide ? [flowTime === undefined ? '–' : format(flowTime, timeUnitFor(flowTime.estimate))] : []),
    ]
  })
  const [head = '', ...lines] = textTable(layout, [heads, ...rows])
  return [
    ...wrapLines(printable(`${sweepHeadline(result)}.`)).map(paint.heading),
    '',
    ...headerLines(result, 1, points.length, paint),
    '',
    paint.quiet(head),
    ...lines,
  ]
}
