/** The rows of the ladder: each constraint with its load and its own break volume, the first to break on top. */
import type { DesignFindings } from '../experiment/design-findings.js'
import { highest } from '../experiment/volume-grid.js'
import { countedLoads } from './counted-loads.js'
import type { Constraint } from './result.js'

export function constraintsOf({ scenario, loads, own, sweep }: DesignFindings, target: number): Constraint[] {
  const atTarget = loads.at(target).constraints
  const [countedToday, countedThen] = [1, target].map((volume) => {
    const looked = sweep.find((each) => each.volume === volume)
    return looked === undefined ? {} : countedLoads(looked.sample, scenario, loads)
  })
  const rows = loads.constraints.map(({ id, kind, stations, load, trust, queue }, index): Constraint => {
    const found = own[index]
    const theory = loads.breakVolume(id)
    const later = atTarget[index].load
    return {
      id,
      title: titleOf(scenario, id),
      kind,
      stations,
      ...(load === undefined ? {} : { offeredLoad: load }),
      ...(later === undefined ? {} : { offeredLoadAtTarget: later }),
      ...(Object.hasOwn(countedToday, id) ? { countedLoad: countedToday[id] } : {}),
      ...(Object.hasOwn(countedThen, id) ? { countedLoadAtTarget: countedThen[id] } : {}),
      ...(found === undefined ? { above: highest } : { breaksAt: found.breaksAt }),
      ...(found?.varianceReduction === undefined ? {} : { varianceReduction: found.varianceReduction }),
      ...(theory === undefined ? {} : { theory }),
      ...(trust.says === 'exact' || trust.says === 'sampled' ? {} : { trust }),
      ...(queue === 'bounded' ? { queue } : {}),
    }
  })
  return rows.sort((a, b) => breakVolumeOf(a) - breakVolumeOf(b))
}

/** What breaks beyond the end of the search is ordered by theory, where it speaks. */
function breakVolumeOf({ breaksAt, theory }: Constraint): number {
  return breaksAt?.estimate ?? Math.max(highest, theory ?? Number.POSITIVE_INFINITY)
}

function titleOf({ pools, stations }: DesignFindings['scenario'], id: string): string {
  return (pools.find((pool) => pool.id === id) ?? stations.find((station) => station.id === id))?.title ?? id
}
