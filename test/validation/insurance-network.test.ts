/**
 * The insurance network, 200,000 items from an empty start until all have left, against reference values on which two
 * independent codes (one of them run 1,000 times) and eight other simulators agree.
 */
import { expect, it } from 'vitest'
import { run } from '../../src/index.js'
import { estimateAt, loaded } from './models.js'

const replications = 20
const most = 3
/** Of the reference's own 95 % half width, which comes from so many replications. */
const referenceReplications = 1000
const normal = 1.96

const network = `
scenario: Insurance network
arrivals: { rate: 40 per hour }
pools: { reviewers: { count: 8 }, approvers: { count: 3 }, specialists: { count: 4 } }
stations:
  score: { kind: ai, takes: 3.6s, then: { exceptions: 12%, review: 55%, execute: 33% } }
  review: { kind: review, by: reviewers, takes: lognormal(0.25h cv 1), then: { approval: 30%, execute: 70% } }
  approval: { kind: approval, by: approvers, takes: exponential(0.3h), then: execute }
  exceptions: { kind: exception, by: specialists, takes: gamma(0.6h cv 1.5), then: { review: 20%, execute: 80% } }
  execute: { kind: system, takes: 36s, then: done }
  done: end
run: { items: 200000, replications: ${replications}, seed: 7 }`

/** By path: mean, its half width; where it is published, the standard deviation of one replication. */
const references: readonly (readonly [string, number, number, number?])[] = [
  ['stations.review.waitingTime.mean', 0.031401, 0.0001, 0.0016],
  ['stations.approval.waitingTime.mean', 0.15252, 0.00053, 0.0085],
  ['stations.exceptions.waitingTime.mean', 0.38954, 0.00234, 0.038],
  ['pools.reviewers.utilisation', 0.7173, 0.00018],
  ['pools.approvers.utilisation', 0.68873, 0.00032],
  ['pools.specialists.utilisation', 0.72, 0.00052],
  ['flowTime.mean', 0.36927, 0.00035],
]

/** Per item, from the routing alone. */
const byHand: Readonly<Record<string, number>> = {
  'stations.score.visits': 1,
  'stations.exceptions.visits': 0.12,
  'stations.review.visits': 0.55 + 0.12 * 0.2,
  'stations.approval.visits': 0.3 * (0.55 + 0.12 * 0.2),
  reviewRate: 0.67,
  touches: 0.12 + 1.3 * (0.55 + 0.12 * 0.2),
  'ledger.delay': 0.011,
  'ledger.work': 0.12 * 0.6 + (0.55 + 0.12 * 0.2) * (0.25 + 0.3 * 0.3),
}

it('lies within 3 standard errors of the references, and of what the routing makes certain', async () => {
  const result = await run(await loaded(network))
  const [{ measures }] = result.volumes
  for (const [path, mean, halfWidth, deviation] of references) {
    const referenceError = halfWidth / normal
    const error = (deviation ?? referenceError * Math.sqrt(referenceReplications)) / Math.sqrt(replications)
    const apart = Math.abs(estimateAt(measures, path).estimate - mean)
    expect(apart / Math.hypot(error, referenceError), path).toBeLessThan(most)
  }
  for (const [path, value] of Object.entries(byHand)) {
    const { estimate, high } = estimateAt(measures, path)
    const error = (high - estimate) / 2.093
    expect(Math.abs(estimate - value), path).toBeLessThanOrEqual(most * error + 1e-8)
  }
  const events = 1 + 2 * (2 + 0.12 + 1.3 * (0.55 + 0.12 * 0.2))
  expect(result.run.events / (replications * 200000)).toBeCloseTo(events, 2)
}, 60_000)
