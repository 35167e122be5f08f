/** The sentences that say why theory does not know how many items come to a station. */
import type { Scenario } from '../scenario/scenario.js'
import { reachIn, targetsOf } from './reach.js'
import type { Reservation } from './trust.js'
import type { Unknown } from './unknown-shares.js'

/** More names than this become a number. */
const mostNames = 4

/** For each station whose visits hang on the run, by id, what they hang on. */
export function unknownFlows(
  scenario: Scenario,
  unknown: readonly Unknown[],
  hangsOnTheRun: ReadonlySet<number>,
): ReadonlyMap<string, readonly Reservation[]> {
  const flows = new Map<string, Reservation[]>()
  const reach = reachIn(scenario)
  const stations = new Map(scenario.stations.map((station) => [station.id, station]))
  for (const cause of distinct(unknown)) {
    const station = stations.get(cause.station)
    const reached = reach(station === undefined ? [] : targetsOf(station))
    const touched = scenario.stations.filter(({ id }, index) => hangsOnTheRun.has(index) && reached.has(id))
    if (touched.length === 0) continue
    const because = `Only a run can tell ${inWords(cause)}, and so what comes to ${listed(touched.map(({ id }) => id))}.`
    // One object for all that it is said of, so that those who gather them can tell that it is the same.
    const flow: Reservation = { says: 'silent', because }
    for (const { id } of touched) {
      const about = flows.get(id)
      if (about === undefined) flows.set(id, [flow])
      else about.push(flow)
    }
  }
  return flows
}

function distinct(unknown: readonly Unknown[]): Unknown[] {
  return [...new Map(unknown.map((each) => [JSON.stringify([each.station, each.by]), each])).values()]
}

function inWords({ station, by }: Unknown): string {
  switch (by) {
    case 'rules':
      return `which items meet the rules of ${station}`
    case 'patience':
      return `how many leave ${station} by its patience`
    case 'limit':
      return `how many ${station} turns away`
  }
}

function listed(names: readonly string[]): string {
  if (names.length > mostNames)
    return `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
