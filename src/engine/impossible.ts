/** What a scenario can turn out to say only while it runs, in words for its author. */
import { addressSteps } from '../random/index.js'
import { microsecondsPerHour, mostWeeks } from '../scenario/calendar.js'
import { argumentsOf } from '../scenario/names-in.js'
import { ImpossibleDraw } from './fault.js'
import { duration, impossibleValue, itemInWords } from './guard.js'
import { saidAt } from './said-at.js'
import type { Station } from './station.js'
import type { System } from './system.js'

/** Beyond these an item's visits would share their random numbers; who comes back so often never leaves. */
export const mostVisits = addressSteps.acceptance

type Drawn = 'takes' | 'handoff' | 'patience'

const perHour = microsecondsPerHour
const longest = Number.MAX_SAFE_INTEGER

/** Longer than every run, in microseconds. */
export const longestTime = longest

/** Drawn hours in whole microseconds; what outlasts every run is as long as the longest of them. */
export function timeOf(hours: number, what: Drawn, station: Station, item: number): number {
  const time = Math.round(hours * perHour)
  if (time >= 0 && time <= longest) return time
  if (!(hours >= 0 && hours < Number.POSITIVE_INFINITY)) throw impossibleDraw(station, what, hours, item)
  return longest
}

function impossibleDraw({ plan, scope }: Station, what: Drawn, hours: number, item: number): ImpossibleDraw {
  const itemClass = scope.classOf(item)
  const said = plan.station.byClass[itemClass]?.[what] ?? plan.station[what]
  const law = said !== undefined && 'after' in said ? said.after : said
  const [expression = 0] = law === undefined ? [] : argumentsOf(law)
  const place = saidAt(plan.station, itemClass, what, ...(what === 'patience' ? ['after'] : []))
  return impossibleValue(place, hours, duration, itemInWords(expression, scope, item))
}

export function endless({ plan }: Station): ImpossibleDraw {
  const { id } = plan.station
  return new ImpossibleDraw(`an item came to ${id} ${mostVisits} times: nothing lets it leave its loop`, [
    'stations',
    id,
  ])
}

/** A run by items that time does not bring to its end. */
export function neverOver({ arrived, ended, plan }: System): ImpossibleDraw {
  const come = arrived < plan.items ? `${arrived} of ${plan.items} items had come` : `all ${arrived} items had come`
  const text = `after ${mostWeeks} weeks ${come} and ${ended} had ended: a run can be no longer`
  return new ImpossibleDraw(text, ['run', 'items'])
}
