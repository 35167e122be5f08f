/**
 * Queues with a known stationary answer, each as the text of a scenario whose work can be made longer and whose arrivals
 * can be made more frequent, beside what theory says it measures.
 */
import { waitingTimesByPriority, waitingTimesByPriorityMMc } from '../closed-forms/cobham.js'
import { waitingTimeMMc } from '../closed-forms/erlang-c.js'
import { waitingTimeMG1 } from '../closed-forms/pollaczek-khinchine.js'

export interface ClosedForm {
  readonly name: string
  /** With work and arrival rate this many times those of theory. */
  text(work: number, rate: number): string
  /** By path into the measures. Hours, items, shares, money. */
  readonly expected: Readonly<Record<string, number>>
}

const run = (weeks: number, warmUp = '2d') => `run: { weeks: ${weeks}, warm-up: ${warmUp}, replications: 10 }`

/** One station with a pool; `takes` as a function of the work's factor. */
function desk(servers: number, perHour: number, takes: (work: number) => string, weeks = 4) {
  return (work: number, rate: number) => `
scenario: One desk
arrivals: { rate: ${perHour * rate} per hour }
pools: { clerks: { count: ${servers} } }
stations:
  serve: { kind: review, by: clerks, takes: "${takes(work)}", then: done }
  done: end
${run(weeks)}`
}

/** What Little's law makes of the mean waiting time of one desk. */
function ofDesk(servers: number, perHour: number, meanWork: number, waitingTime: number) {
  return {
    'pools.clerks.waitingTime.mean': waitingTime,
    'flowTime.mean': waitingTime + meanWork,
    'pools.clerks.queueLength': perHour * waitingTime,
    workInProgress: perHour * (waitingTime + meanWork),
    'stations.serve.utilisation': (perHour * meanWork) / servers,
    throughput: perHour,
    'ledger.busy': waitingTime,
    'ledger.work': meanWork,
  }
}

/** 12 an hour, 4 minutes each: load 0.8, and the flow time is exponential with rate 15 − 12. */
const leaving = 3
const atRest = {
  ...ofDesk(1, 12, 1 / 15, waitingTimeMMc(12, 1 / 15, 1)),
  'flowTime.p50': Math.log(2) / leaving,
  'flowTime.p95': Math.log(20) / leaving,
  'flowTime.p99': Math.log(100) / leaving,
  // 0.8 of the items wait, for an exponential time.
  'stations.serve.waitingTime.p50': Math.log(0.8 / 0.5) / leaving,
  'stations.serve.waitingTime.p95': Math.log(0.8 / 0.05) / leaving,
}

/** a → b (70 %) or c; b → a (20 %) or done; c → done: rates solved by hand, then each an M/M/c by Jackson (1957). */
const jacksonRates = { a: 12 / 0.86, b: (0.7 * 12) / 0.86, c: (0.3 * 12) / 0.86 }
const jacksonWaits = {
  a: waitingTimeMMc(jacksonRates.a, 0.055, 1),
  b: waitingTimeMMc(jacksonRates.b, 0.15, 2),
  c: waitingTimeMMc(jacksonRates.c, 0.55, 3),
}

const urgent = { arrivalRate: 3, meanWork: 0.08, cv: 1 }
const routine = { arrivalRate: 7, meanWork: 0.08, cv: 0.5 }
const [urgentWait, routineWait] = waitingTimesByPriority([urgent, routine])
const [urgentWaitOfTwo, routineWaitOfTwo] = waitingTimesByPriorityMMc([6, 10], 0.1, 2)

function twoPriorities(
  rates: readonly [number, number],
  servers: number,
  takes: (work: number) => readonly [string, string],
) {
  const all = rates[0] + rates[1]
  return (work: number, rate: number) => `
scenario: Urgent first
items: { classes: { urgent: ${(100 * rates[0]) / all}%, routine: ${(100 * rates[1]) / all}% } }
arrivals: { rate: ${all * rate} per hour }
pools: { clerks: { count: ${servers} } }
stations:
  gate: { kind: system, then: [{ to: hot, when: class = "urgent" }, { to: cold }] }
  hot: { kind: review, by: clerks, priority: high, takes: "${takes(work)[0]}", then: done }
  cold: { kind: review, by: clerks, takes: "${takes(work)[1]}", then: done }
  done: end
${run(4)}`
}

export const queues: readonly ClosedForm[] = [
  {
    name: 'M/M/1 at load 0.8',
    text: desk(1, 12, (work) => `exponential(${4 * work}min)`),
    expected: atRest,
  },
  {
    name: 'M/M/5 at load 0.85',
    text: desk(5, 17, (work) => `exponential(${0.25 * work}h)`, 3),
    expected: ofDesk(5, 17, 0.25, waitingTimeMMc(17, 0.25, 5)),
  },
  {
    name: 'M/M/2, λ 9, μ 5 (queueing package for Octave, inst/qsmmm.m: Wq 0.85263158, Lq 7.67368421)',
    text: desk(2, 9, (work) => `exponential(${0.2 * work}h)`, 9),
    expected: { ...ofDesk(2, 9, 0.2, 0.85263158), 'stations.serve.queueLength': 7.67368421 },
  },
  {
    name: 'M/G/1, lognormal work with cv 1.5',
    text: desk(1, 10, (work) => `lognormal(${0.07 * work}h cv 1.5)`, 6),
    expected: ofDesk(1, 10, 0.07, waitingTimeMG1(10, 0.07, 1.5)),
  },
  {
    name: 'M/G/1, gamma work with cv 0.5',
    text: desk(1, 10, (work) => `gamma(${0.08 * work}h cv 0.5)`),
    expected: ofDesk(1, 10, 0.08, waitingTimeMG1(10, 0.08, 0.5)),
  },
  {
    name: 'M/G/1, Coxian work as two attributes (Java Modelling Tools, mg1fcfs: Wq 1.25)',
    text: (work, rate) => `
scenario: Coxian
items: { attributes: { first: exponential(0.25h), more: chance(12.5%), second: exponential(2h) } }
arrivals: { rate: ${rate} per hour }
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, takes: ${work} * (first + more * second), then: done }
  done: end
${run(28, '1w')}`,
    expected: ofDesk(1, 1, 0.5, 1.25),
  },
  {
    name: 'M/D/1 at load 0.8',
    text: desk(1, 12, (work) => `${4 * work}min`),
    expected: ofDesk(1, 12, 1 / 15, waitingTimeMG1(12, 1 / 15, 0)),
  },
  ...[4, 3].map(
    (cashiers): ClosedForm => ({
      name: `bookstore with ${cashiers} cashiers (Gross and Harris, example 4.1): minutes 1.13525499 and 9.57009346`,
      text: (work, rate) => `
scenario: Bookstore
arrivals: { rate: ${40 * rate} per hour }
stations:
  browse: { kind: system, takes: exponential(45min), then: checkout }
  checkout: { kind: system, machine: { parallel: ${cashiers} }, takes: exponential(${4 * work}min), then: done }
  done: end
${run(cashiers === 4 ? 1 : 2)}`,
      expected: {
        'stations.checkout.waitingTime.mean': (cashiers === 4 ? 1.13525499 : 9.57009346) / 60,
        'stations.checkout.queueLength': cashiers === 4 ? 0.75683666 : 6.38006231,
        'stations.checkout.utilisation': 40 / 15 / cashiers,
        workInProgress: 30 + (cashiers === 4 ? 3.42350333 : 9.04672897),
        'ledger.delay': 0.75,
      },
    }),
  ),
  {
    name: 'Jackson network with feedback',
    text: (work, rate) => `
scenario: Jackson
arrivals: { rate: ${12 * rate} per hour }
pools: { ones: { count: 1 }, twos: { count: 2 } }
stations:
  a: { kind: review, by: ones, takes: exponential(${0.055 * work}h), then: { b: 70%, c: 30% } }
  b: { kind: review, by: twos, takes: exponential(${0.15 * work}h), then: { a: 20%, done: 80% } }
  c: { kind: system, machine: { parallel: 3 }, takes: exponential(${0.55 * work}h), then: done }
  done: end
${run(3)}`,
    expected: {
      'flowTime.mean':
        (jacksonRates.a * (jacksonWaits.a + 0.055) +
          jacksonRates.b * (jacksonWaits.b + 0.15) +
          jacksonRates.c * (jacksonWaits.c + 0.55)) /
        12,
      'stations.a.waitingTime.mean': jacksonWaits.a,
      'stations.b.waitingTime.mean': jacksonWaits.b,
      'stations.c.waitingTime.mean': jacksonWaits.c,
      'stations.a.visits': jacksonRates.a / 12,
      'stations.b.visits': jacksonRates.b / 12,
      'stations.c.utilisation': (jacksonRates.c * 0.55) / 3,
      touches: (jacksonRates.a + jacksonRates.b) / 12,
      // Visits beyond the first: 70 % of the items come to b at all.
      'ledger.rework':
        (jacksonRates.a / 12 - 1) * (jacksonWaits.a + 0.055) + (jacksonRates.b / 12 - 0.7) * (jacksonWaits.b + 0.15),
    },
  },
  {
    name: 'two priorities on one server (Cobham)',
    text: twoPriorities([3, 7], 1, (work) => [`exponential(${0.08 * work}h)`, `gamma(${0.08 * work}h cv 0.5)`]),
    expected: {
      'stations.cold.waitingTime.mean': routineWait,
      'stations.hot.waitingTime.mean': urgentWait,
      'pools.clerks.waitingTime.mean': 0.3 * urgentWait + 0.7 * routineWait,
      'stations.hot.utilisation': 0.24,
      'pools.clerks.utilisation': 0.8,
    },
  },
  {
    name: 'two priorities on two servers (Cobham)',
    text: twoPriorities([6, 10], 2, (work) => [`exponential(${0.1 * work}h)`, `exponential(${0.1 * work}h)`]),
    expected: {
      'stations.cold.waitingTime.mean': routineWaitOfTwo,
      'stations.hot.waitingTime.mean': urgentWaitOfTwo,
      'stations.cold.queueLength': 10 * routineWaitOfTwo,
    },
  },
  {
    // Of two lengths of work, half each, the second moment is (2 · 2² + 2 · 6²) / 2 = 40 min²: cv² = 40 / 16 − 1.
    name: 'two sources, one pool at two stations: who has waited longest is next at both, so both wait as in M/G/1',
    text: (work, rate) => `
scenario: Two doors
arrivals:
  - { name: web, rate: ${6 * rate} per hour }
  - { name: post, rate: ${6 * rate} per hour, to: letters }
pools: { clerks: { count: 1 } }
stations:
  forms: { kind: review, by: clerks, takes: exponential(${2 * work}min), then: done }
  letters: { kind: review, by: clerks, takes: exponential(${6 * work}min), then: done }
  done: end
${run(4)}`,
    expected: {
      'stations.forms.waitingTime.mean': waitingTimeMG1(12, 1 / 15, Math.sqrt(1.5)),
      'stations.letters.waitingTime.mean': waitingTimeMG1(12, 1 / 15, Math.sqrt(1.5)),
      'stations.forms.visits': 0.5,
      'stations.letters.utilisation': 0.6,
      throughput: 12,
    },
  },
]
