/**
 * Designs whose largest load is known by hand, as files at any load: at 0.9 nothing grows and nothing breaks below 1×, at
 * 1.1 something has broken below it.
 */

export interface StableDesign {
  readonly name: string
  readonly at: (load: number) => string
}

const short = 'run: { weeks: 5, warm-up: 1w }'
const desk = 'stations: { desk: { kind: review, by: clerks, takes: exponential(30min), then: done }, done: end }'

export const stableDesigns: readonly StableDesign[] = [
  {
    name: 'one person',
    at: (load) => `
arrivals: { rate: ${2 * load} per hour }
pools: { clerks: { count: 1 } }
${desk}
${short}`,
  },
  {
    name: 'three in a row, two of them alike',
    at: (load) => `
arrivals: { rate: ${2 * load} per hour }
pools: { first: { count: 2 }, second: { count: 4 }, third: { count: 1 } }
stations:
  one: { kind: review, by: first, takes: exponential(60min), then: two }
  two: { kind: review, by: second, takes: lognormal(120min cv 1.5), then: three }
  three: { kind: approval, by: third, takes: exponential(20min), then: done }
  done: end
run: { weeks: 5, warm-up: auto }`,
  },
  {
    name: 'a weekly board',
    at: (load) => `
arrivals: { rate: ${30 * load} per week }
stations:
  board: { kind: approval, meets: Thu 14:00, decides: 30 items in 2h, then: done }
  done: end
run: { weeks: 20, warm-up: auto }`,
  },
  {
    name: 'behind a delay of two weeks',
    at: (load) => `
arrivals: { rate: ${2 * load} per hour }
pools: { clerks: { count: 1 } }
stations:
  report: { kind: system, takes: exponential(2w), then: desk }
  desk: { kind: review, by: clerks, takes: exponential(30min), then: done }
  done: end
run: { weeks: 6, warm-up: 1w }`,
  },
  {
    name: 'stays of two weeks',
    at: (load) => `
arrivals: { rate: ${20 * load} per week }
pools: { beds: { count: 40 } }
stations: { ward: { kind: review, by: beds, takes: exponential(2w), then: done }, done: end }
run: { weeks: 12, warm-up: 2w }`,
  },
  {
    // 18 of the 20 office days of the window.
    name: 'a week that ends in holidays',
    at: (load) => `
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-10-08, 2026-10-09] } }
arrivals: { rate: ${((18 / 20) * 40 * 2 * load) / 168} per hour }
pools: { clerks: { count: 1, calendar: office } }
${desk}
run: { from: 2026-09-07, weeks: 5, warm-up: 1w }`,
  },
  {
    name: 'batches of ten',
    at: (load) => `
arrivals: { rate: ${10 * load} per hour }
stations:
  press: { kind: system, machine: { parallel: 1 }, batch: { size: 10 }, takes: exponential(60min), then: done }
  done: end
${short}`,
  },
  {
    name: 'people who may be absent',
    at: (load) => `
arrivals: { rate: ${2 * 3.4 * load} per hour }
pools: { clerks: { count: 4, absent: 15% } }
${desk}
${short}`,
  },
  {
    // The share that is wrong rises from a tenth to 0.108 by the end of the window.
    name: 'accuracy that drifts',
    at: (load) => `
ai-output: { accuracy: 90%, drift: -0.2% per week }
arrivals: { rate: ${(4 * load) / 0.108} per hour }
pools: { clerks: { count: 2 } }
stations:
  ai: { kind: ai, takes: 1s, then: [{ to: fix, when: correct = 0 }, { to: done }] }
  fix: { kind: exception, by: clerks, takes: exponential(30min), then: done }
  done: end
run: { weeks: 4, warm-up: 1w }`,
  },
]
