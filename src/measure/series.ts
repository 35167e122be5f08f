/** Readings over time, from the empty start on: means of the items in the system, and the oldest that waits at each week's end. */
import {
  microsecondsPerWeek,
  type Server,
  type Station,
  type TickProbe,
  type Vitals,
  zeroTime,
} from '../engine/index.js'
import { inMicroseconds, microsecondsPerHour } from '../scenario/calendar.js'
import type { Flow } from './flow.js'
import type { Readable, Reading } from './readings.js'

/** Mean work in progress over every stretch of so many hours. */
export class WorkInProgressSeries implements TickProbe, Readable {
  readonly every: number
  readonly #hours: number
  readonly #flow: Flow
  readonly #count: number
  readonly #means: number[] = []
  #before = zeroTime

  constructor(vitals: Vitals, flow: Flow, hours: number) {
    const { closes } = vitals.plan
    this.every = inMicroseconds(hours)
    this.#hours = hours
    this.#flow = flow
    this.#count = closes < Number.POSITIVE_INFINITY ? Math.floor(closes / this.every) : 0
  }

  tick(): void {
    const itemTime = this.#flow.itemTime()
    this.#means.push((itemTime - this.#before) / this.every)
    this.#before = itemTime
  }

  *readings(): Generator<Reading> {
    for (let i = 0; i < this.#count; i++) yield [seriesReading(this.#hours, i), this.#means[i]]
  }
}

export function seriesReading(every: number, index: number): string {
  return `series.${every}.${index}`
}

/** Hours since arrival of the oldest item that waits at a station, mean over the week ends in the window. */
export class OldestOpen implements TickProbe, Readable {
  readonly every = microsecondsPerWeek
  readonly #vitals: Vitals
  readonly #sums = new Map<Station | Server, number>()
  #ticks = 0

  constructor(vitals: Vitals) {
    this.#vitals = vitals
  }

  tick(): void {
    const { clock, plan, servers, stations } = this.#vitals
    if (clock.now <= plan.opens) return
    this.#ticks++
    const ages = stations.map((station) => this.#oldest(station))
    for (const [index, station] of stations.entries()) this.#add(station, ages[index])
    for (const server of servers) this.#add(server, Math.max(0, ...server.stations.map(({ index }) => ages[index])))
  }

  *readings(): Generator<Reading> {
    for (const station of this.#vitals.stations)
      if (station.plan.by === 'server' || station.plan.by === 'meeting')
        yield [`stations.${station.plan.id}.oldestOpen`, this.#mean(station)]
    for (const server of this.#vitals.servers)
      if (server.plan.kind === 'pool') yield [`pools.${server.plan.id}.oldestOpen`, this.#mean(server)]
  }

  #add(place: Station | Server, age: number): void {
    this.#sums.set(place, (this.#sums.get(place) ?? 0) + age)
  }

  #mean(place: Station | Server): number {
    return (this.#sums.get(place) ?? 0) / this.#ticks
  }

  #oldest(station: Station): number {
    const { clock, items } = this.#vitals
    let born = clock.now
    this.#vitals.forEachWaiting(station, (item) => {
      born = Math.min(born, items.born[item])
    })
    return (clock.now - born) / microsecondsPerHour
  }
}
