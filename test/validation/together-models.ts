/** Copies in parallel and people who work together, with what theory says of them. */
import { waitingTimeMMc } from '../closed-forms/erlang-c.js'
import { forkJoinTime } from '../closed-forms/nelson-tantawi.js'
import type { ClosedForm } from './closed-form-models.js'

const run = (weeks: number) => `run: { weeks: ${weeks}, warm-up: 2d, replications: 10 }`

const inTwo = (then: string, perHour: number, takes: string, weeks: number) => `
scenario: In two
arrivals: { rate: ${perHour} per hour }
stations:
  split: { kind: system, then: ${then} }
  left: { kind: system, machine: { parallel: 1 }, takes: ${takes}, then: join }
  right: { kind: system, machine: { parallel: 1 }, takes: ${takes}, then: join }
  done: end
${run(weeks)}`

/** 8 an hour, two at a time, 12 minutes each. */
const pairWait = waitingTimeMMc(8, 0.2, 2)
const pairs = (pools: string, by: string) => (work: number, rate: number) =>
  `
scenario: Pairs
arrivals: { rate: ${8 * rate} per hour }
pools: ${pools}
stations:
  serve: { kind: review, by: ${by}, takes: exponential(${12 * work}min), then: done }
  done: end
${run(2)}`

export const togetherForms: readonly ClosedForm[] = [
  {
    name: 'all: two exponential servers (Nelson and Tantawi)',
    text: (work, rate) => inTwo('{ all: [left, right], then: done }', 7 * rate, `exponential(${6 * work}min)`, 3),
    expected: {
      'flowTime.mean': forkJoinTime(7, 0.1),
      workInProgress: 7 * forkJoinTime(7, 0.1),
      'stations.left.waitingTime.mean': waitingTimeMMc(7, 0.1, 1),
      'stations.right.visits': 1,
    },
  },
  {
    // Both servers always have the same item: M/M/1 with twice the rate, if the slower copy's server is free at once.
    name: 'first: 1 of two exponential servers is M/M/1 at twice the pace',
    text: (work, rate) =>
      inTwo('{ all: [left, right], then: done, first: 1 }', 12 * rate, `exponential(${8 * work}min)`, 2),
    expected: {
      'flowTime.mean': 1 / 3,
      'flowTime.p95': Math.log(20) / 3,
      workInProgress: 4,
      'stations.left.waitingTime.mean': waitingTimeMMc(12, 1 / 15, 1),
      'stations.right.queueLength': 3.2,
      'stations.left.utilisation': 0.8,
    },
  },
  {
    name: 'uses: 2 of 4 is M/M/2',
    text: pairs('{ clerks: { count: 4 } }', 'clerks, uses: 2'),
    expected: {
      'stations.serve.waitingTime.mean': pairWait,
      'pools.clerks.queueLength': 8 * pairWait,
      'pools.clerks.utilisation': 0.8,
      'ledger.work': 0.2,
    },
  },
  {
    name: 'uses: 3 of 8 is M/M/2, two of the people idle',
    text: pairs('{ clerks: { count: 8 } }', 'clerks, uses: 3'),
    expected: { 'stations.serve.waitingTime.mean': pairWait, 'pools.clerks.utilisation': 0.6 },
  },
  {
    name: 'one of each pool held together is M/M/2 at the smaller one',
    text: pairs('{ clerks: { count: 2 }, seniors: { count: 5 } }', '{ clerks: 1, seniors: 1 }'),
    expected: {
      'stations.serve.waitingTime.mean': pairWait,
      'stations.serve.queueLength': 8 * pairWait,
      'pools.clerks.utilisation': 0.8,
      'pools.seniors.utilisation': 0.32,
    },
  },
]
