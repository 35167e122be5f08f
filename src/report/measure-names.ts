/** The measures of a whole design as a report lists them; their names and units are the charts'. */
import { causes, type Estimate, type Measures } from '../verdict/result.js'

export { titleOfMeasure, unitOfMeasure } from '../chart/measure-titles.js'

export interface NamedMeasure {
  readonly path: string
  readonly value: Estimate
}

/** The measures of a whole design in the order of the contract; those of stations and pools have tables of their own. */
export function measuresOf(measures: Measures): NamedMeasure[] {
  const { flowTime, ledger, review } = measures
  const listed: [string, Estimate | undefined][] = [
    ['throughput', measures.throughput],
    ['arrivalRate', measures.arrivalRate],
    ['flowTime.mean', flowTime?.mean],
    ['flowTime.p50', flowTime?.p50],
    ['flowTime.p90', flowTime?.p90],
    ['flowTime.p95', flowTime?.p95],
    ['flowTime.p99', flowTime?.p99],
    ['workInProgress', measures.workInProgress],
    ['reviewRate', measures.reviewRate],
    ['review.overrides', review?.overrides],
    ['review.caught', review?.caught],
    ['review.missed', review?.missed],
    ['review.spoiled', review?.spoiled],
    ['review.wrongAtEnd', review?.wrongAtEnd],
    ['touches', measures.touches],
    ['handoffs', measures.handoffs],
    ['toolsCrossed', measures.toolsCrossed],
    ['costPerDecision', measures.costPerDecision],
    ['valueRealised', measures.valueRealised],
    ['cost', measures.cost],
    ['margin', measures.margin],
    ...causes.map((cause): [string, Estimate | undefined] => [`ledger.${cause}`, ledger[cause]]),
    ['ledger.rework', ledger.rework],
    ['ledger.join', ledger.join],
  ]
  return listed.flatMap(([path, value]) => (value ? [{ path, value }] : []))
}
