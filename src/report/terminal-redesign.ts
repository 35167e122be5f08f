/** A `redesign` in a terminal: the sentence, the sets that were found, then each lever by itself. */
import { exactly } from '../chart/headline.js'
import { formatExact, formatWithRange, moneyUnit, volumeUnit } from '../chart/unit.js'
import type { LeverChoice, RedesignResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { setInWords, setsInWords } from './redesign-table.js'
import { headerLines } from './terminal-parts.js'
import { printable, type TextColumn, textTable, wrapLines } from './text-table.js'

const numbers: readonly TextColumn[] = [{ align: 'right' }, { align: 'right' }, { align: 'left' }, { align: 'left' }]
const name: TextColumn = { align: 'left', gives: true }

export function redesignLines(result: RedesignResult, paint: Paint): string[] {
  const { sentence, selection, sets, alone, horizon, target } = result
  const heads = ['a week', `${Number(horizon.weeks.toFixed(2))} weeks`, 'breaks at', exactly(target)]
  const found = foundIn(result).map(([what, choice]) => [what, ...rowOf(choice, result)])
  const [foundHead = '', ...foundLines] = textTable(
    [{ align: 'left' }, name, ...numbers],
    [['', 'levers', ...heads], ...found],
  )
  const single = alone.map((each) => rowOf(each, result))
  const [aloneHead = '', ...aloneLines] = textTable([name, ...numbers], [['lever by itself', ...heads], ...single])
  return [
    ...wrapLines(printable(sentence)).map(paint.heading),
    ...(selection === undefined ? [] : wrapLines(printable(selection.sentence))),
    '',
    ...headerLines(result, 1, sets.simulated, paint),
    ...wrapLines(setsInWords(result)).map(paint.quiet),
    '',
    paint.quiet(foundHead),
    ...foundLines,
    '',
    paint.quiet(aloneHead),
    ...aloneLines,
  ]
}

/** The current design only where it is none of the others. */
function foundIn({ chosen, runnerUp, farthest, current }: RedesignResult): [string, LeverChoice][] {
  const all: readonly (readonly [string, LeverChoice | undefined])[] = [
    ['chosen', chosen],
    ['next', runnerUp],
    ['farthest', farthest],
  ]
  const found = all.flatMap(([what, choice]): [string, LeverChoice][] => (choice === undefined ? [] : [[what, choice]]))
  return found.some(([, { levers }]) => levers.length === 0) ? found : [...found, ['today', current]]
}

/** With a question mark where it is not settled. */
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
