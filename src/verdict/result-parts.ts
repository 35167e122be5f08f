/** The parts that results share. */

import { escaping, impliedEscapes } from '../experiment/escapes.js'
import { meanOf, type Sample } from '../experiment/sample.js'
import { pooledSeries } from '../experiment/warm-up.js'
import { feedbackReading, reviewShareReading } from '../measure/feedback-series.js'
import { summary } from '../measure/summary.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { Scenario } from '../scenario/scenario.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import type { RunPart, ScenarioPart, Series, VolumePart } from './result.js'

export function scenarioPart({ scenario, file, sha256, resolved, data, levers }: Loaded): ScenarioPart {
  const { name, because, currency } = scenario
  return {
    name,
    file,
    sha256,
    resolved,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(because === undefined ? {} : { because }),
    ...(currency === undefined ? {} : { currency }),
    ...(levers === undefined ? {} : { levers }),
  }
}

export function runPart(
  { run }: Scenario,
  done: { replications: number; warmUp: number; events: number },
  options: RunPart['options'],
): RunPart {
  const { length } = run
  return {
    seed: run.seed,
    replications: done.replications,
    ...('weeks' in length ? { weeks: length.weeks } : { items: length.items }),
    warmUp: done.warmUp,
    events: done.events,
    timeUnit: 'hour',
    options,
  }
}

export function volumePart(
  volume: number,
  sample: Sample,
  scenario: Scenario,
  loads: OfferedLoad,
  grows: readonly string[],
): VolumePart {
  const known = loads
    .at(volume)
    .constraints.flatMap(({ id, load }) => (load === undefined ? [] : [[id, load] as const]))
  const offeredLoad = Object.fromEntries(known)
  const measures = summary(sample, scenario, (id) => offeredLoad[id])
  const escapes = escaping(sample, impliedEscapes(scenario))
  const common = { volume, replications: sample.replications, measures, grows, offeredLoad }
  return escapes.length === 0 ? common : { ...common, escapes }
}

/** Weekly means of the work in progress from the empty start on; none where the run is by items. */
export function weeklySeries(volume: number, sample: Sample, { run, feedback = [] }: Scenario): Series[] {
  if ('items' in run.length) return []
  const { weeks } = run.length
  const workInProgress = pooledSeries(sample, hoursPerWeek, weeks)
  if (feedback.length === 0) return [{ volume, workInProgress }]
  const weekly = Array.from({ length: weeks }, (_, week) => week)
  const levels = feedback.map(({ name }) => [name, weekly.map((week) => sample.mean(feedbackReading(name, week)))])
  const reviewShare = weekly.map((week) => meanOfKnown(sample.of(reviewShareReading(week))))
  return [{ volume, workInProgress, feedback: Object.fromEntries(levels), reviewShare }]
}

function meanOfKnown(values: readonly number[]): number | null {
  const known = values.filter(Number.isFinite)
  return known.length === 0 ? null : meanOf(known)
}
