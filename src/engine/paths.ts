/** What the ways through a scenario allow: which stations an item may visit again, and at which it may be withdrawn. */
import { joinTarget, type Routing, type Scenario, type Station } from '../scenario/scenario.js'

/** The stations that a routing may send to, each once; a join is none. */
export function targetsOf(routing: Routing): string[] {
  if ('all' in routing) return [...new Set([...routing.all, routing.then])]
  return waysOf(routing).filter((to) => to !== joinTarget)
}

/** The stations that lie on a loop. */
export function stationsOnLoops(scenario: Scenario): Set<string> {
  const targets = new Map(scenario.stations.map((station) => [station.id, new Set(waysOn(station))]))
  // Who leaves a branch by its join goes on where the fork says.
  for (const fork of forksOf(scenario))
    for (const id of reachable(fork.all, targets))
      if (joins(stationNamed(scenario, id))) targets.get(id)?.add(fork.then)
  return new Set([...targets.keys()].filter((id) => reachable([...(targets.get(id) ?? [])], targets).has(id)))
}

/** The stations in the branches of forks that do not wait for all copies. */
export function stationsInRaces(scenario: Scenario): Set<string> {
  const targets = new Map(scenario.stations.map((station) => [station.id, new Set(waysOn(station))]))
  const races = forksOf(scenario).filter((fork) => (fork.first ?? fork.all.length) < fork.all.length)
  return reachable(
    races.flatMap((fork) => fork.all),
    targets,
  )
}

type Fork = Extract<Routing, { all: readonly string[] }>

function forksOf(scenario: Scenario): Fork[] {
  return scenario.stations.flatMap(routingsOf).flatMap((routing) => ('all' in routing ? [routing] : []))
}

function routingsOf(station: Station): Routing[] {
  return [station.then, ...Object.values(station.byClass).map((each) => each.then)].filter(
    (routing) => routing !== undefined,
  )
}

/** Where an item may go from a station: by its routing, for want of patience, or for want of room. */
function waysOn(station: Station): string[] {
  const escapes = [station.patience, station.limit, ...Object.values(station.byClass).map((each) => each.patience)]
  return [
    ...routingsOf(station).flatMap(targetsOf),
    ...escapes.flatMap((escape) => (escape === undefined ? [] : [escape.to])),
  ]
}

function joins(station: Station | undefined): boolean {
  return station !== undefined && routingsOf(station).some((routing) => waysOf(routing).includes(joinTarget))
}

function waysOf(routing: Routing): string[] {
  if ('all' in routing) return []
  const ways = 'shares' in routing ? routing.shares : routing.rules
  return [...new Set(ways.map((way) => way.to))]
}

function stationNamed(scenario: Scenario, id: string): Station | undefined {
  return scenario.stations.find((station) => station.id === id)
}

function reachable(from: readonly string[], targets: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(targets.get(id) ?? []))
  }
  return seen
}
