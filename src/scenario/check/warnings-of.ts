/** What is no problem and probably no intention either: people without work, calendars that nobody keeps, too late times. */
import { hoursPerWeek } from '../calendar.js'
import { expressionsOf } from '../expressions-of.js'
import { namesIn, namesInDistribution } from '../names-in.js'
import type { ArrivalSource, Scenario } from '../scenario.js'
import { alwaysOpen } from '../words/hours.js'
import { child, entriesOf, type Written } from '../written/written.js'

export interface CheckWarning {
  readonly code: string
  readonly text: string
}

export function warningsOf(root: Written, scenario: Scenario): CheckWarning[] {
  return [...idlePools(scenario), ...unusedCalendars(root, scenario), ...lateArrivals(scenario), ...weekly(scenario)]
}

function idlePools({ pools, stations }: Scenario): CheckWarning[] {
  const working = new Set(
    stations.flatMap(({ capacity }) => (capacity.by === 'pool' ? capacity.needs.map(({ pool }) => pool) : [])),
  )
  return pools
    .filter(({ id }) => !working.has(id))
    .map(({ id }) => ({ code: 'idle-pool', text: `No station has its work done by the pool \`${id}\`.` }))
}

function unusedCalendars(root: Written, { arrivals, calendars, pools, stations }: Scenario): CheckWarning[] {
  // A meeting without a calendar of its own falls out on the holidays of all.
  const hasHolidays = (name: string) =>
    Object.values(calendars).some((each) => each.name === name && each.holidays.length > 0)
  const meets = stations.some(({ capacity }) => capacity.by === 'meeting' && capacity.calendar === undefined)
  const kept = new Set([
    alwaysOpen,
    ...arrivals.map(({ calendar }) => calendar),
    ...pools.flatMap(({ shifts }) => shifts.map(({ calendar }) => calendar)),
    ...stations.flatMap(({ capacity }) =>
      'calendar' in capacity && capacity.calendar !== undefined ? [capacity.calendar] : [],
    ),
  ])
  return entriesOf(child(root, 'calendars'))
    .filter(([name]) => !kept.has(name) && !(meets && hasHolidays(name)))
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

/** Names in it. */
const mostNamed = 4

/**
 * Where items go, or how much work they are, changes with the week: a queue may drown in the first weeks and be empty at
 * the end, or the other way round, and what breaks is then of this run's weeks.
 */
function weekly({ stations, attributes, run: { length } }: Scenario): CheckWarning[] {
  const weeks = 'weeks' in length ? `a run of ${length.weeks} weeks` : 'a run by items'
  const at = stations.filter((station) => expressionsOf(station).some((each) => namesIn(each).has('week')))
  const drawn = attributes.filter(({ draw, byClass }) =>
    [draw, ...Object.values(byClass)].some((each) => namesInDistribution(each).has('week')),
  )
  const names = [
    ...at.map(({ id }) => `the station \`${id}\``),
    ...drawn.map(({ name }) => `the attribute \`${name}\``),
  ]
  if (names.length === 0) return []
  const told = names.length > mostNamed ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`] : names
  const text = `The week counts at ${told.join(', ')}: what holds or breaks does so in ${weeks}, and a queue that grows early and is empty again at the end is not seen to grow.`
  return [{ code: 'depends-on-week', text }]
}
