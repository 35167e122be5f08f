/**
 * The items that are open where exceptions live: sent there, its hand-off included, and not yet gone on. How many they
 * are and how long ago they arrived, read at the week ends of the window, and by how much the queue grew in it.
 */
import { microsecondsPerWeek, type Station, type TickProbe, type Vitals, zeroTime } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { exceptionStations } from '../scenario/exceptions.js'
import { LogHistogram } from '../statistics/log-histogram.js'
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
    for (const { station, ages, hours, oldest } of this.#places) {
      const path = openReading(station.plan.id)
      yield [`${path}.count`, ages.count / this.#ticks]
      yield [`${path}.mean`, hours / ages.count]
      yield [`${path}.p50`, ages.quantile(0.5)]
      yield [`${path}.p95`, ages.quantile(0.95)]
      yield [`${path}.oldest`, oldest / this.#ticks]
      yield [`${path}.grown`, this.#queues.filledAt(station)]
    }
  }
}

/** The name before `.count`, `.mean`, `.p50`, `.p95`, `.oldest` and `.grown`. */
export function openReading(station: string): string {
  return `open.${station}`
}

/** What was seen at one station, all week ends together. */
class Place {
  readonly station: Station
  readonly ages = new LogHistogram()
  hours = zeroTime
  /** Sum of the oldest ages, 0 of a week end at which nothing is open. */
  oldest = zeroTime
  #oldestNow = zeroTime

  constructor(station: Station) {
    this.station = station
  }

  add(age: number): void {
    this.ages.add(age)
    this.hours += age
    this.#oldestNow = Math.max(this.#oldestNow, age)
  }

  weekEnds(): void {
    this.oldest += this.#oldestNow
    this.#oldestNow = 0
  }
}
