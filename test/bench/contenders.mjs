/**
 * Who takes part: our engine, the limit in C and the peers, each with the command that runs it and the sizes at which
 * its runs last long enough. A contender that is not installed is absent, and `missing` says so.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Items a run, and runs (each with a seed of its own) a process. */
const sizes = {
  ours: { mm1: 1_000_000, network: 500_000, runs: 4 },
  limit: { mm1: 1_000_000, network: 500_000, runs: 4 },
  simjs: { mm1: 100_000, network: 50_000, runs: 4 },
  simpy: { mm1: 20_000, network: 10_000, runs: 8 },
  simmer: { mm1: 20_000, network: 10_000, runs: 8 },
}

/** A process of case.mjs; see there for what the words mean. */
export function ours(model, detail, { items = sizes.ours[model], runs = sizes.ours.runs, volume = 1 } = {}) {
  const command = (seed) => [process.execPath, beside('case.mjs'), model, items, seed, runs, detail, volume]
  return { command, runs }
}

/** Replications of the story by so many threads, on all processors. */
export function threaded(count, replications) {
  const command = (seed) => [process.execPath, beside('threads.mjs'), count, replications, seed]
  return { command, runs: 1, everywhere: true }
}

/** The limit and the peers that are here, what is missing, and how to clean up. */
export function findPeers() {
  const folder = mkdtempSync(join(tmpdir(), 'loadbearing-bench-'))
  const candidates = [limit(folder), simJs(), simPy(), simmer()]
  return {
    peers: candidates.filter((each) => each.program !== undefined).map(withCommand),
    missing: candidates.filter((each) => each.program === undefined).map((each) => each.absent),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function withCommand({ id, title, program }) {
  const { runs, ...items } = sizes[id]
  return { id, title, runs, command: (model, seed) => [...program, model, items[model], seed, runs] }
}

function limit(folder) {
  const program = join(folder, 'reference')
  const compiled = answers('gcc', ['-O3', beside('reference.c'), '-lm', '-o', program])
  return { id: 'limit', title: 'C', program: compiled ? [program] : undefined, absent: 'gcc, for the limit in C' }
}

function simJs() {
  const require = createRequire(import.meta.url)
  const installed = require.resolve.paths('simjs').some((folder) => existsSync(join(folder, 'simjs')))
  const program = installed ? [process.execPath, beside('simjs-models.mjs')] : undefined
  return { id: 'simjs', title: 'SIM.JS', program, absent: 'SIM.JS (npm package simjs)' }
}

function simPy() {
  const python = ['python3', '/usr/bin/python3'].find((each) => answers(each, ['-c', 'import simpy']))
  const program = python === undefined ? undefined : [python, beside('simpy_models.py')]
  return { id: 'simpy', title: 'SimPy', program, absent: 'SimPy (Debian package python3-simpy3)' }
}

function simmer() {
  const program = answers('Rscript', ['-e', 'library(simmer)']) ? ['Rscript', beside('simmer_models.R')] : undefined
  return { id: 'simmer', title: 'simmer', program, absent: 'simmer (R package)' }
}

function answers(program, words) {
  try {
    execFileSync(program, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
