/**
 * For how long each item of the window is followed after its arrival: for the length of the run, but at least for the
 * longest limit of a promise on times and for four weeks, so that no promise is judged before its time.
 */
import { isOnTimes } from '../measure/promises.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Promised, Scenario } from '../scenario/scenario.js'

const leastWeeks = 4
/** A promise that waits longer than this, and than eight runs, is not waited for: simulating so long has no end. */
const mostWeeks = 104
const mostRuns = 8

/** Hours, one number for all designs that are compared. A run by items goes on until all have ended anyway. */
export function followOf(designs: readonly Scenario[]): number {
  const runs = designs.flatMap(({ run: { length } }) => ('weeks' in length ? [length.weeks * hoursPerWeek] : []))
  const limits = designs.flatMap(({ promises }) => promises.filter(isOnTimes).map(limitOf))
  const most = Math.max(mostWeeks * hoursPerWeek, ...runs.map((run) => mostRuns * run))
  return Math.min(most, Math.max(leastWeeks * hoursPerWeek, ...runs, ...limits))
}

/** So long after its limit whether a time was kept is known, also where it ends at that very instant. */
const anHour = 1

/**
 * Hours for which a search has to follow an item to know whether it keeps its promises: up to their limits, which most
 * are tested by. A mean is of times as long as they are followed at all.
 */
export function followToTest(designs: readonly Scenario[]): number {
  const promised = designs.flatMap(({ promises }) => promises.filter(isOnTimes))
  const isMean = promised.some((each) => 'statistic' in each && each.statistic === 'mean')
  const follow = followOf(designs)
  return isMean ? follow : Math.min(follow, anHour + Math.max(0, ...promised.map(limitOf)))
}

function limitOf(promised: Promised): number {
  if (promised.of === 'late') return promised.after
  return 'below' in promised ? promised.below : 0
}
