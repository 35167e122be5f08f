/** The slides of a search for the cheapest set of levers. */
import { capitalised, exactly, times } from '../../chart/headline.js'
import { formatExact, moneyUnit } from '../../chart/unit.js'
import type { RedesignResult } from '../../verdict/result.js'
import { aloneTable, foundTable, setInWords, setsInWords } from '../redesign-table.js'
import { selectionTable, selectionTitle } from '../selection-table.js'
import { leversChart } from './break-charts.js'
import { notesOf } from './notes.js'
import type { BigNumber, Slide } from './slide.js'
import { present, tableSlide, withoutStop } from './slide-pieces.js'
import { sureSlide } from './sure-slide.js'
import { slideTable } from './tables.js'

export function leverSlides(result: RedesignResult): Slide[] {
  const { sentence, chosen, farthest, current, selection, scenario, horizon, target } = result
  const found = chosen ?? farthest
  const money = { ...moneyUnit(scenario.currency), mostDecimals: 0 }
  const numbers: BigNumber[] = found
    ? [
        { number: reach(found), caption: `today’s volume: as far as ${setInWords(found)} goes`, tone: 'redesign' },
        {
          number: formatExact(Math.round(found.cost.overHorizon), money),
          caption: `cost over ${Number(horizon.weeks.toFixed(2))} weeks`,
          tone: 'redesign',
        },
        { number: reach(current), caption: 'today’s volume: as far as the current design goes', tone: 'current' },
      ]
    : [{ number: reach(current), caption: 'today’s volume: as far as the current design goes', tone: 'current' }]
  const chart = leversChart(result)
  const wide = { name: 1.6, levers: 2.4, overHorizon: 1.4, breaksAt: 1.7, first: 1.8, adds: 1.6 }
  return present([
    {
      eyebrow: scenario.name,
      title: withoutStop(sentence),
      parts: [
        { kind: 'numbers', numbers },
        { kind: 'sentences', sentences: [setsInWords(result), ...(selection ? [selection.sentence] : [])] },
      ],
      notes: notesOf(result, [sentence, setsInWords(result), selection?.sentence]),
    },
    {
      eyebrow: 'How far does each set of levers carry?',
      title: `${capitalised(setInWords(found ?? current))} goes to ${reach(found ?? current)}, the current design to ${reach(current)}`,
      subtitle: 'Volume at which the design breaks, with 95% intervals.',
      parts: [{ kind: 'chart', chart }],
      notes: notesOf(result, [chart.alt]),
    },
    tableSlide(result, slideTable(foundTable(result), 'Sets of levers with their costs and where they break.', wide), {
      eyebrow: 'What was found?',
      title: `What it takes to hold at ${exactly(target)}, and what that costs`,
      subtitle: setsInWords(result),
    }),
    tableSlide(
      result,
      slideTable(aloneTable(result), 'What each lever costs and adds alone.', { ...wide, name: 2.2 }),
      {
        eyebrow: 'What does each lever do by itself?',
        title: `${result.alone.filter(({ holdsAtTarget }) => holdsAtTarget).length} of ${result.alone.length} levers hold at ${exactly(target)} by themselves`,
        subtitle: 'What each lever costs and adds alone, with 95% intervals.',
      },
    ),
    selection &&
      tableSlide(
        result,
        slideTable(selectionTable(selection, scenario.currency), selectionTitle(selection), { name: 2.4 }),
        {
          eyebrow: 'Which of the sets that cost the same?',
          title: withoutStop(selection.sentence),
          subtitle: `${selectionTitle(selection)}, with 95% intervals.`,
        },
      ),
    sureSlide(result),
  ])
}

function reach({ breaksAt, above = 16 }: RedesignResult['current']): string {
  return breaksAt === undefined ? `over ${exactly(above)}` : times(breaksAt)
}
