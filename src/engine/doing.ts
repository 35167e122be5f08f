/** What an item at a station is about, for those who measure a stretch of its time before it is over. */
import type { Batches } from './batches.js'
import type { Integers } from './items.js'
import type { Doing, Vitals } from './probe.js'
import { stages } from './stages.js'

/** What it is read from. */
interface Running extends Pick<Vitals, 'clock' | 'items' | 'stations' | 'forEachAtWork'> {
  readonly batches: Batches | null
  readonly stage: Integers | null
}

/** Of an item, or a copy, at a station. */
export function doingOf(system: Running, item: number): Doing {
  const { batches, clock, items, stage, stations } = system
  const station = stations[items.station[item]]
  const since = items.since[item]
  const leader = station.batch === undefined ? item : (batches?.leaderOf(item) ?? item)
  switch (stage?.values[item]) {
    case stages.waiting: {
      if (station.batch !== undefined && batches?.isForming(item, station) === true)
        return { stage: stages.waiting, gathering: clock.now - since, open: 0 }
      const gathering = station.batch === undefined ? 0 : (batches?.completedAt(leader) ?? since) - since
      const { openTime } = station
      const isShut = openTime !== undefined && !openTime.alwaysOpen
      const open = isShut ? openTime.elapsed() - items.sinceOpen[leader] : clock.now - since - gathering
      return { stage: stages.waiting, gathering, open }
    }
    case stages.working:
      return { stage: stages.working, gathering: 0, open: items.work[leader] - leftOf(system, leader) }
    case stages.handingOff:
      return { stage: stages.handingOff, gathering: 0, open: 0 }
    default:
      return { stage: stages.pausing, gathering: 0, open: 0 }
  }
}

/** Rare, so that it may look through all work that is under way. */
function leftOf(system: Running, worker: number): number {
  let found = 0
  system.forEachAtWork((item, _station, left) => {
    if (item === worker) found = left
  })
  return found
}
