/** A `redesign` in a terminal: the sentence, the sets that were found, then each lever by itself. */
import { exactly } from '../chart/headline.js'
import { formatExact, formatWithRange, moneyUnit, volumeUnit } from '../chart/unit.js'
import type { LeverChoice, RedesignResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { setInWords, setsInWords } from './redesign-table.js'
import { headerLines } from './terminal-parts.js'
import { lineWidth, printable, type TextColumn, textTable, wrapLines } from './text-table.js'

const layout: readonly TextColumn[] = [
  { align: 'left', gives: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
]

export function redesignLines(result: RedesignResult, paint: Paint): string[] {
  const { chosen, runnerUp, farthest, current, alone, sentence, selection, sets, horizon, target } = result
  const heads = ['a week', `${Number(horizon.weeks.toFixed(2))} weeks`, 'breaks at', exactly(target)]
  const others = [chosen, runnerUp, farthest].filter((each) => each !== undefined)
  const found = others.some(({ levers }) => levers.length === 0) ? others : [...others, current]
  const [head = '', ...lines] = textTable(layout, [
    ['set', ...heads],
    ...found.map((each) => rowOf(each, result)),
    ['', '', '', '', ''],
    ['lever by itself', ...heads],
    ...alone.map((each) => rowOf(each, result)),
  ])
  const split = lines.length - alone.length - 1
  return [
    ...wrapLines(printable(sentence)).map(paint.heading),
    ...(selection === undefined ? [] : wrapLines(printable(selection.sentence))),
    '',
    ...headerLines(result, 1, sets.simulated, paint),
    ...wrapLines(setsInWords(result)).map(paint.quiet),
    '',
    paint.quiet(head),
    ...lines.map((line, index) => (index === split ? paint.quiet(line) : line)),
    ...(chosen !== undefined && runnerUp !== undefined ? ['', ...dearerLines(chosen, runnerUp, result)] : []),
  ]
}

function rowOf(choice: LeverChoice, { scenario }: RedesignResult): string[] {
  const { cost, breaksAt, above = 16, holdsAtTarget, settled } = choice
  const money = { ...moneyUnit(scenario.currency), mostDecimals: 0 }
  const word = holdsAtTarget ? 'holds' : 'fails'
  return [
    printable(setInWords(choice)),
    formatExact(Math.round(cost.perWeek), money),
    formatExact(Math.round(cost.overHorizon), money),
    breaksAt === undefined ? `over ${exactly(above)}` : formatWithRange(breaksAt, volumeUnit),
    settled ? word : `${word}?`,
  ]
}

/** By how much the next cheapest is dearer, and how far it goes. */
function dearerLines(chosen: LeverChoice, next: LeverChoice, { scenario }: RedesignResult): string[] {
  const money = { ...moneyUnit(scenario.currency), mostDecimals: 0 }
  const more = next.cost.overHorizon - chosen.cost.overHorizon
  const text = `The next cheapest that holds, ${setInWords(next)}, costs ${formatExact(Math.round(more), money)} more.`
  return wrapLines(printable(text), lineWidth - 2).map((line) => `  ${line}`)
}
