/**
 * One case of the benchmark in a process of its own: `node case.mjs ENGINE MODEL ITEMS VOLUME RUNS`. Prints a JSON
 * line: events of one run, the best and the median events per second of CPU time, waiting times, peak memory.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000')

const [engine, model, items, volume, runs] = process.argv
  .slice(2)
  .map((word) => (Number.isNaN(Number(word)) ? word : Number(word)))

/** Visits an item: one at M/M/1; AI, execution, exceptions, review and approval in the network. */
const eventsPerItem = { mm1: 3, network: 1 + 2 * (2 + 0.12 + 0.574 + 0.1722) }

const simulate = engine === 'simjs' ? await simJs() : await ours()
const rates = []
let last
for (let replication = 0; replication < runs; replication++) {
  const before = process.cpuUsage()
  last = simulate(replication)
  const { user, system } = process.cpuUsage(before)
  rates.push(last.events / (user + system))
}
rates.sort((a, b) => a - b)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...last, best: rates.at(-1), median: rates[rates.length >> 1], peakMegabytes }))

async function simJs() {
  const { runSimJs } = await import('./simjs.mjs')
  return () => ({ events: items * eventsPerItem[model], ...runSimJs(model, items, volume) })
}

async function ours() {
  const { plan } = await import('../../dist/engine/index.js')
  const { measured, readingNames } = await import('../../dist/measure/measurement.js')
  const { models } = await import('./models.mjs')
  const detail = engine === 'full' ? 'full' : 'growth'
  const compiled = plan(models[model](items), { volume, warmUp: 0 })
  const names = readingNames(compiled, { detail })
  return (replication) => {
    const { values, events } = measured(compiled, 1, replication, { detail })
    const waits = {}
    for (const [index, name] of names.entries()) {
      const station = /^stations\.(.*)\.waitingTime\.mean$/.exec(name)?.[1]
      if (station !== undefined) waits[station] = values[index]
    }
    return { events, waits }
  }
}
