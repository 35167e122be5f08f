/**
 * The time ledger: every minute between an item's arrival and its end belongs to exactly one cause. Kept item by item,
 * since only the items that end in the window count, and each must sum to its own flow time.
 */
import { Fault, type LedgerProbe, type Lengths, type Station, type Vitals } from '../engine/index.js'
import { handsOff } from './hands-off.js'
import { type Cause, causes } from './measures.js'
import type { Readable, Reading } from './readings.js'

/** Hours; what an hour sum over a long run may lose to rounding. */
const tolerance = 1e-6

type Kept = 'work' | 'busy' | 'closed' | 'meeting' | 'handoff' | 'delay'

export class Ledger implements LedgerProbe, Readable {
  readonly #vitals: Vitals
  /** Of the item so far; absent where nothing in the scenario has the cause. */
  readonly #accounts: { readonly [cause in Kept]: Lengths | null }
  readonly #rework: Lengths | null
  readonly #all: readonly Lengths[]
  /** Of the items that ended in the window, beside `#all`; rework last. */
  readonly #sums: Float64Array
  #ended = 0

  constructor(vitals: Vitals) {
    const { plan, items } = vitals
    const stations = plan.stations.map((each) => each.station)
    const has = (by: string) => plan.stations.some((station) => station.by === by)
    const account = (isNeeded: boolean) => (isNeeded ? items.lengths() : null)
    this.#vitals = vitals
    this.#accounts = {
      work: account(has('server')),
      busy: account(has('server')),
      closed: account(vitals.servers.some((server) => !server.workTime.alwaysOpen)),
      meeting: account(has('meeting')),
      handoff: account(stations.some(handsOff)),
      delay: account(has('delay')),
    }
    this.#rework = account(plan.stations.some((station) => station.recurs))
    this.#all = Object.values(this.#accounts).filter((each) => each !== null)
    this.#sums = new Float64Array(this.#all.length + 1)
  }

  arrived(item: number): void {
    for (let i = 0; i < this.#all.length; i++) this.#all[i].values[item] = 0
    if (this.#rework !== null) this.#rework.values[item] = 0
  }

  handedOff(item: number, station: Station): void {
    const visit = station.visits === null ? 0 : station.visits.values[item]
    this.#book(this.#accounts.handoff, item, this.#stretch(item))
    if (visit > 0) this.#book(this.#rework, item, this.#stretch(item))
  }

  waited(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    const { server } = station
    if (server === undefined || server.workTime.alwaysOpen) this.#book(this.#accounts.busy, item, stretch)
    else {
      // Rounding may leave a closed stretch of −1e-13 hours.
      const open = Math.min(stretch, server.workTime.elapsed() - this.#vitals.items.sinceOpen[item])
      this.#book(this.#accounts.busy, item, open)
      this.#book(this.#accounts.closed, item, stretch - open)
    }
    this.#bookRework(item, station, stretch)
  }

  worked(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    const { server } = station
    if (server === undefined || server.workTime.alwaysOpen) this.#book(this.#accounts.work, item, stretch)
    else {
      const work = Math.min(stretch, this.#vitals.items.work[item])
      this.#book(this.#accounts.work, item, work)
      this.#book(this.#accounts.closed, item, stretch - work)
    }
    this.#bookRework(item, station, stretch)
  }

  sat(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    this.#book(this.#accounts.meeting, item, stretch)
    this.#bookRework(item, station, stretch)
  }

  delayed(item: number, station: Station): void {
    const stretch = this.#stretch(item)
    this.#book(this.#accounts.delay, item, stretch)
    this.#bookRework(item, station, stretch)
  }

  ended(item: number): void {
    this.#ended++
    let sum = 0
    for (let i = 0; i < this.#all.length; i++) {
      const hours = this.#all[i].values[item]
      sum += hours
      this.#sums[i] += hours
    }
    if (this.#rework !== null) this.#sums[this.#all.length] += this.#rework.values[item]
    const flowTime = this.#vitals.clock.now - this.#vitals.items.born[item]
    if (Math.abs(sum - flowTime) > tolerance) throw new Fault(`its ledger sums to ${sum} h of ${flowTime} h`, { item })
  }

  open(): void {
    this.#ended = 0
    this.#sums.fill(0)
  }

  close(): void {}

  *readings(): Generator<Reading> {
    for (const cause of causes) yield [`ledger.${cause}`, this.#mean(this.#accountOf(cause))]
    yield ['ledger.rework', this.#mean(this.#rework)]
  }

  #accountOf(cause: Cause): Lengths | null {
    return cause === 'batch' ? null : this.#accounts[cause]
  }

  #mean(account: Lengths | null): number {
    if (account === null) return 0
    const place = account === this.#rework ? this.#all.length : this.#all.indexOf(account)
    return this.#sums[place] / this.#ended
  }

  /** Hours since the item came to where it is. */
  #stretch(item: number): number {
    return this.#vitals.clock.now - this.#vitals.items.since[item]
  }

  #book(account: Lengths | null, item: number, hours: number): void {
    if (account !== null) account.values[item] += hours
  }

  #bookRework(item: number, station: Station, hours: number): void {
    if (station.visits !== null && station.visits.values[item] > 1) this.#book(this.#rework, item, hours)
  }
}
