/** The map's sentences: how many queues the AI feeds, how to read the picture, and the network in words. */
import { exactly, firstThatFits, shortName } from './headline.js'
import { loadText, roleOf, type StationLoad } from './map-nodes.js'
import type { NetworkStation } from './network.js'
import type { FlowNetwork } from './network-flows.js'

/** Queues that a person or a meeting serves and that items reach from the AI; from the arrivals where there is none. */
export function mapHeadline(network: FlowNetwork): string {
  const ai = network.stations.filter(({ kind }) => kind === 'ai')
  const queues = queuesBehind(network, ai)
  const [only] = queues
  if (ai.length === 0) {
    if (only === undefined) return 'No item waits for a person or a meeting here'
    if (queues.length > 1) return `Items wait for ${serversOf(queues)} in ${queues.length} queues`
    return firstThatFits(`Items wait for a person or a meeting in one queue: ${shortName(only.title)}`)
  }
  const who = ai.length === 1 ? 'The AI feeds' : `${ai.length} AI stations feed`
  if (only === undefined) return `${who} no queue that a person or a meeting serves`
  return queues.length === 1
    ? firstThatFits(`${who} one queue: ${shortName(only.title)}`)
    : `${who} ${queues.length} queues`
}

/** No meeting is named where none serves. */
function serversOf(queues: readonly NetworkStation[]): string {
  const has = (wanted: NetworkStation['served']) => queues.some(({ served }) => served === wanted)
  return [...(has('people') ? ['people'] : []), ...(has('meeting') ? ['meetings'] : [])].join(' and ')
}

function queuesBehind({ stations, lines }: FlowNetwork, ai: readonly NetworkStation[]): NetworkStation[] {
  const begins = ai.length === 0 ? new Set(stations.map(({ id }) => id)) : new Set(ai.map(({ id }) => id))
  for (const id of begins) for (const { from, to } of lines) if (from === id) begins.add(to)
  return stations.filter(({ id, served, kind }) => {
    return begins.has(id) && kind !== 'ai' && (served === 'people' || served === 'meeting')
  })
}

export interface MapReading {
  /** The volumes that loads are told for; of a run one. */
  readonly volumes: readonly number[]
  readonly day: string
  /** Whether any load is known. */
  readonly hasLoads: boolean
  readonly hasBounds: boolean
}

export function mapSubtitle(network: FlowNetwork, { volumes, day, hasLoads, hasBounds }: MapReading): string {
  const [first = 1, then] = volumes
  const at = (volume: number) => (volume === 1 ? 'today' : `at ${exactly(volume)}`)
  const { lines, unreached } = network
  const loads =
    then === undefined
      ? `% and colour: work demanded of who does it ${at(first)}, in % of what can be done.`
      : `%: work demanded of who does it, in % of what can be done, ${at(first)} → ${at(then)}, which colours the box.`
  return [
    `Current design. Lines: as wide as items a ${day} ${at(first)}.`,
    ...(lines.some(({ isBack }) => isBack) ? ['Dark: back to an earlier step.'] : []),
    ...(lines.some(({ perItem }) => perItem === undefined) ? ['Dashed: not counted.'] : []),
    ...(hasLoads ? [loads] : []),
    ...(hasBounds ? ['≥, ≤, ≈: theory has a bound or an approximation.'] : []),
    ...(unreached.length === 0 ? [] : [`Not drawn, since no item comes there: ${fewOf(unreached)}.`]),
  ].join(' ')
}

function fewOf(stations: readonly NetworkStation[]): string {
  return stations.length <= 3 ? listOf(stations) : `${listOf(stations.slice(0, 2))} and ${stations.length - 2} more`
}

function listOf(stations: readonly NetworkStation[]): string {
  return stations.map(({ title }) => title).join(', ')
}

export function mapAlt(
  network: FlowNetwork,
  loads: ReadonlyMap<string, StationLoad>,
  arrivals: string,
  { volumes }: MapReading,
): string {
  const { stations, starts } = network
  const at = volumes.map((volume) => (volume === 1 ? 'today' : `at ${exactly(volume)}`)).join(' → ')
  const entries = stations.filter(({ id }) => starts.includes(id))
  return [
    `The network of stations, current design, with the offered load of who does the work, ${at}.`,
    `${arrivals}, at ${listOf(entries)}.`,
    ...stations.filter(({ kind }) => kind !== 'end').map((station) => sentenceFor(station, network, loads)),
  ].join(' ')
}

function sentenceFor(
  station: NetworkStation,
  { stations, lines }: FlowNetwork,
  loads: ReadonlyMap<string, StationLoad>,
): string {
  const words = [roleOf(station), loadText(loads.get(station.id))].filter((each) => each !== '')
  const own = lines.filter(({ from }) => from === station.id)
  const named = (isBack: boolean) =>
    own.filter((line) => line.isBack === isBack).map(({ to }) => stations.find(({ id }) => id === to)?.title ?? to)
  const [on, back] = [named(false), named(true)]
  const sends = [
    ...(on.length > 0 ? [`sends to ${on.join(', ')}`] : []),
    ...(back.length > 0 ? [`sends back to ${back.join(', ')}`] : []),
  ]
  return `${station.title} (${words.join(', ')}) ${sends.join(' and ')}.`
}
