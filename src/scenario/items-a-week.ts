/**
 * How many items a source brings in a week without holidays at 1×, before any ramp: what the check holds against the
 * most that can be simulated, and what a description tells. A trace is no weekly thing and has no such number.
 */
import { constantValue } from './constant-value.js'
import type { Distribution } from './distribution.js'
import type { Expression } from './expression.js'
import { argumentsOf } from './names-in.js'
import type { ArrivalProcess, Calendar } from './scenario.js'

export type WeeklyProcess = Exclude<ArrivalProcess, { readonly by: 'trace' }>

/** Infinity where the gaps of `every` are 0. */
export function itemsAWeek(process: WeeklyProcess, calendar: Pick<Calendar, 'spans'>): number {
  switch (process.by) {
    case 'rate':
      return process.rate * openHoursAWeek(calendar)
    case 'profile':
      return process.perHour.reduce((sum, items, hour) => sum + items * openPartOf(hour, calendar), 0)
    case 'every':
      return openHoursAWeek(calendar) / meanGap(process.gap)
    case 'batches':
      return process.at.length * process.size
  }
}

export function openHoursAWeek({ spans }: Pick<Calendar, 'spans'>): number {
  return spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0)
}

/** Hours for which it is open within an hour of the week, 0 to 1. */
function openPartOf(hour: number, { spans }: Pick<Calendar, 'spans'>): number {
  return spans.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(closes, hour + 1) - Math.max(opens, hour)),
    0,
  )
}

/** The mean of gaps whose arguments are constants, hours. A normal one is taken as it is before the cut at 0. */
export function meanGap(gap: Distribution): number {
  switch (gap.distribution) {
    case 'choice':
      return gap.values.reduce((sum, { value, share }) => sum + value * share, 0)
    case 'empirical':
      return gap.values.reduce((sum, value) => sum + value, 0) / gap.values.length
    case 'constant':
    case 'uniform':
    case 'triangular': {
      const ends = argumentsOf(gap).map(constantIn)
      return ends.reduce((sum, value) => sum + value, 0) / ends.length
    }
    default:
      return constantIn(argumentsOf(gap)[0])
  }
}

/** Not a number where it is no constant. */
function constantIn(expression: Expression): number {
  return constantValue(expression) ?? Number.NaN
}
