/** When a meeting sits, one sitting after the other. */
import { sittings } from '../scenario/calendar.js'
import type { Calendar, Meeting } from '../scenario/scenario.js'

export class Sittings {
  readonly meeting: Meeting
  readonly #calendars: Readonly<Record<string, Calendar>>
  readonly #from: string | undefined
  #week = 0
  #inWeek = 0

  constructor(meeting: Meeting, calendars: Readonly<Record<string, Calendar>>, from: string | undefined) {
    this.meeting = meeting
    this.#calendars = calendars
    this.#from = from
  }

  /** The next sitting's beginning. Ends, since holidays are few. */
  next(): number {
    for (;;) {
      const week = sittings(this.meeting, this.#calendars, this.#from, this.#week)
      if (this.#inWeek < week.length) return week[this.#inWeek++]
      this.#week++
      this.#inWeek = 0
    }
  }
}
