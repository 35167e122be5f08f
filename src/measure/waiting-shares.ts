/**
 * The share of the window in which work waits for a pool whose capacity cannot be told, as where pieces take several of
 * its people and some may be absent: a queue that never empties does all that its people can do, however much that is.
 * Read at moments that do not march in step with any clock or calendar.
 */
import type { TickProbe, Vitals } from '../engine/index.js'
import { outOfStep } from './active-periods.js'
import { peopleAPiece, type Queue } from './growth.js'
import type { Readable, Reading } from './readings.js'

export class WaitingShares implements TickProbe, Readable {
  readonly every = outOfStep
  readonly #vitals: Vitals
  readonly #queues: readonly Queue[]
  /** Moments at which work waited, by queue. */
  readonly #waited: number[]
  #moments = 0

  constructor(vitals: Vitals, queues: readonly Queue[]) {
    this.#vitals = vitals
    this.#queues = queues
    this.#waited = queues.map(() => 0)
  }

  /** Absent where every capacity can be told. */
  static where(vitals: Vitals, queues: readonly Queue[]): WaitingShares | null {
    const untold = queues.filter(
      ({ server, served }) => server !== undefined && peopleAPiece(server, served) === undefined,
    )
    return untold.length === 0 ? null : new WaitingShares(vitals, untold)
  }

  tick(): void {
    const { clock, plan } = this.#vitals
    if (clock.now < plan.opens) return
    this.#moments++
    for (const [index, { stations }] of this.#queues.entries())
      if (stations.some(({ waiting }) => waiting > 0)) this.#waited[index]++
  }

  *readings(): Generator<Reading> {
    for (const [index, { id }] of this.#queues.entries()) yield [waitsReading(id), this.#waited[index] / this.#moments]
  }
}

/** Read only where a pool's capacity cannot be told. */
export function waitsReading(queue: string): string {
  return `queues.${queue}.waits`
}
