/** Queues in another order than that of joining, batches, and arrivals that are not Poisson, with their mean waiting times. */
import { queueLengthBulk } from '../closed-forms/bulk-service.js'
import { waitingTimesByPriority } from '../closed-forms/cobham.js'
import { waitingTimeMMc } from '../closed-forms/erlang-c.js'
import { waitingTimeShortestFirst, waitingTimeShortestFirstMM1 } from '../closed-forms/phipps.js'
import type { ClosedForm } from './closed-form-models.js'

const run = (weeks: number) => `run: { weeks: ${weeks}, warm-up: 2d, replications: 10 }`

/** One person; `serve` says the rest of the station. */
const desk = (arrivals: string, serve: string, weeks: number, items = '{}') => `
scenario: Order
items: ${items}
arrivals: ${arrivals}
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, ${serve}, then: done }
  done: end
${run(weeks)}`

const urgent = { arrivalRate: 4, meanWork: 0.04, cv: 1 }
const routine = { arrivalRate: 6, meanWork: 0.1, cv: 1 }
const waits = waitingTimesByPriority([urgent, routine])
const meanWait = 0.4 * waits[0] + 0.6 * waits[1]

/** The fixed point of σ = φ(μ (1 − σ)), φ the Laplace transform of the gaps: GI/M/1 (Kendall 1953). */
function busyOnArrival(transform: (s: number) => number, rate: number): number {
  let busy = 0.5
  for (let step = 0; step < 500; step++) busy = transform(rate * (1 - busy))
  return busy
}

/** Gaps of 5 minutes on average, 15 an hour can be served. */
const renewals = [
  { name: 'D/M/1', gap: (rate: number) => `${5 / rate}min`, transform: (s: number) => Math.exp(-s / 12) },
  { name: 'E2/M/1', gap: (rate: number) => `erlang(${5 / rate}min 2)`, transform: (s: number) => (24 / (24 + s)) ** 2 },
]

/** 27 an hour, at most 4 of them in one piece of work of 8 minutes: 90 % of what full batches can do. */
const bulkQueue = queueLengthBulk(27, 2 / 15, 4)

export const orderForms: readonly ClosedForm[] = [
  {
    name: 'a batch of what waits, four at most: M/M[4]/1 (Bailey)',
    text: (work, rate) =>
      desk(
        `{ rate: ${27 * rate} per hour }`,
        `takes: exponential(${8 * work}min), batch: { size: 4, or-after: 1s }`,
        8,
      ),
    expected: { 'stations.serve.waitingTime.mean': bulkQueue / 27, 'stations.serve.queueLength': bulkQueue },
  },
  {
    name: 'discipline lifo: the mean is that of M/M/1',
    text: (work, rate) =>
      desk(`{ rate: ${10 * rate} per hour }`, `takes: exponential(${4 * work}min), discipline: lifo`, 4),
    expected: {
      'stations.serve.waitingTime.mean': waitingTimeMMc(10, 1 / 15, 1),
      'stations.serve.queueLength': 10 * waitingTimeMMc(10, 1 / 15, 1),
    },
  },
  {
    name: 'discipline shortest: exponential work (Phipps)',
    text: (work, rate) =>
      desk(`{ rate: ${12 * rate} per hour }`, `takes: exponential(${4 * work}min), discipline: shortest`, 4),
    expected: {
      'stations.serve.waitingTime.mean': waitingTimeShortestFirstMM1(12, 1 / 15),
      'flowTime.mean': waitingTimeShortestFirstMM1(12, 1 / 15) + 1 / 15,
    },
  },
  {
    name: 'discipline shortest: three lengths (Cobham)',
    text: (work, rate) =>
      desk(
        `{ rate: ${10 * rate} per hour }`,
        `takes: "choice(${work}min 40% ${4 * work}min 40% ${14 * work}min 20%)", discipline: shortest`,
        4,
      ),
    expected: {
      'stations.serve.waitingTime.mean': waitingTimeShortestFirst(10, [
        { meanWork: 1 / 60, share: 0.4 },
        { meanWork: 4 / 60, share: 0.4 },
        { meanWork: 14 / 60, share: 0.2 },
      ]),
      'pools.clerks.utilisation': 0.8,
    },
  },
  {
    name: 'priority by expression: urgent ones are short (Cobham)',
    text: (work, rate) =>
      desk(
        `{ rate: ${10 * rate} per hour }`,
        `takes: exponential(short), priority: "if(short < 0.05h, 5, 2)"`,
        4,
        `{ attributes: { short: "choice(${0.04 * work}h 40% ${0.1 * work}h 60%)" } }`,
      ),
    expected: {
      'stations.serve.waitingTime.mean': meanWait,
      'ledger.busy': meanWait,
      'pools.clerks.queueLength': 10 * meanWait,
    },
  },
  {
    name: 'priority by class: urgent ones are short (Cobham)',
    text: (work, rate) =>
      desk(
        `{ rate: ${10 * rate} per hour }`,
        `takes: exponential(${0.1 * work}h), priority: -2.5, classes: { urgent: { takes: exponential(${0.04 * work}h), priority: high } }`,
        4,
        '{ classes: { urgent: 40%, routine: 60% } }',
      ),
    expected: { 'stations.serve.waitingTime.mean': meanWait, 'pools.clerks.queueLength': 10 * meanWait },
  },
  ...renewals.map(({ name, gap, transform }): ClosedForm => {
    const busy = busyOnArrival(transform, 15)
    const wait = busy / (15 * (1 - busy))
    return {
      name: `every: ${name}`,
      text: (work, rate) => desk(`{ every: ${gap(rate)} }`, `takes: exponential(${4 * work}min)`, 2),
      expected: {
        'stations.serve.waitingTime.mean': wait,
        'stations.serve.queueLength': 12 * wait,
        'flowTime.p95': Math.log(20) / (15 * (1 - busy)),
        'pools.clerks.utilisation': 0.8,
      },
    }
  }),
]
