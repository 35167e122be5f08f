/** What the ways through a scenario allow: which stations an item may visit again, and at which it may be withdrawn. */
import { components } from '../scenario/components.js'
import { legsOf, reachedFrom, routingsOf, waysOn } from '../scenario/routes.js'
import { joinTarget, type Routing, type Scenario, type Station } from '../scenario/scenario.js'

/** By station, where an item or a copy of it may go from there; `join` among it. */
export type Ways = ReadonlyMap<string, ReadonlySet<string>>

/** The stations that lie on a loop. */
export function stationsOnLoops(scenario: Scenario): Set<string> {
  const ways = waysPastJoins(scenario)
  const next = (id: string) => [...(ways.get(id) ?? [])].filter((to) => ways.has(to))
  const isLoop = ([first, ...others]: readonly string[]) => others.length > 0 || ways.get(first)?.has(first) === true
  const onLoops = new Set(
    components([...ways.keys()], next)
      .filter(isLoop)
      .flat(),
  )
  return new Set([...ways.keys()].filter((id) => onLoops.has(id)))
}

/** The stations in the branches of forks that do not wait for all copies. */
export function stationsInRaces(scenario: Scenario): Set<string> {
  const ways = waysOf(scenario)
  const races = forksOf(scenario).filter((fork) => (fork.first ?? fork.all.length) < fork.all.length)
  return reachedIn(
    ways,
    races.flatMap((fork) => fork.all),
  )
}

/** Who leaves a branch by its join goes on where the fork says. */
export function waysPastJoins(scenario: Scenario): Ways {
  const ways = waysOf(scenario)
  for (const fork of forksOf(scenario)) {
    for (const id of reachedIn(ways, fork.all)) {
      const onward = ways.get(id)
      if (onward?.has(joinTarget)) onward.add(fork.then)
    }
  }
  return ways
}

function waysOf(scenario: Scenario): Map<string, Set<string>> {
  const waysFrom = (station: Station) => new Set([...legsOf(station), ...waysOn(station, 'written')])
  return new Map(scenario.stations.map((station) => [station.id, waysFrom(station)]))
}

function forksOf(scenario: Scenario): Extract<Routing, { all: readonly string[] }>[] {
  return scenario.stations.flatMap(routingsOf).flatMap((routing) => ('all' in routing ? [routing] : []))
}

/** The stations reached from some, they among them; a join is none. */
function reachedIn(ways: Ways, from: readonly string[]): Set<string> {
  return reachedFrom(from, (id) => [...(ways.get(id) ?? [])].filter((to) => to !== joinTarget))
}
