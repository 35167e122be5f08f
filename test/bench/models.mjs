/**
 * The models of the benchmark, as checked scenarios: M/M/1 at load 0.9 and the insurance network (Poisson 40 per hour
 * through AI, review, approval, exceptions and execution; 6.73 events an item). No calendar, no money, no attributes:
 * what every simulator can do.
 */
const always = { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] }

const common = {
  calendars: { '24x7': always },
  classes: [{ name: 'item', share: 1 }],
  attributes: [],
  promises: [],
  evidence: [],
}

const station = (id, kind, capacity, takes, shares) => ({
  id,
  title: id,
  kind,
  capacity,
  takes,
  then: { shares: Object.entries(shares).map(([to, share]) => ({ to, share })) },
  priority: 0,
  sets: [],
  byClass: {},
})

const end = {
  id: 'done',
  title: 'done',
  kind: 'end',
  capacity: { by: 'end', value: 1 },
  takes: { distribution: 'constant', value: 0 },
  priority: 0,
  sets: [],
  byClass: {},
}

const pool = (id, count) => ({ id, title: id, count, calendar: '24x7' })
const run = (items) => ({ length: { items }, warmUp: 0, replications: 1, seed: 1 })
const source = (rate, to) => [{ name: 'arrivals', calendar: '24x7', rate, to }]

function mm1(items) {
  return {
    ...common,
    name: 'M/M/1',
    arrivals: source(0.9, 'desk'),
    pools: [pool('clerk', 1)],
    stations: [
      station('desk', 'review', { by: 'pool', pool: 'clerk' }, { distribution: 'exponential', mean: 1 }, { done: 1 }),
      end,
    ],
    run: run(items),
  }
}

function network(items) {
  const by = (id) => ({ by: 'pool', pool: id })
  const delay = { by: 'none' }
  return {
    ...common,
    name: 'insurance network',
    arrivals: source(40, 'ai'),
    pools: [pool('reviewers', 8), pool('approvers', 3), pool('specialists', 4)],
    stations: [
      station(
        'ai',
        'ai',
        delay,
        { distribution: 'constant', value: 0.001 },
        { exceptions: 0.12, review: 0.55, execute: 0.33 },
      ),
      station(
        'review',
        'review',
        by('reviewers'),
        { distribution: 'lognormal', mean: 0.25, cv: 1 },
        { approval: 0.3, execute: 0.7 },
      ),
      station('approval', 'approval', by('approvers'), { distribution: 'exponential', mean: 0.3 }, { execute: 1 }),
      station(
        'exceptions',
        'exception',
        by('specialists'),
        { distribution: 'gamma', mean: 0.6, cv: 1.5 },
        { review: 0.2, execute: 0.8 },
      ),
      station('execute', 'system', delay, { distribution: 'constant', value: 0.01 }, { done: 1 }),
      end,
    ],
    run: run(items),
  }
}

export const models = { mm1, network }
