/**
 * How many items go along each line of a network, from what was measured: the visits to the stations in the window (not
 * those of the items that arrived in it, which may come later), divided as the file says or as the ways were counted. A
 * line of which neither speaks has no flow, and is drawn as such.
 */
import { own } from '../scenario/own.js'
import type { Measures, PathsAt } from '../verdict/result.js'
import type { Network, NetworkLine, NetworkStation } from './network.js'

export interface FlowLine {
  readonly from: string
  readonly to: string
  /** Items along it in the window for each item that arrives in it; absent where it is not known. */
  readonly perItem?: number
  /** Against the order of the walk: to a step that comes before. */
  readonly isBack: boolean
}

export interface FlowNetwork {
  /** Those that an item reaches, in the order of the walk. */
  readonly stations: readonly NetworkStation[]
  /** Those that none does. */
  readonly unreached: readonly NetworkStation[]
  readonly lines: readonly FlowLine[]
  readonly starts: readonly string[]
}

export function flowsOf(network: Network, measures: Measures, paths: PathsAt | undefined): FlowNetwork {
  const counted = countsOf(paths)
  const isEmpty = (id: string) => own(measures.stations, id)?.visits?.estimate === 0
  const open = network.lines.filter(({ from, to }) => !isEmpty(from) && !isEmpty(to))
  const possible = open.filter((line) => !isNeverGone(line, counted, paths))
  const starts = network.starts.filter((id) => !isEmpty(id))
  const reached = reachedFrom(starts, possible)
  const ways = possible.filter(({ from }) => reached.has(from))
  const lines = flowsAlong(ways, { counted, starts, measures, ends: endsOf(network) }).map(({ from, to, perItem }) => {
    return { from, to, ...(perItem === undefined ? {} : { perItem }) }
  })
  const stations = network.stations.filter(({ id }) => reached.has(id))
  const order = walkOrder(
    stations.map(({ id }) => id),
    lines,
  )
  const placeOf = (id: string) => order.indexOf(id)
  return {
    stations: stations.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
    unreached: network.stations.filter(({ id }) => !reached.has(id)),
    lines: lines.map((line) => ({ ...line, isBack: placeOf(line.to) <= placeOf(line.from) })),
    starts,
  }
}

interface Flow extends NetworkLine {
  readonly perItem?: number
}

interface Counted {
  readonly counted: Counts
  readonly starts: readonly string[]
  readonly measures: Measures
  readonly ends: ReadonlySet<string>
}

/**
 * What comes to a station is counted; a station that fills up sends on less than comes to it. So the flows that the parts
 * make are brought to what came in at each station, and at the ends together.
 */
function flowsAlong(lines: readonly NetworkLine[], known: Counted): Flow[] {
  const { counted, starts, measures } = known
  const [into, outOf] = [linesBy(lines, 'to'), linesBy(lines, 'from')]
  const visits = (id: string) => visitsIn(measures, id)
  const single = ({ to }: NetworkLine) => (into.get(to)?.length === 1 && !starts.includes(to) ? visits(to) : undefined)
  const isWritten = new Map(
    [...outOf].map(([from, leaving]) => [from, leaving.every(({ share }) => share !== undefined)]),
  )
  const part = (line: NetworkLine) => partAlong(line, isWritten.get(line.from) === true, counted)
  const leaves = (from: string): number | undefined => {
    const told = (outOf.get(from) ?? []).filter((line) => single(line) !== undefined && (part(line) ?? 0) > 0)
    const parts = told.reduce((sum, line) => sum + (part(line) ?? 0), 0)
    return parts === 0 ? visits(from) : told.reduce((sum, line) => sum + (single(line) ?? 0), 0) / parts
  }
  const flows = lines.map((line): Flow => {
    const [leaving, of] = [leaves(line.from), part(line)]
    const perItem = single(line) ?? (leaving === undefined || of === undefined ? undefined : leaving * of)
    return { ...line, ...(perItem === undefined ? {} : { perItem }) }
  })
  return broughtTo(flows, (to) => cameTo(to, known))
}

function linesBy(lines: readonly NetworkLine[], end: 'from' | 'to'): ReadonlyMap<string, readonly NetworkLine[]> {
  const grouped = new Map<string, NetworkLine[]>()
  for (const line of lines) {
    const found = grouped.get(line[end])
    if (found === undefined) grouped.set(line[end], [line])
    else found.push(line)
  }
  return grouped
}

/** As the file says it; where some leave otherwise, by patience or a rule, as the ways were counted. */
function partAlong({ from, to, share }: NetworkLine, isWritten: boolean, counted: Counts) {
  return isWritten ? share : (partOf(counted, from, to) ?? share)
}

const allEnds = 'all ends together'

/** Where each line leads, as far as what comes there is counted. */
function broughtTo(flows: readonly Flow[], counted: (to: string) => { of: string; perItem: number } | undefined) {
  const sums = new Map<string, number>()
  for (const { to, perItem = Number.NaN } of flows) {
    const of = counted(to)?.of
    if (of !== undefined) sums.set(of, (sums.get(of) ?? 0) + perItem)
  }
  return flows.map((flow) => {
    const came = counted(flow.to)
    const sum = came && sums.get(came.of)
    if (flow.perItem === undefined || came === undefined || sum === undefined || !(sum > 0)) return flow
    return { ...flow, perItem: (flow.perItem * came.perItem) / sum }
  })
}

/** Per item that arrives; absent where it is not known how many come from elsewhere. */
function cameTo(to: string, { starts, measures, ends }: Counted): { of: string; perItem: number } | undefined {
  const { throughput, arrivalRate } = measures
  if (ends.has(to)) {
    if (throughput === undefined || arrivalRate === undefined || !(arrivalRate.estimate > 0)) return undefined
    return { of: allEnds, perItem: throughput.estimate / arrivalRate.estimate }
  }
  const began = starts.includes(to) ? (starts.length === 1 ? 1 : undefined) : 0
  const visits = visitsIn(measures, to)
  return visits === undefined || began === undefined ? undefined : { of: to, perItem: Math.max(0, visits - began) }
}

function endsOf({ stations }: Network): Set<string> {
  return new Set(stations.flatMap(({ id, kind }) => (kind === 'end' ? [id] : [])))
}

/** In the window, for each item that arrives in it. */
function visitsIn({ stations, arrivalRate }: Measures, id: string): number | undefined {
  const { visits, visitRate } = own(stations, id) ?? {}
  if (visitRate === undefined || arrivalRate === undefined || !(arrivalRate.estimate > 0)) return visits?.estimate
  return visitRate.estimate / arrivalRate.estimate
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Steps from one station to the next, per item that ended, of the ways that are told one by one. */
function countsOf(paths: PathsAt | undefined): Counts {
  const counts = new Map<string, Map<string, number>>()
  for (const { stations, share } of paths?.top ?? [])
    for (const [index, from] of stations.slice(0, -1).entries()) {
      const targets = counts.get(from) ?? new Map<string, number>()
      const to = stations[index + 1] ?? ''
      targets.set(to, (targets.get(to) ?? 0) + share.estimate)
      counts.set(from, targets)
    }
  return counts
}

function partOf(counts: Counts, from: string, to: string): number | undefined {
  const targets = counts.get(from)
  const count = targets?.get(to)
  if (targets === undefined || count === undefined) return undefined
  return count / [...targets.values()].reduce((sum, each) => sum + each, 0)
}

/** Every way is told, and none goes there: a rule that no item meets. */
function isNeverGone({ from, to, share }: NetworkLine, counts: Counts, paths: PathsAt | undefined): boolean {
  if (share !== undefined) return share === 0
  return paths !== undefined && paths.rest === undefined && counts.has(from) && !counts.get(from)?.has(to)
}

function reachedFrom(starts: readonly string[], lines: readonly NetworkLine[]): Set<string> {
  const reached = new Set(starts)
  for (const id of reached) for (const { from, to } of lines) if (from === id) reached.add(to)
  return reached
}

/** Beside its flow: fewer lines back are better than more. */
const eachLine = 0.001

/**
 * The order of the file, in which stations are moved as long as fewer items go back by it: the linear ordering problem
 * by insertion, for a network of a few dozen.
 */
function walkOrder(ids: readonly string[], lines: readonly Omit<FlowLine, 'isBack'>[]): string[] {
  let order = [...ids]
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const id of ids) {
      const others = order.filter((each) => each !== id)
      const candidates = order.map((_, place) => [...others.slice(0, place), id, ...others.slice(place)])
      const best = candidates.reduce((a, b) => (backFlow(b, lines) < backFlow(a, lines) - 1e-9 ? b : a), order)
      if (best !== order) isBetter = true
      order = best
    }
  }
  return order
}

function backFlow(order: readonly string[], lines: readonly Omit<FlowLine, 'isBack'>[]): number {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) ?? -1
  const back = lines.filter(({ from, to }) => placeOf(to) < placeOf(from))
  return back.reduce((sum, { perItem = 0 }) => sum + perItem + eachLine, 0)
}
