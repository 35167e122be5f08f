/** People of one of a pool's shifts: who of them is at work, and who of those is free. */
import type { WorkTime } from './work-time.js'

export interface Shift {
  /** When at least one is there. */
  readonly workTime: WorkTime
  /** When people come to work who were not there before. */
  readonly openings: WorkTime
  /** Those at work now who are free. */
  freeNow(): number
  /** Those at work now, free or busy. */
  presentNow(): number
  /** The first so many who are free and at work now, not yet taken. There are as many. */
  pick(count: number): readonly Hands[]
  take(hands: Hands): void
  giveBack(hands: Hands): void
  /** Time for which groups of so many people were there so far, added up; who is left over does not count. */
  elapsed(group: number): number
}

/** People of one shift who come and go together, in an item's hands or about to be. */
export interface Hands {
  readonly shift: Shift
  /** The index of the shift's server. */
  readonly server: number
  /** Who it is, where people come and go each by themselves. */
  readonly person: number
  readonly count: number
  readonly workTime: WorkTime
}

/** Nobody misses a day: all share their working time. */
export class SharedShift implements Shift {
  readonly workTime: WorkTime
  readonly openings: WorkTime
  readonly #server: number
  readonly #count: number
  #free: number
  /** By how many. */
  readonly #hands = new Map<number, readonly Hands[]>()

  /** @param server the index of that to which it belongs */
  constructor(server: number, count: number, workTime: WorkTime) {
    this.#server = server
    this.workTime = workTime
    this.openings = workTime
    this.#count = count
    this.#free = count
  }

  freeNow(): number {
    return this.workTime.isOpen() ? this.#free : 0
  }

  presentNow(): number {
    return this.workTime.isOpen() ? this.#count : 0
  }

  pick(count: number): readonly Hands[] {
    const known = this.#hands.get(count)
    if (known !== undefined) return known
    const made = [{ shift: this, server: this.#server, person: 0, count, workTime: this.workTime }]
    this.#hands.set(count, made)
    return made
  }

  take({ count }: Hands): void {
    this.#free -= count
  }

  giveBack({ count }: Hands): void {
    this.#free += count
  }

  elapsed(group: number): number {
    return Math.floor(this.#count / group) * this.workTime.elapsed()
  }
}
