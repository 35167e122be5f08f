/** What is counted at one station while the window is open. */
import { Fault, type Station } from '../engine/index.js'
import { LogHistogram } from '../statistics/log-histogram.js'

/** Relative; sums of millions of lengths lose a few digits. */
const tolerance = 1e-6

export class QueueRecord {
  readonly station: Station
  readonly alwaysOpen: boolean
  /** Items that wait, and items that are worked on. */
  length = 0
  busy = 0
  /** Since the window opened: item-hours in the queue and at work (open hours), up to `touched`. */
  queueArea = 0
  busyArea = 0
  touched = 0
  touchedOpen = 0
  visits = 0
  started = 0
  /** Hours from joining to start, of the visits started in the window, and the part of them inside the window. */
  waited = 0
  waitedInside = 0
  readonly waiting = new LogHistogram()
  /** Work content in hours, or items at a meeting. */
  workArrived = 0
  workFinished = 0

  constructor(station: Station) {
    this.station = station
    this.alwaysOpen = station.server === undefined || station.server.workTime.alwaysOpen
  }

  /** Brings the areas up to now. */
  touch(now: number): void {
    const elapsed = now - this.touched
    this.queueArea += this.length * elapsed
    this.touched = now
    if (this.alwaysOpen) this.busyArea += this.busy * elapsed
    else this.#touchOpen()
  }

  #touchOpen(): void {
    const open = this.station.server?.workTime.elapsed() ?? 0
    this.busyArea += this.busy * (open - this.touchedOpen)
    this.touchedOpen = open
  }

  /** Forgets what was before the window. */
  open(now: number): void {
    this.touch(now)
    this.queueArea = 0
    this.busyArea = 0
    this.visits = 0
    this.started = 0
    this.waited = 0
    this.waitedInside = 0
    this.waiting.clear()
    this.workArrived = 0
    this.workFinished = 0
  }

  /**
   * Little's law as a sample-path identity: the area under the queue is the time that items spent in it inside the
   * window, those that still wait included. `stillWaiting` is the latter's share of it.
   */
  check(stillWaiting: number): void {
    const spent = this.waitedInside + stillWaiting
    if (Math.abs(this.queueArea - spent) > tolerance * (1 + this.queueArea))
      throw new Fault(`area under the queue ${this.queueArea}, time spent in it ${spent}`, {
        station: this.station.plan.id,
      })
  }
}
