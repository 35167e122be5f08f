/**
 * Where replications are simulated: in this thread, in several, or not at all where an interrupted run left their
 * outcomes. A job is one replication at one point, plain data; its outcome hangs on nothing but the job and the designs.
 */

import type { Detail } from '../measure/measurement.js'
import type { Scenario } from '../scenario/scenario.js'
import { JobRunner } from './job-runner.js'

export interface Job {
  /** Index of the design. */
  readonly design: number
  readonly volume: number
  readonly replication: number
  readonly seed: number
  /** Hours. */
  readonly warmUp: number
  readonly detail: Detail
  /** Hours; see the work-in-progress series of a measurement. */
  readonly seriesEvery?: number
  /** Constraints whose capacity is taken as unlimited. */
  readonly unlimited?: readonly string[]
}

export interface Outcome {
  /** Beside the reading names of the job's plan. */
  readonly values: Float64Array
  readonly events: number
}

export interface Executor {
  /** Outcomes in the order of the jobs, whatever the order in which they were done; `onDone` is told as they come. */
  run(
    designs: readonly Scenario[],
    jobs: readonly Job[],
    onDone: (index: number, outcome: Outcome) => void,
  ): Promise<Outcome[]>
  close(): Promise<void>
}

export interface InlineOptions {
  /** Awaited after each job, so that the event loop turns and an interrupt is heard; absent: no pause. */
  readonly pause?: () => Promise<void>
}

/** Everything in this thread. */
export function inline({ pause }: InlineOptions = {}): Executor {
  let runner: JobRunner | undefined
  return {
    async run(designs, jobs, onDone) {
      if (runner?.designs !== designs) runner = new JobRunner(designs)
      const outcomes: Outcome[] = []
      for (const [index, job] of jobs.entries()) {
        const outcome = runner.run(job)
        outcomes.push(outcome)
        onDone(index, outcome)
        await pause?.()
      }
      return outcomes
    },
    async close() {},
  }
}

/** Outcomes by the text of their job. */
export interface Memory {
  get(key: string): Outcome | undefined
  set(key: string, outcome: Outcome): void
}

/** Runs what the memory does not hold, and puts it there as it comes. */
export function remembering(executor: Executor, memory: Memory): Executor {
  return {
    async run(designs, jobs, onDone) {
      const known = jobs.map((job) => memory.get(keyOf(job)))
      const missing = [...jobs.keys()].filter((index) => known[index] === undefined)
      for (const [index, outcome] of known.entries()) if (outcome !== undefined) onDone(index, outcome)
      const fresh = await executor.run(
        designs,
        missing.map((index) => jobs[index]),
        (place, outcome) => {
          memory.set(keyOf(jobs[missing[place]]), outcome)
          onDone(missing[place], outcome)
        },
      )
      const places = new Map(missing.map((index, place) => [index, fresh[place]]))
      return jobs.map((_, index) => known[index] ?? found(places.get(index)))
    },
    close: () => executor.close(),
  }
}

export function keyOf(job: Job): string {
  const { design, volume, replication, seed, warmUp, detail, seriesEvery = null, unlimited = [] } = job
  return JSON.stringify([design, volume, replication, seed, warmUp, detail, seriesEvery, unlimited])
}

function found(outcome: Outcome | undefined): Outcome {
  if (outcome === undefined) throw new Error('an executor returned too few outcomes')
  return outcome
}
