/** How many items each source is expected to bring in a window at 1×, from its process and its calendar. */
import { hoursPerWeek, openHours, openSpans, sittingsBetween } from '../scenario/calendar.js'
import type { Scope } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { ArrivalSource, Calendar, RunSettings, Scenario } from '../scenario/scenario.js'
import { meanOf } from './mean.js'
import type { Reservation } from './trust.js'
import type { Window } from './window.js'

/** Expected arrivals from a source at 1×, without its ramp. */
export function arrivalsIn(window: Window, source: ArrivalSource, scenario: Scenario): number {
  const { process } = source
  const { from, opens, closes } = window
  const calendar = scenario.calendars[source.calendar]
  switch (process.by) {
    case 'rate':
      return process.rate * openHours(calendar, from, opens, closes)
    case 'every':
      return openHours(calendar, from, opens, closes) / meanGap(source.name, process)
    case 'profile':
      return arrivalsByProfile(process, calendar, window)
    case 'batches': {
      const times = { meets: process.at, calendar: source.calendar }
      return process.size * sittingsBetween(times, scenario.calendars, from, opens, closes)
    }
    case 'trace':
      return perHourOfTrace(process, scenario.run) * (closes - opens)
  }
}

type By<Name extends ArrivalSource['process']['by']> = Extract<ArrivalSource['process'], { readonly by: Name }>

/** Open hours from one item to the next. */
function meanGap(source: string, { gap }: By<'every'>): number {
  const nothing = (name: string) => {
    throw new Error(`the gaps of ${source} read ${name}`)
  }
  const scope: Scope = { resolve: nothing, classIndex: nothing, queue: nothing }
  const mean = meanOf(resolveDistribution(gap, scope))
  return typeof mean === 'number' ? mean : mean(0)
}

function arrivalsByProfile({ perHour }: By<'profile'>, calendar: Calendar, { opens, closes, from }: Window): number {
  let expected = 0
  for (let week = Math.floor(opens / hoursPerWeek); week * hoursPerWeek < closes; week++) {
    for (const span of openSpans(calendar, from, week)) {
      const end = Math.min(span.closes, closes)
      for (let time = Math.max(span.opens, opens); time < end; time = Math.floor(time) + 1) {
        expected += perHour[Math.floor(time) % hoursPerWeek] * (Math.min(Math.floor(time) + 1, end) - time)
      }
    }
  }
  return expected
}

/** Items ÷ hours, from the run's start to the last instant in whole weeks, or to the run's end if that is earlier. */
function perHourOfTrace({ times }: By<'trace'>, run: RunSettings): number {
  const covered = hoursPerWeek * weeksOfTrace(times, run)
  return times.filter((time) => time <= covered).length / covered
}

function weeksOfTrace(times: readonly number[], { length }: RunSettings): number {
  const weeks = Math.max(1, Math.ceil((times.at(-1) ?? 0) / hoursPerWeek))
  return 'weeks' in length ? Math.min(weeks, length.weeks) : weeks
}

/** What a source does that theory does not follow. */
export function reservationsAbout({ name, process, ramp }: ArrivalSource, run: RunSettings): Reservation[] {
  const reservations: Reservation[] = []
  if (ramp.length > 0) reservations.push({ says: 'approximate', because: `The ramp of ${name} is left out.` })
  if (process.by === 'trace') {
    const weeks = weeksOfTrace(process.times, run)
    const because = `The trace of ${name} is spread evenly over ${weeks === 1 ? 'one week' : `${weeks} weeks`}.`
    reservations.push({ says: 'approximate', because })
  }
  return reservations
}
