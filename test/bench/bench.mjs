/**
 * The benchmark: `npm run bench [-- --quick] [-- --only NAME]`, the names below. Same models and statistics in the same
 * run, in interleaved rounds; every table is Markdown. Exit code 1 where a peer's waiting times disagree with ours: then
 * a rate beside it counts for nothing.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { findPeers } from './contenders.mjs'
import { compareExpected } from './expected.mjs'
import { comparePeers } from './peer-comparison.mjs'
import { pinned } from './rounds.mjs'
import { compareMemory, compareScaling } from './scaling.mjs'
import { table } from './table.mjs'

const names = ['mm1', 'network', 'story', 'delay', 'queue', 'double', 'threads', 'memory', 'expected']
const { quick, only } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
}).values
if (only !== undefined && !names.includes(only)) throw new Error(`--only ${only}: one of ${names.join(', ')}`)
const rounds = quick ? 3 : 9
const isWanted = (name) => only === undefined || only === name
const { peers, missing, remove } = findPeers()
process.on('exit', remove)

const now = new Date().toISOString().slice(0, 10)
console.log(`${now} · ${cpus()[0].model}, ${cpus().length} processors · Node ${process.versions.node}`)
console.log(`Medians of ${rounds} interleaved rounds, a process a case, ${pinned}. M events per second of CPU time;`)
console.log('an event is 1 per arrival and 2 per station visit.')
if (missing.length > 0) console.log(`Not installed: ${missing.join(', ')}.`)

const compared = comparePeers(peers, rounds, isWanted)
print(compared.rates)
print(compared.waits)
if (compared.versions.length > 0) console.log(`\n${compared.versions.join(' · ')}`)
print(compareScaling(rounds, isWanted))
if (isWanted('memory')) console.log(`\n${compareMemory(quick ? 1 : 3)}`)

const { LOADBEARING_DATA: data } = process.env
let asExpected = true
if (isWanted('expected') && data === undefined)
  console.log('\nNot compared with an independent simulation: LOADBEARING_DATA is not set.')
else if (isWanted('expected')) {
  const { rows, agrees } = await compareExpected(data, quick ? 30 : 200)
  print(rows)
  asExpected = agrees
}
if (!compared.agrees || !asExpected) {
  console.log('\nDISAGREES: not the same model, or one of the two is wrong.')
  process.exitCode = 1
}

/** A table that has more than its head. */
function print(rows) {
  if (rows.length > 1) console.log(`\n${table(rows)}`)
}
