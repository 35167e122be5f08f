/** A study whose replications are made up instead of simulated: what a job reads is a function of the job. */
import type { Executor, Job, Outcome } from '../../src/experiment/executor.js'
import { planOf } from '../../src/experiment/job-runner.js'
import { Study } from '../../src/experiment/study.js'
import { readingNames } from '../../src/measure/measurement.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { by, end, pool, scenario, station, to } from '../builder.js'

/** Readings by name; what is not named is NaN. */
export type Readings = (job: Job) => Readonly<Record<string, number>>

export interface MadeUp {
  readonly study: Study
  /** All jobs that were asked for, in their order. */
  readonly jobs: Job[]
}

export function madeUpStudy(designs: readonly Scenario[], readings: Readings): MadeUp {
  const jobs: Job[] = []
  const names = new Map<string, string[]>()
  const namesOf = (job: Job): string[] => {
    const { design, detail, seriesEvery } = job
    const key = JSON.stringify([design, detail, seriesEvery])
    const known = names.get(key)
    if (known !== undefined) return known
    const options = seriesEvery === undefined ? { detail } : { detail, seriesEvery }
    const made = readingNames(planOf(designs[design], job), options)
    names.set(key, made)
    return made
  }
  const executor: Executor = {
    async run(_designs, asked, onDone) {
      return asked.map((job, index): Outcome => {
        jobs.push(job)
        const read = new Map(Object.entries(readings(job)))
        const times = timesAsLong(designs[job.design], job)
        const values = Float64Array.from(
          namesOf(job),
          (name) => (read.get(name) ?? Number.NaN) * (isCounted(name) ? times : 1),
        )
        const outcome = { values, events: 1 }
        onDone(index, outcome)
        return outcome
      })
    },
    async close() {},
  }
  return { study: new Study({ designs, seed: 1, executor }), jobs }
}

/** How many times as long as the design's own the job's runs are. */
function timesAsLong({ run: { length } }: Scenario, { changes = [] }: Job): number {
  const weeks = changes.flatMap((change) => (change.of === 'weeks' ? [change.weeks] : [])).at(-1)
  return weeks === undefined || !('weeks' in length) ? 1 : weeks / length.weeks
}

/** What is counted over the window, so that a longer one has more of it. */
function isCounted(name: string): boolean {
  return name.startsWith('queues.') || ['arrived', 'arrivedLate', 'ended', 'grown'].includes(name)
}

/** One desk of one clerk, with a price, a value and whatever else a test asks for. */
export function oneDesk(parts: Partial<Scenario> = {}): Scenario {
  return scenario({
    pools: [pool('clerks', 1, { cost: 10 })],
    stations: [station('desk', to('done'), { capacity: by('clerks') }), end()],
    value: { perItem: 5 },
    ...parts,
  })
}

/** Different from replication to replication, and the same at every volume: rises evenly from −1 to 1 over ten. */
export function noise({ replication }: Pick<Job, 'replication'>): number {
  return ((replication % 10) - 4.5) / 4.5
}

/** A queue that finishes all that comes up to its capacity, and no more; never empty beyond it. */
export function saturating(queue: string, capacity: number, volume: number) {
  return {
    [`queues.${queue}.arrived`]: 1000 * volume,
    [`queues.${queue}.late`]: 500 * volume,
    [`queues.${queue}.grown`]: 1000 * Math.max(0, volume - capacity),
    [`queues.${queue}.capacity`]: 1000 * capacity,
    [`queues.${queue}.busy`]: 1000 * Math.min(volume, capacity),
    arrived: 1000 * volume,
    arrivedLate: 500 * volume,
    ended: 1000 * Math.min(volume, capacity),
    grown: 1000 * Math.max(0, volume - capacity),
  }
}
