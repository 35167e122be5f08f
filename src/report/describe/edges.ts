/**
 * The lines of the map: from each station to all to which one may send, out of its queue too. A fork's lines lead to
 * its legs, and from where its copies join to what stands behind the join.
 */
import { legsOf, reachedFrom, routingsOf, targetsOf, waysOn, waysOutOfQueue } from '../../scenario/routes.js'
import { joinTarget, type Station } from '../../scenario/scenario.js'
import type { Edge } from './layers.js'

/** Each once, in the order of the file. */
export function edgesOf(stations: readonly Station[]): Edge[] {
  const behind = behindJoins(stations)
  return stations.flatMap((station) => {
    const targets = [...ownTargets(station), ...(behind.get(station.id) ?? [])]
    return [...new Set(targets)].filter((to) => to !== joinTarget).map((to) => ({ from: station.id, to }))
  })
}

function ownTargets(station: Station): string[] {
  const routed = routingsOf(station).flatMap((routing) =>
    'all' in routing ? routing.all : targetsOf(routing, 'possible'),
  )
  return [...routed, ...waysOutOfQueue(station)]
}

/** Where the item goes on whose copies join at a station, by its id. */
function behindJoins(stations: readonly Station[]): Map<string, string[]> {
  const ways = new Map(stations.map((station) => [station.id, waysOn(station, 'possible')]))
  const behind = new Map<string, string[]>()
  for (const fork of stations) {
    const targets = routingsOf(fork).flatMap((routing) => ('all' in routing ? [routing.then] : []))
    for (const id of reachedFrom(legsOf(fork), (each) => ways.get(each) ?? [])) {
      if (ways.get(id)?.includes(joinTarget)) behind.set(id, [...(behind.get(id) ?? []), ...targets])
    }
  }
  return behind
}
