/**
 * The items of one class as Markov chains. Conditions and shares that hang on attributes are fixed for an item, so items
 * that agree in all conditions share one chain; where shares differ from item to item, each item has its own.
 */
import type { Evaluate } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import { meanOf } from './mean.js'
import { SampledItems, type SharedDraws } from './sampled-items.js'
import { type Transitions, transitionsOf } from './transitions.js'

export interface ItemChain {
  /** Share of the class's items that follow it. */
  readonly share: number
  /** Probabilities of going on from each station to each, by index; good until the next chain is asked for. */
  readonly rows: readonly Float64Array[]
  /** Mean work content of a visit to each station, hours; good until the next chain is asked for. */
  readonly work: Float64Array
}

/** Outcomes of so many conditions fit into the bits of an exact integer. */
const mostConditions = 50

export class ItemChains {
  readonly items: SampledItems
  readonly #transitions: readonly Transitions[]
  readonly #work: readonly (number | Evaluate)[]

  constructor(scenario: Scenario, classIndex: number, volume: number, draws: SharedDraws) {
    const indexOf = new Map(scenario.stations.map((station, index) => [station.id, index]))
    const stations = scenario.stations.map((station) => ofClass(station, scenario.classes[classIndex].name))
    this.items = new SampledItems(scenario, classIndex, volume, draws)
    this.#transitions = stations.map(({ then }) => transitionsOf(then, (id) => indexOf.get(id) ?? 0, this.items))
    this.#work = stations.map(({ takes }) => meanOf(resolveDistribution(takes, this.items)))
  }

  *[Symbol.iterator](): Generator<ItemChain> {
    const rows = this.#transitions.map(() => new Float64Array(this.#transitions.length))
    for (const items of this.#groups()) {
      for (const [station, row] of rows.entries()) this.#transitions[station].addTo(row.fill(0), items[0])
      yield { share: items.length / this.items.size, rows, work: this.#meanWork(items) }
    }
  }

  /** Items that share a chain. */
  #groups(): Iterable<readonly number[]> {
    const conditions = this.#transitions.flatMap((each) => each.conditions)
    const isAlone = conditions.length > mostConditions || this.#transitions.some((each) => each.sharesDiffer)
    const groups = new Map<number, number[]>()
    for (let item = 0; item < this.items.size; item++) {
      let outcomes = isAlone ? item : 0
      if (!isAlone) for (const condition of conditions) outcomes = 2 * outcomes + (condition(item) === 0 ? 0 : 1)
      const group = groups.get(outcomes)
      if (group === undefined) groups.set(outcomes, [item])
      else group.push(item)
    }
    return groups.values()
  }

  #meanWork(items: readonly number[]): Float64Array {
    return Float64Array.from(this.#work, (work) => {
      if (typeof work === 'number') return work
      return items.reduce((sum, item) => sum + work(item), 0) / items.length
    })
  }
}

/** The station as items of the class meet it. */
export function ofClass(station: Station, itemClass: string): Station {
  return Object.hasOwn(station.byClass, itemClass) ? { ...station, ...station.byClass[itemClass] } : station
}
