/**
 * The station network of a merged scenario file, read as plain data: who serves each station, and a line from each to
 * all to which one may send, out of its queue too. A fork's lines lead to its legs, and from where its copies join to
 * what stands behind the join. Flows are network-flows.ts's.
 */
import { fieldsIn } from './fields.js'
import { capitalised } from './headline.js'
import { type StationFacts, stationsOf } from './stations.js'

export interface NetworkStation extends StationFacts {
  readonly id: string
  readonly served: 'people' | 'meeting' | 'machine' | 'nobody'
  /** Titles of the pools that do the work. */
  readonly who: readonly string[]
  /** Ids of the constraints that serve it: pools, or its own. */
  readonly constraints: readonly string[]
}

export interface NetworkLine {
  readonly from: string
  readonly to: string
  /** Of the visits over at `from`, as the file says it; absent where it hangs on rules, classes or patience. */
  readonly share?: number
}

export interface Network {
  /** In the order of the file. */
  readonly stations: readonly NetworkStation[]
  readonly lines: readonly NetworkLine[]
  /** Where items arrive. */
  readonly starts: readonly string[]
}

export function networkOf(scenario: { readonly resolved: unknown }): Network {
  const { resolved } = scenario
  const facts = stationsOf(scenario)
  const written = fieldsIn(fieldsIn(resolved).stations)
  const pools = fieldsIn(fieldsIn(resolved).pools)
  const stations = [...facts].map(([id, fact]) => ({
    ...fact,
    id,
    title: fact.title === id ? inWords(id) : fact.title,
    ...serverOf(id, fieldsIn(written[id]), pools),
  }))
  const known = new Set(facts.keys())
  const lines = stations.flatMap(({ id }) => linesFrom(id, fieldsIn(written[id])))
  const all = [...lines, ...linesBehindJoins(stations, lines, written)]
  const unique = new Map(all.map((line) => [`${line.from} ${line.to}`, line] as const))
  return {
    stations,
    lines: [...unique.values()].filter(({ from, to }) => known.has(from) && known.has(to)),
    starts: startsOf(fieldsIn(resolved).arrivals, stations[0]?.id).filter((id) => known.has(id)),
  }
}

/** `second-look` becomes `Second look`. */
function inWords(id: string): string {
  return capitalised(id.replaceAll('-', ' '))
}

type Server = Pick<NetworkStation, 'served' | 'who' | 'constraints'>

function serverOf(id: string, { by, machine, meets }: Fields, pools: Fields): Server {
  const names = typeof by === 'string' ? [by] : Object.keys(fieldsIn(by))
  if (names.length > 0) {
    const who = names.map((name) => String(fieldsIn(pools[name]).title ?? inWords(name)))
    return { served: 'people', who, constraints: names }
  }
  if (meets !== undefined) return { served: 'meeting', who: [], constraints: [id] }
  if (machine !== undefined) return { served: 'machine', who: [], constraints: [id] }
  return { served: 'nobody', who: [], constraints: [] }
}

type Fields = Readonly<Record<string, unknown>>

function linesFrom(from: string, station: Fields): NetworkLine[] {
  const classes = Object.values(fieldsIn(station.classes)).map(fieldsIn)
  const exits = [station.patience, station.limit, ...classes.map(({ patience }) => patience)].flatMap((each) => {
    const { to } = fieldsIn(each)
    return typeof to === 'string' ? [to] : []
  })
  const own = targetsOf(station.then)
  const others = classes.flatMap((each) => targetsOf(each.then))
  const isPlain = exits.length === 0 && others.length === 0
  const targets = isPlain ? own : [...own, ...others, ...exits.map((to) => ({ to }))].map(({ to }) => ({ to }))
  return targets.filter(({ to }) => to !== 'join').map((target) => ({ from, ...target }))
}

type Target = Pick<NetworkLine, 'to' | 'share'>

/** Of a fork its legs: each gets a copy of every item. */
function targetsOf(then: unknown): Target[] {
  if (typeof then === 'string') return [{ to: then, share: 1 }]
  if (Array.isArray(then)) {
    return then.flatMap((rule) => {
      const { to } = fieldsIn(rule)
      return typeof to === 'string' ? [{ to }] : []
    })
  }
  const fields = fieldsIn(then)
  if (Array.isArray(fields.all)) return fields.all.map((leg) => ({ to: String(leg), share: 1 }))
  return Object.entries(fields).map(([to, share]) => ({ to, share: shareOf(share) }))
}

function shareOf(written: unknown): number {
  const number = Number.parseFloat(String(written))
  return typeof written === 'string' && written.trim().endsWith('%') ? number / 100 : number
}

/** From each station at which a fork's copies end to where the item goes on. */
function linesBehindJoins(stations: readonly NetworkStation[], lines: readonly NetworkLine[], written: Fields) {
  return stations.flatMap(({ id }): NetworkLine[] => {
    const { all, then } = fieldsIn(fieldsIn(written[id]).then)
    if (!Array.isArray(all) || typeof then !== 'string') return []
    const reached = new Set(all.map(String))
    for (const each of reached) for (const { from, to } of lines) if (from === each) reached.add(to)
    return [...reached].filter((each) => joins(written[each])).map((from) => ({ from, to: then }))
  })
}

function joins(station: unknown): boolean {
  const { then, classes } = fieldsIn(station)
  const routings = [then, ...Object.values(fieldsIn(classes)).map((each) => fieldsIn(each).then)]
  return routings.some((routing) => JSON.stringify(routing ?? '').includes('"join"'))
}

function startsOf(arrivals: unknown, first: string | undefined): string[] {
  const sources = Array.isArray(arrivals) ? arrivals.map(fieldsIn) : [fieldsIn(arrivals)]
  const entries = sources.map(({ to }) => (typeof to === 'string' ? to : first))
  return [...new Set(entries)].filter((id) => id !== undefined)
}
