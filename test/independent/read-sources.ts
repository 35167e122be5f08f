/** Sources of arrivals of a file. */
import type { Calendar } from './calendars.js'
import { type Columns, readDistribution } from './expressions.js'
import type { Source } from './model.js'
import type { Keys } from './read-stations.js'
import { daysOf, durationOf, hour, microseconds, perOf, shareOf, weekTimesOf } from './words.js'

interface Surroundings {
  readonly calendar: (name: unknown) => Calendar
  readonly text: (file: string, column: string) => string[]
  readonly columns: Columns
  readonly from: string | undefined
  /** The station at which items enter unless the source says otherwise. */
  readonly first: string
}

/** Items per open hour: a week without holidays brings as many as the text says. */
function hourlyRate(written: unknown, calendar: Calendar): number {
  const { amount, per } = perOf(written)
  const weekHours = calendar.weekOpen / hour
  if (per === 'hour') return amount
  if (per === 'workday') return (amount * calendar.openDays) / weekHours
  if (per === 'week') return amount / weekHours
  throw new Error(`no rate: ${String(written)}`)
}

function instantOf(text: string, from: string): number {
  const full = /T|\s/.test(text.trim()) ? text.trim().replace(' ', 'T') : `${text.trim()}T00:00:00`
  return Math.round((Date.parse(`${full}Z`) - Date.parse(`${from}T00:00:00Z`)) * 1000)
}

function readSource(keys: Keys, shares: Keys, around: Surroundings): Source {
  const calendar = around.calendar(keys.calendar)
  const batches = keys.batches as Keys | undefined
  const trace = keys.trace as Keys | undefined
  const classes = Object.entries((keys.classes ?? shares) as Keys)
  const ramp = keys.ramp === undefined ? [] : ([keys.ramp].flat() as Keys[])
  return {
    name: String(keys.name ?? 'arrivals'),
    calendar,
    to: String(keys.to ?? around.first),
    classes: classes.map(([name, each]) => [name, shareOf((each as Keys)?.share ?? each)] as const),
    ramp: ramp.map(({ at, to }) => ({ at: microseconds(durationOf(String(at))), to: Number(to) })),
    ...(keys.rate == null ? {} : { rate: hourlyRate(keys.rate, calendar) }),
    ...(keys.every == null ? {} : { every: readDistribution(keys.every, around.columns) }),
    ...(keys.profile == null ? {} : { profile: readProfile(keys.profile as Keys) }),
    ...(batches == null ? {} : { batches: { times: weekTimesOf(batches.at), size: Number(batches.size) } }),
    ...(trace == null
      ? {}
      : {
          trace: around
            .text(String(trace.file), String(trace.column))
            .map((text) => instantOf(text, String(around.from)))
            .sort((a, b) => a - b),
        }),
  }
}

function readProfile(keys: Keys): number[][] {
  const profile: number[][] = Array.from({ length: 7 }, () => Array(24).fill(0))
  for (const [days, hours] of Object.entries(keys))
    for (const weekday of daysOf(days)) profile[weekday] = hours as number[]
  return profile
}

export function readSources(keys: Keys, around: Surroundings): Source[] {
  const shares = ((keys.items as Keys | undefined)?.classes ?? {}) as Keys
  return ([keys.arrivals].flat() as Keys[]).map((each) => readSource(each, shares, around))
}
