/**
 * Replications of the story on worker threads: `node threads.mjs THREADS REPLICATIONS SEED`; their start is counted.
 * Prints a JSON line: events, seconds on the wall.
 */
import { built, story } from './ours.mjs'

const [count, replications, seed] = process.argv.slice(2).map(Number)

const { threads } = await built('experiment/threads.js')
const { scenario, warmUp } = await story()
const jobs = Array.from({ length: replications }, (_, replication) => ({
  design: 0,
  volume: 1,
  replication,
  seed,
  warmUp,
  detail: 'full',
}))
const executor = threads(count)
const before = performance.now()
const outcomes = await executor.run([scenario], jobs, () => undefined)
const seconds = (performance.now() - before) / 1000
await executor.close()
console.log(JSON.stringify({ events: outcomes.reduce((sum, outcome) => sum + outcome.events, 0), seconds }))
