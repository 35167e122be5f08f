/**
 * Work that is not one person of one shift: several people, several pools held together, people who work at different
 * times or miss days. All or nothing: who is needed is taken when all are free at once, and nobody is held for work
 * that cannot start, so that no two items ever wait for each other's people.
 */
import type { Clock } from './clock.js'
import { CommonTimes } from './common-times.js'
import { ImpossibleDraw } from './fault.js'
import type { Integers, Items } from './items.js'
import type { ReadyServers, Server } from './server.js'
import type { Hands, Shift } from './shift.js'
import type { Need, Station } from './station.js'
import { NeverOpen, type WorkTime } from './work-time.js'

/** `waits`: what it lacks are busy people of this very server, for whom the free ones wait. */
export type Gathering = 'complete' | 'waits' | 'lacking'

export class Staffing {
  readonly #commonTimes: CommonTimes
  readonly #ready: ReadyServers
  /** Whom each item holds, by the column's number. */
  readonly #held: Integers
  readonly #crews: (readonly Hands[])[] = []
  readonly #freeCrews: number[] = []
  #gathered: readonly Hands[] = []

  constructor(items: Items, clock: Clock, ready: ReadyServers) {
    this.#commonTimes = new CommonTimes(clock)
    this.#ready = ready
    this.#held = items.integers()
  }

  /** Looks for the people whom the station's next item needs; `server` is the one whose turn it is. */
  gather(station: Station, server: Server): Gathering {
    const hands: Hands[] = []
    let answer: Gathering = 'complete'
    for (const need of station.needs) {
      const shift = freeShift(need)
      if (shift !== undefined) hands.push(...shift.pick(need.count))
      else if (need.server !== server || !couldServe(need)) return 'lacking'
      else answer = 'waits'
    }
    this.#gathered = hands
    return answer
  }

  /** How many pieces of work that need them all could start now. */
  starts(needs: readonly Need[]): number {
    return Math.min(...needs.map(startsFor))
  }

  /** Gives the item the people whom `gather` found. */
  assign(item: number): void {
    for (const hands of this.#gathered) hands.shift.take(hands)
    const crew = this.#freeCrews.pop() ?? this.#crews.length
    this.#crews[crew] = this.#gathered
    this.#held.values[item] = crew
  }

  /** Another item goes on with the work of this one, and with its people. */
  handOver(item: number, heir: number): void {
    this.#held.values[heir] = this.#held.values[item]
  }

  /** When so much work, begun now, is done by those who hold the item. */
  doneAt(item: number, work: number): number {
    return this.#workTime(item).doneAt(work)
  }

  /** Open time of work that an item's people still have, if they are done at an instant. */
  workLeft(item: number, doneAt: number): number {
    return this.#workTime(item).openUntil(doneAt)
  }

  /** The item's people are free again. */
  release(item: number): void {
    const crew = this.#held.values[item]
    for (const hands of this.#crews[crew]) {
      hands.shift.giveBack(hands)
      this.#ready.addAt(hands.server)
    }
    this.#freeCrews.push(crew)
  }

  /** What is begun goes on when all of them are at work again. */
  #workTime(item: number): WorkTime {
    const crew = this.#crews[this.#held.values[item]]
    if (crew.length === 1) return crew[0].workTime
    try {
      return this.#commonTimes.of(crew.map(({ workTime }) => workTime))
    } catch (error) {
      if (!(error instanceof NeverOpen)) throw error
      throw new ImpossibleDraw(
        `${crew.map(({ server }) => this.#ready.idOf(server)).join(' and ')} are never at work together`,
      )
    }
  }
}

/** The first shift of which enough are there and free. */
function freeShift({ server, count }: Need): Shift | undefined {
  return server.shifts.find((shift) => shift.freeNow() >= count)
}

function startsFor({ server, count }: Need): number {
  return server.shifts.reduce((sum, shift) => sum + Math.floor(shift.freeNow() / count), 0)
}

/** Enough people of one shift are at work now, free or busy. */
function couldServe({ server, count }: Need): boolean {
  return server.shifts.some((shift) => shift.presentNow() >= count)
}
