/**
 * Where value is lost: what an answer would have been worth at once, less what it is still worth, booked where the item
 * stood while it went; at an end that realises less than all, the rest. What arrives in the window less what is realised
 * in it is what is lost in it and what open items gained or lost in worth: in the long run the stations sum to the
 * difference. Hand-offs belong to the station to which they lead. Not kept where items go in copies: several of one
 * item's minutes pass at once.
 */
import {
  anyNumber,
  guardedExpression,
  type LedgerProbe,
  type Lengths,
  microsecondsPerWeek,
  type Station,
  saidOfValue,
  type Vitals,
} from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import type { Evaluate } from '../scenario/evaluate.js'
import { routingsOf } from '../scenario/routes.js'
import { decay } from './money.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** A ledger that also tells where value goes as each stretch of an item's time is over. */
export class ValueLost implements LedgerProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #ledger: LedgerProbe
  readonly #worthOf: Evaluate
  /** The share of its worth that is left at an age. */
  readonly #left: (age: number) => number
  /** When each item's loss was last booked. */
  readonly #bookedAt: Lengths
  /** By station. */
  readonly #lost: Float64Array
  #opened = -0

  /** @param ledger is told all of it first */
  constructor(vitals: Vitals, ledger: LedgerProbe, value: NonNullable<Vitals['plan']['scenario']['value']>) {
    this.#vitals = vitals
    this.#ledger = ledger
    this.#worthOf = guardedExpression(value.perItem, saidOfValue, anyNumber, vitals.scope)
    this.#left = value.decays === undefined ? () => 1 : decay(value.decays)
    this.#bookedAt = vitals.items.lengths()
    this.#lost = new Float64Array(vitals.stations.length)
  }

  arrived(item: number): void {
    this.#ledger.arrived(item)
    this.#bookedAt.values[item] = this.#vitals.clock.now
  }

  handedOff(item: number, station: Station): void {
    this.#ledger.handedOff(item, station)
    this.#book(item, station.index)
  }

  gathered(item: number, station: Station, time: number): void {
    this.#ledger.gathered(item, station, time)
    this.#book(item, station.index)
  }

  waited(item: number, station: Station): void {
    this.#ledger.waited(item, station)
    this.#book(item, station.index)
  }

  worked(item: number, station: Station): void {
    this.#ledger.worked(item, station)
    this.#book(item, station.index)
  }

  sat(item: number, station: Station): void {
    this.#ledger.sat(item, station)
    this.#book(item, station.index)
  }

  delayed(item: number, station: Station): void {
    this.#ledger.delayed(item, station)
    this.#book(item, station.index)
  }

  joined(copy: number, original: number, time: number): void {
    this.#ledger.joined(copy, original, time)
  }

  ended(item: number): void {
    this.#ledger.ended(item)
    const index = this.#vitals.items.station[item]
    const { plan } = this.#vitals.stations[index]
    const share = plan.by === 'end' ? plan.value : 0
    this.#lost[index] += (1 - share) * this.#worthOf(item) * this.#leftOf(item, this.#vitals.clock.now)
  }

  open(): void {
    const { now } = this.#vitals.clock
    this.#opened = now
    this.#lost.fill(0)
    this.#vitals.forEachItem((item) => {
      this.#bookedAt.values[item] = now
    })
  }

  close(): void {
    this.#vitals.forEachItem((item) => {
      const station = this.#vitals.items.station[item]
      if (station >= 0) this.#book(item, station)
    })
  }

  *readings(): Generator<Reading> {
    const weeks = (this.#vitals.clock.now - this.#opened) / microsecondsPerWeek
    for (const [index, { plan }] of this.#vitals.stations.entries())
      yield [valueLostReading(plan.id), this.#lost[index] / weeks]
  }

  #book(item: number, station: number): void {
    const { now } = this.#vitals.clock
    const before = this.#leftOf(item, this.#bookedAt.values[item])
    this.#bookedAt.values[item] = now
    this.#lost[station] += this.#worthOf(item) * (before - this.#leftOf(item, now))
  }

  /** The share of its worth that an item has left at an instant. */
  #leftOf(item: number, instant: number): number {
    return this.#left((instant - this.#vitals.items.born[item]) / microsecondsPerHour)
  }
}

export function valueLostReading(station: string): string {
  return `valueLost.${station}`
}

/** Whether it can be told where value is lost. */
export function tellsValueLost({ plan }: Vitals): boolean {
  const { stations, value } = plan.scenario
  return value !== undefined && !stations.some((each) => routingsOf(each).some((routing) => 'all' in routing))
}
