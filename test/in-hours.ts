/** What the engine knows in microseconds, in the hours in which tests count. */
import { microsecondsPerHour } from '../src/scenario/calendar.js'

export function inHours(time: number): number {
  return time / microsecondsPerHour
}
