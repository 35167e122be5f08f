/** An executor that runs only what a memory does not hold: how an interrupted study goes on. */
import type { Executor, Job, Outcome } from './executor.js'

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
    stop: () => executor.stop?.(),
    close: () => executor.close(),
  }
}

export function keyOf(job: Job): string {
  const { design, volume, replication, seed, warmUp, detail, seriesEvery = null } = job
  const { unlimited = [], changes = [], questions = false } = job
  return JSON.stringify([design, volume, replication, seed, warmUp, detail, seriesEvery, unlimited, changes, questions])
}

function found(outcome: Outcome | undefined): Outcome {
  if (outcome === undefined) throw new Error('an executor returned too few outcomes')
  return outcome
}
