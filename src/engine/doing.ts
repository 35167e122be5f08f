/** What an item at a station is about, for those who measure a stretch of its time before it is over. */
import type { Batches } from './batches.js'
import type { Integers } from './items.js'
import type { Doing, Vitals } from './probe.js'
import { stages } from './stages.js'
import type { Station } from './station.js'

/** What it is read from. */
interface Running extends Pick<Vitals, 'clock' | 'items' | 'stations' | 'forEachAtWork'> {
  readonly batches: Batches | null
  readonly stage: Integers | null
}

/** Of an item, or a copy, at a station. */
export function doingOf(system: Running, item: number): Doing {
  const { items, stage, stations } = system
  switch (stage?.values[item]) {
    case stages.waiting:
      return waitOf(system, item, stations[items.station[item]])
    case stages.working: {
      const leader = leaderOf(system, item, stations[items.station[item]])
      return { stage: stages.working, gathering: 0, open: items.work[leader] - leftOf(system, leader) }
    }
    case stages.handingOff:
      return { stage: stages.handingOff, gathering: 0, open: 0 }
    default:
      return { stage: stages.pausing, gathering: 0, open: 0 }
  }
}

function waitOf({ clock, items }: Running, item: number, { gathering, openTime }: Station): Doing {
  const gathered = gathering?.gatheredFor(item) ?? 0
  const rest = clock.now - items.since[item] - gathered
  const open =
    openTime === undefined || openTime.alwaysOpen
      ? rest
      : openTime.elapsed() - items.sinceOpen[item] - (gathering?.gatheredForOpen(item) ?? 0)
  return { stage: stages.waiting, gathering: gathered, open }
}

/** Whoever leads the batch at work. */
function leaderOf({ batches }: Running, item: number, { gathering }: Station): number {
  if (gathering === null || batches === null) return item
  let first = item
  while (batches.ahead(first) >= 0) first = batches.ahead(first)
  return first
}

/** Rare, so that it may look through all work that is under way. */
function leftOf(system: Running, worker: number): number {
  let found = 0
  system.forEachAtWork((item, _station, left) => {
    if (item === worker) found = left
  })
  return found
}
