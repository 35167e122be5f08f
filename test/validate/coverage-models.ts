/**
 * Designs whose break volume is known by hand, each with a window so short that its interval is several per cent wide.
 * Two at the standard precision; the others at half of it, where studies are short and replications few.
 */

export interface CoverageModel {
  readonly name: string
  readonly text: string
  /** Break volume, or hours of mean flow time. */
  readonly truth: number
  readonly of: 'break volume' | 'mean flow time'
  /** Of the headline measures, relative; the break volume is wanted twice as precise. */
  readonly precision: number
}

const five = 'run: { weeks: 5, warm-up: 1w }'

export const coverageModels: readonly CoverageModel[] = [
  {
    // Three people of an hour each do 3 an hour.
    name: 'pool',
    text: `
arrivals: { rate: 2.4 per hour }
pools: { clerks: { count: 3 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(60min), then: done }
  done: end
${five}`,
    truth: 3 / 2.4,
    of: 'break volume',
    precision: 0.05,
  },
  {
    // Each item takes 22.5 min and 37.5 min of the same two people.
    name: 'shared pool',
    text: `
arrivals: { rate: 1.6 per hour }
pools: { clerks: { count: 2 } }
stations:
  intake: { kind: review, by: clerks, takes: gamma(22.5min cv 1.5), then: decide }
  decide: { kind: approval, by: clerks, takes: lognormal(37.5min cv 0.8), then: done }
  done: end
${five}`,
    truth: 2 / 1.6,
    of: 'break volume',
    precision: 0.05,
  },
  {
    // Six in ten come before the board: where all do, the known number of arrivals leaves nothing to chance.
    name: 'meeting',
    text: `
arrivals: { rate: 40 per week }
stations:
  gate: { kind: ai, takes: 1s, then: { board: 60%, done: 40% } }
  board: { kind: approval, meets: Thu 14:00, decides: 30 items in 2h, then: done }
  done: end
run: { weeks: 30, warm-up: 4w }`,
    truth: 30 / 24,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // One in four comes back, again and again: 4/3 visits an item.
    name: 'rework',
    text: `
arrivals: { rate: 1.6 per hour }
pools: { clerks: { count: 2 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(40min), then: { done: 75%, desk: 25% } }
  done: end
${five}`,
    truth: 2 / ((1.6 * (40 / 60)) / 0.75),
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Items come round the clock, and two people work 40 of 168 hours.
    name: 'calendar',
    text: `
arrivals: { rate: 1 per hour }
calendars: { office: { hours: Mon-Fri 09:00-17:00 } }
pools: { clerks: { count: 2, calendar: office } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(22.5min), then: done }
  done: end
run: { weeks: 10, warm-up: 2w }`,
    truth: (2 * 40) / (168 * 0.375),
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Three in ten are urgent and go before the rest at the same two people.
    name: 'priority',
    text: `
arrivals: { rate: 1.6 per hour }
items: { classes: { urgent: 30%, plain: 70% } }
pools: { clerks: { count: 2 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(60min), classes: { urgent: { priority: high } }, then: done }
  done: end
${five}`,
    truth: 2 / 1.6,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // M/M/1 at 0.8: 1 ÷ (10 − 8) hours.
    name: 'M/M/1',
    text: `
arrivals: { rate: 8 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(6min), then: done }
  done: end
${five}`,
    truth: 0.5,
    of: 'mean flow time',
    precision: 0.1,
  },
  {
    // Each of four misses three open days in twenty: 3.4 are there on average.
    name: 'absent',
    text: `
arrivals: { rate: 2.4 per hour }
pools: { clerks: { count: 4, absent: 15% } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(60min), then: done }
  done: end
${five}`,
    truth: 3.4 / 2.4,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // A piece goes on while both are there: 0.85² of the time.
    name: 'absent, both needed',
    text: `
arrivals: { rate: 0.5 per hour }
pools: { clerks: { count: 2, absent: 15% } }
stations:
  desk: { kind: review, by: clerks, uses: 2, takes: exponential(60min), then: done }
  done: end
${five}`,
    truth: 0.85 ** 2 / 0.5,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // One around the clock and three for 40 of 168 hours.
    name: 'shifts',
    text: `
arrivals: { rate: 1.2 per hour }
calendars: { office: { hours: Mon-Fri 09:00-17:00 } }
pools: { clerks: { shifts: [{ count: 1 }, { count: 3, calendar: office }] } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(60min), then: done }
  done: end
run: { weeks: 10, warm-up: 2w }`,
    truth: (168 + 3 * 40) / 168 / 1.2,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Two of the 26 sittings of the window fall out.
    name: 'sittings that fall out',
    text: `
arrivals: { rate: 40 per week }
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-11-12, 2027-02-11] } }
stations:
  gate: { kind: ai, takes: 1s, then: { board: 60%, done: 40% } }
  board: { kind: approval, meets: Thu 14:00, decides: 30 items in 2h, then: done }
  done: end
run: { from: 2026-09-07, weeks: 30, warm-up: 4w }`,
    truth: ((24 / 26) * 30) / 24,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Who finds five waiting goes to the second desk, which is full where both do all that comes. The first is an M/M/1/6:
    // at 1.992 an hour it is idle for 1 in 124 of its time.
    name: 'a rule on a queue',
    text: `
arrivals: { rate: 1.2 per hour }
pools: { one: { count: 1 }, two: { count: 1 } }
stations:
  gate: { kind: ai, takes: 1s, then: [{ to: second, when: queue(first) >= 5 }, { to: first }] }
  first: { kind: review, by: one, takes: exponential(60min), then: done }
  second: { kind: review, by: two, takes: exponential(60min), then: done }
  done: end
${five}`,
    truth: 1.992 / 1.2,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Half of the items take one of each pool for an hour, the others one of the first for 48 minutes.
    name: 'two pools together',
    text: `
arrivals: { rate: 1.6 per hour }
pools: { clerks: { count: 2 }, experts: { count: 2 } }
stations:
  gate: { kind: ai, takes: 1s, then: { board: 50%, desk: 50% } }
  board: { kind: approval, by: { clerks: 1, experts: 1 }, takes: exponential(60min), then: done }
  desk: { kind: review, by: clerks, takes: exponential(48min), then: done }
  done: end
${five}`,
    truth: 2 / (1.6 * 0.9),
    of: 'break volume',
    precision: 0.1,
  },
  {
    // Twenty beds and a week a stay, in a window of eight weeks.
    name: 'long stays',
    text: `
arrivals: { rate: 16 per week }
pools: { beds: { count: 20 } }
stations:
  ward: { kind: review, by: beds, takes: exponential(1w), then: done }
  done: end
run: { weeks: 10, warm-up: 2w }`,
    truth: 20 / 16,
    of: 'break volume',
    precision: 0.1,
  },
  {
    // What is incomplete comes back until it is: 1 + 0.4 ÷ 0.7 visits, which theory does not know.
    name: 'an attribute set in a loop',
    text: `
arrivals: { rate: 2 per hour }
items: { attributes: { complete: chance(60%) } }
pools: { clerks: { count: 2 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(30min), then: [{ to: chase, when: complete = 0 }, { to: done }] }
  chase: { kind: system, takes: 4h, sets: { complete: chance(70%) }, then: desk }
  done: end
${five}`,
    truth: 2 / (2 * 0.5 * (1 + 0.4 / 0.7)),
    of: 'break volume',
    precision: 0.1,
  },
]
