/**
 * The models of the benchmark, as checked scenarios: M/M/1 at load 0.9 and the insurance network, which every peer has
 * too, and two in which 100,000 items are in the system all the time. No calendar and no attributes. With `money` the
 * people have a price and the items a value that decays, so that everything is measured that can be.
 */

/** How many items the models `delay` and `queue` hold; they run for one week, in which so many items come and go. */
const held = 100_000
const hoursPerWeek = 168

export const models = { mm1, network, delay, queue }

function mm1(items, { money = false } = {}) {
  const takes = { distribution: 'exponential', mean: 1 }
  return scenario('M/M/1', items, money, {
    arrivals: [poisson('arrivals', 0.9, 'desk')],
    pools: [pool('clerk', 1, money)],
    stations: [station('desk', 'review', by('clerk'), takes, { done: 1 }), end],
  })
}

/** Poisson 40 an hour through AI, exceptions, review, approval and execution: 6.7324 events an item. */
function network(items, { money = false } = {}) {
  const lognormal = { distribution: 'lognormal', mean: 0.25, cv: 1 }
  const exponential = { distribution: 'exponential', mean: 0.3 }
  const gamma = { distribution: 'gamma', mean: 0.6, cv: 1.5 }
  return scenario('insurance network', items, money, {
    arrivals: [poisson('arrivals', 40, 'ai')],
    pools: [pool('reviewers', 8, money), pool('approvers', 3, money), pool('specialists', 4, money)],
    stations: [
      station('ai', 'ai', unlimited, constant(0.001), { exceptions: 0.12, review: 0.55, execute: 0.33 }),
      station('review', 'review', by('reviewers'), lognormal, { approval: 0.3, execute: 0.7 }),
      station('approval', 'approval', by('approvers'), exponential, { execute: 1 }),
      station('exceptions', 'exception', by('specialists'), gamma, { review: 0.2, execute: 0.8 }),
      station('execute', 'system', unlimited, constant(0.01), { done: 1 }),
      end,
    ],
  })
}

/** The held items are at a delay, so all of them are on the agenda. */
function delay(items) {
  const perHour = items / hoursPerWeek
  const takes = { distribution: 'exponential', mean: held / perHour }
  return heldFromTheStart('100,000 at a delay', perHour, {
    pools: [],
    stations: [station('pause', 'system', unlimited, takes, { done: 1 }), end],
  })
}

/** The held items wait for one server, which has as much to do as it can. */
function queue(items) {
  const perHour = items / hoursPerWeek
  const takes = { distribution: 'exponential', mean: 1 / perHour }
  return heldFromTheStart('100,000 in a queue', perHour, {
    pools: [pool('clerk', 1, false)],
    stations: [station('desk', 'review', by('clerk'), takes, { done: 1 }), end],
  })
}

/** So many come at once as the week begins, from then on as many as leave. */
function heldFromTheStart(name, perHour, parts) {
  const [{ id }] = parts.stations
  const atOnce = { ...poisson('at once', 0, id), process: { by: 'batches', at: [0], size: held } }
  const arrivals = [atOnce, poisson('arrivals', perHour, id)]
  const run = { length: { weeks: 1 }, warmUp: 0, replications: 1, seed: 1 }
  return { ...scenario(name, 0, false, { arrivals, ...parts }), run }
}

function scenario(name, items, money, parts) {
  return {
    name,
    calendars: { '24x7': { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] } },
    classes: [{ name: 'item', share: 1 }],
    attributes: [],
    ...parts,
    ...(money ? { currency: 'EUR', value: { perItem: 60, decays: { by: 'rate', share: 0.06, each: 24 } } } : {}),
    promises: [],
    run: { length: { items }, warmUp: 0, replications: 1, seed: 1 },
    evidence: [],
  }
}

function poisson(name, rate, to) {
  return { name, calendar: '24x7', process: { by: 'rate', rate }, ramp: [], to }
}

function pool(id, count, money) {
  return { id, title: id, shifts: [{ count, calendar: '24x7' }], absent: 0, ...(money ? { cost: 52 } : {}) }
}

function station(id, kind, capacity, takes, shares) {
  const then = { shares: Object.entries(shares).map(([to, share]) => ({ to, share })) }
  return { id, title: id, kind, capacity, takes, then, priority: 0, discipline: 'fifo', sets: [], byClass: {} }
}

const unlimited = { by: 'none' }
const by = (pool) => ({ by: 'pool', needs: [{ pool, count: 1 }] })
const constant = (value) => ({ distribution: 'constant', value })
const end = {
  id: 'done',
  title: 'done',
  kind: 'end',
  capacity: { by: 'end', value: 1 },
  takes: constant(0),
  priority: 0,
  discipline: 'fifo',
  sets: [],
  byClass: {},
}
