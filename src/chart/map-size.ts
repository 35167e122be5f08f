/**
 * How large a network the map can show, by its numbers of stations and lines alone: the same network is always drawn, or
 * always left out, however fast the machine is. What is left out is said in a sentence.
 */
import type { Result } from '../verdict/result.js'
import { fieldsIn } from './fields.js'
import type { MapLine } from './map-shapes.js'
import { type Network, networkOf } from './network.js'

/** Boxes that can still be read on a page; a longer chain is a list. */
const mostStations = 60
/** Lines that an eye can still follow. */
const mostLines = 300
/**
 * Steps of all trials together, of which a thousand take about half a second: boxes, lines, and ranks that the lines pass.
 */
const mostSteps = 3600

/** Absent where there is more than a map can show. */
export function mappedNetwork(scenario: Scenario): Network | undefined {
  if (stationsIn(scenario) > mostStations) return undefined
  const network = networkOf(scenario)
  return network.lines.length > mostLines ? undefined : network
}

type Scenario = Result['scenario']

function stationsIn({ resolved }: Scenario): number {
  return Object.keys(fieldsIn(fieldsIn(resolved).stations)).length
}

/** How many layouts of a network may be tried. Nodes come in the order of the walk. */
export function mostTrials(ids: readonly string[], lines: readonly MapLine[]): number {
  const ranks = new Map(ids.map((id) => [id, 0]))
  const rankOf = (id: string) => ranks.get(id) ?? 0
  const onward = lines.filter(({ isBack }) => !isBack)
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = ({ from }: MapLine) => places.get(from) ?? 0
  for (const { from, to } of onward.toSorted((a, b) => placeOf(a) - placeOf(b)))
    ranks.set(to, Math.max(rankOf(to), rankOf(from) + 1))
  const passed = lines.reduce((sum, { from, to }) => sum + Math.abs(rankOf(to) - rankOf(from)), 0)
  return Math.floor(mostSteps / (ids.length + lines.length + passed))
}

/** Those that are tried where not all can be: spread evenly, the last and tightest among them. */
export function spread<Trial>(trials: readonly Trial[], most: number): Trial[] {
  if (trials.length <= most) return [...trials]
  return Array.from({ length: most }, (_, index) => trials[Math.ceil(((index + 1) * trials.length) / most) - 1]).filter(
    (trial) => trial !== undefined,
  )
}

/** Where a report would have the map, and has none; absent where the result has nothing to map. */
export function whyNoMap(result: Result): string | undefined {
  const arriving = result.volumes[0]?.measures.arrivalRate?.estimate ?? 0
  if (!isMapped(result) || !(arriving > 0)) return undefined
  const count = stationsIn(result.scenario)
  if (count > mostStations) return leftOut(`${count} stations`)
  const { stations, lines } = networkOf(result.scenario)
  return lines.length === 0 ? undefined : leftOut(`${stations.length} stations and ${lines.length} lines between them`)
}

/** Known without drawing it. */
export function isTooLarge(result: Result): boolean {
  return isMapped(result) && mappedNetwork(result.scenario) === undefined
}

const mapped: readonly Result['schema'][] = ['loadbearing/stress@1', 'loadbearing/run@1', 'loadbearing/compare@1']

function isMapped({ schema }: Result): boolean {
  return mapped.includes(schema)
}

function leftOut(size: string): string {
  return `The map of the process is left out: ${size} are more than a picture has room for. \`loadbearing describe\` lists where each station sends.`
}
