/**
 * Copies of which only the first few count: the others are withdrawn wherever they are, which no batch allows, since
 * who is gathered into one stays with it.
 */
import { legsOf, reachedFrom, routingsOf, waysOn } from '../routes.js'
import type { Station } from '../scenario.js'
import { type Entry, entriesOf } from '../written/written.js'
import type { Check } from './check.js'

export function checkRaces(entries: ReadonlyMap<string, Entry>, stations: readonly Station[], check: Check): void {
  const byId = new Map(stations.map((station) => [station.id, station]))
  for (const fork of stations) {
    for (const id of reachedFrom(racingLegs(fork), (each) => waysFrom(byId.get(each)))) {
      if (byId.get(id)?.batch === undefined) continue
      const entry = entries.get(id)
      const batch = entriesOf(entry?.value).find(([key]) => key === 'batch')
      if (batch === undefined) continue
      check.problems.add(
        batch[1].place,
        'batch-in-a-race',
        `\`${fork.id}\` goes on with the first of its copies, and those that wait here could not be withdrawn`,
        'who is gathered into a `batch` stays with it: take `first` away, or `batch`',
      )
    }
  }
}

/** Legs of which not all have to come back. */
function racingLegs(fork: Station): string[] {
  return routingsOf(fork).flatMap((routing) =>
    'all' in routing && routing.first !== undefined && routing.first < routing.all.length ? routing.all : [],
  )
}

/** Copies of copies are withdrawn too. */
function waysFrom(station: Station | undefined): string[] {
  return station === undefined ? [] : [...waysOn(station, 'written'), ...legsOf(station)]
}
