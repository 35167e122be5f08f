/**
 * Seven small workplaces that 1.5×, 2× and 4× are too much for, each with promises of several kinds and money. Windows are
 * short, so that much of what arrives in them ends after them, or never.
 */
export interface Overloaded {
  readonly name: string
  readonly text: string
}

const run = 'run: { weeks: 3, warm-up: 1w, seed: 11 }'

export const overloaded: readonly Overloaded[] = [
  {
    name: 'M/M/1',
    text: `
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 1, cost: 50 per hour } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(12min), then: done }
  done: end
value: { per-item: 20, decays: 6% per day }
promises:
  - p90(flow-time) < 5d
  - mean(flow-time) < 3d
  - late(7d) < 10%
  - p95(waiting-time, desk) < 4d
  - p95(queue-length, desk) < 400
  - throughput > 4.9 per hour
  - cost-per-decision < 10
${run}`,
  },
  {
    name: 'priorities',
    text: `
arrivals: { rate: 4 per hour }
items: { classes: { urgent: 30%, routine: 70% } }
pools: { clerks: { count: 2, cost: 40 per hour } }
stations:
  gate: { kind: system, then: [{ to: hot, when: class = "urgent" }, { to: cold }] }
  hot: { kind: exception, by: clerks, priority: high, takes: exponential(24min), then: done }
  cold: { kind: review, by: clerks, takes: exponential(24min), then: done }
  done: end
value: { per-item: 30, decays: linear to 0 in 10d }
promises:
  - mean(waiting-time, hot) < 1h
  - p95(waiting-time, hot) < 4h
  - p50(flow-time) < 2d
  - late(5d) < 20%
  - mean(queue-length, cold) < 300
${run}`,
  },
  {
    name: 'LIFO',
    text: `
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 1, cost: 50 per hour } }
stations:
  desk: { kind: review, by: clerks, discipline: lifo, takes: exponential(12min), then: done }
  done: end
value: { per-item: 20, decays: cliff at 2d }
promises:
  - p50(flow-time) < 1h
  - p90(flow-time) < 5d
  - mean(flow-time) < 3d
  - late(1d) < 30%
  - p90(queue-length, desk) < 300
  - throughput > 4.9 per hour
${run}`,
  },
  {
    name: 'rework',
    text: `
arrivals: { rate: 4 per hour }
ai-output: { accuracy: 80%, overconfidence: 6% }
pools: { reviewers: { count: 2, cost: 45 per hour }, writers: { count: 1, cost: 60 per hour } }
stations:
  draft: { kind: ai, takes: 2min, then: review }
  review:
    kind: review
    by: reviewers
    takes: gamma(20min cv 0.8)
    catches: 60%
    spoils: 5%
    then: [{ to: fix, share: 25% }, { to: gone, share: 10% }, { to: done }]
  fix: { kind: exception, by: writers, takes: exponential(40min), handoff: exponential(2h), sets: { correct: chance(0.95) }, then: review }
  gone: { kind: end, value: 0% }
  done: end
value: { per-item: amount, decays: 5% per day }
items: { attributes: { amount: lognormal(50 cv 1) } }
promises:
  - p95(flow-time) < 4d
  - late(2d) < 10%
  - mean(waiting-time, fix) < 8h
  - throughput > 4 per hour
  - cost-per-decision < 40
${run}`,
  },
  {
    name: 'meeting',
    text: `
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 24 per workday, calendar: office }
pools: { clerks: { count: 3, calendar: office, cost: 50 per hour } }
stations:
  prepare: { kind: review, by: clerks, takes: lognormal(40min cv 0.7), then: { board: 60%, done: 40% } }
  board: { kind: approval, meets: [Tue 10:00, Thu 14:00], decides: 45 items in 2h, cost: 900 per meeting, then: done }
  done: end
value: { per-item: 120, decays: 3% per day }
promises:
  - p50(flow-time) < 3d
  - p95(flow-time) < 10d
  - mean(waiting-time, board) < 4d
  - p90(queue-length, board) < 60
  - throughput > 1 per hour
  - cost-per-decision < 60
${run}`,
  },
  {
    name: 'patience',
    text: `
arrivals: { rate: 6 per hour }
pools: { clerks: { count: 3, cost: 30 per hour }, experts: { count: 1, cost: 80 per hour } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(24min), patience: { after: exponential(6h), to: mail }, then: { expert: 15%, done: 85% } }
  expert: { kind: exception, by: experts, takes: exponential(50min), limit: { queue: 6, to: mail }, then: done }
  mail: { kind: system, takes: exponential(1d), then: lost }
  lost: { kind: end, value: 10% }
  done: end
value: { per-item: 25 }
promises:
  - escape(desk) < 5%
  - escape(expert) < 5%
  - p90(flow-time) < 1d
  - mean(waiting-time, desk) < 2h
  - throughput > 5.5 per hour
${run}`,
  },
  {
    name: 'two classes',
    text: `
calendars: { office: Mon-Fri 08:00-18:00 }
items: { classes: { simple: 75%, complex: 25% } }
arrivals:
  - { name: web, rate: 50 per workday, calendar: office }
  - { name: letters, rate: 10 per workday, calendar: office, classes: { simple: 20%, complex: 80% } }
pools: { clerks: { count: 4, calendar: office, cost: 40 per hour }, seniors: { count: 2, calendar: office, cost: 80 per hour } }
stations:
  sort: { kind: system, takes: 5min, then: [{ to: senior, when: class = "complex" }, { to: desk }] }
  desk: { kind: review, by: clerks, takes: lognormal(45min cv 0.9), then: { senior: 5%, done: 95% } }
  senior:
    kind: approval
    by: seniors
    takes: gamma(35min cv 0.7)
    handoff: 1h
    discipline: shortest
    classes: { complex: { takes: exponential(50min) } }
    then: done
  done: end
value: { per-item: "if(class = \\"complex\\", 90, 30)", decays: 4% per day }
promises:
  - p90(flow-time) < 4d
  - late(10d) < 20%
  - p95(waiting-time, senior) < 5d
  - mean(queue-length, desk) < 50
  - cost-per-decision < 30
${run}`,
  },
]
