/**
 * Working time: the open time since the start, as a function of the clock, and the instant at which so much work is
 * done. All move a cursor forward with the clock, so that they cost no search. From the first Monday beyond the horizon of
 * the run on all counts as open: work that outlasts the run is done at some instant that never comes, and what is left of it is right.
 */
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Calendar, Span } from '../scenario/scenario.js'
import { type Clock, microsecondsPerWeek, openInstants } from './clock.js'
import { ImpossibleDraw } from './fault.js'

/** The open spans of one week, sorted, parted by gaps. Some week has one. */
export type SpansOfWeek = (week: number) => readonly Span[]

/** Weeks without an open hour, one after the other, after which nobody can be meant to work at all. */
const mostEmptyWeeks = 5200

export class NeverOpen extends ImpossibleDraw {}

export class WorkTime {
  readonly alwaysOpen: boolean
  readonly spansOfWeek: SpansOfWeek
  readonly horizon: number
  readonly #clock: Clock
  readonly #opens: number[] = []
  readonly #closes: number[] = []
  /** Open time before each span. */
  readonly #before: number[] = []
  /** Weeks looked at so far, from the one in which this was made. */
  #weeks: number
  /** The span that is open now, or the next one to open. */
  #cursor = 0

  constructor(spansOfWeek: SpansOfWeek, alwaysOpen: boolean, clock: Clock, horizon: number) {
    this.spansOfWeek = spansOfWeek
    this.alwaysOpen = alwaysOpen
    this.#clock = clock
    this.horizon = horizon
    this.#weeks = Math.floor(clock.now / microsecondsPerWeek)
    if (!alwaysOpen) this.#planUpTo(0)
  }

  isOpen(): boolean {
    if (this.alwaysOpen === true) return true
    this.#advance()
    return this.#clock.now >= this.#opens[this.#cursor]
  }

  /** Open time from the start of the week in which this was made to now. */
  elapsed(): number {
    const now = this.#clock.now
    if (this.alwaysOpen === true) return now
    this.#advance()
    const i = this.#cursor
    return now > this.#opens[i] ? this.#before[i] + (now - this.#opens[i]) : this.#before[i]
  }

  /** When so much work, begun now, is done; what is unfinished at closing goes on at the next opening. */
  doneAt(work: number): number {
    const now = this.#clock.now
    if (this.alwaysOpen === true) return now + work
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

  /** Open time from now until an instant. */
  openUntil(instant: number): number {
    const now = this.#clock.now
    if (this.alwaysOpen === true) return instant - now
    this.#advance()
    let open = 0
    for (let i = this.#cursor; ; i++) {
      this.#planUpTo(i)
      if (this.#opens[i] >= instant) return open
      open += Math.min(instant, this.#closes[i]) - Math.max(now, this.#opens[i])
      if (this.#closes[i] >= instant) return open
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
    const last = this.#weeks + mostEmptyWeeks
    while (span >= this.#opens.length) {
      if (this.#weeks > last) throw new NeverOpen('nobody is at work for a hundred years on end')
      this.#plan()
    }
  }

  /** Adds the spans of one more week. */
  #plan(): void {
    const monday = this.#weeks * microsecondsPerWeek
    const isBeyond = monday >= this.horizon
    const spans = isBeyond ? [{ opens: monday, closes: Number.POSITIVE_INFINITY }] : this.spansOfWeek(this.#weeks)
    for (const span of spans) {
      const last = this.#closes.length - 1
      this.#before.push(last < 0 ? 0 : this.#before[last] + (this.#closes[last] - this.#opens[last]))
      this.#opens.push(span.opens)
      this.#closes.push(span.closes)
    }
    this.#weeks++
  }
}

/** The working time of a calendar. */
export function calendarTime(calendar: Calendar, from: string | undefined, clock: Clock, horizon: number): WorkTime {
  const [first] = calendar.spans
  const alwaysOpen = calendar.holidays.length === 0 && first.opens === 0 && first.closes === hoursPerWeek
  return new WorkTime((week) => openInstants(calendar, from, week), alwaysOpen, clock, horizon)
}

/** The time in which at least one of them is open. */
export function anyTime(times: readonly WorkTime[], clock: Clock): WorkTime {
  if (times.length === 1) return times[0]
  const alwaysOpen = times.some((time) => time.alwaysOpen)
  return new WorkTime(
    (week) => union(times.flatMap((time) => time.spansOfWeek(week))),
    alwaysOpen,
    clock,
    times[0].horizon,
  )
}

/** The time in which all of them are open. */
export function commonTime(times: readonly WorkTime[], clock: Clock): WorkTime {
  const limiting = times.filter((time) => !time.alwaysOpen)
  if (limiting.length <= 1) return limiting[0] ?? times[0]
  const ofWeek = (week: number) => limiting.map((time) => time.spansOfWeek(week)).reduce(intersection)
  return new WorkTime(ofWeek, false, clock, times[0].horizon)
}

/** Sorted, and one where they touch. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.opens - b.opens)) {
    const last = merged.at(-1)
    if (last !== undefined && span.opens <= last.closes)
      merged[merged.length - 1] = { opens: last.opens, closes: Math.max(last.closes, span.closes) }
    else merged.push(span)
  }
  return merged
}

function intersection(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const opens = Math.max(one.opens, other.opens)
      const closes = Math.min(one.closes, other.closes)
      return opens < closes ? [{ opens, closes }] : []
    }),
  )
}
