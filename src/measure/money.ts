/**
 * Money per week: what people, machines and meetings cost (paid time, whether it is used or not) and what value is
 * realised as items end. Absent where the scenario has no price, no value.
 */
import {
  anyNumber,
  guardedExpression,
  microsecondsPerWeek,
  type Station,
  saidOfValue,
  type ValueProbe,
  type Vitals,
  zeroTime,
} from '../engine/index.js'
import { exp, log1p } from '../random/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { constantOf, type Evaluate } from '../scenario/evaluate.js'
import type { Decay } from '../scenario/scenario.js'
import type { Flow } from './flow.js'
import type { Queues } from './queues.js'
import type { Readable, Reading, Windowed } from './readings.js'

export class Value implements ValueProbe, Readable, Windowed {
  readonly #vitals: Vitals
  /** Where it is the same for every item, and otherwise a function of the item. */
  readonly #fixedWorth: number | undefined
  readonly #worthOf: Evaluate
  /** Absent where an answer keeps its value. */
  readonly #remaining: ((age: number) => number) | null
  #opened = zeroTime
  #realised = zeroTime

  constructor(vitals: Vitals, value: NonNullable<Vitals['plan']['scenario']['value']>) {
    this.#vitals = vitals
    this.#fixedWorth = constantOf(value.perItem, vitals.scope)
    this.#worthOf = guardedExpression(value.perItem, saidOfValue, anyNumber, vitals.scope)
    this.#remaining = value.decays === undefined ? null : decay(value.decays)
  }

  ended(item: number, station: Station): void {
    const share = station.plan.by === 'end' ? station.plan.value : 0
    const worth = share * (this.#fixedWorth ?? this.#worthOf(item))
    if (this.#remaining === null) this.#realised += worth
    else
      this.#realised +=
        worth * this.#remaining((this.#vitals.clock.now - this.#vitals.items.born[item]) / microsecondsPerHour)
  }

  open(): void {
    this.#opened = this.#vitals.clock.now
    this.#realised = 0
  }

  close(): void {}

  *readings(): Generator<Reading> {
    yield ['valueRealised', this.#realised / weeksSince(this.#opened, this.#vitals)]
  }
}

function weeksSince(instant: number, { clock }: Vitals): number {
  return (clock.now - instant) / microsecondsPerWeek
}

/** The share of its value that an answer still has at an age in hours. */
export function decay(by: Decay): (age: number) => number {
  switch (by.by) {
    case 'rate': {
      // All of it is gone within any time; at once it is worth all.
      if (by.share === 1) return (age) => (age > 0 ? 0 : 1)
      const perHour = log1p(-by.share) / by.each
      return (age) => exp(perHour * age)
    }
    case 'linear':
      return (age) => Math.max(0, 1 - age / by.within)
    case 'cliff':
      return (age) => (age <= by.at ? 1 : 0)
  }
}

export class Cost implements Readable {
  readonly #vitals: Vitals
  readonly #queues: Queues
  readonly #flow: Flow

  constructor(vitals: Vitals, queues: Queues, flow: Flow) {
    this.#vitals = vitals
    this.#queues = queues
    this.#flow = flow
  }

  *readings(): Generator<Reading> {
    const cost = this.#people() + this.#machines() + this.#meetings()
    yield ['cost', cost / weeksSince(this.#vitals.plan.opens, this.#vitals)]
    yield ['costPerDecision', cost / this.#flow.ends]
  }

  #people(): number {
    let cost = 0
    for (const [index, pool] of this.#vitals.plan.scenario.pools.entries())
      cost += (pool.cost ?? 0) * this.#queues.paidHours(this.#vitals.servers[index])
    return cost
  }

  #machines(): number {
    let cost = 0
    for (const station of this.#vitals.stations) {
      const { capacity } = station.plan.station
      if (capacity.by !== 'machine' || capacity.cost === undefined || station.server === undefined) continue
      const units =
        capacity.cost.per === 'item' ? this.#queues.startedAt(station) : this.#queues.paidHours(station.server)
      cost += capacity.cost.amount * units
    }
    return cost
  }

  #meetings(): number {
    let cost = 0
    for (const station of this.#vitals.stations)
      if (station.plan.by === 'meeting') cost += (station.plan.meeting.cost ?? 0) * this.#queues.sittingsOf(station)
    return cost
  }
}
