/** Designs with their levers, short enough for every set to be searched. */
import { readLevers } from '../../src/scenario/read-levers.js'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from '../scenario/memory-reader.js'

export interface Levered {
  readonly scenario: string
  readonly levers: string
}

/** Two desks: by theory the clerks need four people at 2×, or three with the tool; the board two. */
export const desks: Levered = {
  scenario: `
scenario: Two desks
currency: EUR
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 2 }, board: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(24min), then: { done: 50%, sign: 50% } }
  sign: { kind: approval, by: board, takes: exponential(20min), then: done }
  done: end
run: { weeks: 3, warm-up: 1w, seed: 5 }
`,
  levers: `
levers:
  tool: { because: Quicker screens., costs: { once: 9000, per-week: 50 }, changes: { stations: { desk: { takes: exponential(15min) } } } }
  clerks: { costs: { per-week-each: 900 }, range: { path: clerks.count, from: 2, to: 5 } }
  second: { costs: { per-week: 1000 }, changes: { pools: { board: { count: 2 } } } }
  less: { costs: { once: 30000 }, excludes: [second], changes: { stations: { desk: { then: { done: 80%, sign: 20% } } } } }
  machine: { costs: { once: 200000 }, changes: { stations: { sign: { takes: exponential(8min) } } } }
`,
}

/** A promise that four clerks miss at 2×, by 95 % of load, and five keep; one senior is too few for what comes to him. */
export const promised: Levered = {
  scenario: `
scenario: A promise
arrivals: { rate: 5.7 per hour }
pools: { clerks: { count: 3 }, seniors: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(20min), then: { done: 80%, hard: 20% } }
  hard: { kind: exception, by: seniors, takes: exponential(30min), then: done }
  done: end
promises: [p95(flow-time) < 2h]
run: { weeks: 3, warm-up: 1w, seed: 2 }
`,
  levers: `
levers:
  clerks: { costs: { per-week-each: 10 }, range: { path: clerks.count, from: 3, to: 5 } }
  seniors: { costs: { once: 3, per-week-each: 15 }, range: { path: seniors.count, from: 1, to: 3 } }
  training: { costs: { once: 40 }, changes: { stations: { hard: { takes: exponential(12min) } } } }
  first: { costs: { per-week: 1 }, changes: { stations: { hard: { priority: high } } } }
  rules: { costs: { per-week: 4 }, changes: { stations: { desk: { then: { done: 95%, hard: 5% } } } } }
horizon: 4w
`,
}

/** A committee that may sit daily or longer, and clerks before it; by theory four of them are loaded to 90 % at 2×. */
export const committee: Levered = {
  scenario: `
scenario: A committee
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 60 per workday, calendar: office }
pools: { clerks: { count: 3, calendar: office } }
stations:
  score: { kind: ai, takes: 10s, then: { review: 40%, done: 60% } }
  review: { kind: review, by: clerks, takes: exponential(36min), then: { committee: 30%, done: 70% } }
  committee: { kind: approval, meets: Thu 14:00, decides: 45 items in 1h, then: done }
  done: end
run: { weeks: 5, warm-up: 1w, seed: 4 }
`,
  levers: `
levers:
  daily: { costs: { per-week: 9 }, changes: { stations: { committee: { meets: Mon-Fri 14:00, decides: 15 items in 20min } } } }
  longer: { costs: { per-week: 5 }, excludes: [daily], changes: { stations: { committee: { decides: 80 items in 2h } } } }
  clerks: { costs: { per-week-each: 20 }, range: { path: clerks.count, from: 3, to: 5 } }
  trust: { costs: { once: 2000 }, changes: { stations: { score: { then: { review: 20%, done: 80% } } } } }
  tool: { costs: { once: 1700 }, changes: { stations: { review: { takes: exponential(22min) } } } }
`,
}

export async function loadedFrom({ scenario, levers }: Levered) {
  const reader = memoryReader({ 'desk.yaml': scenario, 'levers.yaml': levers })
  const current = await readScenario('desk.yaml', reader)
  if ('problems' in current) throw new Error(current.problems.map(({ message }) => message).join('\n'))
  const read = await readLevers('levers.yaml', current.loaded, reader)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return { current: current.loaded, levers: read.levers }
}
