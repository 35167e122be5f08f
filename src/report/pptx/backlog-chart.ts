/**
 * Items in progress week by week: today, at the target, and the redesign's; behind the design as it stands at the target
 * the intervals of its weeks. A second band would be stacked on the first.
 */
import type { AskedResult, Moment } from '../../chart/asked.js'
import { shownMoments } from '../../chart/backlog.js'
import { backlogAlt, workInProgress } from '../../chart/backlog-words.js'
import { countUnit } from '../../chart/unit.js'
import { isBanded, isKnown, numbersOf, type Weekly } from '../../chart/weekly.js'
import { axisFor } from './axis-range.js'
import type { NativeChart, NativeSeries } from './native-chart.js'
import { colourOf, momentTitle } from './review-chart.js'

/** Absent where the run is by items or no longer than two weeks. */
export function backlogChart(result: AskedResult): NativeChart | undefined {
  const lines = shownMoments(result).flatMap((moment) => {
    const weekly = workInProgress(moment)
    return weekly === undefined ? [] : [{ moment, name: moment.name, weekly }]
  })
  const weeks = Math.max(0, ...lines.map(({ weekly }) => weekly.means.length))
  if (weeks < 3) return undefined
  const banded = lines.filter(({ moment, weekly }) => moment.design === 'current' && isBanded(weekly)).at(-1)
  return {
    name: 'backlog',
    alt: backlogAlt(lines),
    kind: 'lines',
    categoryTitle: 'Week of the run',
    categories: Array.from({ length: weeks }, (_, week) => String(week + 1)),
    series: [
      ...(banded === undefined
        ? []
        : bandOf(banded.weekly, momentTitle(banded.moment, result), colourOf(banded.moment))),
      ...lines.map(({ moment, weekly }) => ({
        name: momentTitle(moment, result),
        colour: colourOf(moment),
        values: weekly.means.map((mean) => mean ?? undefined),
        line: lineOf(moment),
      })),
    ],
    axis: axisFor({
      title: 'items in progress, mean of the week',
      unit: countUnit,
      lowest: 0,
      highest: Math.max(1, ...lines.flatMap(({ weekly }) => numbersOf(weekly))),
      room: 0.04,
      mostSteps: 6,
    }),
    rules: [],
  }
}

function lineOf({ design, volume }: Moment): NonNullable<NativeSeries['line']> {
  if (design === 'redesign') return 'dashed'
  return volume === 1 ? 'thin' : 'solid'
}

function bandOf({ means, bounds }: Weekly, name: string, colour: string): NativeSeries[] {
  const weeks = means.map((_, week) => [bounds?.low[week], bounds?.high[week]])
  return [
    { name: `${name}, low end`, colour, band: 'from', values: weeks.map(([low]) => low ?? undefined) },
    {
      name: `95% interval, ${name}`,
      colour,
      band: 'band',
      values: weeks.map(([low, high]) => (isKnown(low) && isKnown(high) ? high - low : undefined)),
    },
  ]
}
