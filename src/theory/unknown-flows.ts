/** The sentences that say why theory does not know how many items come to a station. */
import type { Scenario } from '../scenario/scenario.js'
import { stationsFrom, targetsOf } from './reach.js'
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
  for (const cause of distinct(unknown)) {
    const after = scenario.stations.filter(({ id }) => id === cause.station).flatMap(targetsOf)
    const reached = stationsFrom(after, scenario)
    const touched = scenario.stations.filter(({ id }, index) => hangsOnTheRun.has(index) && reached.has(id))
    if (touched.length === 0) continue
    const because = `Only a run can tell ${inWords(cause)}, and so what comes to ${listed(touched.map(({ id }) => id))}.`
    for (const { id } of touched) flows.set(id, [...(flows.get(id) ?? []), { says: 'silent', because }])
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
