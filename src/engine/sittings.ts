/** When a meeting sits, one sitting after the other. */
import { inMicroseconds, sittings } from '../scenario/calendar.js'
import type { Calendar, Meeting } from '../scenario/scenario.js'

/** Parts of an item that sums of fractions may lose. */
const rounding = 1e-9

export class Sittings {
  readonly meeting: Meeting
  /** From its beginning to its end. */
  readonly lasts: number
  readonly #calendars: Readonly<Record<string, Calendar>>
  readonly #from: string | undefined
  #week = 0
  #inWeek = 0
  /** The part of an item that earlier agendas left over. */
  #leftOver = 0

  constructor(meeting: Meeting, calendars: Readonly<Record<string, Calendar>>, from: string | undefined) {
    this.meeting = meeting
    this.lasts = inMicroseconds(meeting.lasts)
    this.#calendars = calendars
    this.#from = from
  }

  /** How many items the sitting that begins now can decide. */
  agenda(): number {
    const { decides } = this.meeting
    if (decides === Number.POSITIVE_INFINITY) return decides
    const whole = Math.floor(this.#leftOver + decides + rounding)
    this.#leftOver += decides - whole
    return whole
  }

  /** The next sitting's beginning. Ends, since holidays are few. */
  next(): number {
    for (;;) {
      const week = sittings(this.meeting, this.#calendars, this.#from, this.#week)
      if (this.#inWeek < week.length) return inMicroseconds(week[this.#inWeek++])
      this.#week++
      this.#inWeek = 0
    }
  }
}
