/**
 * One case of ours in a process of its own: `node case.mjs MODEL ITEMS SEED RUNS DETAIL VOLUME`, the model one of
 * models.mjs or `story` (which counts weeks instead of items), the detail `queues` (what the reference in C collects
 * too), `ledger` (all probes) or `money` (all probes, prices and value). Prints a JSON line, as each peer does: mean
 * waiting times by run, events, seconds of CPU time, and the peak of memory.
 */
import { models } from './models.mjs'
import { built, story } from './ours.mjs'

const [model, ...words] = process.argv.slice(2)
const [items, seed, runs] = words.slice(0, 3).map(Number)
const detail = words[3] === 'queues' ? 'growth' : 'full'
const volume = Number(words[4] ?? 1)

const { plan } = await built('engine/index.js')
const { measured, readingNames } = await built('measure/measurement.js')
const money = words[3] === 'money'
const { scenario, warmUp } =
  model === 'story' ? await story() : { scenario: models[model](items, { money }), warmUp: 0 }
const compiled = plan(scenario, { volume, warmUp })
const waitingTimes = readingNames(compiled, { detail }).flatMap((name, index) => {
  const station = /^stations\.(.*)\.waitingTime\.mean$/.exec(name)?.[1]
  return station === undefined ? [] : [[station, index]]
})

// V8 settles in the second run.
for (let run = 0; run < runs / 2; run++) measured(compiled, 0, run, { detail })

let events = 0
const waits = []
const before = process.cpuUsage()
for (let run = 0; run < runs; run++) {
  const result = measured(compiled, 1, seed + run, { detail })
  events += result.events
  waits.push(Object.fromEntries(waitingTimes.map(([station, index]) => [station, result.values[index]])))
}
const { user, system } = process.cpuUsage(before)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ waits, events, seconds: (user + system) / 1e6, peakMegabytes }))
