/**
 * The share of time for which a constraint is the only active one: the active-period method of Roser, Nakano and Tanaka
 * (2001), one of the common ways to name a bottleneck. A pool or machine is active while it is open and all of its
 * people are busy, a meeting while more wait for it than one sitting decides. Read at moments that do not march in step
 * with any clock or calendar, which estimates shares of time without a listener at every change.
 */
import type { Server, Station, TickProbe, Vitals } from '../engine/index.js'
import { inMicroseconds } from '../scenario/calendar.js'
import type { Readable, Reading } from './readings.js'

/** The golden ratio's fraction of an hour, so that the moments spread evenly over the hours of a day and of a week. */
export const outOfStep = inMicroseconds(0.6180339887498949)

interface Constraint {
  readonly id: string
  isActive(): boolean
}

export class ActivePeriods implements TickProbe, Readable {
  readonly every = outOfStep
  readonly #vitals: Vitals
  readonly #constraints: readonly Constraint[]
  /** Moments at which it was the only active one, by constraint. */
  readonly #alone: number[]
  #moments = 0

  constructor(vitals: Vitals) {
    const { servers, stations } = vitals
    this.#vitals = vitals
    this.#constraints = [
      ...servers.map((server) => ({ id: server.plan.id, isActive: () => isAllBusy(server) })),
      ...stations
        .filter(({ by }) => by === 'meeting')
        .map((station) => ({ id: station.plan.id, isActive: () => isOverfull(station) })),
    ]
    this.#alone = this.#constraints.map(() => 0)
  }

  tick(): void {
    const { clock, plan } = this.#vitals
    if (clock.now < plan.opens) return
    this.#moments++
    const active = [...this.#constraints.keys()].filter((index) => this.#constraints[index].isActive())
    if (active.length === 1) this.#alone[active[0]]++
  }

  *readings(): Generator<Reading> {
    for (const [index, { id }] of this.#constraints.entries())
      yield [soleActiveReading(id), this.#alone[index] / this.#moments]
  }
}

export function soleActiveReading(id: string): string {
  return `soleActive.${id}`
}

function isAllBusy(server: Server): boolean {
  if (server.isPlain) return server.isOpen() && server.free === 0
  return server.shifts.some((shift) => shift.presentNow() > 0) && server.shifts.every((shift) => shift.freeNow() === 0)
}

function isOverfull(station: Station): boolean {
  return station.plan.by === 'meeting' && station.waiting > station.plan.meeting.decides
}
