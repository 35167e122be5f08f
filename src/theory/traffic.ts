/**
 * The traffic equations: how often an arriving item visits each station and how much work it brings there, from routing,
 * classes, several sources, rework and parallel copies, without queues or time. What hangs on attributes comes from drawn
 * items; what hangs on the run is not known, and is left out where it makes a difference.
 */
import { correctName } from '../scenario/reviews.js'
import { legsOf } from '../scenario/routes.js'
import type { Scenario } from '../scenario/scenario.js'
import { expectedVisits } from './expected-visits.js'
import { type ItemChain, ItemChains, ofClass } from './item-chains.js'
import { type SharedDraws, sampleSize } from './sampled-items.js'
import type { Reservation } from './trust.js'
import { unknownFlows } from './unknown-flows.js'

export interface Traffic {
  /** Per arriving item, by station; absent where items come back for ever. */
  readonly stations?: readonly StationTraffic[]
  /** About everything that it says. */
  readonly reservations: readonly Reservation[]
  /** Whether anything in it hangs on the volume. */
  readonly readsVolume: boolean
}

export interface StationTraffic {
  readonly id: string
  /** Expected visits, those of copies among them; absent where only a run can tell. */
  readonly visits?: number
  /** Expected work content over these visits, hours; absent where only a run can tell. */
  readonly work?: number
  /** Why something is absent. */
  readonly reservations: readonly Reservation[]
}

export class TrafficEquations {
  readonly #scenario: Scenario
  /** Expected entries at each station by class, per arriving item. */
  readonly #entries: readonly Float64Array[]
  readonly #draws: SharedDraws = new Map()

  /** `arrivals` are the expected arrivals from each source, by index, in one unit. */
  constructor(scenario: Scenario, arrivals: readonly number[]) {
    this.#scenario = scenario
    this.#entries = entriesByClass(scenario, arrivals)
  }

  at(volume: number): Traffic {
    const scenario = this.#scenario
    const chains = scenario.classes.map((_, index) => new ItemChains(scenario, index, volume, this.#draws))
    const sums = new Sums(scenario.stations.length)
    const readsVolume = chains.some(({ items }) => items.read.has('volume'))
    for (const [index, ofOneClass] of chains.entries()) {
      for (const chain of ofOneClass) {
        const endless = sums.add(chain, this.#entries[index])
        if (endless !== undefined) {
          const { id } = scenario.stations[endless]
          return { reservations: [comesBack(id, scenario, reservationsOf(scenario, chains))], readsVolume }
        }
      }
    }
    const flows = unknownFlows(
      scenario,
      chains.flatMap(({ unknown }) => unknown),
      sums.hangsOnTheRun,
    )
    const stations = scenario.stations.map(({ id }, index) => sums.of(index, id, flows.get(id) ?? []))
    return { stations, reservations: reservationsOf(scenario, chains), readsVolume }
  }
}

/** Expected visits and work so far, by station. */
class Sums {
  readonly #visits: Float64Array
  readonly #work: Float64Array
  readonly #workIsKnown: boolean[]
  /** Stations whose visits only a run can tell. */
  readonly hangsOnTheRun = new Set<number>()

  constructor(stations: number) {
    this.#visits = new Float64Array(stations)
    this.#work = new Float64Array(stations)
    this.#workIsKnown = Array.from({ length: stations }, () => true)
  }

  /** Returns a station on a loop that is never left, where there is one. */
  add({ share, rows, rowsGuessedAgain, work }: ItemChain, entries: Float64Array): number | undefined {
    const solved = expectedVisits(rows, entries)
    const again = rowsGuessedAgain === undefined ? solved : expectedVisits(rowsGuessedAgain, entries)
    if ('endless' in solved) return solved.endless
    if ('endless' in again) return again.endless
    for (const [station, expected] of solved.visits.entries()) {
      if (differ(expected, again.visits[station])) this.hangsOnTheRun.add(station)
      const each = work[station]
      if (each === undefined && expected > 0) this.#workIsKnown[station] = false
      this.#visits[station] += share * expected
      this.#work[station] += share * expected * (each ?? 0)
    }
    return undefined
  }

  of(station: number, id: string, flow: readonly Reservation[]): StationTraffic {
    if (this.hangsOnTheRun.has(station)) return { id, reservations: flow }
    const visits = this.#visits[station]
    if (this.#workIsKnown[station]) return { id, visits, work: this.#work[station], reservations: [] }
    return { id, visits, reservations: [workOfTheRun(id)] }
  }
}

/** More apart than rounding explains. */
function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-9 * Math.max(a, b)
}

function entriesByClass(scenario: Scenario, arrivals: readonly number[]): Float64Array[] {
  const all = arrivals.reduce((sum, count) => sum + count, 0)
  const indices = new Map(scenario.stations.map(({ id }, index) => [id, index]))
  return scenario.classes.map(({ name }) => {
    const entries = new Float64Array(scenario.stations.length)
    for (const [index, source] of scenario.arrivals.entries()) {
      const share = (source.classes ?? scenario.classes).find((each) => each.name === name)?.share ?? 0
      entries[indices.get(source.to) ?? -1] += all > 0 ? (share * arrivals[index]) / all : 0
    }
    return entries
  })
}

/** For ever only where no station sets what the rules read: theory reads that as it was drawn on arrival. */
function comesBack(station: string, { stations }: Scenario, about: readonly Reservation[]): Reservation {
  const ignored = about.filter(({ says }) => says === 'approximate')
  if (ignored.length > 0) {
    const because = ignored.map((each) => each.because).join(' ')
    return { says: 'silent', because: `Only a run can tell how often items come back to ${station}: ${because}` }
  }
  const some = stations.some((each) => legsOf(each).length > 0) ? 'Some items, or copies of them,' : 'Some items'
  return { says: 'silent', because: `${some} come back to ${station} for ever.` }
}

function workOfTheRun(station: string): Reservation {
  return { says: 'silent', because: `Only a run can tell how long work at ${station} takes.` }
}

function reservationsOf(scenario: Scenario, chains: readonly ItemChains[]): Reservation[] {
  const ignored = chains.flatMap((chain, index) => ignoredAssignments(scenario, index, chain.items.read))
  if (!chains.some(({ items }) => items.size > 1)) return ignored
  const size = `${Math.floor(sampleSize / 1000)},000`
  const because = `What hangs on attributes comes from ${size} drawn items of each class.`
  return [...ignored, { says: 'sampled', because }]
}

function ignoredAssignments(scenario: Scenario, classIndex: number, read: ReadonlySet<string>): Reservation[] {
  return scenario.stations.flatMap((written) => {
    const station = ofClass(written, scenario.classes[classIndex].name)
    const { sets, catches = 0, spoils = 0 } = station
    const judged = catches === 0 && spoils === 0 ? [] : [correctName]
    return [...judged, ...sets.map(({ attribute }) => attribute)]
      .filter((attribute) => read.has(attribute))
      .map((attribute) => ({
        says: 'approximate' as const,
        because: `${station.id} sets ${attribute}, which theory reads as it was drawn on arrival.`,
      }))
  })
}
