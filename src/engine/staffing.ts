/**
 * Work that is not one person of one shift: several people, several pools held together, people who work at different
 * times or miss days. All or nothing: who is needed is taken when all are free at once, and nobody is held for work
 * that cannot start, so that no two items ever wait for each other's people.
 */
import type { Clock } from './clock.js'
import { CommonTimes } from './common-times.js'
import { ImpossibleDraw } from './fault.js'
import type { Integers, Items } from './items.js'
import type { ReadyServers, Server, Shift } from './server.js'
import type { Need, Station } from './station.js'
import { NeverOpen, type WorkTime } from './work-time.js'

/** `waits`: what it lacks are busy people of this very server, for whom the free ones wait. */
export type Gathering = 'complete' | 'waits' | 'lacking'

/** People of one shift, in an item's hands or about to be. */
interface Hands {
  readonly server: Server
  readonly shift: Shift
  readonly count: number
}

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
      const found = freeHands(need)
      if (found !== undefined) hands.push(...found)
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
    for (const { shift, count } of this.#gathered) shift.free -= count
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
    for (const { server, shift, count } of this.#crews[crew]) {
      shift.free += count
      this.#ready.add(server)
    }
    this.#freeCrews.push(crew)
  }

  /** What is begun goes on when all of them are at work again. */
  #workTime(item: number): WorkTime {
    const crew = this.#crews[this.#held.values[item]]
    if (crew.length === 1) return crew[0].shift.workTime
    try {
      return this.#commonTimes.of(crew.map(({ shift }) => shift.workTime))
    } catch (error) {
      if (!(error instanceof NeverOpen)) throw error
      throw new ImpossibleDraw(`${crew.map(({ server }) => server.plan.id).join(' and ')} are never at work together`)
    }
  }
}

/** People of one of the server's groups who are there and free; the first group that has enough. */
function freeHands({ server, count }: Need): Hands[] | undefined {
  for (const group of server.groups) {
    const hands: Hands[] = []
    let lacking = count
    for (const shift of group) {
      const taken = Math.min(shift.free, lacking)
      if (taken === 0 || !shift.workTime.isOpen()) continue
      hands.push({ server, shift, count: taken })
      lacking -= taken
      if (lacking === 0) return hands
    }
  }
  return undefined
}

function startsFor({ server, count }: Need): number {
  return server.groups.reduce((sum, group) => {
    const free = group.reduce((people, shift) => people + (shift.workTime.isOpen() ? shift.free : 0), 0)
    return sum + Math.floor(free / count)
  }, 0)
}

/** Enough people of one group are at work now, free or busy. */
function couldServe({ server, count }: Need): boolean {
  return server.groups.some((group) => {
    const present = group.filter((shift) => shift.workTime.isOpen())
    return present.reduce((sum, shift) => sum + shift.count, 0) >= count
  })
}
