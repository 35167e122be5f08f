/** The stretch of time over which theory counts work and hours. */
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'

/** Absolute hours from Monday 00:00 of week 0. */
export interface Window {
  readonly opens: number
  readonly closes: number
  /** ISO date of week 0; absent: a time without holidays. */
  readonly from?: string
}

/** The window of a run's measures: from the end of the warm-up (hours) to the end; one plain week in a run by items. */
export function windowOf(scenario: Scenario, warmUp: number): Window {
  const { from, length } = scenario.run
  if ('items' in length) return { opens: 0, closes: hoursPerWeek }
  return { opens: warmUp, closes: length.weeks * hoursPerWeek, ...(from === undefined ? {} : { from }) }
}
