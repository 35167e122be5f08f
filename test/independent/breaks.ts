/**
 * What breaks first, by a search of its own. Growth: long runs in which holidays and traces come again with the file's
 * period; what waits is compared at two far instants of the same phase. Promises, escapes and money: the file's own runs.
 * Assumes that from its first break upwards a design stays broken, and that no load moves through the run.
 */
import { boundOf, type Measures, measuresOf, sittings } from './measures.js'
import type { Model } from './model.js'
import { mixed } from './random.js'
import { estimateOf, optionsOf } from './replicate.js'
import { Simulation } from './simulation.js'
import { week } from './words.js'

export interface Break {
  readonly names: readonly string[]
  readonly because: 'growth' | 'promise' | 'escape' | 'money' | 'nothing'
  /** Between these the design goes from holding to broken. */
  readonly low: number
  readonly high: number
}

/** The same scenario read twice: as its file says, and going on for ever. */
export interface Read {
  readonly once: Model
  readonly forEver: Model
  readonly warmUp: number
}

/** Growth of what waits below this share of what joins is not told from none. */
const least = 0.007
/** Growth above this is no chance. */
const clear = 0.03
/** The search is content with this. */
const step = 1.012
export const top = 16

const nameOf = (pool: string): string => pool.replace(/^machine of /, '')

/** Constraints, and the stations whose queues are theirs. */
function constraints(model: Model): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, needs, meeting } of model.stations) {
    const names = meeting === undefined ? needs.map(({ pool }) => nameOf(pool)) : [id]
    for (const name of names) found.set(name, [...(found.get(name) ?? []), id])
  }
  return found
}

/** Offered load at 1×: work brought with room for all, ÷ what can be done. Exact where no way depends on waiting. */
export function loads(model: Model, seed: number): Map<string, number> {
  const periods = Math.ceil(60 / model.weeks)
  const from = model.weeks * week
  const to = from + periods * model.weeks * week
  const options = { seed: mixed(seed, 77), volume: 1, from, to, follow: 0, unlimited: true, repeat: true }
  const record = new Simulation(model, options).run()
  const found = new Map<string, number>()
  for (const pool of model.pools) {
    const open = pool.shifts.reduce((sum, { count, calendar }) => sum + count * calendar.openBetween(from, to), 0)
    found.set(nameOf(pool.id), (record.busy.get(pool.id) ?? 0) / (open * (1 - pool.absent)))
  }
  for (const { id, meeting } of model.stations)
    if (meeting !== undefined) found.set(id, record.station(id).came / (meeting.agenda * sittings(meeting, from, to)))
  return found
}

interface Look {
  readonly waiting: Map<string, number>
  readonly joined: Map<string, number>
}

/** By constraint and replication: growth of what waits between two far instants, as a share of what joined. */
export function growth(
  model: Model,
  volume: number,
  seed: number,
  replications: number,
  after = 0,
): Map<string, number[]> {
  const perWeek = weekly(model) * volume
  const wanted = Math.min(600, Math.max(40, 30_000 / perWeek))
  const half = Math.max(1, Math.ceil(wanted / 2 / model.weeks)) * model.weeks * week
  const groups = constraints(model)
  const shares = new Map<string, number[]>([...groups.keys()].map((name) => [name, []]))
  for (let replication = after; replication < after + replications; replication++) {
    const looks: Look[] = []
    const look = (simulation: Simulation): void => {
      const stations = model.stations.map(({ id }) => id)
      looks.push({
        waiting: new Map(stations.map((id) => [id, simulation.queueLength(id)])),
        joined: new Map(stations.map((id) => [id, simulation.record.station(id).joined])),
      })
    }
    const to = 2 * half
    const options = { seed: mixed(seed, replication, 5), volume, from: to, to, follow: 0, repeat: true }
    new Simulation(model, { ...options, to: to + 1, looks: [half, to].map((at) => ({ at, look })) }).run()
    for (const [name, stations] of groups) {
      const sum = (map: Map<string, number>) => stations.reduce((total, id) => total + (map.get(id) ?? 0), 0)
      const joined = sum(looks[1].joined) - sum(looks[0].joined)
      const grown = sum(looks[1].waiting) - sum(looks[0].waiting)
      shares.get(name)?.push(grown / Math.max(1, joined))
    }
  }
  return shares
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean growth by constraint: of three runs, and of twelve where that leaves it open. */
function meanGrowth(model: Model, volume: number, seed: number): Map<string, number> {
  const shares = growth(model, volume, seed, 3)
  const most = Math.max(...[...shares.values()].map(meanOf))
  if (most > 0.1 * least && most < clear) {
    for (const [name, more] of growth(model, volume, seed, 9, 3)) shares.get(name)?.push(...more)
  }
  return new Map([...shares].map(([name, values]) => [name, meanOf(values)]))
}

/** Items a week at 1×. */
function weekly(model: Model): number {
  const options = { seed: 1, volume: 1, from: 0, to: model.weeks * week, follow: 0, unlimited: true, repeat: true }
  return new Simulation(model, options).run().arrivedInWindow / model.weeks
}

function grows(shares: Map<string, number>): boolean {
  return [...shares.values()].some((share) => share > least)
}

/** What grows a little above the break: the most, and what is not far from it. */
function grownMost(shares: Map<string, number>): string[] {
  const most = Math.max(...shares.values())
  return [...shares].filter(([, share]) => share > 0.5 * most).map(([name]) => name)
}

/** Where a queue begins to grow for ever: searched around the smallest volume at which a load reaches 1. */
export function growthBreak(model: Model, seed: number): Break {
  const reached = [...loads(model, seed).values()].map((load) => 1 / load)
  const guess = Math.min(top, Math.max(1 / 16, ...(reached.length > 0 ? [Math.min(...reached)] : [top])))
  const broken = (volume: number): boolean => grows(meanGrowth(model, volume, seed))
  let [low, high] = [guess / 1.02, guess * 1.02]
  for (let stride = 1.08; broken(low) && low > 1 / 16; stride *= stride) [high, low] = [low, low / stride]
  for (let stride = 1.08; !broken(high); stride *= stride) {
    if (high >= top) return { names: [], because: 'nothing', low: top, high: top }
    low = high
    high = Math.min(top, high * stride)
  }
  while (high / low > 1.03) {
    const middle = Math.sqrt(low * high)
    if (broken(middle)) high = middle
    else low = middle
  }
  return { names: grownMost(meanGrowth(model, high * 1.05, seed + 1)), because: 'growth', low, high }
}

/** Runs of the file at a volume, remembered; more of them where a measure lies close to its bound. */
class Runs {
  private readonly known = new Map<number, Measures[]>()

  constructor(
    private readonly read: Read,
    private readonly seed: number,
  ) {}

  at(volume: number, replications: number): Measures[] {
    const runs = this.known.get(volume) ?? []
    this.known.set(volume, runs)
    const asked = { volume, seed: mixed(this.seed, 99), replications, warmUp: this.read.warmUp }
    while (runs.length < replications) {
      const options = optionsOf(this.read.once, asked, runs.length)
      runs.push(measuresOf(this.read.once, new Simulation(this.read.once, options).run(), options))
    }
    return runs
  }
}

interface Criterion {
  readonly name: string
  readonly because: 'promise' | 'escape'
  readonly measure: string
  readonly bound: number
}

/** Promises that volume makes worse, and stations that items may leave unserved. */
function criteria(model: Model): Criterion[] {
  const promised = model.promises.filter(({ of }) => of !== 'throughput' && of !== 'cost-per-decision')
  const found: Criterion[] = promised.map((promise) => ({
    name: promise.of === 'escape' ? (promise.station as string) : promise.of,
    because: promise.of === 'escape' ? 'escape' : 'promise',
    measure: promise.text,
    bound: boundOf(promise),
  }))
  for (const { id, limit, manner } of model.stations) {
    const leaves = limit !== undefined || manner.patience !== undefined
    if (leaves && !promised.some(({ of, station }) => of === 'escape' && station === id))
      found.push({ name: id, because: 'escape', measure: `stations.${id}.escape`, bound: 0.05 })
  }
  return found
}

function missed(read: Read, runs: Runs, volume: number): Criterion[] {
  const all = criteria(read.once)
  for (let replications = 6; ; replications *= 2) {
    const made = runs.at(volume, replications)
    const judged = all.map((criterion) => {
      const { mean = 0, error = 0 } = estimateOf(made, criterion.measure) ?? {}
      return { criterion, distance: mean - criterion.bound, error }
    })
    const close = judged.some(({ distance, error }) => Math.abs(distance) < 2 * error)
    if (!close || replications >= 24)
      return judged.filter(({ distance }) => distance >= 0).map((each) => each.criterion)
  }
}

/** The first promise or escape, up to a volume beyond which something else has broken. */
export function missBreak(read: Read, seed: number, upTo: number): Break | undefined {
  if (criteria(read.once).length === 0) return undefined
  const runs = new Runs(read, seed)
  const at = (volume: number) => missed(read, runs, volume)
  const today = at(1)
  let [low, high] = [1, upTo]
  if (today.length > 0) {
    ;[low, high] = [0.5, 1]
    while (low > 1 / 16 && at(low).length > 0) [low, high] = [low / 2, low]
    if (low <= 1 / 16 && at(1 / 16).length > 0) return breakOf(at(1 / 16), 0, 0)
  } else {
    high = Math.min(1.3, upTo)
    while (high < upTo && at(high).length === 0) [low, high] = [high, Math.min(upTo, high * 1.3)]
    if (high <= low || at(high).length === 0) return undefined
  }
  while (high / low > step) {
    const middle = Math.sqrt(low * high)
    if (at(middle).length > 0) high = middle
    else low = middle
  }
  return breakOf(at(high), low, high)
}

function breakOf(missedThere: readonly Criterion[], low: number, high: number): Break {
  return { names: missedThere.map(({ name }) => name), because: missedThere[0].because, low, high }
}

/** Where 5 % more volume brings next to nothing more: steps of 4 % upwards from 1×. */
export function moneyBreak(read: Read, seed: number, upTo: number): Break | undefined {
  if (read.once.value === undefined) return undefined
  const runs = new Runs(read, seed)
  const gain = (volume: number): number => {
    const [more, less] = [runs.at(1.05 * volume, 10), runs.at(volume, 10)]
    return (estimateOf(more, 'margin')?.mean ?? 0) - (estimateOf(less, 'margin')?.mean ?? 0)
  }
  const today = gain(1)
  if (today <= 0) return { names: ['margin'], because: 'money', low: 0, high: 1 }
  for (let volume = 1.04; volume < upTo * 1.08; volume *= 1.04)
    if (gain(volume) < 0.01 * today) return { names: ['margin'], because: 'money', low: volume / 1.04, high: volume }
  return undefined
}

/** All breaks that may be the first one, in order. */
export function breaksOf(read: Read, seed: number): Break[] {
  const growthFound = growthBreak(read.forEver, seed)
  const upTo = Math.min(top, growthFound.high * 1.03)
  const found = [growthFound, missBreak(read, seed, upTo), moneyBreak(read, seed, upTo)]
  return found.filter((each) => each !== undefined).sort((a, b) => a.low + a.high - b.low - b.high)
}
