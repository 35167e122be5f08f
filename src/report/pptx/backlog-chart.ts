/**
 * Items in progress week by week: today, at the target, and the redesign's. The result has no interval of a single week,
 * so none is drawn.
 */
import type { AskedResult } from '../../chart/asked.js'
import { shownMoments } from '../../chart/backlog.js'
import { backlogAlt } from '../../chart/backlog-words.js'
import { countUnit } from '../../chart/unit.js'
import { axisFor } from './axis-range.js'
import type { NativeChart } from './native-chart.js'
import { colourOf, momentTitle } from './review-chart.js'

/** Absent where the run is by items or no longer than two weeks. */
export function backlogChart(result: AskedResult): NativeChart | undefined {
  const lines = shownMoments(result).flatMap((moment) => {
    const weekly = moment.part.series.weekly.find(({ volume }) => volume === moment.volume)?.workInProgress
    return weekly === undefined ? [] : [{ moment, name: moment.name, weekly }]
  })
  const weeks = Math.max(0, ...lines.map(({ weekly }) => weekly.length))
  if (weeks < 3) return undefined
  return {
    name: 'backlog',
    alt: backlogAlt(lines),
    kind: 'lines',
    categoryTitle: 'Week of the run',
    categories: Array.from({ length: weeks }, (_, week) => String(week + 1)),
    series: lines.map(({ moment, weekly }) => ({
      name: momentTitle(moment, result),
      colour: colourOf(moment),
      values: weekly,
      line:
        moment.design === 'redesign'
          ? ('dashed' as const)
          : moment.volume === 1
            ? ('thin' as const)
            : ('solid' as const),
    })),
    axis: axisFor({
      title: 'items in progress, mean of the week',
      unit: countUnit,
      lowest: 0,
      highest: Math.max(1, ...lines.flatMap(({ weekly }) => weekly)),
      room: 0.04,
      mostSteps: 6,
    }),
    rules: [],
  }
}
