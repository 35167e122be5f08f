/**
 * Queues that items leave unserved, for want of patience or of room, and queues whose length steers who comes: each a
 * Markov chain, solved here by its balance.
 */
import { blockedShare } from '../closed-forms/erlang-b.js'
import { birthDeath, meanOver, stationary } from './chain.js'
import type { ClosedForm } from './closed-form-models.js'

const run = (weeks: number) => `run: { weeks: ${weeks}, warm-up: 1d, replications: 10 }`

/** 20 an hour, three people who do 6 an hour each, a patience of 15 minutes. */
const impatient = birthDeath(
  200,
  () => 20,
  (n) => 6 * Math.min(n, 3) + 4 * Math.max(0, n - 3),
)
const impatientLength = meanOver(impatient, (n) => Math.max(0, n - 3))
const impatientLeave = (4 * impatientLength) / 20

/** 10 an hour, two people who do 6 an hour each, room for three who wait. */
const limited = birthDeath(
  5,
  () => 10,
  (n) => 6 * Math.min(n, 2),
)
const limitedLength = meanOver(limited, (n) => Math.max(0, n - 2))

const lost = blockedShare(3, 3)

/** Two desks that do 6 and 4 an hour, 8 an hour come, to where fewer wait, to the first where as many do. */
const most = 40
const steered = stationary({
  size: most * most,
  from(state, move) {
    const [a, b] = [Math.floor(state / most), state % most]
    const toFirst = Math.max(0, a - 1) <= Math.max(0, b - 1)
    if (toFirst && a + 1 < most) move(state + most, 8)
    if (!toFirst && b + 1 < most) move(state + 1, 8)
    if (a > 0) move(state - most, 6)
    if (b > 0) move(state - 1, 4)
  },
})
const steeredLengths = {
  a: meanOver(steered, (state) => Math.max(0, Math.floor(state / most) - 1)),
  b: meanOver(steered, (state) => Math.max(0, (state % most) - 1)),
}
const busyA = meanOver(steered, (state) => (state >= most ? 1 : 0))

export const escapeForms: readonly ClosedForm[] = [
  {
    name: 'patience: M/M/3+M in overload (Erlang A)',
    text: (work, rate) => `
scenario: Patience
arrivals: { rate: ${20 * rate} per hour }
pools: { clerks: { count: 3 } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(${10 * work}min), patience: { after: exponential(15min), to: gone }, then: done }
  gone: { kind: system, then: done }
  done: end
promises: [escape(serve) < 50%]
${run(1)}`,
    expected: {
      'promises.0.value': impatientLeave,
      'stations.gone.visits': impatientLeave,
      'stations.serve.queueLength': impatientLength,
      'ledger.busy': impatientLength / 20,
      'pools.clerks.utilisation': (20 * (1 - impatientLeave)) / 18,
    },
  },
  {
    name: 'limit: M/M/2/5',
    text: (work, rate) => `
scenario: Limit
arrivals: { rate: ${10 * rate} per hour }
pools: { clerks: { count: 2 } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(${10 * work}min), limit: { queue: 3, to: gone }, then: done }
  gone: { kind: system, then: done }
  done: end
promises: [escape(serve) < 50%]
${run(4)}`,
    expected: {
      'promises.0.value': limited[5],
      'stations.gone.visits': limited[5],
      'stations.serve.visits': 1 - limited[5],
      'stations.serve.queueLength': limitedLength,
      'stations.serve.waitingTime.mean': limitedLength / (10 * (1 - limited[5])),
      'pools.clerks.utilisation': (10 * (1 - limited[5])) / 12,
    },
  },
  {
    // The share that is lost hangs on the mean of the work alone.
    name: 'limit of 0: M/G/3/3, Erlang loss, lognormal work at a machine',
    text: (work, rate) => `
scenario: Loss
arrivals: { rate: ${30 * rate} per hour }
stations:
  serve: { kind: ai, machine: { parallel: 3 }, takes: lognormal(${6 * work}min cv 1.3), limit: { queue: 0, to: gone }, then: done }
  gone: { kind: system, then: done }
  done: end
promises: [escape(serve) < 50%]
${run(1)}`,
    expected: {
      'promises.0.value': lost,
      'stations.serve.visits': 1 - lost,
      'stations.serve.utilisation': 1 - lost,
      'ledger.work': (1 - lost) * 0.1,
    },
  },
  {
    name: 'queue(STATION): to where fewer wait, a chain in two dimensions',
    text: (work, rate) => `
scenario: Steered
arrivals: { rate: ${8 * rate} per hour }
stations:
  gate: { kind: system, then: [{ to: a, when: queue(a) <= queue(b) }, { to: b }] }
  a: { kind: system, machine: { parallel: 1 }, takes: exponential(${10 * work}min), then: done }
  b: { kind: system, machine: { parallel: 1 }, takes: exponential(${15 * work}min), then: done }
  done: end
${run(4)}`,
    expected: {
      'stations.a.queueLength': steeredLengths.a,
      'stations.b.queueLength': steeredLengths.b,
      'stations.a.visits': (6 * busyA) / 8,
      'stations.b.utilisation': (8 - 6 * busyA) / 4,
      'ledger.busy': (steeredLengths.a + steeredLengths.b) / 8,
    },
  },
]
