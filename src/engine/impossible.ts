/** What a scenario can turn out to say only while it runs, in words for its author. */
import { addressSteps } from '../random/index.js'
import { microsecondsPerHour, mostWeeks } from '../scenario/calendar.js'
import { ImpossibleDraw } from './fault.js'
import type { Station } from './station.js'
import type { System } from './system.js'

/** Beyond these an item's visits would share their random numbers; who comes back so often never leaves. */
export const mostVisits = addressSteps.acceptance

type Drawn = 'takes' | 'handoff' | 'patience'

const perHour = microsecondsPerHour
const longest = Number.MAX_SAFE_INTEGER

/** Drawn hours in whole microseconds; what outlasts every run is as long as the longest of them. */
export function timeOf(hours: number, what: Drawn, station: Station): number {
  const time = Math.round(hours * perHour)
  if (time >= 0 && time <= longest) return time
  if (!(hours >= 0 && hours < Number.POSITIVE_INFINITY)) throw impossible(station, what, hours)
  return longest
}

function impossible(station: Station, what: Drawn, hours: number): ImpossibleDraw {
  const can = hours < 0 ? 'turn negative' : 'divide by zero'
  return new ImpossibleDraw(`\`${what}\` of ${station.plan.id} came out as ${hours} hours: its expression can ${can}`)
}

/** A pace at which no work is ever done, or all at once. */
export function impossibleSpeed(station: Station, speed: number): ImpossibleDraw {
  return new ImpossibleDraw(`\`speed\` of ${station.plan.id} came out as ${speed}: it has to be above 0 and finite`)
}

export function endless(station: Station): ImpossibleDraw {
  return new ImpossibleDraw(`an item came to ${station.plan.id} ${mostVisits} times: nothing lets it leave its loop`)
}

/** A run by items that time does not bring to its end. */
export function neverOver({ arrived, ended, plan }: System): ImpossibleDraw {
  const come = arrived < plan.items ? `${arrived} of ${plan.items} items had come` : `all ${arrived} items had come`
  return new ImpossibleDraw(`after ${mostWeeks} weeks ${come} and ${ended} had ended: a run can be no longer`)
}
