/**
 * Which capacities stay as they are while every other is taken as unlimited. A station with a `limit` or `patience`
 * turns items away because its people are busy: with unlimited people nobody would be turned away, and what lies behind
 * it would be judged by a flow that never reaches it.
 */
import { legsOf, reachedFrom, routingsOf, targetsOf, waysOn, waysOutOfQueue } from '../scenario/routes.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import type { ConstraintLoad } from '../theory/offered-load.js'

type Serving = Pick<ConstraintLoad, 'id' | 'stations'>

/**
 * Ids of the constraints that are unlimited while one of them is judged by itself: all others but those that serve a
 * station with a way out of its queue from which items reach the one that is judged.
 */
export function unlimitedBeside(scenario: Scenario, constraints: readonly Serving[], id: string): string[] {
  const own = constraints.find((each) => each.id === id)?.stations ?? []
  const turning = scenario.stations.filter(
    (station) => waysOutOfQueue(station).length > 0 && reaches(scenario, station, own),
  )
  const keeps = ({ stations }: Serving) => turning.some((station) => stations.includes(station.id))
  return constraints.filter((each) => each.id !== id && !keeps(each)).map((each) => each.id)
}

function reaches({ stations }: Scenario, from: Station, goals: readonly string[]): boolean {
  const behind = reachedFrom(next(from), (id) => {
    if (id === 'join') return stations.flatMap(behindJoin)
    const station = stations.find((each) => each.id === id)
    return station === undefined ? [] : next(station)
  })
  return goals.some((goal) => behind.has(goal))
}

function next(station: Station): string[] {
  return [...waysOn(station, 'possible'), ...legsOf(station)]
}

/** Where an item goes on when its copies have come together. */
function behindJoin(station: Station): string[] {
  return routingsOf(station).flatMap((routing) => ('all' in routing ? targetsOf(routing, 'possible') : []))
}
