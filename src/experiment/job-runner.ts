/** Runs jobs of one set of designs; compiles each plan once. */
import { Fault, type Plan, type PlanOptions, plan } from '../engine/index.js'
import { type MeasurementOptions, measured } from '../measure/measurement.js'
import { DrawMemory } from '../random/index.js'
import type { Scenario } from '../scenario/scenario.js'
import { homePools } from '../theory/home-pools.js'
import { orbits } from '../theory/orbits.js'
import { changed } from './changes.js'
import type { Job, Outcome } from './executor.js'

/** Plans of one study differ in volume and relief; a few dozen are in use at a time. */
const kept = 64

export class JobRunner {
  readonly designs: readonly Scenario[]
  readonly #plans = new Map<string, Plan>()
  readonly #drawn = new DrawMemory()

  constructor(designs: readonly Scenario[]) {
    this.designs = designs
  }

  /** Throws a `Fault` that says where, where a self-check fails. */
  run(job: Job): Outcome {
    try {
      return measured(this.#planOf(job), job.seed, job.replication, measurementOf(job), this.#drawn)
    } catch (error) {
      const { seed, replication, volume } = job
      throw error instanceof Fault ? error.at({ seed, replication, volume }) : error
    }
  }

  #planOf(job: Job): Plan {
    const key = JSON.stringify([
      job.design,
      job.volume,
      job.warmUp,
      job.follow ?? 0,
      job.unlimited ?? [],
      job.changes ?? [],
    ])
    const known = this.#plans.get(key)
    if (known !== undefined) return known
    const made = planOf(this.designs[job.design], job)
    if (this.#plans.size === kept) this.#plans.clear()
    this.#plans.set(key, made)
    return made
  }
}

/** What is measured in a job. */
export function measurementOf({
  detail,
  seriesEvery,
  questions,
}: Pick<Job, keyof MeasurementOptions>): MeasurementOptions {
  return {
    detail,
    ...(seriesEvery === undefined ? {} : { seriesEvery }),
    ...(questions === undefined ? {} : { questions }),
  }
}

/** The plan of a job's point. */
export function planOf(
  design: Scenario,
  point: Pick<Job, 'volume' | 'warmUp' | 'follow' | 'unlimited' | 'changes'>,
): Plan {
  const { volume, warmUp, follow, unlimited, changes = [] } = point
  const options = {
    volume,
    warmUp,
    ...ofTheory(design),
    ...(follow === undefined ? {} : { follow }),
    ...(unlimited === undefined ? {} : { unlimited }),
  }
  return plan(changed(design, changes), options)
}

/** Theory may draw many items for answers that are the same for every plan of a design. */
const known = new WeakMap<Scenario, Pick<PlanOptions, 'homes' | 'orbits'>>()

function ofTheory(scenario: Scenario): Pick<PlanOptions, 'homes' | 'orbits'> {
  const found = known.get(scenario) ?? { homes: homePools(scenario), orbits: orbits(scenario) }
  known.set(scenario, found)
  return found
}
