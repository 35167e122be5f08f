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
]
