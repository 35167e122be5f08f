/**
 * The items that are open where exceptions live: sent there, its hand-off included, and not yet gone on. How many they
 * are and how long ago they arrived, read at the week ends of the window, and by how much the queue grew in it.
 */
import { microsecondsPerWeek, type Station, type TickProbe, type Vitals } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { exceptionStations } from '../scenario/exceptions.js'
import type { Queues } from './queues.js'
import type { Readable, Reading } from './readings.js'

export class OpenItems implements TickProbe, Readable {
  readonly every = microsecondsPerWeek
  readonly #vitals: Vitals
  readonly #queues: Queues
  readonly #places: readonly Place[]
  #ticks = 0

  constructor(vitals: Vitals, queues: Queues) {
    this.#vitals = vitals
    this.#queues = queues
    const watched = new Set(exceptionStations(vitals.plan.scenario).map(({ id }) => id))
    this.#places = vitals.stations.filter(({ plan }) => watched.has(plan.id)).map((station) => new Place(station))
  }

  tick(): void {
    const { clock, items, plan } = this.#vitals
    if (clock.now <= plan.opens) return
    this.#ticks++
    items.forEach((item) => {
      for (const place of this.#places)
        if (items.station[item] === place.station.index) place.add((clock.now - items.born[item]) / microsecondsPerHour)
    })
    for (const place of this.#places) place.weekEnds()
  }

  *readings(): Generator<Reading> {
    for (const place of this.#places) {
      const path = openReading(place.station.plan.id)
      for (const name of ageNames) yield [`${path}.${name}`, place.sums[name] / this.#ticks]
      yield [`${path}.grown`, this.#queues.filledAt(place.station)]
    }
  }
}

const ageNames = ['count', 'mean', 'p50', 'p95', 'oldest'] as const

/** The name before `.count`, `.mean`, `.p50`, `.p95`, `.oldest` and `.grown`. */
export function openReading(station: string): string {
  return `open.${station}`
}

/** What was seen at one station: sums over week ends, so that the oldest is never younger than a percentile is old. */
class Place {
  readonly station: Station
  /** 0 of a week end at which nothing is open. */
  readonly sums: Record<(typeof ageNames)[number], number> = { count: 0, mean: 0, p50: 0, p95: 0, oldest: 0 }
  /** Hours, of those that are open now. */
  readonly #ages: number[] = []

  constructor(station: Station) {
    this.station = station
  }

  add(age: number): void {
    this.#ages.push(age)
  }

  weekEnds(): void {
    const ages = this.#ages.sort((a, b) => a - b)
    const { length } = ages
    if (length === 0) return
    const { sums } = this
    sums.count += length
    sums.mean += ages.reduce((sum, age) => sum + age, 0) / length
    sums.p50 += ages[Math.ceil(0.5 * length) - 1]
    sums.p95 += ages[Math.ceil(0.95 * length) - 1]
    sums.oldest += ages[length - 1]
    ages.length = 0
  }
}
