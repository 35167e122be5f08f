/**
 * The engine's rates, with SIM.JS beside it: same model, same statistics (waits, flow times, areas, histograms), same
 * machine, in turn. An event is 1 per arrival and 2 per station visit; rates are per second of CPU time, the median of
 * the runs. `npm run bench` after a build.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const caseFile = fileURLToPath(new URL('./case.mjs', import.meta.url))

function measure(engine, model, { items = 1_000_000, volume = 1, runs = 5 } = {}) {
  const words = [caseFile, engine, model, items, volume, runs].map(String)
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 20 }))
}

const rows = []
const row = (name, result, ratio = '') =>
  rows.push([name, `${(result.events / 1e6).toFixed(1)} M`, result.median.toFixed(1), ratio])

for (const [model, title, items] of [
  ['mm1', 'M/M/1, load 0.9', 300_000],
  ['network', 'insurance network', 200_000],
]) {
  const peer = measure('simjs', model, { items })
  const ours = measure('search', model)
  const full = measure('full', model)
  row(`${title}: SIM.JS 2.0.3`, peer, '1')
  row(`${title}: loadbearing`, ours, `${(ours.median / peer.median).toFixed(1)}× SIM.JS`)
  row(`${title}: with ledger and all measures`, full, `${(full.median / peer.median).toFixed(1)}× SIM.JS`)
  console.log(`waiting times, h   SIM.JS ${waits(peer)}   loadbearing ${waits(ours)}`)
}
const once = measure('search', 'network', { items: 300_000 })
const twice = measure('search', 'network', { items: 300_000, volume: 2 })
row('insurance network at 2× volume, overloaded', twice, `${(twice.median / once.median).toFixed(2)} of 1×`)

console.log(`\n${'M events per CPU second'.padStart(78)}`)
for (const [name, events, rate, ratio] of rows)
  console.log(name.padEnd(48), events.padStart(8), rate.padStart(7), `  ${ratio}`)

const small = measure('full', 'network', { items: 1_000_000, runs: 1 })
const large = measure('full', 'network', { items: 10_000_000, runs: 1 })
console.log(
  `\npeak memory: ${small.peakMegabytes.toFixed(0)} MB at 1 million items, ${large.peakMegabytes.toFixed(0)} MB at 10 million`,
)

function waits(result) {
  return Object.entries(result.waits)
    .map(([station, hours]) => `${station} ${hours.toFixed(4)}`)
    .join(', ')
}
