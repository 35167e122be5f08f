/**
 * Parallel branches: a copy can only end at a join, an item outside of any branch only at an end, and no fork lies in
 * its own branch, where copies would be copied without end. A branch is everything that is reached from a leg without
 * passing a join.
 */

import { components } from '../components.js'
import { legsOf, reachedFrom, waysOn } from '../routes.js'
import { type ArrivalSource, joinTarget, type Station } from '../scenario.js'
import type { Entry } from '../written/written.js'
import type { Check } from './check.js'
import { placeOfTarget } from './place-of-target.js'

export function checkBranches(
  entries: ReadonlyMap<string, Entry>,
  sources: readonly ArrivalSource[],
  stations: readonly Station[],
  check: Check,
): void {
  const before = check.problems.count
  const branches = new Branches(entries, sources, stations, check)
  branches.checkJoins()
  for (const fork of stations) branches.checkLeaks(fork)
  // Where a branch leaks, forks are found in it that do not belong there.
  if (check.problems.count === before) branches.checkNesting()
}

class Branches {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #stations: ReadonlyMap<string, Station>
  readonly #check: Check
  readonly #ways: ReadonlyMap<string, readonly string[]>
  /** What items reach that are no copies. */
  readonly #outside: ReadonlySet<string>
  /** From where an end is reached. */
  readonly #ending: ReadonlySet<string>
  /** Stations in branches whose ways on have been looked at. */
  readonly #walked = new Set<string>()

  constructor(
    entries: ReadonlyMap<string, Entry>,
    sources: readonly ArrivalSource[],
    stations: readonly Station[],
    check: Check,
  ) {
    this.#entries = entries
    this.#stations = new Map(stations.map((station) => [station.id, station]))
    this.#check = check
    this.#ways = new Map(stations.map((station) => [station.id, waysOn(station, 'possible')]))
    this.#outside = this.#reached(sources.map(({ to }) => to))
    this.#ending = this.#reachingAnEnd()
  }

  /** Nothing outside of a branch leads to a join. */
  checkJoins(): void {
    for (const id of this.#outside) {
      if (!this.#waysFrom(id).includes(joinTarget)) continue
      this.#add(
        id,
        joinTarget,
        'join-outside-a-branch',
        `\`${id}\` sends to \`${joinTarget}\`, and items reach it that are no copies`,
        'only what `{ all: [STATION, …], then: STATION }` sends out comes back at a join',
      )
    }
  }

  /** No copy of the fork gets to an end, or to a station from which items that are no copies go to an end. */
  checkLeaks(fork: Station): void {
    const open = legsOf(fork).map((to) => ({ from: fork.id, to }))
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const { from, to } = way
      if (this.#isEnd(to) || (this.#outside.has(to) && this.#ending.has(to))) this.#leak(fork, from, to)
      else if (!this.#walked.has(to)) {
        this.#walked.add(to)
        open.push(...this.#waysFrom(to).map((next) => ({ from: to, to: next })))
      }
    }
  }

  /** A fork lies in its own branch where one of its legs leads back to it, be it through the legs of other forks. */
  checkNesting(): void {
    const legs = new Map([...this.#stations.values()].map((station) => [station.id, legsOf(station)]))
    const next = (id: string) => [...this.#waysFrom(id), ...(legs.get(id) ?? [])].filter((to) => legs.has(to))
    for (const group of components([...legs.keys()], next)) {
      const members = new Set(group)
      const within = (id: string) => legs.get(id)?.find((leg) => members.has(leg))
      const fork = group.find((id) => within(id) !== undefined)
      if (fork === undefined) continue
      this.#add(
        fork,
        within(fork) ?? fork,
        'endless-copies',
        `a copy that \`${fork}\` sends out can come to \`${fork}\` again, and is copied again`,
        'lead the copies to a join before',
      )
    }
  }

  #leak(fork: Station, from: string, to: string): void {
    const which =
      from === fork.id ? `\`${from}\` sends copies` : `\`${from}\`, in a branch of \`${fork.id}\`, sends copies`
    const message = this.#isEnd(to) ? `to the end \`${to}\`` : `to \`${to}\`, which lies outside of the branch`
    this.#add(
      from,
      to,
      'leaves-a-branch',
      `${which} ${message}`,
      'a branch ends at a station with `then: join`; when all are back, the item goes on',
    )
  }

  #add(id: string, target: string, code: string, message: string, hint: string): void {
    const entry = this.#entries.get(id)
    if (entry !== undefined) this.#check.problems.add(placeOfTarget(entry, target), code, message, hint)
  }

  #reached(starts: readonly string[]): Set<string> {
    return reachedFrom(starts, (id) => this.#waysFrom(id))
  }

  #reachingAnEnd(): Set<string> {
    const senders = new Map<string, string[]>([...this.#stations.keys()].map((id) => [id, []]))
    for (const [id, ways] of this.#ways) for (const to of ways) senders.get(to)?.push(id)
    const ends = [...this.#stations.keys()].filter((id) => this.#isEnd(id))
    return reachedFrom(ends, (id) => senders.get(id) ?? [])
  }

  #waysFrom(id: string): readonly string[] {
    return this.#ways.get(id) ?? []
  }

  #isEnd(id: string): boolean {
    return this.#stations.get(id)?.kind === 'end'
  }
}
