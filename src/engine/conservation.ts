/** Conservation: what came to a station has left it or is there, and what arrived has ended or is in the system. */
import { notices } from './agenda.js'
import { Fault } from './fault.js'
import type { System } from './system.js'

/** Counts the items themselves. Throws a `Fault` where a count does not agree. */
export function checkConservation({ agenda, items, stations, arrived, ended, copies }: System): void {
  const present = new Int32Array(stations.length)
  let inUse = 0
  items.forEach((item) => {
    inUse++
    if (items.station[item] >= 0) present[items.station[item]]++
  })
  // Who is being handed off is on the way to the station, and has not joined it.
  agenda.forEach(notices.handoffEnd, (_, item) => {
    if (items.station[item] >= 0) present[items.station[item]]--
  })
  for (const { index, plan, joined, left } of stations) {
    if (plan.by === 'end' || joined === left + present[index]) continue
    throw new Fault(`${joined} items joined, ${left} left, ${present[index]} are there`, { station: plan.id })
  }
  if (arrived + copies !== ended + inUse)
    throw new Fault(`${arrived} items arrived, ${ended} ended, ${inUse} are in the system, ${copies} of them copies`)
}
