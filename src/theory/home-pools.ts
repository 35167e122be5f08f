/** At which of its pools work queues that several pools do together. */
import type { Scenario } from '../scenario/scenario.js'
import { offeredLoad, windowOf } from './offered-load.js'
import { needsOf } from './people.js'

/**
 * For each station that needs several pools, by id, the pool that its work most likely lacks: the one with the highest
 * offered load at 1× over the whole run, the first named where loads are equal or theory is silent.
 */
export function homePools(scenario: Scenario): ReadonlyMap<string, string> {
  const joint = scenario.stations.filter((station) => needsOf(station).length > 1)
  if (joint.length === 0) return new Map()
  const { constraints } = offeredLoad(scenario, windowOf(scenario, 0))
  const loads = new Map(constraints.map(({ id, load = 0 }) => [id, load]))
  return new Map(
    joint.map((station) => [
      station.id,
      mostLoaded(
        needsOf(station).map(({ pool }) => pool),
        loads,
      ),
    ]),
  )
}

function mostLoaded(pools: readonly string[], loads: ReadonlyMap<string, number>): string {
  return pools.reduce((most, pool) => ((loads.get(pool) ?? 0) > (loads.get(most) ?? 0) ? pool : most))
}
