/**
 * Working time of one calendar: the open hours since the start, as a function of the clock, and the instant at which
 * so many open hours of work are done. Both move a cursor forward with the clock, so that they cost no search.
 */
import { hoursPerWeek, openSpans } from '../scenario/calendar.js'
import type { Calendar } from '../scenario/scenario.js'
import type { Clock } from './clock.js'

export class WorkTime {
  readonly alwaysOpen: boolean
  readonly #clock: Clock
  readonly #calendar: Calendar
  readonly #from: string | undefined
  readonly #opens: number[] = []
  readonly #closes: number[] = []
  /** Open hours before each span. */
  readonly #before: number[] = []
  #weeks = 0
  /** The span that is open now, or the next one to open. */
  #cursor = 0

  constructor(calendar: Calendar, from: string | undefined, clock: Clock) {
    this.#calendar = calendar
    this.#from = from
    this.#clock = clock
    const [first] = calendar.spans
    this.alwaysOpen = calendar.holidays.length === 0 && first.opens === 0 && first.closes === hoursPerWeek
    this.#planUpTo(0)
  }

  isOpen(): boolean {
    if (this.alwaysOpen) return true
    this.#advance()
    return this.#clock.now >= this.#opens[this.#cursor]
  }

  /** Open hours from the start to now. */
  elapsed(): number {
    const now = this.#clock.now
    if (this.alwaysOpen) return now
    this.#advance()
    const i = this.#cursor
    return now > this.#opens[i] ? this.#before[i] + (now - this.#opens[i]) : this.#before[i]
  }

  /** When work of so many open hours, begun now, is done; what is unfinished at closing goes on at the next opening. */
  doneAt(work: number): number {
    const now = this.#clock.now
    if (this.alwaysOpen) return now + work
    this.#advance()
    let i = this.#cursor
    const begins = Math.max(now, this.#opens[i])
    if (begins + work <= this.#closes[i]) return begins + work
    let left = work - (this.#closes[i] - begins)
    for (i++; ; i++) {
      this.#planUpTo(i)
      const length = this.#closes[i] - this.#opens[i]
      if (left <= length) return this.#opens[i] + left
      left -= length
    }
  }

  /** The instant at which so many open hours have passed since the start, looked for from `hint` on; see `Arrivals`. */
  instantOf(elapsed: number, hint: SpanHint): number {
    if (this.alwaysOpen) return elapsed
    for (; ; hint.span++) {
      this.#planUpTo(hint.span)
      const within = elapsed - this.#before[hint.span]
      const length = this.#closes[hint.span] - this.#opens[hint.span]
      if (within < length) return this.#opens[hint.span] + within
    }
  }

  /** The next opening after now. */
  nextOpening(): number {
    this.#advance()
    let i = this.#cursor
    if (this.#clock.now >= this.#opens[i]) i++
    this.#planUpTo(i)
    return this.#opens[i]
  }

  #advance(): void {
    const now = this.#clock.now
    while (now >= this.#closes[this.#cursor]) this.#planUpTo(++this.#cursor)
  }

  #planUpTo(span: number): void {
    while (span >= this.#opens.length) this.#plan()
  }

  /** Adds the spans of one more week. Ends, since a calendar opens in a week without holidays and those are few. */
  #plan(): void {
    for (const span of openSpans(this.#calendar, this.#from, this.#weeks)) {
      const last = this.#closes.length - 1
      this.#before.push(last < 0 ? 0 : this.#before[last] + (this.#closes[last] - this.#opens[last]))
      this.#opens.push(span.opens)
      this.#closes.push(span.closes)
    }
    this.#weeks++
  }
}

/** A place to go on looking from, for a caller whose questions only move forward. */
export interface SpanHint {
  span: number
}
