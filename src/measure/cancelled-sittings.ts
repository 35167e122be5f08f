/** From each sitting of a meeting that a holiday cancels to the next that is held: who waits then waits for closed hours. */
import { microsecondsPerWeek } from '../engine/index.js'
import { cancelledSittings, inMicroseconds, sittings } from '../scenario/calendar.js'
import type { Calendar, Meeting } from '../scenario/scenario.js'

interface Gap {
  readonly from: number
  readonly until: number
}

export class CancelledSittings {
  readonly #meeting: Meeting
  readonly #calendars: Readonly<Record<string, Calendar>>
  readonly #from: string | undefined
  /** Of the weeks that were read, rising and apart. */
  readonly #gaps: Gap[] = []
  #week = 0

  constructor(meeting: Meeting, calendars: Readonly<Record<string, Calendar>>, from: string | undefined) {
    this.#meeting = meeting
    this.#calendars = calendars
    this.#from = from
  }

  /** How much of a stretch of time lies in such gaps. */
  closedIn(start: number, end: number): number {
    while (this.#week * microsecondsPerWeek < end) this.#readWeek()
    let closed = 0
    for (let index = this.#gaps.length - 1; index >= 0 && this.#gaps[index].until > start; index--) {
      const { from, until } = this.#gaps[index]
      closed += Math.max(0, Math.min(until, end) - Math.max(from, start))
    }
    return closed
  }

  #readWeek(): void {
    for (const cancelled of cancelledSittings(this.#meeting, this.#calendars, this.#from, this.#week)) {
      const from = inMicroseconds(cancelled)
      const last = this.#gaps.at(-1)
      if (last === undefined || last.until <= from) this.#gaps.push({ from, until: this.#nextAfter(cancelled) })
    }
    this.#week++
  }

  /** Ends, since holidays are few. */
  #nextAfter(cancelled: number): number {
    for (let week = this.#week; ; week++) {
      const next = sittings(this.#meeting, this.#calendars, this.#from, week).find((start) => start > cancelled)
      if (next !== undefined) return inMicroseconds(next)
    }
  }
}

/** Whether any sitting of a meeting can be cancelled. */
export function mayBeCancelled(
  { calendar }: Meeting,
  calendars: Readonly<Record<string, Calendar>>,
  from: string | undefined,
): boolean {
  const observed = calendar === undefined ? Object.values(calendars) : [calendars[calendar]]
  return from !== undefined && observed.some(({ holidays }) => holidays.length > 0)
}
