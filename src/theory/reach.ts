/** Which stations items and copies may come to from a station, or from the legs of a fork. */
import { legsOf, reachedFrom, waysOn } from '../scenario/routes.js'
import { joinTarget, type Scenario, type Station } from '../scenario/scenario.js'

/** Tells the stations that one may come to from some, these among them. A copy that joins goes no further. */
export function reachIn({ stations }: Scenario): (starts: readonly string[]) => ReadonlySet<string> {
  const next = new Map(stations.map((station) => [station.id, targetsOf(station)]))
  return (starts) => {
    const reached = reachedFrom(starts, (id) => next.get(id) ?? [])
    reached.delete(joinTarget)
    return reached
  }
}

/** Where a station sends items and copies, of whatever class; the join may be among it. */
export function targetsOf(station: Station): string[] {
  return [...waysOn(station, 'possible'), ...legsOf(station)]
}
