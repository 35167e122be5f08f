/**
 * Items drawn for theory: what the names of an expression stand for where it hangs on attributes. An attribute is drawn
 * for 100,000 items of one class when it is first asked for, and kept for every volume that it does not hang on.
 */
import { type Law, samplerOf, stream } from '../random/index.js'
import type { Distribution } from '../scenario/distribution.js'
import type { Evaluate, Scope } from '../scenario/evaluate.js'
import { namesInDistribution } from '../scenario/names-in.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Scenario } from '../scenario/scenario.js'

export const sampleSize = 100_000

/** Theory's draws are its own, the same whatever the seed of the run. */
const seed = 0

export class SampledItems implements Scope {
  readonly #scenario: Scenario
  readonly #class: number
  readonly #volume: number
  readonly #columns = new Map<string, Float64Array>()
  readonly #read = new Set<string>()
  #size = 1

  /** Items of the class with this index; `earlier` are items of the same class, drawn for another volume. */
  constructor(scenario: Scenario, classIndex: number, volume: number, earlier?: SampledItems) {
    this.#scenario = scenario
    this.#class = classIndex
    this.#volume = volume
    if (earlier === undefined) return
    for (const [name, column] of earlier.#columns) if (!this.#hangsOnVolume(name)) this.#columns.set(name, column)
  }

  /** The names that expressions asked for so far, and `volume` where an attribute hangs on it. */
  get read(): ReadonlySet<string> {
    return this.#read
  }

  /** How many items stand for the class: one while nothing asked for differs between them. */
  get size(): number {
    return this.#size
  }

  resolve(name: string): number | Evaluate {
    this.#read.add(name)
    return this.#meaning(name)
  }

  classIndex(name: string): number {
    return this.#scenario.classes.findIndex((each) => each.name === name)
  }

  #meaning(name: string): number | Evaluate {
    if (name === 'class') return this.#class
    if (name === 'volume') {
      this.#read.add(name)
      return this.#volume
    }
    const scope: Scope = { resolve: (each) => this.#meaning(each), classIndex: (each) => this.classIndex(each) }
    const law = resolveDistribution(this.#drawOf(name), scope)
    if (law.distribution === 'constant' && typeof law.value === 'number') return law.value
    this.#size = sampleSize
    const column = this.#columns.get(name) ?? this.#drawColumn(name, law)
    return (item) => column[item]
  }

  #drawColumn(name: string, law: Law): Float64Array {
    const sampler = samplerOf(law, stream(seed, 0, 'theory', name))
    const column = new Float64Array(sampleSize)
    for (let item = 0; item < sampleSize; item++) sampler.draw(column, item, item, 0)
    this.#columns.set(name, column)
    return column
  }

  #drawOf(name: string): Distribution {
    const attribute = this.#scenario.attributes.find((each) => each.name === name)
    if (attribute === undefined) throw new Error(`no attribute ${name}`)
    const itemClass = this.#scenario.classes[this.#class].name
    return Object.hasOwn(attribute.byClass, itemClass) ? attribute.byClass[itemClass] : attribute.draw
  }

  #hangsOnVolume(name: string): boolean {
    const names = [...namesInDistribution(this.#drawOf(name))]
    return names.some((each) => each === 'volume' || (each !== 'class' && this.#hangsOnVolume(each)))
  }
}
