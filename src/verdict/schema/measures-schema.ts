/** The schemas of what was measured: measure/measures.ts. */
import * as z from 'zod'
import type { Estimate, Measures, PromiseMeasure, Quantiles, ReviewMeasures, StationMeasures } from '../result.js'
import { byName, listOf, maybe, number, shapeOf, text } from './parts.js'

const bounds = { estimate: number, low: number, high: number, atLeast: maybe(z.literal(true)) }

export const estimate = shapeOf<Estimate>()(bounds)

/** A leaf, absent where it cannot be had. */
export const leaf = maybe(estimate)

export const byCause = {
  work: leaf,
  busy: leaf,
  closed: leaf,
  meeting: leaf,
  batch: leaf,
  handoff: leaf,
  delay: leaf,
}

const quantiles = shapeOf<Quantiles>()({ mean: leaf, p50: leaf, p90: leaf, p95: leaf, p99: leaf })

export const stationMeasures = shapeOf<StationMeasures>()({
  visits: leaf,
  visitRate: leaf,
  escape: leaf,
  waitingTime: maybe(z.object({ mean: leaf, p50: leaf, p95: leaf })),
  queueLength: leaf,
  utilisation: leaf,
  offeredLoad: leaf,
  caught: leaf,
  missed: leaf,
  spoiled: leaf,
  oldestOpen: leaf,
})

const promise = shapeOf<PromiseMeasure>()({
  promise: text,
  tested: z.enum(['share', 'mean', 'cost', 'rate']),
  value: leaf,
  limit: number,
  kept: z.boolean(),
  within: maybe(number),
  quantile: leaf,
})

export const reviewMeasures = shapeOf<ReviewMeasures>()({
  overrides: leaf,
  caught: leaf,
  missed: leaf,
  spoiled: leaf,
  wrongAtEnd: leaf,
})

export const measures = shapeOf<Measures>()({
  throughput: leaf,
  arrivalRate: leaf,
  flowTime: maybe(quantiles),
  fates: maybe(z.object({ ended: leaf, endedAfter: leaf, open: leaf })),
  workInProgress: leaf,
  reviewRate: leaf,
  review: maybe(reviewMeasures),
  touches: leaf,
  handoffs: leaf,
  toolsCrossed: leaf,
  costPerDecision: leaf,
  valueRealised: leaf,
  cost: leaf,
  margin: leaf,
  ledger: z.object({ ...byCause, rework: leaf, join: leaf }),
  promises: listOf(promise),
  stations: byName(stationMeasures),
  pools: byName(stationMeasures),
})
