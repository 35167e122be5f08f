/** Waiting times of stations and pools, over the visits that joined in the window. */
import type { Station, Vitals } from '../engine/index.js'
import { CensoredTimes } from './censored-times.js'
import type { Cohort } from './cohort.js'
import type { JoinedVisits } from './joined-visits.js'
import type { Queues } from './queues.js'
import type { Readable, Reading } from './readings.js'

export class WaitingTimes implements Readable {
  readonly #vitals: Vitals
  /** By station; absent where nobody queues. */
  readonly #visits: readonly (JoinedVisits | null)[]

  constructor(vitals: Vitals, queues: Queues, cohort: Cohort) {
    this.#vitals = vitals
    this.#visits = vitals.stations.map((station) => queues.at(station)?.visits ?? null)
    cohort.also.push(() => this.#visits.every((each) => each === null || each.waiting === 0))
  }

  over(): void {
    for (const each of this.#visits) each?.over()
  }

  *readings(): Generator<Reading> {
    for (const station of this.#vitals.stations)
      if (this.#visits[station.index] !== null) yield* this.#of(`stations.${station.plan.id}`, [station])
    for (const { plan, stations } of this.#vitals.servers)
      if (plan.kind === 'pool')
        yield* this.#of(
          `pools.${plan.id}`,
          stations.map(({ index }) => this.#vitals.stations[index]),
        )
  }

  *#of(path: string, stations: readonly Station[]): Generator<Reading> {
    const times = new CensoredTimes()
    for (const { index } of stations) {
      const visits = this.#visits[index]
      if (visits !== null) times.merge(visits.times)
    }
    yield* times.readings(`${path}.waitingTime`, ['p50', 'p95'])
  }
}
