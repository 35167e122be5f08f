/**
 * The time ledger: every minute between an item's arrival and its end belongs to exactly one cause. Kept item by item,
 * since only the items of the cohort count, and each must sum to its own flow time. What is open when it has been
 * followed for its whole length has every minute up to then booked.
 */
import {
  Fault,
  type Items,
  type LedgerProbe,
  type Rows,
  type Server,
  type Station,
  stages,
  type Vitals,
} from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { routingsOf } from '../scenario/routes.js'
import { CancelledSittings, mayBeCancelled } from './cancelled-sittings.js'
import type { Cohort, Followed } from './cohort.js'
import { handsOff } from './hands-off.js'
import { type Cause, causes } from './measures.js'
import type { Readable, Reading } from './readings.js'

/** Beside the sum: time of later visits, what copies waited at a join for the one that completed it, what an AI worked. */
const marks = ['rework', 'join', 'ai'] as const
type Mark = (typeof marks)[number]

export class Ledger implements LedgerProbe, Followed, Readable {
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
  /** By station: the sittings that holidays cancel; null where none can be. */
  readonly #cancelled: readonly (CancelledSittings | null)[]
  readonly #cohort: Cohort
  /** Of the items of the cohort. */
  readonly #sums: Float64Array
  #counted = 0

  constructor(vitals: Vitals, cohort: Cohort) {
    const { items } = vitals
    this.#vitals = vitals
    this.#cohort = cohort
    cohort.tells(this)
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
    this.#cancelled = vitals.stations.map((station) => cancelledAt(station, vitals))
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
    const isOpen = openTime === undefined || openTime.alwaysOpen === true
    this.#bookWait(item, station, isOpen ? stretch : openTime.elapsed() - this.#items.sinceOpen[item], stretch)
  }

  worked(item: number, station: Station): void {
    this.#bookWork(item, station, this.#items.work[item], this.#stretch(item))
  }

  sat(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    const closed = this.#cancelled[station.index]?.closedIn(this.#items.since[item], this.#vitals.clock.now) ?? 0
    this.#book(this.#place.meeting, item, stretch - closed)
    if (closed > 0) this.#book(this.#place.closed, item, closed)
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
    if (this.#cohort.has(item)) this.#count(item)
    else if (!this.#cohort.hasCut(item)) this.#check(item)
  }

  /** Of who is in copies, one of these that are out speaks for it, as the one that ends the wait will. */
  cut(item: number): void {
    const one = this.#vitals.standIn(item)
    this.#bookOpen(one)
    this.#count(one)
  }

  #count(item: number): void {
    const { values } = this.#accounts
    const first = item * this.#width
    const sums = this.#sums
    for (let i = 0; i < this.#width; i++) sums[i] += values[first + i]
    this.#counted++
    this.#check(item)
  }

  #check(item: number): void {
    const { values } = this.#accounts
    let sum = 0
    for (let i = 0; i < this.#causes.length; i++) sum += values[item * this.#width + i]
    const flowTime = this.#vitals.clock.now - this.#items.born[item]
    if (sum !== flowTime)
      throw new Fault(`its ledger sums to ${sum / microsecondsPerHour} h of ${flowTime / microsecondsPerHour} h`, {
        item,
      })
  }

  /** Books the stretch of an item's time that is not over. Its account does not count any more afterwards. */
  #bookOpen(item: number): void {
    const station = this.#vitals.stations[this.#items.station[item]]
    const { stage, gathering, open } = this.#vitals.doing(item)
    if (stage === stages.handingOff) this.handedOff(item, station)
    else if (station.by === 'meeting') this.sat(item, station)
    else if (stage === stages.waiting && station.by === 'delay') this.gathered(item, station, gathering)
    else if (stage === stages.pausing) this.delayed(item, station)
    else if (stage === stages.working) this.#bookWork(item, station, open, this.#stretch(item))
    else {
      if (gathering > 0) this.gathered(item, station, gathering)
      this.#bookWait(item, station, open, this.#stretch(item) - gathering)
    }
  }

  #bookWait(item: number, station: Station, open: number, stretch: number): void {
    // Rounding may leave a closed stretch of −1e-13 hours.
    const busy = Math.min(stretch, open)
    this.#book(this.#place.busy, item, busy)
    if (this.#place.closed >= 0) this.#book(this.#place.closed, item, stretch - busy)
    this.#bookRework(item, station, stretch)
  }

  #bookWork(item: number, station: Station, done: number, stretch: number): void {
    const work = this.#neverCloses[station.index] === true ? stretch : Math.min(stretch, done)
    this.#book(this.#place.work, item, work)
    if (work < stretch) this.#book(this.#place.closed, item, stretch - work)
    if (this.#isAi[station.index] === true) this.#book(this.#place.ai, item, work)
    this.#bookRework(item, station, stretch)
  }

  *readings(): Generator<Reading> {
    for (const name of [...causes, ...marks]) {
      const place = this.#place[name]
      yield [`ledger.${name}`, place < 0 ? 0 : this.#sums[place] / microsecondsPerHour / this.#counted]
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

function cancelledAt({ plan }: Station, { plan: { scenario } }: Vitals): CancelledSittings | null {
  const { calendars, run } = scenario
  if (plan.by !== 'meeting' || !mayBeCancelled(plan.meeting, calendars, run.from)) return null
  return new CancelledSittings(plan.meeting, calendars, run.from)
}

/** Whether anything in the scenario can make such a mark. */
function isMade(mark: Mark, { plan }: Vitals): boolean {
  if (mark === 'rework') return plan.stations.some(({ recurs }) => recurs)
  if (mark === 'ai') return plan.stations.some(({ station }) => station.kind === 'ai')
  return plan.stations.some(({ station }) => routingsOf(station).some((routing) => 'all' in routing))
}

/** Whether anything in the scenario can cause such a wait. */
function occurs(cause: Cause, vitals: Vitals): boolean {
  const { plan, servers, stations } = vitals
  const has = (by: string) => plan.stations.some((station) => station.by === by)
  switch (cause) {
    case 'work':
    case 'busy':
      return has('server')
    case 'closed':
      return !servers.every(isAlwaysOpen) || stations.some((station) => cancelledAt(station, vitals) !== null)
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
