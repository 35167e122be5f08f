/** What is no problem and probably no intention either: people without work, calendars that nobody keeps, too late times. */
import { hoursPerWeek } from '../calendar.js'
import type { ArrivalSource, Scenario } from '../scenario.js'
import { alwaysOpen } from '../words/hours.js'
import { child, entriesOf, type Written } from '../written/written.js'

export interface CheckWarning {
  readonly code: string
  readonly text: string
}

export function warningsOf(root: Written, scenario: Scenario): CheckWarning[] {
  return [...idlePools(scenario), ...unusedCalendars(root, scenario), ...lateArrivals(scenario)]
}

function idlePools({ pools, stations }: Scenario): CheckWarning[] {
  const working = new Set(
    stations.flatMap(({ capacity }) => (capacity.by === 'pool' ? capacity.needs.map(({ pool }) => pool) : [])),
  )
  return pools
    .filter(({ id }) => !working.has(id))
    .map(({ id }) => ({ code: 'idle-pool', text: `No station has its work done by the pool \`${id}\`.` }))
}

function unusedCalendars(root: Written, { arrivals, pools, stations }: Scenario): CheckWarning[] {
  const kept = new Set([
    alwaysOpen,
    ...arrivals.map(({ calendar }) => calendar),
    ...pools.flatMap(({ shifts }) => shifts.map(({ calendar }) => calendar)),
    ...stations.flatMap(({ capacity }) =>
      'calendar' in capacity && capacity.calendar !== undefined ? [capacity.calendar] : [],
    ),
  ])
  return entriesOf(child(root, 'calendars'))
    .filter(([name]) => !kept.has(name))
    .map(([name]) => ({ code: 'unused-calendar', text: `Nothing keeps the calendar \`${name}\`.` }))
}

/** Steps of a ramp and recorded arrivals that a run by weeks does not come to. */
function lateArrivals({ arrivals, run: { length } }: Scenario): CheckWarning[] {
  if (!('weeks' in length)) return []
  const ends = `The run ends after ${length.weeks} weeks;`
  return arrivals.flatMap((source) => {
    const { steps, recorded } = laterThan(length.weeks * hoursPerWeek, source)
    return [
      ...(steps > 0 ? [`${ends} steps of the ramp of \`${source.name}\` that come later: ${steps}.`] : []),
      ...(recorded > 0 ? [`${ends} recorded arrivals of \`${source.name}\` that come later: ${recorded}.`] : []),
    ].map((text) => ({ code: 'after-the-run', text }))
  })
}

function laterThan(end: number, { process, ramp }: ArrivalSource): { steps: number; recorded: number } {
  const times = process.by === 'trace' ? process.times : []
  return { steps: ramp.filter(({ at }) => at >= end).length, recorded: times.filter((time) => time >= end).length }
}
