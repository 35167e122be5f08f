/**
 * Delays in which items may gather without end: those on a loop that is left by what only a run can tell, as where an
 * item asks again every hour whether the queue is short. What any other delay holds is bounded by how long items stay.
 */
import { own } from '../scenario/own.js'
import { reachedFrom } from '../scenario/routes.js'
import type { Scenario } from '../scenario/scenario.js'
import { offeredLoad, windowOf } from './offered-load.js'
import { targetsOf } from './reach.js'

/** Ids of such stations. */
export function orbits(scenario: Scenario): ReadonlySet<string> {
  const delays = scenario.stations.filter(({ capacity }) => capacity.by === 'none')
  const next = new Map(scenario.stations.map((station) => [station.id, targetsOf(station)]))
  const onward = (id: string) => next.get(id) ?? []
  const circular = delays.filter(({ id }) => reachedFrom(onward(id), onward).has(id))
  if (circular.length === 0) return new Set()
  const { visits } = offeredLoad(scenario, windowOf(scenario, 0))
  return new Set(circular.flatMap(({ id }) => (own(visits, id) === undefined ? [id] : [])))
}
