/** The working times that people have in common, each made once: the same few work together again and again. */
import type { Clock } from './clock.js'
import { commonTime, type WorkTime } from './work-time.js'

/** So many are kept; with more, all are forgotten and made anew as they are needed. */
const mostKnown = 5000

export class CommonTimes {
  readonly #clock: Clock
  readonly #numbers = new Map<WorkTime, number>()
  readonly #known = new Map<string, WorkTime>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** When all of them work. Throws `NeverOpen` where they never do. */
  of(times: readonly WorkTime[]): WorkTime {
    const key = times.map((time) => this.#numberOf(time)).join(' ')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const common = commonTime(times, this.#clock)
    if (this.#known.size === mostKnown) this.#known.clear()
    this.#known.set(key, common)
    return common
  }

  #numberOf(time: WorkTime): number {
    const number = this.#numbers.get(time) ?? this.#numbers.size
    this.#numbers.set(time, number)
    return number
  }
}
