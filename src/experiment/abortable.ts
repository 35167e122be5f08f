/** An executor that gives up where a signal says so: what waits for it is rejected at once, with the signal's reason. */
import type { Executor } from './executor.js'

export function abortable(executor: Executor, signal: AbortSignal): Executor {
  const waiting = new Set<(reason: unknown) => void>()
  // One listener for all, since Node warns of many on one signal; it goes with the last who waits.
  const abort = () => {
    for (const reject of waiting) reject(signal.reason)
    executor.stop?.()
  }
  return {
    async run(designs, jobs, onDone) {
      signal.throwIfAborted()
      let giveUp: (reason: unknown) => void = () => undefined
      const aborted = new Promise<never>((_resolve, reject) => {
        giveUp = reject
      })
      if (waiting.size === 0) signal.addEventListener('abort', abort)
      waiting.add(giveUp)
      try {
        const done = executor.run(designs, jobs, (index, outcome) => {
          if (!signal.aborted) onDone(index, outcome)
        })
        return await Promise.race([done, aborted])
      } finally {
        waiting.delete(giveUp)
        if (waiting.size === 0) signal.removeEventListener('abort', abort)
      }
    },
    stop: () => executor.stop?.(),
    close: () => executor.close(),
  }
}
