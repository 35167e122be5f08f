/**
 * How long recorded arrivals come. A run that goes on after them ends with empty queues whatever happened before, so
 * that it shows no growth; so a run lasts no longer than they do unless its file says so, and none is searched beyond.
 */
import { hoursPerDay, hoursPerWeek } from './calendar.js'
import type { ArrivalSource } from './scenario.js'

/** The record that ends first. */
export interface FirstRecord {
  /** `the trace of intake (arrivals.csv)`. */
  readonly called: string
  /** Whole weeks of it, from the start of the run, at least one. */
  readonly weeks: number
}

/** Undefined where no arrivals are recorded. */
export function firstRecordToEnd(arrivals: readonly ArrivalSource[]): FirstRecord | undefined {
  const records = arrivals.flatMap(({ name, process }): FirstRecord[] =>
    process.by === 'trace' ? [{ called: called(name, process.file), weeks: wholeWeeks(process.times) }] : [],
  )
  return records.length === 0 ? undefined : records.reduce((a, b) => (b.weeks < a.weeks ? b : a))
}

/** Whether arrivals go on after so many weeks. */
export function lastsBeyond(arrivals: readonly ArrivalSource[], weeks: number): boolean {
  return weeks < (firstRecordToEnd(arrivals)?.weeks ?? Number.POSITIVE_INFINITY)
}

/** Whole weeks in which items arrive; without end where a source is no record. */
export function weeksOfArrivals(arrivals: readonly ArrivalSource[]): number {
  const weeks = arrivals.map(({ process }) =>
    process.by === 'trace' && process.times.length > 0 ? wholeWeeks(process.times) : Number.POSITIVE_INFINITY,
  )
  return weeks.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...weeks)
}

function called(name: string, file: string | undefined): string {
  return `the trace of ${name}${file === undefined ? '' : ` (${file})`}`
}

/**
 * Weeks up to the last one that is whole: the last week with arrivals is, unless they end on an earlier day of it than
 * they do in half of the weeks before. At least one. @param times rising
 */
export function wholeWeeks(times: readonly number[]): number {
  const lastDays = new Map<number, number>()
  for (const time of times) {
    lastDays.set(Math.floor(time / hoursPerWeek), Math.floor((time % hoursPerWeek) / hoursPerDay))
  }
  const [[week, day] = [0, 0], ...before] = [...lastDays].reverse()
  const usual = before.map(([, each]) => each).sort((a, b) => a - b)[(before.length - 1) >> 1] ?? day
  return Math.max(1, day < usual ? week : week + 1)
}
