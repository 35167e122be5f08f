/**
 * For how long each item of the window is followed after its arrival: for the length of the run, but at least for the
 * longest limit of a promise on times and for four weeks, so that no promise is judged before its time.
 */
import { isOnTimes } from '../measure/promises.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Promised, Scenario } from '../scenario/scenario.js'

const leastWeeks = 4

/** Hours, one number for all designs that are compared. A run by items goes on until all have ended anyway. */
export function followOf(designs: readonly Scenario[]): number {
  const lengths = designs.flatMap(({ promises, run: { length } }) => [
    ...('weeks' in length ? [length.weeks * hoursPerWeek] : []),
    ...promises.filter(isOnTimes).map(limitOf),
  ])
  return Math.max(leastWeeks * hoursPerWeek, ...lengths)
}

function limitOf(promised: Promised): number {
  if (promised.of === 'late') return promised.after
  return 'below' in promised ? promised.below : 0
}
