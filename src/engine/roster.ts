/**
 * A shift of people who miss days, each by themselves: who is absent on a day is an addressed draw of person and day. The
 * people are bits, those who are at work on the day and those who are free, so that a pool of thousands costs little more
 * than a few; only who works has a working time of its own.
 */
import type { Stream } from '../random/index.js'
import { openDays } from '../scenario/calendar.js'
import type { Calendar, Span } from '../scenario/scenario.js'
import { type Clock, inInstants, microsecondsPerWeek } from './clock.js'
import type { Hands, Shift } from './shift.js'
import { union, WorkTime } from './work-time.js'

export interface RosterSetting {
  /** The index of that to which it belongs. */
  readonly server: number
  readonly count: number
  readonly calendar: Calendar
  /** The chance that somebody misses an open day. */
  readonly absent: number
  /** The number of the first in the draws of the pool. */
  readonly firstPerson: number
  readonly draws: Stream
  readonly from: string | undefined
  readonly clock: Clock
  readonly horizon: number
}

/** Part of an open day, in instants. */
interface Part extends Span {
  readonly day: number
}

/** From the horizon of the run on everybody is there, as all calendars are open. */
const beyond = Number.POSITIVE_INFINITY
const bitsPerWord = 32

export class Roster implements Shift {
  readonly workTime: WorkTime
  readonly openings: WorkTime
  readonly #setting: RosterSetting
  readonly #free: Uint32Array
  /** Who is at work in the current part, or the next one. */
  readonly #present: Uint32Array
  #day = Number.NaN
  #presentCount = 0
  /** Free and at work in it. */
  #freeCount = 0
  /** Of the weeks so far. */
  #parts: readonly Part[] = []
  /** By week. */
  readonly #days: (readonly Part[])[] = []
  #cursor = 0
  #weeks = 0
  /** Time of all people together in the parts that are over. */
  #elapsed = 0
  /** By person. */
  readonly #hands = new Map<number, Hands>()

  constructor(setting: RosterSetting) {
    const { count, clock, horizon } = setting
    this.#setting = setting
    const words = Math.ceil(count / bitsPerWord)
    this.#free = new Uint32Array(words)
    this.#present = new Uint32Array(words)
    for (let person = 0; person < count; person++) this.#free[person >>> 5] |= 1 << (person & 31)
    const somebody = (day: number) => someBelow(count, (person) => this.#comes(person, day))
    const attended = (week: number) => this.#daysOf(week).filter(({ day }) => somebody(day))
    this.openings = new WorkTime(attended, false, clock, horizon)
    this.workTime = new WorkTime((week) => union(attended(week)), false, clock, horizon)
    this.#nextPart()
  }

  freeNow(): number {
    return this.#isOpen() ? this.#freeCount : 0
  }

  presentNow(): number {
    return this.#isOpen() ? this.#presentCount : 0
  }

  pick(count: number): readonly Hands[] {
    const hands: Hands[] = []
    for (let word = 0; word < this.#free.length && hands.length < count; word++) {
      let bits = this.#free[word] & this.#present[word]
      while (bits !== 0 && hands.length < count) {
        const lowest = bits & -bits
        hands.push(this.#handsOf(word * bitsPerWord + 31 - Math.clz32(lowest)))
        bits ^= lowest
      }
    }
    return hands
  }

  take({ person }: Hands): void {
    this.#advance()
    this.#free[person >>> 5] &= ~(1 << (person & 31))
    if (this.#isPresent(person)) this.#freeCount--
  }

  giveBack({ person }: Hands): void {
    this.#advance()
    this.#free[person >>> 5] |= 1 << (person & 31)
    if (this.#isPresent(person)) this.#freeCount++
  }

  /** Each of them comes and goes alone, so that no group of several is ever sure to be there together. */
  elapsed(group: number): number {
    if (group > 1) return 0
    this.#advance()
    const { opens } = this.#parts[this.#cursor]
    return this.#elapsed + this.#presentCount * Math.max(0, this.#setting.clock.now - opens)
  }

  #isOpen(): boolean {
    this.#advance()
    return this.#setting.clock.now >= this.#parts[this.#cursor].opens
  }

  #isPresent(person: number): boolean {
    return ((this.#present[person >>> 5] >>> (person & 31)) & 1) === 1
  }

  #comes(person: number, day: number): boolean {
    const { absent, draws, firstPerson } = this.#setting
    return day === beyond || draws.fraction(firstPerson + person, day) >= absent
  }

  #advance(): void {
    while (this.#setting.clock.now >= this.#parts[this.#cursor].closes) {
      const { opens, closes } = this.#parts[this.#cursor++]
      this.#elapsed += this.#presentCount * (closes - opens)
      this.#nextPart()
    }
  }

  /** Who is at work in the part at the cursor. */
  #nextPart(): void {
    while (this.#cursor >= this.#parts.length) {
      const week = this.#weeks++
      const monday = week * microsecondsPerWeek
      this.#cursor -= this.#parts.length
      this.#parts =
        monday >= this.#setting.horizon
          ? [{ day: beyond, opens: monday, closes: Number.POSITIVE_INFINITY }]
          : this.#daysOf(week)
    }
    const { day } = this.#parts[this.#cursor]
    if (day === this.#day) return
    this.#day = day
    this.#presentCount = 0
    this.#freeCount = 0
    for (let person = 0; person < this.#setting.count; person++) {
      const bit = 1 << (person & 31)
      const word = person >>> 5
      if ((person & 31) === 0) this.#present[word] = 0
      if (!this.#comes(person, day)) continue
      this.#present[word] |= bit
      this.#presentCount++
      if ((this.#free[word] & bit) !== 0) this.#freeCount++
    }
  }

  #daysOf(week: number): readonly Part[] {
    const { calendar, from } = this.#setting
    const known = this.#days[week]
    if (known !== undefined) return known
    const made = openDays(calendar, from, week).map(({ day, span }) => ({ day, ...inInstants(span) }))
    this.#days[week] = made
    return made
  }

  /** Made when somebody first works, so that memory is by who is in use. */
  #handsOf(person: number): Hands {
    const known = this.#hands.get(person)
    if (known !== undefined) return known
    const { clock, horizon, server } = this.#setting
    const days = (week: number) => this.#daysOf(week).filter(({ day }) => this.#comes(person, day))
    const made = { shift: this, server, person, count: 1, workTime: new WorkTime(days, false, clock, horizon) }
    this.#hands.set(person, made)
    return made
  }
}

function someBelow(count: number, is: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (is(index)) return true
  return false
}
