/** Which stations an item may visit more than once: those that lie on a loop of the routing. */
import type { Routing, Scenario } from '../scenario/scenario.js'

/** The stations that a routing may send to, each once. */
export function targetsOf(routing: Routing): string[] {
  const ways = 'shares' in routing ? routing.shares : routing.rules
  return [...new Set(ways.map((way) => way.to))]
}

export function stationsOnLoops(scenario: Scenario): Set<string> {
  const targets = new Map(
    scenario.stations.map((station) => {
      const routings = [station.then, ...Object.values(station.byClass).map((each) => each.then)]
      return [station.id, routings.flatMap((routing) => (routing === undefined ? [] : targetsOf(routing)))]
    }),
  )
  const reachesItself = (start: string): boolean => {
    const seen = new Set<string>()
    const open = [...(targets.get(start) ?? [])]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) return true
      if (seen.has(id)) continue
      seen.add(id)
      open.push(...(targets.get(id) ?? []))
    }
    return false
  }
  return new Set([...targets.keys()].filter(reachesItself))
}
