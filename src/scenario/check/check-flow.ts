/**
 * Whether items can come through: every station is reached from an arrival's entry, and from every station an end is
 * reached. Edges that no item can take, a share of 0 %, do not count on the way out.
 */
import type { ArrivalSource, Routing, Station } from '../scenario.js'
import type { Place } from '../written/source.js'
import { child, entriesOf, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { constantValue } from './check-routing.js'
import { components } from './components.js'

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
    if (!reached.has(id)) {
      check.problems.add(
        placeOf(id),
        'unreachable',
        `nothing reaches \`${id}\``,
        'no arrivals enter here and no station sends items here',
      )
    }
  }
  for (const trap of trapsOf(stations)) {
    const place = child(places.get(trap[0])?.value, 'then')?.place ?? placeOf(trap[0])
    const message =
      trap.length === 1 ? `no item can leave \`${trap[0]}\`` : `no item can leave the loop ${inList(trap)}`
    check.problems.add(place, 'no-way-out', message, 'some of its items have to go on to an end')
  }
}

const mostNames = 10

function inList(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `\`${name}\``)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

/** Everything reached from `starts`, they among it. */
function closure(starts: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(starts)
  for (const id of reached) for (const to of next(id)) reached.add(to)
  return reached
}

/** The groups of stations that items can enter and never leave, in file order; no end is in them. */
function trapsOf(stations: readonly Station[]): string[][] {
  const next = new Map(stations.map((station) => [station.id, targets(station, 'possible')]))
  const order = new Map(stations.map(({ id }, index) => [id, index]))
  const rank = (id: string) => order.get(id) ?? 0
  const ends = new Set(stations.filter(({ kind }) => kind === 'end').map(({ id }) => id))
  return components([...next.keys()], (id) => next.get(id) ?? [])
    .filter((group) => isClosed(group, next) && !group.some((id) => ends.has(id)))
    .map((group) => group.sort((a, b) => rank(a) - rank(b)))
    .sort(([a], [b]) => rank(a) - rank(b))
}

function isClosed(group: readonly string[], next: ReadonlyMap<string, readonly string[]>): boolean {
  const members = new Set(group)
  return group.every((id) => next.get(id)?.every((to) => members.has(to)))
}

/** Where items go: all that is written, or what an item can take; of every class. */
function targets(station: Station | undefined, which: 'written' | 'possible'): string[] {
  if (station === undefined) return []
  const overrides = Object.values(station.byClass).flatMap(({ then }) => then ?? [])
  return [station.then ?? [], overrides].flat().flatMap((routing) => targetsOf(routing, which))
}

function targetsOf(routing: Routing, which: 'written' | 'possible'): string[] {
  if ('shares' in routing) {
    return routing.shares.filter(({ share }) => which === 'written' || share > 0).map(({ to }) => to)
  }
  if ('all' in routing) return [...routing.all, routing.then]
  const possible: string[] = []
  for (const { to, when, share } of routing.rules) {
    const chance = share === undefined ? 1 : (constantValue(share) ?? 0.5)
    if (which === 'written' || chance > 0) possible.push(to)
    if (which === 'possible' && when === undefined && chance >= 1) break
  }
  return possible
}
