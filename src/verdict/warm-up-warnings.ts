/** What the empty start does to the measures, where the warm-up is too short to forget it. */
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'
import { type OfferedLoad, windowOf } from '../theory/offered-load.js'
import { relaxations } from '../theory/relaxation.js'
import type { Warning } from './result.js'

/** Of the mean that would be measured in the long run; less is within what is asked of a measure. */
const matters = 0.05
/** After so many relaxation times next to nothing of the empty start is left. */
const enough = 3

/** Beside the volumes that are reported: constraints near a load of 1 whose queues are still filling there. */
export function fillingWarnings(
  scenario: Scenario,
  loads: OfferedLoad,
  warmUp: number,
  volumes: readonly number[],
): Warning[] {
  if ('items' in scenario.run.length) return []
  const window = windowOf(scenario, warmUp)
  return volumes.flatMap((volume) => {
    const short = relaxations(loads.at(volume), window).filter(({ missing }) => missing >= matters)
    if (short.length === 0) return []
    const [longest] = [...short].sort((a, b) => b.hours - a.hours)
    const load = loads.at(volume).constraints.find(({ id }) => id === longest.id)?.load ?? Number.NaN
    const weeks = Math.ceil((enough * longest.hours) / hoursPerWeek)
    const names = short.map(({ id }) => id).join(', ')
    const text = `At ${volume}× the queue of ${names} is still filling in the window: near a load of 1 (${longest.id}: ${(100 * load).toFixed(1)}%) it takes long to forget the empty start, and its mean waits are too low here. A warm-up of about ${weeks} weeks would show what they come to.`
    return [{ code: 'warm-up-short', text }]
  })
}
