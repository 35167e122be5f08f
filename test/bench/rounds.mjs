/**
 * Interleaved rounds: in each, every contender runs once in a process of its own, pinned to one processor where
 * taskset is, and prints what it measured. Rates are events per second of CPU time, ratios those of one round; both are
 * given as medians, since a shared machine is not equally fast from minute to minute.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const processor = lastProcessor()
export const pinned = processor === undefined ? 'not pinned (no taskset)' : 'pinned to one processor by taskset'

/**
 * Outcomes of each contender, by round. The seeds of a round are its own, so that all runs of a contender differ.
 * @param contenders `{ name, command(seed), runs, everywhere? }`
 */
export function inRounds(contenders, rounds) {
  const outcomes = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) outcomes.get(contender.name).push(outcome(contender, round))
  return outcomes
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median M events per second. */
export function rate(outcomes) {
  return median(outcomes.map((each) => each.rate))
}

/** Median over the rounds of the ratio of two rates. */
export function ratio(outcomes, base) {
  return median(outcomes.map((each, round) => each.rate / base[round].rate))
}

function outcome({ command, runs, everywhere = false }, round) {
  const words = command(1 + round * runs).map(String)
  const [program, ...rest] = everywhere || processor === undefined ? words : ['taskset', '-c', processor, ...words]
  const said = JSON.parse(answer(program, rest))
  return { ...said, rate: said.events / said.seconds / 1e6 }
}

/** What it complains about goes to our stderr. */
function answer(program, words) {
  try {
    return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 24, stdio: ['ignore', 'pipe', 'inherit'] })
  } catch {
    throw new Error(`failed: ${[program, ...words].join(' ')}`)
  }
}

/** The last processor that this process may use: the first ones serve interrupts. */
function lastProcessor() {
  try {
    const last = /Cpus_allowed_list:\s*(?:.*[-,])?(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    execFileSync('taskset', ['-c', last, 'true'])
    return last
  } catch {
    return undefined
  }
}
