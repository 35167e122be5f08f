/** What a scenario can turn out to say only while it runs, in words for its author. */
import { addressSteps } from '../random/index.js'
import { ImpossibleDraw } from './fault.js'
import type { Station } from './station.js'

/** Beyond these an item's visits would share their random numbers; who comes back so often never leaves. */
export const mostVisits = addressSteps.acceptance

export function impossible(station: Station, what: 'takes' | 'handoff' | 'patience', hours: number): ImpossibleDraw {
  return new ImpossibleDraw(
    `\`${what}\` of ${station.plan.id} came out as ${hours} hours: its expression can turn negative`,
  )
}

/** A pace at which no work is ever done, or all at once. */
export function impossibleSpeed(station: Station, speed: number): ImpossibleDraw {
  return new ImpossibleDraw(`\`speed\` of ${station.plan.id} came out as ${speed}: it has to be above 0 and finite`)
}

export function endless(station: Station): ImpossibleDraw {
  return new ImpossibleDraw(`an item came to ${station.plan.id} ${mostVisits} times: nothing lets it leave its loop`)
}
