/** A promise's measure as a report prints it: the number that the promise speaks of, kept or missed. */
import {
  countUnit,
  format,
  formatWithRange,
  moneyUnit,
  perHourUnit,
  shareUnit,
  timeUnitFor,
  type Unit,
} from '../chart/unit.js'
import type { Estimate, PromiseMeasure, VolumePart } from '../verdict/result.js'

interface Reading {
  readonly value: Estimate
  readonly unit: Unit
}

/** The quantile where the promise speaks of one, else what was tested. */
export function readingOf(promise: PromiseMeasure, currency: string | undefined): Reading {
  const { quantile, value } = promise
  // In the unit of the limit, so that designs and volumes can be compared at a glance.
  if (quantile) return { value: quantile, unit: timeUnitFor(promise.within ?? quantile.estimate) }
  switch (promise.tested) {
    case 'share':
      return { value, unit: shareUnit }
    case 'cost':
      return { value, unit: moneyUnit(currency) }
    case 'rate':
      return { value, unit: perHourUnit }
    case 'mean':
      return { value, unit: promise.promise.includes('queue-length') ? countUnit : timeUnitFor(value.estimate) }
  }
}

/** `32.3 d`. */
export function promiseValue(promise: PromiseMeasure, currency: string | undefined): string {
  const { value, unit } = readingOf(promise, currency)
  return format(value, unit)
}

/** `32.3 d (30.8–33.8)`. */
export function promiseValueWithRange(promise: PromiseMeasure, currency: string | undefined): string {
  const { value, unit } = readingOf(promise, currency)
  return formatWithRange(value, unit)
}

export function promisesAt(volumes: readonly VolumePart[], volume: number): readonly PromiseMeasure[] {
  return volumes.find((each) => each.volume === volume)?.measures.promises ?? []
}
