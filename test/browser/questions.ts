/** Five questions that together use most words of the language, short enough to be asked several times. */
import { readFileSync } from 'node:fs'
import type { Question } from './results.js'

const story = (file: string) => readFileSync(`scenarios/insurance-claims/${file}.yaml`, 'utf8')

const fork = `
scenario: Legal and finance at once
calendars: { office: [Mon-Thu 09:00-17:00, Fri 09:00-13:00] }
items: { classes: { plain: 70%, odd: 30% }, attributes: { risk: beta(2 5), due: gamma(3d cv 0.5) } }
arrivals: { every: gamma(20min cv 1.3), calendar: office }
pools: { lawyers: { count: 3, calendar: office }, clerks: { count: 4, calendar: office } }
stations:
  score: { kind: ai, takes: 20s, then: { all: [legal, finance, archive], then: execute, first: 2 } }
  legal:
    { kind: review, by: lawyers, discipline: due, takes: lognormal(35min cv 1), then: { rework: 20%, join: 80% } }
  rework: { kind: review, by: lawyers, takes: weibull(20min cv 0.7), priority: 1 + risk, then: join }
  finance: { kind: review, by: clerks, takes: erlang(50min 3), sets: { risk: risk / 2 }, then: join }
  archive: { kind: system, takes: triangular(1h 5h 9h), then: join }
  execute: end
promises: [p95(flow-time) < 4d]
run: { weeks: 6, seed: 7 }`

const trace = `
scenario: Real arrivals
arrivals: { trace: { file: data/arrivals.csv, column: arrived } }
pools: { clerks: { count: 2, cost: 40 per hour } }
stations:
  score: { kind: ai, takes: 1min, then: review }
  review: { kind: review, by: clerks, takes: empirical(data/times.csv minutes min), then: { score: 5%, done: 95% } }
  done: end
value: { per-item: 30, decays: linear to 0 in 10d }
run: { from: 2026-09-07, weeks: 3, warm-up: 0w }`

const queues = `
scenario: Queues that people leave
items: { classes: { quick: 60%, slow: 40% } }
arrivals: { rate: 14 per hour }
pools: { agents: { count: 4, cost: 30 per hour } }
stations:
  model: { kind: ai, machine: { parallel: 2, cost: 0.1 per item }, takes: 2min, batch: { size: 3, or-after: 10min }, then: desk }
  desk:
    kind: review
    by: agents
    discipline: shortest
    takes: exponential(15min)
    classes: { slow: { takes: exponential(22min), patience: { after: exponential(3h), to: done } } }
    patience: { after: 2h, to: sheet }
    then: { done: 90%, second: 10% }
  second: { kind: exception, by: agents, discipline: lifo, limit: { queue: 3, to: sheet }, takes: normal(20min sd 5min), then: done }
  sheet: { kind: system, handoff: uniform(5min 30min), takes: 4h, then: done }
  done: end
promises: [escape(desk) < 8%]
run: { weeks: 3 }`

const shifts = `
scenario: A nightly model run
calendars: { early: Mon-Fri 06:00-14:00, late: Mon-Fri 14:00-22:00, board: { hours: Mon-Fri 09:00-17:00, holidays: [2026-09-16] } }
arrivals:
  - { name: nightly, batches: { at: Mon-Fri 02:00, size: 60.5 } }
  - { name: daily, profile: { Mon: [${hourly(2)}], Wed: [${hourly(3)}] }, ramp: { at: 3w, to: 1.5 } }
pools:
  clerks: { absent: 8%, cost: 35 per hour, shifts: [{ count: 4, calendar: early }, { count: 3, calendar: late }] }
  seniors: { count: 3, calendar: board, cost: 80 per hour }
stations:
  review: { kind: review, by: clerks, takes: gamma(18min cv 1.4), then: [{ to: both, when: visits = 1 and queue(both) < 20, share: 15% }, { to: board, share: 10% }, { to: done }] }
  both: { kind: review, by: { clerks: 2, seniors: 1 }, takes: 12min, then: done }
  board: { kind: approval, meets: Tue Thu 10:00, decides: 25 items in 1h, cost: 300 per meeting, then: { done: 95%, review: 5% } }
  done: end
run: { from: 2026-09-07, weeks: 5 }`

const redesign = `
extends: current.yaml
scenario: More people in the evening
pools: { clerks: { shifts: [{ count: 4, calendar: early }, { count: 5, calendar: late }] } }`

/** Items an hour over a day, of so many a working hour. */
function hourly(items: number): string {
  return Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? items : 0)).join(', ')
}

/** Three weeks of arrivals, 7 to 61 minutes apart. */
function arrivals(): string {
  const start = Date.UTC(2026, 8, 7)
  const gaps = Array.from({ length: 900 }, (_, index) => 7 + ((index * index) % 55))
  let minutes = 0
  const rows = gaps.map((gap) => {
    minutes += gap
    return new Date(start + minutes * 60_000).toISOString().slice(0, 16)
  })
  return `arrived,desk\n${rows.map((row) => `${row},a`).join('\n')}\n`
}

export const questions: readonly Question[] = [
  {
    name: 'the story and its redesign',
    ask: 'compare',
    files: { 'current.yaml': story('current'), 'redesign.yaml': story('redesign') },
    options: { weeks: 4, replications: 3 },
  },
  { name: 'a fork', ask: 'stress', files: { 'current.yaml': fork }, options: { replications: 2, weeks: 3 } },
  {
    name: 'a trace',
    ask: 'run',
    files: {
      'current.yaml': trace,
      'data/arrivals.csv': arrivals(),
      'data/times.csv': 'minutes\n12\n19.5\n33\n8\n71\n25\n',
    },
    options: { volume: 1.4, replications: 4 },
  },
  {
    name: 'patience, limits and batches',
    ask: 'run',
    files: { 'current.yaml': queues },
    options: { volume: 1.2, replications: 3 },
  },
  {
    name: 'shifts, absence, several pools and a ramp',
    ask: 'compare',
    files: { 'current.yaml': shifts, 'redesign.yaml': redesign },
    options: { replications: 4 },
  },
]
