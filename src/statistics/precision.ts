/**
 * How many replications are enough: as many as bring the half-width of the 95 % interval within what is wanted, and keep
 * it there over a look-ahead, since a width can fall short by chance (Hoad, Robinson and Davies 2010).
 */
import { meanInterval } from './interval.js'

/** The half-width wanted: relative to the mean, or in the measure's own unit. */
export type Precision = { readonly relative: number } | { readonly absolute: number }

/** A standard deviation of fewer values says too little (the paper's own start). */
const fewest = 3
const lookAheadLimit = 5

/** For so many more replications the width must hold: 5 up to a hundred of them, then 5 % of them. */
export function lookAhead(n: number): number {
  return Math.floor((lookAheadLimit * Math.max(100, n)) / 100)
}

/** Whether the values so far, in the order of their replications, are precise now and were over the look-ahead. */
export function isPrecise(values: readonly number[], wanted: Precision): boolean {
  const firstTested = values.length - lookAhead(values.length)
  if (firstTested < fewest) return false
  for (let n = values.length; n >= firstTested; n--) if (excess(values.slice(0, n), wanted) > 1) return false
  return true
}

/** Whether the interval of the values is as narrow as wanted now, without look-ahead. */
export function isWithin(values: readonly number[], wanted: Precision): boolean {
  return excess(values, wanted) <= 1
}

/**
 * How many replications in all would be precise, projected from the spread so far, look-ahead included; the number of
 * values where they are precise already. At least three values.
 */
export function replicationsNeeded(values: readonly number[], wanted: Precision): number {
  if (isPrecise(values, wanted)) return values.length
  const ratio = excess(values, wanted)
  if (ratio > 1) return withLookAhead(Math.ceil(values.length * ratio * ratio))
  let steady = values.length
  while (steady > fewest && excess(values.slice(0, steady - 1), wanted) <= 1) steady--
  return Math.max(withLookAhead(steady), values.length + 1)
}

function withLookAhead(n: number): number {
  let total = n + lookAhead(n)
  while (total - lookAhead(total) < n) total++
  return total
}

/** The half-width as a multiple of the wanted one; 0 where there is no width. */
function excess(values: readonly number[], wanted: Precision): number {
  const { estimate, high } = meanInterval(values)
  const halfWidth = high - estimate
  if (halfWidth === 0) return 0
  return halfWidth / ('relative' in wanted ? wanted.relative * Math.abs(estimate) : wanted.absolute)
}
