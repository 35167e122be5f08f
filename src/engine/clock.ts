import { hoursPerDay, hoursPerWeek, inMicroseconds, microsecondsPerHour, openSpans } from '../scenario/calendar.js'
import type { Calendar, Span } from '../scenario/scenario.js'

/** Simulated time, as those read it who do not move it. */
export interface Clock {
  /** Whole microseconds since the start, Monday 00:00 of week 0. */
  readonly now: number
}

export const microsecondsPerDay = hoursPerDay * microsecondsPerHour
export const microsecondsPerWeek = hoursPerWeek * microsecondsPerHour

/** The open spans of one week as `openSpans` has them, in instants. */
export function openInstants(calendar: Calendar, from: string | undefined, week: number): Span[] {
  return openSpans(calendar, from, week).map(inInstants)
}

/** A span in hours, in instants. */
export function inInstants({ opens, closes }: Span): Span {
  return { opens: inMicroseconds(opens), closes: inMicroseconds(closes) }
}
