/**
 * Whether items can come through: every station is reached from an arrival's entry, and from every station an end is
 * reached. Edges that no item can take, a share of 0 %, do not count on the way out.
 */
import type { ArrivalSource, Routing, Station } from '../scenario.js'
import type { Place } from '../written/source.js'
import { child, entriesOf, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { constantValue } from './check-routing.js'

export function checkFlow(
  root: Written,
  sources: readonly ArrivalSource[],
  stations: readonly Station[],
  check: Check,
): void {
  const places = new Map(entriesOf(child(root, 'stations')).map(([id, entry]) => [id, entry]))
  const placeOf = (id: string): Place => places.get(id)?.place ?? root.place
  const byId = new Map(stations.map((station) => [station.id, station]))
  if (!stations.some(({ kind }) => kind === 'end')) {
    check.problems.add(
      child(root, 'stations')?.place ?? root.place,
      'no-end',
      'no station is an end',
      'add one: `done: end`',
    )
    return
  }
  const reached = closure(
    sources.map(({ to }) => to),
    (id) => targets(byId.get(id), 'written'),
  )
  for (const { id } of stations) {
    if (!reached.has(id))
      check.problems.add(
        placeOf(id),
        'unreachable',
        `nothing reaches \`${id}\``,
        'no arrivals enter here and no station sends items here',
      )
  }
  for (const trap of trapsOf(stations, byId)) {
    const place = child(places.get(trap[0])?.value, 'then')?.place ?? placeOf(trap[0])
    const message =
      trap.length === 1
        ? `no item can leave \`${trap[0]}\``
        : `no item can leave the loop ${trap.map((id) => `\`${id}\``).join(', ')}`
    check.problems.add(place, 'no-way-out', message, 'some of its items have to go on to an end')
  }
}

/** Everything reached from `starts`, they among it. */
function closure(starts: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(starts)
  for (const id of reached) for (const to of next(id)) reached.add(to)
  return reached
}

/** The groups of stations that items can enter and never leave, in file order: each reaches all of its group, no end. */
function trapsOf(stations: readonly Station[], byId: ReadonlyMap<string, Station>): string[][] {
  const sources = new Map<string, string[]>()
  for (const station of stations) {
    for (const to of targets(station, 'possible')) sources.set(to, [...(sources.get(to) ?? []), station.id])
  }
  const ends = stations.filter(({ kind }) => kind === 'end').map(({ id }) => id)
  const leaving = closure(ends, (id) => sources.get(id) ?? [])
  const trapped = stations.map(({ id }) => id).filter((id) => !leaving.has(id))
  const traps: string[][] = []
  const told = new Set<string>()
  for (const id of trapped) {
    if (told.has(id)) continue
    const group = closure([id], (each) => targets(byId.get(each), 'possible'))
    const innermost = [...group].every((each) =>
      closure([each], (other) => targets(byId.get(other), 'possible')).has(id),
    )
    if (!innermost) continue
    traps.push(trapped.filter((each) => group.has(each)))
    for (const each of group) told.add(each)
  }
  return traps
}

/** Where items go: all that is written, or what an item can take; of every class. */
function targets(station: Station | undefined, which: 'written' | 'possible'): string[] {
  if (station === undefined) return []
  const overrides = Object.values(station.byClass).flatMap(({ then }) => then ?? [])
  return [station.then ?? [], overrides].flat().flatMap((routing) => targetsOf(routing, which))
}

function targetsOf(routing: Routing, which: 'written' | 'possible'): string[] {
  if ('shares' in routing)
    return routing.shares.filter(({ share }) => which === 'written' || share > 0).map(({ to }) => to)
  const possible: string[] = []
  for (const { to, when, share } of routing.rules) {
    const chance = share === undefined ? 1 : (constantValue(share) ?? 0.5)
    if (which === 'written' || chance > 0) possible.push(to)
    if (which === 'possible' && when === undefined && chance >= 1) break
  }
  return possible
}
