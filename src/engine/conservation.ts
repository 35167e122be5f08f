/** Conservation: what came to a station has left it or is there, and what arrived has ended or is in the system. */
import { Fault } from './fault.js'
import type { Items } from './items.js'
import type { Station } from './station.js'

interface Counted {
  readonly items: Items
  readonly stations: readonly Station[]
  readonly arrived: number
  readonly ended: number
}

/** Counts the items themselves. Throws a `Fault` where a count does not agree. */
export function checkConservation({ items, stations, arrived, ended }: Counted): void {
  const present = stations.map(() => 0)
  items.forEach((item) => {
    present[items.station[item]]++
  })
  for (const { index, plan, entered, left } of stations) {
    if (entered === left + present[index]) continue
    throw new Fault(`${entered} items came, ${left} left, ${present[index]} are there`, { station: plan.id })
  }
  const inSystem = present.reduce((sum, count) => sum + count, 0)
  if (arrived !== ended + inSystem)
    throw new Fault(`${arrived} items arrived, ${ended} ended, ${inSystem} are in the system`)
}
