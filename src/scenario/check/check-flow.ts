/**
 * Whether items can come through: every station is reached from an arrival's entry, and from every station an end is
 * reached, or in a parallel branch a join. Ways that no item can take, a share of 0 %, do not count on the way out.
 */

import { components } from '../components.js'
import { legsOf, reachedFrom, waysOn } from '../routes.js'
import type { ArrivalSource, Station } from '../scenario.js'
import { child, type Entry, entriesOf, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { checkBranches } from './check-branches.js'

export function checkFlow(
  root: Written,
  sources: readonly ArrivalSource[],
  stations: readonly Station[],
  check: Check,
): void {
  const written = child(root, 'stations')
  if (!stations.some(({ kind }) => kind === 'end')) {
    check.problems.add(written?.place ?? root.place, 'no-end', 'no station is an end', 'add one: `done: end`')
    return
  }
  const entries = new Map(entriesOf(written))
  checkReached(entries, sources, stations, check)
  checkTraps(entries, stations, check)
  checkTurns(entries, stations, check)
  checkBranches(entries, sources, stations, check)
}

type Entries = ReadonlyMap<string, Entry>

function checkReached(
  entries: Entries,
  sources: readonly ArrivalSource[],
  stations: readonly Station[],
  check: Check,
): void {
  const next = new Map(
    stations.map((station) => [station.id, [...waysOn(station, 'written'), ...legsOf(station)]] as const),
  )
  const entrances = sources.map(({ to }) => to)
  const reached = reachedFrom(entrances, (id) => next.get(id) ?? [])
  for (const [id, { place }] of entries) {
    if (reached.has(id)) continue
    const hint = 'no arrivals enter here and no station sends items here'
    check.problems.add(place, 'unreachable', `nothing reaches \`${id}\``, hint)
  }
}

function checkTraps(entries: Entries, stations: readonly Station[], check: Check): void {
  for (const trap of trapsOf(stations)) {
    const entry = entries.get(trap[0])
    if (entry === undefined) continue
    const message =
      trap.length === 1 ? `no item can leave \`${trap[0]}\`` : `no item can leave the loop ${inList(trap)}`
    check.problems.add(
      (child(entry.value, 'then') ?? entry).place,
      'no-way-out',
      message,
      'some of its items have to go on to an end, or in a parallel branch to a join',
    )
  }
}

/** Stations that turn items away to each other: who finds all of them full would go round without any time passing. */
function checkTurns(entries: Entries, stations: readonly Station[], check: Check): void {
  const atOnce = new Set(stations.filter((station) => !takesTimeToReach(station)).map(({ id }) => id))
  const turns = new Map(
    stations.flatMap(({ id, limit }) => (limit !== undefined && atOnce.has(id) ? [[id, limit.to] as const] : [])),
  )
  const next = (id: string) => [turns.get(id) ?? []].flat().filter((to) => turns.has(to))
  for (const group of components([...turns.keys()], next)) {
    const inOrder = [...turns.keys()].filter((id) => group.includes(id))
    const [first] = inOrder
    const entry = entries.get(first)
    if (entry === undefined || (group.length === 1 && turns.get(first) !== first)) continue
    const message =
      group.length === 1
        ? `who is turned away from \`${first}\` comes back to it in no time`
        : `the limits of ${inList(inOrder)} send to each other: who finds all full goes round in no time`
    check.problems.add(
      (child(child(entry.value, 'limit'), 'to') ?? entry).place,
      'turned-round',
      message,
      'lead it elsewhere, or let a `handoff` pass',
    )
  }
}

/** Whether a hand-off lies before its queue. */
function takesTimeToReach({ handoff }: Station): boolean {
  return handoff !== undefined && !(handoff.distribution === 'constant' && handoff.value === 0)
}

const mostNames = 10

function inList(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `\`${name}\``)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

/** The groups of stations that items can enter and never leave, in file order; no end is in them, no way leads to a join. */
function trapsOf(stations: readonly Station[]): string[][] {
  const next = new Map(stations.map((station) => [station.id, waysOn(station, 'possible')] as const))
  const order = new Map(stations.map(({ id }, index) => [id, index]))
  const rank = (id: string) => order.get(id) ?? 0
  const ends = new Set(stations.filter(({ kind }) => kind === 'end').map(({ id }) => id))
  return components([...next.keys()], (id) => next.get(id)?.filter((to) => next.has(to)) ?? [])
    .filter((group) => isClosed(group, next) && !group.some((id) => ends.has(id)))
    .map((group) => group.sort((a, b) => rank(a) - rank(b)))
    .sort(([a], [b]) => rank(a) - rank(b))
}

function isClosed(group: readonly string[], next: ReadonlyMap<string, readonly string[]>): boolean {
  const members = new Set(group)
  return group.every((id) => next.get(id)?.every((to) => members.has(to)))
}
