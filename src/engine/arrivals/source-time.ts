/**
 * A source's own time: it stands still while its calendar is closed, and runs at the pace of its profile and its ramp
 * while it is open. A process that is even in this time has the rate that they ask for on the clock.
 */

import { hoursPerWeek, inMicroseconds, microsecondsPerHour } from '../../scenario/calendar.js'
import type { Span } from '../../scenario/scenario.js'
import { microsecondsPerWeek, openInstants } from '../clock.js'
import type { SourcePlan } from '../plan.js'
import { zeroTime } from '../zero-time.js'
import { rampFactor } from './ramp.js'

interface PacedSpan extends Span {
  readonly pace: number
}

export class SourceTime {
  readonly #source: SourcePlan
  readonly #from: string | undefined
  readonly #horizon: number
  /** It runs with the clock. */
  readonly isClock: boolean
  #spans: readonly PacedSpan[] = []
  #week = 0
  #span = 0
  /** Source time at the beginning of the span. */
  #before = zeroTime

  constructor(source: SourcePlan, from: string | undefined, horizon: number) {
    const { calendar } = source
    const [first] = calendar.spans
    const isAlwaysOpen = calendar.holidays.length === 0 && first.opens === 0 && first.closes === hoursPerWeek
    this.#source = source
    this.#from = from
    this.#horizon = horizon
    this.isClock = isAlwaysOpen && source.source.ramp.length === 0 && source.source.process.by !== 'profile'
  }

  /**
   * The instant at which so much source time has passed; asked for ever later times. Infinity where it never passes, and
   * some instant from the horizon on where it does not in this run. What is as good as the end of a span is the
   * beginning of the next.
   */
  instantOf(time: number): number {
    if (this.isClock || time === Number.POSITIVE_INFINITY) return time
    for (;;) {
      for (; this.#span < this.#spans.length; this.#span++) {
        const { opens, closes, pace } = this.#spans[this.#span]
        const within = Math.round((time - this.#before) / pace)
        if (within < closes - opens) return opens + Math.max(0, within)
        this.#before += (closes - opens) * pace
      }
      if (this.#hasEnded()) return Number.POSITIVE_INFINITY
      if (this.#week * microsecondsPerWeek >= this.#horizon) return this.#horizon
      this.#spans = this.#spansOf(this.#week++)
      this.#span = 0
    }
  }

  /** The ramp has gone down to nothing. */
  #hasEnded(): boolean {
    const last = this.#source.source.ramp.at(-1)
    return last !== undefined && last.factor === 0 && this.#week * microsecondsPerWeek >= inMicroseconds(last.at)
  }

  #spansOf(week: number): PacedSpan[] {
    const { ramp, process } = this.#source.source
    const monday = week * microsecondsPerWeek
    const cuts = ramp.map((step) => inMicroseconds(step.at))
    if (process.by === 'profile')
      for (let hour = 0; hour < hoursPerWeek; hour++) cuts.push(monday + hour * microsecondsPerHour)
    const perHour = (instant: number) =>
      process.by === 'profile' ? process.perHour[Math.floor((instant - monday) / microsecondsPerHour)] : 1
    return openInstants(this.#source.calendar, this.#from, week)
      .flatMap((span) => cut(span, cuts))
      .map((span) => ({ ...span, pace: perHour(span.opens) * rampFactor(ramp, span.opens) }))
      .filter((span) => span.pace > 0)
  }
}

function cut(span: Span, at: readonly number[]): Span[] {
  const edges = [span.opens, ...at.filter((instant) => instant > span.opens && instant < span.closes), span.closes]
  edges.sort((a, b) => a - b)
  return edges.slice(1).map((closes, i) => ({ opens: edges[i], closes }))
}
