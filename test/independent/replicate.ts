/** Runs of one scenario with seeds of their own, and what they come to. */
import { followed, type Measures, measuresOf } from './measures.js'
import type { Model } from './model.js'
import { mixed } from './random.js'
import { type RunOptions, Simulation } from './simulation.js'
import { week } from './words.js'

export interface Asked {
  readonly volume: number
  readonly seed: number
  readonly replications: number
  /** Microseconds; the file's own where it has one. */
  readonly warmUp: number
}

export function optionsOf(model: Model, { volume, seed, warmUp }: Asked, replication: number): RunOptions {
  const to = model.items === undefined ? model.weeks * week : Number.POSITIVE_INFINITY
  return { seed: mixed(seed, replication), volume, from: warmUp, to, follow: followed(model) }
}

export function replicate(model: Model, asked: Asked): Measures[] {
  return Array.from({ length: asked.replications }, (_, replication) => {
    const options = optionsOf(model, asked, replication)
    return measuresOf(model, new Simulation(model, options).run(), options)
  })
}

export interface Estimate {
  readonly mean: number
  readonly error: number
}

/** The mean over replications and its standard error; undefined where a replication lacks it. */
export function estimateOf(runs: readonly Measures[], name: string): Estimate | undefined {
  // A path that nobody took in some run has none of its items.
  const values = runs.map((run) => run.get(name) ?? (name.startsWith('paths.') ? 0 : undefined))
  const known = values.filter((value) => value !== undefined && Number.isFinite(value)) as number[]
  if (known.length < values.length) return undefined
  const average = known.reduce((sum, value) => sum + value, 0) / known.length
  const squares = known.reduce((sum, value) => sum + (value - average) * (value - average), 0)
  return { mean: average, error: Math.sqrt(squares / (known.length - 1) / known.length) }
}
