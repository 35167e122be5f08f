/** A promise's measure as a report prints it: the number that the promise speaks of, kept or missed. */
import {
  besideLimit,
  countUnit,
  format,
  formatWithRange,
  moneyUnit,
  ofQuantile,
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

/**
 * The quantile where the promise speaks of one, else what was tested; absent where nothing could be measured. Rounded, it
 * lies on the side of the limit that the promise is said to be on: a quantile is a mean over replications, and where it
 * lies on the other side than the share that is tested, the share stands instead.
 */
export function readingOf(promise: PromiseMeasure, currency: string | undefined): Reading | undefined {
  const { quantile, value, within, limit, kept } = promise
  if (value === undefined) return undefined
  // In the unit of the limit, so that designs and volumes can be compared at a glance.
  if (quantile && within !== undefined && quantile.estimate < within === kept)
    return { value: quantile, unit: besideLimit(quantile, ofQuantile(timeUnitFor(within)), within) }
  return { value, unit: besideLimit(value, unitOf(promise, value, currency), limit) }
}

function unitOf({ promise, tested, within }: PromiseMeasure, value: Estimate, currency: string | undefined): Unit {
  const isOnQuantile = /^p\d/.test(promise)
  switch (tested) {
    case 'share':
      if (!isOnQuantile) return shareUnit
      return { ...shareUnit, after: within === undefined ? '% of the time' : '% late' }
    case 'cost':
      return moneyUnit(currency)
    case 'rate':
      return perHourUnit
    case 'mean':
      return promise.includes('queue-length') ? countUnit : timeUnitFor(value.estimate)
  }
}

/** `32.3 d`. */
export function promiseValue(promise: PromiseMeasure, currency: string | undefined): string {
  const reading = readingOf(promise, currency)
  return reading === undefined ? withoutMeasure(promise) : format(reading.value, reading.unit)
}

/** `32.3 d (30.8–33.8)`. */
export function promiseValueWithRange(promise: PromiseMeasure, currency: string | undefined): string {
  const reading = readingOf(promise, currency)
  return reading === undefined ? withoutMeasure(promise) : formatWithRange(reading.value, reading.unit)
}

export function withoutMeasure({ tested }: PromiseMeasure): string {
  return tested === 'cost' ? 'nothing ends' : 'nothing to measure'
}

export function promisesAt(volumes: readonly VolumePart[], volume: number): readonly PromiseMeasure[] {
  return volumes.find((each) => each.volume === volume)?.measures.promises ?? []
}
