/** Replications in this thread, one after the other. */
import type { Executor, Outcome } from './executor.js'
import { JobRunner } from './job-runner.js'

export interface InlineOptions {
  /** Awaited after each job, so that the event loop turns and an interrupt is heard; absent: no pause. */
  readonly pause?: () => Promise<void>
}

/** Everything in this thread. */
export function inline({ pause }: InlineOptions = {}): Executor {
  let runner: JobRunner | undefined
  let stops = 0
  return {
    async run(designs, jobs, onDone) {
      if (runner?.designs !== designs) runner = new JobRunner(designs)
      const outcomes: Outcome[] = []
      const stopsBefore = stops
      for (const [index, job] of jobs.entries()) {
        const outcome = runner.run(job)
        outcomes.push(outcome)
        onDone(index, outcome)
        await pause?.()
        if (stops !== stopsBefore) throw new Error('stopped')
      }
      return outcomes
    },
    stop() {
      stops++
    },
    async close() {},
  }
}
