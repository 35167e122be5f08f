/**
 * Designs that break by capacity at a volume known by hand: where the work that arrives in a week is all that can be
 * done in it. The name of each says the sum.
 */

export interface Design {
  readonly name: string
  readonly text: string
  readonly known: number
  readonly first: string
  /** At 2×; absent: no. */
  readonly holdsAtTarget?: boolean
  /** Own break volumes of the other constraints. */
  readonly others?: Readonly<Record<string, number>>
}

const run = (weeks: number, warmUp = '2d') => `run: { weeks: ${weeks}, warm-up: ${warmUp}, replications: 10 }`

export const knownByCapacity: readonly Design[] = [
  {
    name: 'M/M/1 at load 0.8',
    text: `
scenario: One desk
arrivals: { rate: 12 per hour }
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(4min), then: done }
  done: end
${run(12)}`,
    known: 1.25,
    first: 'clerks',
  },
  {
    name: 'two pools in a row, the second smaller: 20 × 8 min = 160 of 180 min, before 20 × 9 min = 180 of 300 min',
    text: `
scenario: Two pools
arrivals: { rate: 20 per hour }
pools: { front: { count: 5 }, back: { count: 3 } }
stations:
  first: { kind: review, by: front, takes: exponential(9min), then: second }
  second: { kind: review, by: back, takes: gamma(8min cv 0.7), then: done }
  done: end
${run(2)}`,
    known: 180 / 160,
    first: 'back',
    others: { front: 300 / 180 },
  },
  {
    name: 'one pool at two stations: 15 × (6 + 40 % of 20) min = 210 of 300 min',
    text: `
scenario: Shared pool
arrivals: { rate: 15 per hour }
pools: { clerks: { count: 5 } }
stations:
  sort: { kind: review, by: clerks, takes: lognormal(6min cv 0.5), then: { check: 40%, done: 60% } }
  check: { kind: review, by: clerks, takes: exponential(20min), then: done }
  done: end
${run(3)}`,
    known: 300 / 210,
    first: 'clerks',
  },
  {
    name: 'a machine: 100 × 90 s = 2.5 of 3 h',
    text: `
scenario: Machine
arrivals: { rate: 100 per hour }
stations:
  score: { kind: ai, machine: { parallel: 3 }, takes: uniform(30s 150s), then: done }
  done: end
${run(1)}`,
    known: 1.2,
    first: 'score',
  },
  {
    name: 'a weekly meeting: 400 of 500',
    text: `
scenario: Committee
arrivals: { rate: 400 per week }
stations:
  committee: { kind: approval, meets: Thu 14:00, decides: 500 items in 2h, then: done }
  done: end
${run(16, '2w')}`,
    known: 1.25,
    first: 'committee',
  },
  {
    name: 'three sittings a week, a quarter comes back: 300 ÷ 0.75 = 400 of 3 × 160',
    text: `
scenario: Several sittings
arrivals: { rate: 300 per week }
stations:
  board: { kind: approval, meets: Mon Wed Fri 10:00, decides: 160 items in 1h, then: { board: 25%, done: 75% } }
  done: end
${run(26, '2w')}`,
    known: 1.2,
    first: 'board',
  },
  {
    name: 'arrivals round the clock, people in office hours: 3360 × 4 min = 224 of 240 h',
    text: `
scenario: Office hours
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 20 per hour }
pools: { clerks: { count: 6, calendar: office } }
stations:
  desk: { kind: review, by: clerks, takes: uniform(2min 6min), then: done }
  done: end
${run(5, '2w')}`,
    known: 240 / 224,
    first: 'clerks',
  },
  {
    name: 'arrivals by calendar: 50 h × 30 × 6 min = 150 of 5 × 35 h',
    text: `
scenario: Arrivals by calendar
calendars: { intake: Mon-Fri 08:00-18:00, office: Mon-Fri 09:00-16:00 }
arrivals: { rate: 300 per workday, calendar: intake }
pools: { clerks: { count: 5, calendar: office } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(6min), then: done }
  done: end
${run(7, '2w')}`,
    known: 175 / 150,
    first: 'clerks',
  },
  {
    name: 'rework: 14 ÷ 0.8 × 6 min = 105 of 120 min',
    text: `
scenario: Rework
arrivals: { rate: 14 per hour }
pools: { clerks: { count: 2 } }
stations:
  review: { kind: review, by: clerks, takes: exponential(6min), then: { review: 20%, done: 80% } }
  done: end
${run(3)}`,
    known: 120 / 105,
    first: 'clerks',
  },
  {
    name: 'classes: 10 × (70 % of 10 + 30 % of 30) min = 160 of 240 min',
    text: `
scenario: Classes
items: { classes: { simple: 70%, complex: 30% } }
arrivals: { rate: 10 per hour }
pools: { clerks: { count: 4 } }
stations:
  review:
    { kind: review, by: clerks, takes: exponential(10min), classes: { complex: { takes: lognormal(30min cv 1) } }, then: done }
  done: end
${run(5)}`,
    known: 1.5,
    first: 'clerks',
  },
  {
    name: 'priority: the urgent share never waits, yet the pool breaks as one: 24 × 5 min = 120 of 150 min by 3 and 7 min',
    text: `
scenario: Priority
items: { classes: { urgent: 50%, routine: 50% } }
arrivals: { rate: 24 per hour }
pools: { clerks: { count: 3 } }
stations:
  gate: { kind: system, then: [{ to: hot, when: class = "urgent" }, { to: cold }] }
  hot: { kind: review, by: clerks, priority: high, takes: exponential(3min), then: done }
  cold: { kind: review, by: clerks, takes: exponential(7min), then: done }
  done: end
${run(2)}`,
    known: 180 / 120,
    first: 'clerks',
  },
  {
    name: 'rules on a confidence by beta(9, 2), below 0.9 for 73.6099 %: 20 × 0.736099 × 6 min = 88.33 of 120 min',
    text: `
scenario: Rules
items: { attributes: { confidence: beta(9 2) } }
arrivals: { rate: 20 per hour }
pools: { clerks: { count: 2 } }
stations:
  score: { kind: ai, takes: 3s, then: [{ to: done, when: confidence >= 0.9 }, { to: review }] }
  review: { kind: review, by: clerks, takes: exponential(6min), then: done }
  done: end
${run(2)}`,
    known: 120 / (20 * 0.736099 * 6),
    first: 'clerks',
  },
  {
    name: 'broken today: 24 × 4 min = 96 of 60 min',
    text: `
scenario: Broken today
arrivals: { name: claims, rate: 24 per hour }
pools: { clerks: { count: 1 } }
stations:
  approve: { kind: approval, by: clerks, takes: gamma(4min cv 0.6), then: done }
  done: end
${run(3)}`,
    known: 60 / 96,
    first: 'clerks',
  },
  {
    name: 'far away: 2 × 4 min = 8 of 60 min',
    text: `
scenario: Far away
arrivals: { name: letters, rate: 2 per hour }
pools: { clerks: { count: 1 } }
stations:
  check: { kind: review, by: clerks, takes: lognormal(4min cv 0.8), then: done }
  done: end
${run(3)}`,
    known: 7.5,
    first: 'clerks',
    holdsAtTarget: true,
  },
]
