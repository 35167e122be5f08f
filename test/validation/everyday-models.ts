/**
 * What a plain queue does not have and still has a closed form: opening hours, rules, hand-offs, tools, promises, costs
 * and a value that decays.
 */
import { waitingTimeMMc } from '../closed-forms/erlang-c.js'
import type { ClosedForm } from './closed-form-models.js'

/** One desk with load 0.8: the time that an item spends there is exponential with this rate, per hour. */
const leaving = 0.125

function valued(decays: string) {
  return (work: number, rate: number) => `
scenario: A late answer is worth less
arrivals: { rate: ${0.5 * rate} per hour }
pools: { clerks: { count: 1, cost: 20 per hour } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(${1.6 * work}h), then: { done: 75%, dropped: 25% } }
  done: end
  dropped: { kind: end, value: 40% }
value: { per-item: 60, decays: ${decays} }
run: { weeks: 44, warm-up: 4w, replications: 10 }`
}

/** `share` of the full value is what is left of it on average when an item ends. */
function ofValued(share: number) {
  const perWeek = 0.5 * 168 * 60 * (0.75 + 0.4 * 0.25) * share
  return { valueRealised: perWeek, margin: perWeek - 20 * 168, costPerDecision: 40 }
}

/** Of the items, so many have a confidence of 0.9 or more: 1 − (10 · 0.9⁹ − 9 · 0.9¹⁰) by beta(9, 2)'s distribution function. */
const sure = 1 - (10 * 0.387420489 - 9 * 0.3486784401)
const special = (1 - sure) * 0.25
const plain = (1 - sure) * 0.75
const plainWait = waitingTimeMMc(20 * plain, 0.065, 1)
const specialWait = waitingTimeMMc(20 * special, 0.4, 2)

/** 12 an hour, 4 minutes each, while it is open. */
const openWait = waitingTimeMMc(12, 1 / 15, 1)
const openTime = openWait + 1 / 15

export const everydayForms: readonly ClosedForm[] = [
  {
    // In open hours an M/M/1. Over the night its queue stands still, as long on average as by day; so the mean number of
    // items is the same round the clock while a third as many arrive an hour: by Little's law all times are threefold.
    name: 'office hours: open 8 of 24 hours, all times three times those of M/M/1',
    text: (work, rate) => `
scenario: Office hours
calendars: { office: Mon-Sun 09:00-17:00 }
arrivals: { rate: ${12 * rate} per hour, calendar: office }
pools: { clerks: { count: 1, calendar: office, cost: 30 per hour } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(${4 * work}min), then: done }
  done: end
run: { weeks: 14, warm-up: 2w, replications: 10 }`,
    expected: {
      'flowTime.mean': 3 * openTime,
      'pools.clerks.waitingTime.mean': 3 * openWait,
      'ledger.work': 1 / 15,
      'ledger.busy': openWait,
      'ledger.closed': 2 * openTime,
      workInProgress: 12 * openTime,
      'pools.clerks.queueLength': 12 * openWait,
      'pools.clerks.utilisation': 0.8,
      throughput: 4,
      cost: 30 * 56,
      costPerDecision: 2.5,
    },
  },
  {
    name: 'rules, hand-offs and tools: Poisson arrivals thinned stay Poisson',
    text: (work, rate) => `
scenario: Rules
items: { attributes: { confidence: beta(9 2) } }
arrivals: { rate: ${20 * rate} per hour }
pools: { clerks: { count: 1 }, experts: { count: 2 } }
stations:
  score:
    kind: ai
    machine: { parallel: 1000, cost: 0.5 per item }
    takes: ${36 * work}s
    tool: Platform
    then: [{ to: done, when: confidence >= 0.9 }, { to: special, share: 25% }, { to: plain }]
  plain: { kind: review, by: clerks, tool: Desktop, takes: exponential(${0.065 * work}h), then: done }
  special: { kind: exception, by: experts, tool: Tickets, handoff: exponential(2h), takes: exponential(${0.4 * work}h), then: done }
  done: end
run: { weeks: 2, warm-up: 2d, replications: 10 }`,
    expected: {
      'stations.plain.waitingTime.mean': plainWait,
      'stations.special.waitingTime.mean': specialWait,
      'stations.plain.visits': plain,
      'stations.special.visits': special,
      reviewRate: 1 - sure,
      touches: 1 - sure,
      handoffs: special,
      toolsCrossed: 1 - sure,
      'ledger.handoff': 2 * special,
      'ledger.busy': plain * plainWait + special * specialWait,
      'ledger.work': 0.01 + plain * 0.065 + special * 0.4,
      'flowTime.mean': 0.01 + plain * (plainWait + 0.065) + special * (2 + specialWait + 0.4),
      cost: 0.5 * 20 * 168,
    },
  },
  {
    name: 'promises on M/M/1: shares beyond a time and beyond a length',
    text: (work, rate) => `
scenario: Promises
arrivals: { rate: ${12 * rate} per hour }
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, takes: exponential(${4 * work}min), then: done }
  done: end
promises:
  - late(1h) < 10%
  - p90(flow-time) < 40min
  - p95(waiting-time, serve) < 30min
  - p95(queue-length, serve) < 5
  - mean(queue-length, serve) < 5
run: { weeks: 4, warm-up: 2d, replications: 10 }`,
    expected: {
      'promises.0.value': Math.exp(-3),
      'promises.1.value': Math.exp(-2),
      'promises.2.value': 0.8 * Math.exp(-1.5),
      'promises.3.value': 0.8 ** 6,
      'promises.4.value': 3.2,
    },
  },
  {
    name: 'value that decays by half a day',
    text: valued('50% per day'),
    expected: ofValued(leaving / (leaving + Math.LN2 / 24)),
  },
  {
    name: 'value that falls off a cliff at 10 hours',
    text: valued('cliff at 10h'),
    expected: ofValued(1 - Math.exp(-10 * leaving)),
  },
  {
    name: 'value that fades to 0 in 10 hours',
    text: valued('linear to 0 in 10h'),
    expected: ofValued(1 - (1 - Math.exp(-10 * leaving)) / (10 * leaving)),
  },
]
