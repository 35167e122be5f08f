/**
 * The weeks of a run, from the empty start on: means over replications of the work in progress and of what feedback
 * does, each with its 95 % interval. Every week by itself: the intervals of neighbours are not independent.
 */
import type { Sample } from '../experiment/sample.js'
import { feedbackReading, reviewShareReading } from '../measure/feedback-series.js'
import { seriesReading } from '../measure/series.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'
import { type Interval, meanInterval } from '../statistics/interval.js'
import type { Bounds, Series } from './result.js'

/** None where the run is by items. */
export function weeklySeries(volume: number, sample: Sample, { run, feedback = [] }: Scenario): Series[] {
  if ('items' in run.length) return []
  const { weeks } = run.length
  const inWeeks = (reading: (week: number) => string) =>
    Array.from({ length: weeks }, (_, week) => intervalOf(sample.of(reading(week))))
  const workInProgress = inWeeks((week) => seriesReading(hoursPerWeek, week))
  if (feedback.length === 0) {
    const intervals = { workInProgress: boundsOf(workInProgress) }
    return [{ volume, workInProgress: meansOf(workInProgress), intervals }]
  }
  const levels = feedback.map(({ name }) => [name, inWeeks((week) => feedbackReading(name, week))] as const)
  const reviewShare = inWeeks(reviewShareReading)
  return [
    {
      volume,
      workInProgress: meansOf(workInProgress),
      feedback: Object.fromEntries(levels.map(([name, weekly]) => [name, meansOf(weekly)])),
      reviewShare: reviewShare.map((each) => each?.estimate ?? null),
      intervals: {
        workInProgress: boundsOf(workInProgress),
        feedback: Object.fromEntries(levels.map(([name, weekly]) => [name, boundsOf(weekly)])),
        reviewShare: {
          low: reviewShare.map((each) => each?.low ?? null),
          high: reviewShare.map((each) => each?.high ?? null),
        },
      },
    },
  ]
}

/** Over the replications that have a value; absent where none has one. */
function intervalOf(values: readonly number[]): Interval | undefined {
  const known = values.filter(Number.isFinite)
  return known.length === 0 ? undefined : meanInterval(known)
}

function meansOf(weekly: readonly (Interval | undefined)[]): number[] {
  return weekly.map((each) => each?.estimate ?? Number.NaN)
}

function boundsOf(weekly: readonly (Interval | undefined)[]): Bounds {
  return { low: weekly.map((each) => each?.low ?? Number.NaN), high: weekly.map((each) => each?.high ?? Number.NaN) }
}
