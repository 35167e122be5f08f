/** Replications on worker threads. The only file that knows piscina. */
import type { Piscina } from 'piscina'
import type { Scenario } from '../scenario/scenario.js'
import type { Executor, Outcome } from './executor.js'
import { type Failure, revived } from './failure.js'

/** An executor with so many threads; they start with the first job. */
export function threads(count: number): Executor {
  // A promise, since who comes while the threads start waits for the same ones.
  let pool: Promise<Piscina> | undefined
  let designsOfPool: readonly Scenario[] | undefined
  return {
    async run(designs, jobs, onDone) {
      if (pool === undefined || designsOfPool !== designs) {
        const before = pool
        designsOfPool = designs
        pool = (async () => {
          await (await before)?.destroy()
          return open(designs, count)
        })()
      }
      const asked = pool
      const threadPool = await asked
      if (pool !== asked) throw new Error('stopped')
      return Promise.all(
        jobs.map(async (job, index) => {
          const outcome: Outcome | Failure = await threadPool.run(job)
          if ('failure' in outcome) throw revived(outcome)
          onDone(index, outcome)
          return outcome
        }),
      )
    },
    stop() {
      // The threads end in the midst of their jobs; new ones start with the next.
      const stopped = pool
      pool = undefined
      void stopped?.then((threadPool) => threadPool.destroy())
    },
    async close() {
      await (await pool)?.destroy()
      pool = undefined
    },
  }
}

async function open(designs: readonly Scenario[], count: number): Promise<Piscina> {
  // Loaded with the first job: who runs everything in one thread does not wait for it.
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: new URL('./thread-worker.js', import.meta.url).href,
    workerData: designs,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 2,
  })
}
