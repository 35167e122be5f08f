/**
 * The traffic equations: how often an arriving item visits each station and how much work it brings there, from routing,
 * classes, several sources and rework, without queues or time. What hangs on attributes comes from drawn items.
 */
import type { Scenario } from '../scenario/scenario.js'
import { expectedVisits } from './expected-visits.js'
import { ItemChains, ofClass } from './item-chains.js'
import { type SharedDraws, sampleSize } from './sampled-items.js'

/**
 * How far theory is to be trusted: `exact`; `sampled` where shares or work come from drawn items; `approximate` where a
 * part of the model is left out; `silent` where there is no answer.
 */
export type Says = 'exact' | 'sampled' | 'approximate' | 'silent'

export interface Traffic {
  readonly says: Says
  /** Why it is not exact, in sentences. */
  readonly because: readonly string[]
  /** Per arriving item, by station; absent where theory is silent. */
  readonly stations?: readonly StationTraffic[]
  /** Whether anything in it hangs on the volume. */
  readonly readsVolume: boolean
}

export interface StationTraffic {
  readonly id: string
  /** Expected visits. */
  readonly visits: number
  /** Expected work content over these visits, hours. */
  readonly work: number
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
    const visits = new Float64Array(scenario.stations.length)
    const work = new Float64Array(scenario.stations.length)
    const readsVolume = chains.some(({ items }) => items.read.has('volume'))
    for (const [index, ofOneClass] of chains.entries()) {
      for (const chain of ofOneClass) {
        const solved = expectedVisits(chain.rows, this.#entries[index])
        if ('endless' in solved) {
          const { id } = scenario.stations[solved.endless]
          return { says: 'silent', because: [`Some items come back to ${id} for ever.`], readsVolume }
        }
        for (const [station, expected] of solved.visits.entries()) {
          visits[station] += chain.share * expected
          work[station] += chain.share * expected * chain.work[station]
        }
      }
    }
    const stations = scenario.stations.map(({ id }, index) => ({ id, visits: visits[index], work: work[index] }))
    return { ...trust(scenario, chains), stations, readsVolume }
  }
}

function entriesByClass(scenario: Scenario, arrivals: readonly number[]): Float64Array[] {
  const all = arrivals.reduce((sum, count) => sum + count, 0)
  return scenario.classes.map(({ name }) => {
    const entries = new Float64Array(scenario.stations.length)
    for (const [index, source] of scenario.arrivals.entries()) {
      const share = (source.classes ?? scenario.classes).find((each) => each.name === name)?.share ?? 0
      entries[scenario.stations.findIndex(({ id }) => id === source.to)] +=
        all > 0 ? (share * arrivals[index]) / all : 0
    }
    return entries
  })
}

function trust(scenario: Scenario, chains: readonly ItemChains[]): Pick<Traffic, 'says' | 'because'> {
  const ignored = new Set(chains.flatMap((chain, index) => ignoredAssignments(scenario, index, chain.items.read)))
  const isSampled = chains.some(({ items }) => items.size > 1)
  const because = [...ignored]
  if (isSampled) {
    const size = `${Math.floor(sampleSize / 1000)},000`
    because.push(`What hangs on attributes comes from ${size} drawn items of each class.`)
  }
  return { says: ignored.size > 0 ? 'approximate' : isSampled ? 'sampled' : 'exact', because }
}

function ignoredAssignments(scenario: Scenario, classIndex: number, read: ReadonlySet<string>): string[] {
  return scenario.stations.flatMap((station) =>
    ofClass(station, scenario.classes[classIndex].name)
      .sets.filter(({ attribute }) => read.has(attribute))
      .map(({ attribute }) => `${station.id} sets ${attribute}, which theory reads as it was drawn on arrival.`),
  )
}
