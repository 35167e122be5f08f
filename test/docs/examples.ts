/**
 * An example for each word of the language, as a patch on the example scenario. Most come from the schema; here stands
 * what it has none for, or one that needs company: a holiday wants a date to begin on.
 */

/** By path, with the names of the example scenario in the place of NAME. */
export const ownExamples: Readonly<Record<string, string>> = {
  extends:
    'extends: example.yaml\nscenario: The same with a daily committee\nstations: { committee: { meets: Mon-Fri 14:00 } }',
  because: 'because: Same people. Only decision rights, routing and cadence change.',
  items: 'items: { attributes: { urgent: chance(0.1) } }',
  'items.classes.NAME.share': 'items: { classes: { simple: 82%, complex: { share: 18% } } }',
  'items.classes.NAME.attributes':
    'items: { classes: { simple: 82%, complex: { share: 18%, attributes: { amount: lognormal(9000 cv 1.4) } } } }',
  'calendars.NAME.hours': 'calendars: { office: { hours: [Mon-Thu 09:00-17:00, Fri 09:00-13:00] } }',
  'calendars.NAME.holidays':
    'calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25] } }\nrun: { from: 2026-09-07 }',
  'items.attributes': 'ai-output: null\nitems: { attributes: { confidence: beta(9 2), correct: chance(confidence) } }',
  'ai-output':
    'ai-output: { accuracy: 91%, overconfidence: 6%, missing-inputs: 12%, unseen-factor: 4%, drift: -0.5% per week }',
  'arrivals.to': 'arrivals: { to: score }',
  'arrivals.name': 'arrivals: [{ name: web, rate: 200 per workday }, { name: letters, rate: 40 per workday }]',
  'arrivals.every': 'arrivals: { rate: null, every: erlang(6min 3) }',
  'arrivals.profile':
    'arrivals:\n  rate: null\n  profile: { Mon-Fri: [0, 0, 0, 0, 0, 0, 0, 0, 5, 25, 20, 10, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0] }',
  'arrivals.batches': 'arrivals: { rate: null, batches: { at: Mon-Fri 02:00, size: 480 } }',
  'arrivals.trace':
    'arrivals: { rate: null, calendar: null, trace: { file: arrivals.csv, column: arrived } }\nrun: { from: 2026-01-05 }',
  'arrivals.classes':
    'arrivals:\n  - { name: web, rate: 200 per workday, classes: { simple: 90%, complex: 10% } }\n  - { name: letters, rate: 40 per workday }',
  'pools.NAME.shifts':
    'pools:\n  adjusters: { count: null, calendar: null, shifts: [{ count: 7, calendar: mornings }, { count: 4, calendar: afternoons }] }',
  'pools.NAME.cost': 'pools: { adjusters: { cost: 52 per hour } }',
  'pools.NAME.title': 'pools: { adjusters: { title: Claims adjusters } }',
  stations: 'stations: { execute: { kind: end, title: Paid } }',
  'stations.NAME.kind': 'stations: { workaround: { kind: exception } }',
  'stations.NAME.by': 'stations: { review: { by: { adjusters: 1, seniors: 1 } } }',
  'stations.NAME.uses': 'stations: { review: { uses: 2 } }',
  'stations.NAME.machine': 'stations: { score: { machine: { parallel: 3, cost: 0.18 per item } } }',
  'stations.NAME.machine.parallel': 'stations: { score: { machine: { parallel: 5 } } }',
  'stations.NAME.machine.calendar': 'stations: { score: { machine: { calendar: office } } }',
  'stations.NAME.machine.cost': 'stations: { score: { machine: { cost: 2 per hour } } }',
  'stations.NAME.meets': 'stations: { committee: { meets: [Mon 10:00, Thu 14:00] } }',
  'stations.NAME.decides': 'stations: { committee: { decides: 120 items in 45min } }',
  'stations.NAME.cost': 'stations: { committee: { cost: 900 per meeting } }',
  'stations.NAME.calendar': 'stations: { committee: { calendar: office } }',
  'stations.NAME.takes': 'stations: { review: { takes: lognormal(18min cv 0.9) } }',
  'stations.NAME.then': 'stations: { review: { then: { execute: 70%, committee: 20%, exceptions: 10% } } }',
  'stations.NAME.priority': 'stations: { exceptions: { priority: high }, legal: { priority: visits } }',
  'stations.NAME.discipline': 'stations: { review: { discipline: shortest } }',
  'stations.NAME.handoff': 'stations: { exceptions: { handoff: exponential(4h) } }',
  'stations.NAME.batch': 'stations: { legal: { batch: { size: 5, or-after: 24h } } }',
  'stations.NAME.value': 'stations: { execute: { kind: end, value: 100% } }',
  'feedback.NAME.follows': 'feedback: { overload: { follows: queue(review) / 40, over: 5d } }',
  'feedback.NAME.over': 'feedback: { overload: { follows: queue(review) / 40, over: 5d } }',
  'value.decays': 'value: { decays: linear to 0 in 10d }',
  value: 'value: { per-item: amount * 0.01, decays: cliff at 5d }',
  promises:
    'promises:\n  - p95(flow-time) < 5d\n  - mean(waiting-time, review) < 4h\n  - p90(queue-length, committee) < 300\n  - late(5d) < 10%\n  - cost-per-decision < 40\n  - throughput > 20 per hour\n  - escape(exceptions) < 5%',
  run: 'run: { weeks: 26, warm-up: 4w, seed: 42 }',
  'run.weeks': 'run: { weeks: 26 }',
  'run.items': 'run: { items: 1000 }',
  'run.warm-up': 'run: { warm-up: 4w }',
  'run.replications': 'run: { replications: 30 }',
  'run.seed': 'run: { seed: 42 }',
  evidence:
    'evidence:\n  review.takes: { source: timing study of 412 claims, tier: measured, range: 15min to 22min }\n  committee.decides: assumption',
  'evidence.NAME.tier': 'evidence: { arrivals.rate: { tier: estimated } }',
  'evidence.NAME.range': 'evidence: { review.takes: { tier: estimated, range: 12min to 25min } }',
}

/** In the place of NAME, by what stands before it; where the schema's example means another station it says so. */
export const names: Readonly<Record<string, string>> = {
  calendars: 'office',
  pools: 'adjusters',
  stations: 'review',
  feedback: 'trust',
  evidence: 'review.takes',
  classes: 'complex',
}

export const ownLevers = `levers:
  structured-inputs:
    because: Intake form with required fields; 120 days of work.
    costs: { once: 80000, per-week: 400 }
    changes: { stations: { review: { takes: lognormal(14min cv 0.9) } } }
  daily-committee:
    costs: { per-week: 900 }
    excludes: [more-adjusters]
    changes: { stations: { committee: { meets: Mon-Fri 14:00, decides: 40 items in 20min } } }
  more-adjusters:
    costs: { per-week-each: 2080 }
    range: { path: pools.adjusters.count, from: 11, to: 13 }
  more-seniors:
    costs: { per-week-each: 3360 }
    range: { path: pools.seniors.count, from: 6, to: 10 }
horizon: 52w
`
