/**
 * Items drawn for theory: what the names of an expression stand for where it hangs on attributes. An attribute is drawn
 * for 100,000 items of a class when it is first asked for. Nobody asks for what only a run can tell.
 */
import { type Law, samplerOf, stream } from '../random/index.js'
import type { Evaluate, Scope } from '../scenario/evaluate.js'
import { namesInDistribution } from '../scenario/names-in.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Scenario } from '../scenario/scenario.js'
import { drawOf } from './run-reader.js'

export const sampleSize = 100_000

/** Theory's draws are its own, the same whatever the seed of the run. */
const seed = 0

/** Draws whose arguments are plain numbers, which serve every volume, and every class that does not override them. */
export type SharedDraws = Map<string, Float64Array>

export class SampledItems implements Scope {
  readonly #scenario: Scenario
  readonly #class: number
  readonly #volume: number
  readonly #shared: SharedDraws
  readonly #own = new Map<string, Float64Array>()
  readonly #read = new Set<string>()
  #size = 1

  /** Items of the class with this index. */
  constructor(scenario: Scenario, classIndex: number, volume: number, shared: SharedDraws) {
    this.#scenario = scenario
    this.#class = classIndex
    this.#volume = volume
    this.#shared = shared
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

  queue(station: string): never {
    throw new Error(`no queue ${station} without a run`)
  }

  #meaning(name: string): number | Evaluate {
    if (name === 'class') return this.#class
    if (name === 'volume') {
      this.#read.add(name)
      return this.#volume
    }
    return this.#attribute(name)
  }

  #attribute(name: string): number | Evaluate {
    // Of feedback variables only such as never move have a value without a run.
    const fixed = this.#scenario.feedback?.find((each) => each.name === name)
    if (fixed !== undefined) return fixed.starts
    const attribute = this.#scenario.attributes.find((each) => each.name === name)
    if (attribute === undefined) throw new Error(`no attribute ${name}`)
    const itemClass = this.#scenario.classes[this.#class].name
    const draw = drawOf(attribute, itemClass)
    const scope: Scope = {
      resolve: (each) => this.#meaning(each),
      classIndex: (each) => this.classIndex(each),
      queue: (each) => this.queue(each),
    }
    const law = resolveDistribution(draw, scope)
    if (law.distribution === 'constant' && typeof law.value === 'number') return law.value
    this.#size = sampleSize
    const draws = namesInDistribution(draw).size === 0 ? this.#shared : this.#own
    const key = draw !== attribute.draw ? JSON.stringify([name, itemClass]) : name
    const column = draws.get(key) ?? drawn(law, name)
    draws.set(key, column)
    return (item) => column[item]
  }
}

function drawn(law: Law, name: string): Float64Array {
  const sampler = samplerOf(law, stream(seed, 0, 'theory', name))
  const column = new Float64Array(sampleSize)
  for (let item = 0; item < sampleSize; item++) sampler.draw(column, item, item, 0)
  return column
}
