/** Recorded arrivals that end before the items of the window have been followed: these then meet a system that empties. */
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Warning } from './result.js'

/** @param follow hours for which each item is followed after its arrival */
export function followingWarnings({ arrivals, run: { length } }: Scenario, follow: number): Warning[] {
  if (!('weeks' in length)) return []
  const until = length.weeks * hoursPerWeek + follow
  return arrivals.flatMap(({ name, process }): Warning[] => {
    const last = process.by === 'trace' ? process.times.at(-1) : undefined
    // One that ends within the window is told of by `trace-ends`.
    if (last === undefined || last >= until || last < (length.weeks - 1) * hoursPerWeek) return []
    const text = `The trace of ${name} ends in week ${Math.floor(last / hoursPerWeek) + 1}: the items of the window are followed for ${Math.round((10 * follow) / hoursPerWeek) / 10} weeks more without its arrivals, so that what is open at its end is done sooner than it would be.`
    return [{ code: 'followed-without-arrivals', text }]
  })
}
