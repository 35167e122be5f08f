/**
 * The items of one class as Markov chains. Conditions and shares that hang on attributes are fixed for an item, so items
 * that agree in all conditions share one chain; where shares differ from item to item, each item has its own.
 */
import { type Evaluate, foldExpression } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import { meanOf } from './mean.js'
import { RunReader } from './run-reader.js'
import { SampledItems, type SharedDraws } from './sampled-items.js'
import { SparseRow } from './sparse-row.js'
import { type Transitions, transitionsOf } from './transitions.js'
import { type Guess, type Unknown, UnknownShares } from './unknown-shares.js'

/** A matrix by rows: what each station sends to each, by index. */
export type Rows = readonly SparseRow[]

export interface ItemChain {
  /** Share of the class's items that follow it. */
  readonly share: number
  /** Good until the next chain is asked for. */
  readonly rows: Rows
  /** The rows with other guesses of the shares that only a run can tell; absent where there are none. */
  readonly rowsGuessedAgain?: Rows
  /** Mean work content of a visit to each station, hours, by index; absent where only a run can tell. */
  readonly work: readonly (number | undefined)[]
}

/** Outcomes of so many conditions fit into the bits of an exact integer. */
const mostConditions = 50

export class ItemChains {
  readonly items: SampledItems
  readonly #unknown = new UnknownShares()
  readonly #transitions: readonly Transitions[]
  readonly #work: readonly (number | Evaluate | undefined)[]

  constructor(scenario: Scenario, classIndex: number, volume: number, draws: SharedDraws) {
    const indices = new Map(scenario.stations.map((station, index) => [station.id, index]))
    const { name } = scenario.classes[classIndex]
    const stations = scenario.stations.map((station) => ofClass(station, name))
    const run = new RunReader(scenario, name)
    const scope = new SampledItems(scenario, classIndex, volume, draws)
    const around = { scope, run, unknown: this.#unknown, indexOf: (target: string) => indices.get(target) }
    this.items = scope
    this.#transitions = stations.map((station) => transitionsOf(station, around))
    this.#work = stations.map(({ takes, speed = 1 }) => {
      if (run.hasToRead(takes) || run.hasToEvaluate(speed)) return undefined
      return atPace(meanOf(resolveDistribution(takes, scope)), foldExpression(speed, scope))
    })
  }

  /** The shares that only a run can tell. */
  get unknown(): readonly Unknown[] {
    return this.#unknown.all
  }

  *[Symbol.iterator](): Generator<ItemChain> {
    const rows = this.#emptyRows()
    const again = this.unknown.length > 0 ? this.#emptyRows() : undefined
    for (const items of this.#groups()) {
      this.#fill(rows, items[0], 'first')
      if (again !== undefined) this.#fill(again, items[0], 'second')
      yield {
        share: items.length / this.items.size,
        rows,
        ...(again && { rowsGuessedAgain: again }),
        work: this.#meanWork(items),
      }
    }
  }

  #emptyRows(): SparseRow[] {
    return this.#transitions.map(() => new SparseRow())
  }

  #fill(rows: Rows, item: number, guess: Guess): void {
    this.#unknown.guess = guess
    for (const [station, row] of rows.entries()) {
      row.clear()
      this.#transitions[station].addTo(row, item)
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

  #meanWork(items: readonly number[]): (number | undefined)[] {
    return this.#work.map((work) => {
      if (typeof work !== 'function') return work
      return items.reduce((sum, item) => sum + work(item), 0) / items.length
    })
  }
}

/** Work at a pace: the draw and the pace of one item hang on its attributes alone, so that means may be divided. */
function atPace(work: number | Evaluate, speed: number | Evaluate): number | Evaluate {
  if (typeof speed === 'number') {
    if (speed === 1) return work
    return typeof work === 'number' ? work / speed : (item) => work(item) / speed
  }
  return typeof work === 'number' ? (item) => work / speed(item) : (item) => work(item) / speed(item)
}

/** The station as items of the class meet it. */
export function ofClass(station: Station, itemClass: string): Station {
  return Object.hasOwn(station.byClass, itemClass) ? { ...station, ...station.byClass[itemClass] } : station
}
