/** What is counted at one station while the window is open. */
import {
  type Clock,
  Fault,
  type Items,
  type Station,
  type StationProbe,
  type Vitals,
  zeroTime,
} from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { JoinedVisits } from './joined-visits.js'

/** Relative; sums of millions of lengths lose a few digits. */
const tolerance = 1e-6

/** What the histogram reads is hours; a constant of this module, which V8 folds. */
const perHour = microsecondsPerHour

export class QueueRecord implements StationProbe {
  readonly station: Station
  readonly #vitals: Vitals
  readonly #items: Items
  readonly #clock: Clock
  /** What an item that waits counts of its work: of a batch, as one of a full one. */
  readonly #part: number
  /** Instants at which items left the queue less those at which they joined: with who waits it makes the queue's area. */
  #leavings = zeroTime
  /** Time of items in the queue before the window. */
  #areaBefore = zeroTime
  /** Visits started in the window, and their time from joining to start. */
  starts = 0
  waited = zeroTime
  /** Of those that joined in the window, however long they wait; absent where nobody asks. */
  readonly visits: JoinedVisits | null
  /**
   * Open time of work that joined in the window, less what left undone, and that was finished. What started at a pace of
   * its own counts with the time that it takes. At a meeting, items.
   */
  workArrived = zeroTime
  workFinished = zeroTime
  /** Of the pieces that were at work as the window opened: what was done of them before. */
  #doneBefore = zeroTime
  /** Of the pieces at work now: what is done of them; read when the window closes. */
  #doneOfOpen = zeroTime
  /** Time that those who waited as the window opened had waited before, and the waits that ended without a start. */
  #waitedBefore = zeroTime
  #waitedInVain = zeroTime
  /** Of the station's counters, as the window opened. */
  #turnedAwayBefore = 0
  #gaveUpBefore = 0

  /** @param asksTimes whether anybody asks how long they wait */
  constructor(station: Station, vitals: Vitals, asksTimes: boolean) {
    this.station = station
    this.visits = asksTimes ? new JoinedVisits(station, vitals) : null
    this.#vitals = vitals
    this.#items = vitals.items
    this.#clock = vitals.clock
    this.#part = 1 / (station.gathering?.batching.size ?? 1)
  }

  joined(item: number): void {
    this.#leavings -= this.#clock.now
    this.workArrived += this.#items.work[item] * this.#part
    this.visits?.joined()
  }

  started(item: number): void {
    const { now } = this.#clock
    const waited = now - this.#items.since[item]
    this.#leavings += now
    this.waited += waited
    this.starts++
    this.visits?.started(this.#items.since[item])
  }

  paced(more: number): void {
    this.workArrived += more
  }

  startedAtOnce(item: number): void {
    this.workArrived += this.#items.work[item]
    this.starts++
    this.visits?.startedAtOnce()
  }

  finished(item: number): void {
    this.workFinished += this.#items.work[item]
  }

  left(item: number): void {
    this.#leavings += this.#clock.now
    this.#waitedInVain += this.#clock.now - this.#items.since[item]
    this.workArrived -= this.#items.work[item] * this.#part
    this.visits?.left(this.#items.since[item])
  }

  stopped(item: number, left: number): void {
    this.workArrived -= left
    this.workFinished += this.#items.work[item] - left
  }

  /** Items that left for want of patience, or were turned away, in the window. */
  get escaped(): number {
    const { gaveUp, turnedAway } = this.station
    return gaveUp - this.#gaveUpBefore + (turnedAway - this.#turnedAwayBefore)
  }

  get turnedAway(): number {
    return this.station.turnedAway - this.#turnedAwayBefore
  }

  /** Time of items in the queue in the window. */
  get queueArea(): number {
    return this.#area() - this.#areaBefore
  }

  /** Open time for which items were worked on in the window. */
  get busy(): number {
    return this.workFinished + this.#doneOfOpen - this.#doneBefore
  }

  /** Forgets what was before the window. */
  open(): void {
    const { now } = this.#clock
    this.#areaBefore = this.#area()
    this.waited = 0
    this.starts = 0
    this.workArrived = 0
    this.workFinished = 0
    this.#waitedInVain = 0
    this.#waitedBefore = this.#waitedUntil(now)
    this.#turnedAwayBefore = this.station.turnedAway
    this.#gaveUpBefore = this.station.gaveUp
    this.#doneBefore = 0
    this.#doneOfOpen = 0
  }

  /** An item is worked on as the window opens, or closes; so much of its work is left. */
  atWork(item: number, left: number, when: 'opens' | 'closes'): void {
    const done = this.#items.work[item] - left
    if (when === 'opens') this.#doneBefore += done
    else this.#doneOfOpen += done
  }

  /**
   * The window closes. Little's law as a sample-path identity: the area under the queue is the time that items spent
   * in it inside the window, those that still wait included.
   */
  close(): void {
    const spent = this.waited + this.#waitedInVain + this.#waitedUntil(this.#clock.now) - this.#waitedBefore
    const { queueArea } = this
    if (Math.abs(queueArea - spent) > tolerance * (perHour + queueArea + this.#areaBefore))
      throw new Fault(`area under the queue ${queueArea}, time spent in it ${spent} microseconds`, {
        station: this.station.plan.id,
      })
  }

  /** Time that those who wait have waited until now. */
  #waitedUntil(now: number): number {
    let time = 0
    this.#vitals.forEachWaiting(this.station, (item) => {
      time += now - this.#items.since[item]
    })
    return time
  }

  /** Time of items in the queue since the start: of who has left it, and of who waits as if they left now. */
  #area(): number {
    return this.#leavings + this.station.waiting * this.#clock.now
  }
}
