/**
 * The time ledger: every minute between an item's arrival and its end belongs to exactly one cause. Kept item by item,
 * since only the items that end in the window count, and each must sum to its own flow time.
 */
import {
  Fault,
  type Items,
  type LedgerProbe,
  type Rows,
  type Server,
  type Station,
  type Vitals,
} from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { routingsOf } from '../scenario/routes.js'
import { handsOff } from './hands-off.js'
import { type Cause, causes } from './measures.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** Beside the sum: time of later visits, what copies waited at a join for the one that completed it, what an AI worked. */
const marks = ['rework', 'join', 'ai'] as const
type Mark = (typeof marks)[number]

export class Ledger implements LedgerProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #items: Items
  /** Of each item so far, an account a cause that the scenario has, then the marks. */
  readonly #accounts: Rows
  readonly #causes: readonly Cause[]
  readonly #width: number
  /** Where each account stands; what the scenario has not is never booked. */
  readonly #place: Readonly<Record<Cause | Mark, number>>
  /** By station: its people never go home, so that its work has no closed part. */
  readonly #neverCloses: readonly boolean[]
  /** By station: its work, or its delay, is the AI's time. */
  readonly #isAi: readonly boolean[]
  /** Of the items that ended in the window. */
  readonly #sums: Float64Array
  #ended = 0

  constructor(vitals: Vitals) {
    const { items } = vitals
    this.#vitals = vitals
    this.#items = items
    this.#causes = causes.filter((cause) => occurs(cause, vitals))
    const names: readonly string[] = [...this.#causes, ...marks.filter((mark) => isMade(mark, vitals))]
    const placeOf = (name: Cause | Mark) => names.indexOf(name)
    this.#width = names.length
    this.#accounts = items.rows(this.#width)
    this.#place = {
      work: placeOf('work'),
      busy: placeOf('busy'),
      closed: placeOf('closed'),
      meeting: placeOf('meeting'),
      batch: placeOf('batch'),
      handoff: placeOf('handoff'),
      delay: placeOf('delay'),
      rework: placeOf('rework'),
      join: placeOf('join'),
      ai: placeOf('ai'),
    }
    this.#neverCloses = vitals.stations.map(({ needs }) => needs.every(({ server }) => isAlwaysOpen(server)))
    this.#isAi = vitals.stations.map(({ plan }) => plan.station.kind === 'ai')
    this.#sums = new Float64Array(this.#width)
  }

  arrived(item: number): void {
    const width = this.#width
    const { values } = this.#accounts
    for (let i = item * width; i < (item + 1) * width; i++) values[i] = 0
  }

  handedOff(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    this.#book(this.#place.handoff, item, stretch)
    if (station.visits !== null && station.visits.values[item] > 0) this.#book(this.#place.rework, item, stretch)
  }

  gathered(item: number, station: Station, time: number): void {
    this.#book(this.#place.batch, item, time)
    this.#bookRework(item, station, time)
  }

  waited(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    const { openTime } = station
    if (openTime === undefined || openTime.alwaysOpen === true) this.#book(this.#place.busy, item, stretch)
    else {
      const open = openTime.elapsed() - this.#items.sinceOpen[item]
      this.#book(this.#place.busy, item, open)
      this.#book(this.#place.closed, item, stretch - open)
    }
    this.#bookRework(item, station, stretch)
  }

  worked(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    let work = stretch
    if (this.#neverCloses[station.index] !== true) {
      work = this.#items.work[item]
      this.#book(this.#place.closed, item, stretch - work)
    }
    this.#book(this.#place.work, item, work)
    if (this.#isAi[station.index] === true) this.#book(this.#place.ai, item, work)
    this.#bookRework(item, station, stretch)
  }

  sat(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    this.#book(this.#place.meeting, item, stretch)
    this.#bookRework(item, station, stretch)
  }

  delayed(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    this.#book(this.#place.delay, item, stretch)
    if (this.#isAi[station.index] === true) this.#book(this.#place.ai, item, stretch)
    this.#bookRework(item, station, stretch)
  }

  joined(copy: number, original: number, time: number): void {
    const width = this.#width
    const { values } = this.#accounts
    for (let i = 0; i < width; i++) values[original * width + i] = values[copy * width + i]
    this.#book(this.#place.join, original, time)
  }

  ended(item: number): void {
    const { values } = this.#accounts
    const first = item * this.#width
    const sums = this.#sums
    const count = this.#causes.length
    let sum = 0
    for (let i = 0; i < count; i++) {
      const time = values[first + i]
      sum += time
      sums[i] += time
    }
    for (let i = count; i < this.#width; i++) sums[i] += values[first + i]
    this.#ended++
    const flowTime = this.#vitals.clock.now - this.#items.born[item]
    if (sum !== flowTime)
      throw new Fault(`its ledger sums to ${sum / microsecondsPerHour} h of ${flowTime / microsecondsPerHour} h`, {
        item,
      })
  }

  open(): void {
    this.#ended = 0
    this.#sums.fill(0)
  }

  close(): void {}

  *readings(): Generator<Reading> {
    for (const name of [...causes, ...marks]) {
      const place = this.#place[name]
      yield [`ledger.${name}`, place < 0 ? 0 : this.#sums[place] / microsecondsPerHour / this.#ended]
    }
  }

  /** Time since the item came to where it is. */
  #stretch(item: number): number {
    return this.#vitals.clock.now - this.#items.since[item]
  }

  #book(place: number, item: number, time: number): void {
    this.#accounts.values[item * this.#width + place] += time
  }

  #bookRework(item: number, station: Station, time: number): void {
    if (station.visits !== null && station.visits.values[item] > 1) this.#book(this.#place.rework, item, time)
  }
}

/** All of its people, all of the time. */
function isAlwaysOpen({ shifts }: Server): boolean {
  return shifts.every(({ workTime }) => workTime.alwaysOpen)
}

/** Whether anything in the scenario can make such a mark. */
function isMade(mark: Mark, { plan }: Vitals): boolean {
  if (mark === 'rework') return plan.stations.some(({ recurs }) => recurs)
  if (mark === 'ai') return plan.stations.some(({ station }) => station.kind === 'ai')
  return plan.stations.some(({ station }) => routingsOf(station).some((routing) => 'all' in routing))
}

/** Whether anything in the scenario can cause such a wait. */
function occurs(cause: Cause, { plan, servers }: Vitals): boolean {
  const has = (by: string) => plan.stations.some((station) => station.by === by)
  switch (cause) {
    case 'work':
    case 'busy':
      return has('server')
    case 'closed':
      return !servers.every(isAlwaysOpen)
    case 'meeting':
      return has('meeting')
    case 'batch':
      return plan.stations.some(({ station }) => station.batch !== undefined)
    case 'handoff':
      return plan.stations.some(({ station }) => handsOff(station))
    case 'delay':
      return has('delay')
  }
}
