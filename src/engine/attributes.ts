/** The attributes of items: drawn at arrival in file order, each seeing the earlier ones. What nothing reads is not drawn. */
import { type DrawMemory, type Sampler, samplerOf, stream } from '../random/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import type { Distribution } from '../scenario/distribution.js'
import { argumentsOf, namesIn, namesInDistribution } from '../scenario/names-in.js'
import { correctName } from '../scenario/reviews.js'
import type { Attribute, Routing, Scenario, Station } from '../scenario/scenario.js'
import { type Clock, microsecondsPerWeek } from './clock.js'
import type { Feedback } from './feedback/feedback.js'
import type { RunScope } from './guard.js'
import { guardedLaw } from './guarded-law.js'
import type { Items, Lengths } from './items.js'
import type { Plan } from './plan.js'
import { saidOfAttribute } from './said-at.js'
import type { Station as RunningStation } from './station.js'

interface Drawn {
  readonly column: Lengths
  /** By class. */
  readonly samplers: readonly Sampler[]
}

export class Attributes {
  readonly scope: RunScope
  readonly #columns = new Map<string, Lengths>()
  readonly #drawn: Drawn[] = []

  /**
   * @param stations filled by the time at which anything is evaluated
   * @param memory of other runs; `null` where each draws for itself
   */
  constructor(
    plan: Plan,
    items: Items,
    clock: Clock,
    stations: readonly RunningStation[],
    feedback: Feedback | null,
    seed: number,
    replication: number,
    memory: DrawMemory | null,
  ) {
    const needed = neededAttributes(plan.scenario)
    this.scope = {
      attributes: needed.map(({ name }) => name),
      classes: plan.classes,
      classOf: (item) => plan.classes[items.itemClass[item]],
      resolve: (name) => {
        if (name === 'volume') return plan.volume
        if (name === 'class') return (item) => items.itemClass[item]
        if (name === 'age') return (item) => (clock.now - items.born[item]) / microsecondsPerHour
        if (name === 'week') return () => Math.floor(clock.now / microsecondsPerWeek)
        const level = feedback?.reader(name)
        if (level !== undefined) return level
        const column = this.column(name)
        return (item) => column.values[item]
      },
      classIndex: (name) => plan.classes.indexOf(name),
      queue: (id) => {
        const index = plan.stations.findIndex((station) => station.id === id)
        return () => stations[index].waiting
      },
    }
    for (const [place, attribute] of needed.entries()) {
      const column = items.lengths()
      const scope = { ...this.scope, attributes: this.scope.attributes.slice(0, place) }
      const samplers = plan.classes.map((itemClass) => {
        const isOwn = Object.hasOwn(attribute.byClass, itemClass)
        const draw = isOwn ? attribute.byClass[itemClass] : attribute.draw
        const said = saidOfAttribute(attribute.name, isOwn ? itemClass : undefined)
        const own = stream(seed, replication, 'items', attribute.name)
        const sampler = samplerOf(guardedLaw(draw, 'numbers', said, scope), own)
        if (memory === null || !isWorthRemembering(draw)) return sampler
        return memory.remembering(JSON.stringify([seed, replication, attribute.name, draw]), sampler)
      })
      this.#columns.set(attribute.name, column)
      this.#drawn.push({ column, samplers })
    }
  }

  /** Whether any is drawn as an item arrives. */
  get areDrawn(): boolean {
    return this.#drawn.length > 0
  }

  /** The column of an attribute, where items carry it. */
  find(name: string): Lengths | null {
    return this.#columns.get(name) ?? null
  }

  column(name: string): Lengths {
    const column = this.#columns.get(name)
    if (column === undefined) throw new Error(`no attribute ${name}`)
    return column
  }

  draw(item: number, itemClass: number, address: number): void {
    for (const { column, samplers } of this.#drawn) samplers[itemClass].draw(column.values, item, address, 0)
  }

  /** Gives one item the attributes of another. */
  copy(from: number, to: number): void {
    for (const { column } of this.#drawn) column.values[to] = column.values[from]
  }
}

/** Whether all items are drawn alike, and drawing takes longer than remembering. */
function isWorthRemembering(draw: Distribution): boolean {
  return draw.distribution !== 'constant' && argumentsOf(draw).every((argument) => typeof argument === 'number')
}

/** Those that some expression reads or some station sets, directly or through another attribute, and what is right or wrong. */
function neededAttributes(scenario: Scenario): readonly Attribute[] {
  const read = new Set([correctName])
  for (const name of namesRead(scenario)) read.add(name)
  for (const attribute of [...scenario.attributes].reverse()) {
    if (!read.has(attribute.name)) continue
    for (const draw of [attribute.draw, ...Object.values(attribute.byClass)])
      for (const name of namesInDistribution(draw)) read.add(name)
  }
  return scenario.attributes.filter((attribute) => read.has(attribute.name))
}

function* namesRead(scenario: Scenario): Generator<string> {
  if (scenario.value !== undefined) yield* namesIn(scenario.value.perItem)
  for (const station of scenario.stations) {
    if (station.discipline === 'due') yield 'due'
    for (const said of [station, ...Object.values(station.byClass)]) yield* namesReadAt(said)
  }
}

function* namesReadAt(said: Partial<Station>): Generator<string> {
  const { takes, then, handoff, sets, catches, spoils, speed, priority, patience } = said
  for (const draw of [takes, handoff, patience?.after]) if (draw !== undefined) yield* namesInDistribution(draw)
  for (const each of [catches, spoils, speed, priority]) if (each !== undefined) yield* namesIn(each)
  if (then !== undefined) yield* namesInRouting(then)
  for (const each of sets ?? []) {
    yield each.attribute
    yield* namesInDistribution(each.to)
  }
}

function* namesInRouting(routing: Routing): Generator<string> {
  if (!('rules' in routing)) return
  for (const { when, share } of routing.rules) {
    if (when !== undefined) yield* namesIn(when)
    if (share !== undefined) yield* namesIn(share)
  }
}
