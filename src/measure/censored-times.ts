/**
 * Times from one instant to another, some of which are open: of these it is known only that they are longer than they
 * could be followed. The mean is the restricted one, E[min(T, F)]; a quantile that falls among the open ones is F.
 */
import { zeroTime } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Reading } from './readings.js'

/** Told in microseconds, read in hours; a constant of this module, which V8 folds. */
const perHour = microsecondsPerHour

export class CensoredTimes {
  readonly #histogram = new LogHistogram()
  #sum = zeroTime
  /** Longest for which an open one was followed. */
  #followed = zeroTime

  get count(): number {
    return this.#histogram.count
  }

  get open(): number {
    return this.#histogram.beyond
  }

  add(time: number): void {
    this.#sum += time
    this.#histogram.add(time / perHour)
  }

  addZero(): void {
    this.#histogram.addZero()
  }

  /** One that was followed for so long, and is open. */
  addOpen(time: number): void {
    this.#sum += time
    this.#followed = Math.max(this.#followed, time)
    this.#histogram.addBeyond()
  }

  merge(other: CensoredTimes): void {
    this.#sum += other.#sum
    this.#followed = Math.max(this.#followed, other.#followed)
    this.#histogram.merge(other.#histogram)
  }

  mean(): number {
    return this.#sum / perHour / this.count
  }

  quantile(p: number): number {
    const found = this.#histogram.quantile(p)
    return found === Number.POSITIVE_INFINITY ? this.#followed / perHour : found
  }

  /** `path.mean`, the quantiles, and by how many they are open: `path.count`, `path.open`. */
  *readings(path: string, quantiles: readonly Quantile[]): Generator<Reading> {
    yield [`${path}.mean`, this.mean()]
    for (const name of quantiles) yield [`${path}.${name}`, this.quantile(shareBelow(name))]
    yield [`${path}.count`, this.count]
    yield [`${path}.open`, this.open]
  }
}

export type Quantile = 'p50' | 'p90' | 'p95' | 'p99'

/** The share of values that a quantile is not exceeded by. */
export function shareBelow(quantile: Quantile): number {
  return Number(quantile.slice(1)) / 100
}

/** Whether a quantile of so many values, of which some are open, falls among these. */
export function fallsAmongOpen(quantile: Quantile, count: number, open: number): boolean {
  return open > 0 && Math.max(1, Math.ceil(shareBelow(quantile) * count)) > count - open
}
