/** A good file that uses every word of the language, for tests that change it at random. */
export const richFile = `scenario: Every word
currency: EUR
calendars: { office: Mon-Fri 09:00-17:00, late: Mon-Fri 12:00-20:00 }
items:
  classes: { simple: 80%, complex: 20% }
  attributes: { amount: lognormal(4200 cv 1.4), due: choice(2d 30% 5d 70%), drifting: 0.9 - week * 0.01 }
ai-output: { accuracy: 91%, overconfidence: -6%, missing-inputs: 12%, unseen-factor: 4%, drift: -0.5% per week }
arrivals:
  - { name: web, rate: 20 per hour, calendar: office, ramp: { at: 4w, to: 2 } }
  - { name: post, every: exponential(20min), to: desk }
  - { name: night, batches: { at: Mon-Fri 02:00, size: 48 }, classes: { simple: 50%, complex: 50% } }
pools:
  clerks: { count: 4, calendar: office, cost: 50 per hour, title: Claims clerks }
  seniors: { shifts: [{ count: 2, calendar: late }, { count: 1, calendar: office }], absent: 8% }
stations:
  score:
    kind: ai
    machine: { parallel: 2 }
    takes: 24s
    batch: { size: 10, or-after: 15min }
    then:
      - { to: done, when: confidence >= 0.92 and queue(desk) < 40 }
      - { to: gate, share: "min(1, week / 10)" }
      - { to: desk }
  desk:
    kind: review
    by: clerks
    uses: 2
    discipline: due
    priority: if(class = "complex", 1, amount / 100000)
    takes: exponential(6min)
    catches: 60%
    spoils: (1 - trust) / 10
    speed: 1 + max(0, overload)
    handoff: 1h
    patience: { after: exponential(2d), to: workaround }
    limit: { queue: 60, to: workaround }
    classes: { complex: { priority: high, patience: { after: 4h, to: board } } }
    then: [{ to: board, when: visits = 1 and age < 2d }, { to: gate, share: 10% }, { to: done }]
  workaround: { kind: exception, takes: 30min, then: done }
  gate: { kind: system, then: { all: [legal, finance, finance], then: board, first: 2 } }
  legal: { kind: approval, by: { clerks: 1, seniors: 1 }, takes: 10min, discipline: lifo, then: { audit: 20%, join: 80% } }
  finance: { kind: approval, by: seniors, takes: 10min, discipline: shortest, limit: { queue: 9, to: audit }, then: join }
  audit: { kind: system, then: [{ to: legal, share: 1 / visits }, { to: join }] }
  board: { kind: approval, meets: Thu 14:00, decides: 20 items in 1h, priority: low, patience: { after: 3w, to: done }, then: done }
  done: end
feedback:
  trust: { starts: 0.8, between: [0.05, 1], moves: { wrong(done): -0.06, right: 0.004, escape: -1% } }
  overload: { follows: queue(desk) / 40, over: 5d }
value: { per-item: 38 - age / 24 + week, decays: 6% per day }
promises: [ "p95(flow-time) < 5d", "escape(desk) < 5%" ]
`
