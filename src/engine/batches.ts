/**
 * Items that are worked on together. The first of a batch leads it: the work of all is its draw, it alone stands in the
 * queue and holds the people; the others hang on it in a chain.
 */

import type { Batching } from '../scenario/scenario.js'
import type { Agenda } from './agenda.js'
import { notices } from './agenda.js'
import type { Clock } from './clock.js'
import type { Integers, Items, Lengths } from './items.js'
import type { Station } from './station.js'

/** A batch that is not complete. */
interface Forming {
  leader: number
  last: number
  count: number
  /** The instant at which it is complete though it is not full. */
  dueAt: number
}

export class Batches {
  readonly #clock: Clock
  readonly #agenda: Agenda
  /** The next of the same batch, and the one before it; −1 at the last and at the first. */
  readonly #behind: Integers
  readonly #ahead: Integers
  /** Of a leader at work: in whose name the end of the work stands on the agenda; and the way back from there. */
  readonly #noticeOf: Integers
  readonly #leaderOf: Integers
  readonly #completedAt: Lengths
  readonly #forming = new Map<Station, Forming>()

  constructor(items: Items, clock: Clock, agenda: Agenda) {
    this.#clock = clock
    this.#agenda = agenda
    this.#behind = items.integers()
    this.#ahead = items.integers()
    this.#noticeOf = items.integers()
    this.#leaderOf = items.integers()
    this.#completedAt = items.lengths()
  }

  /** Whether an item that joins now will lead a batch. */
  leads(station: Station): boolean {
    return this.#at(station).count === 0
  }

  /** The item stands in the batch that forms here; returns the leader where that is complete now, otherwise −1. */
  add(item: number, station: Station, { size, orAfter }: Batching): number {
    const forming = this.#at(station)
    this.#behind.values[item] = -1
    this.#ahead.values[item] = forming.count === 0 ? -1 : forming.last
    if (forming.count === 0) this.#begin(item, station, forming, orAfter)
    else this.#behind.values[forming.last] = item
    forming.last = item
    forming.count++
    return forming.count === size ? this.#complete(forming) : -1
  }

  /** Its first has waited long enough: returns the leader, or −1 where that batch is complete already. */
  due(station: Station): number {
    const forming = this.#at(station)
    return forming.count > 0 && forming.dueAt === this.#clock.now ? this.#complete(forming) : -1
  }

  /** The item behind this one in its batch; −1 where it is the last. */
  behind(item: number): number {
    return this.#behind.values[item]
  }

  /** Whether nobody stands before it in its batch. */
  isLeader(item: number): boolean {
    return this.#ahead.values[item] < 0
  }

  /** Whoever leads its batch. */
  leaderOf(item: number): number {
    let first = item
    while (!this.isLeader(first)) first = this.#ahead.values[first]
    return first
  }

  /** Whether its batch is not complete yet. */
  isForming(item: number, station: Station): boolean {
    const { leader, count } = this.#at(station)
    return count > 0 && leader === this.leaderOf(item)
  }

  /** Takes one out of its batch; a leader hands over to the one behind it. */
  leave(item: number, station: Station): void {
    const [behind, ahead] = [this.#behind.values, this.#ahead.values]
    if (this.isForming(item, station)) this.#leaveForming(item, this.#at(station))
    if (ahead[item] >= 0) behind[ahead[item]] = behind[item]
    else if (behind[item] >= 0) this.#completedAt.values[behind[item]] = this.#completedAt.values[item]
    if (behind[item] >= 0) ahead[behind[item]] = ahead[item]
  }

  #leaveForming(item: number, forming: Forming): void {
    forming.count--
    if (forming.leader === item) forming.leader = this.#behind.values[item]
    if (forming.last === item) forming.last = this.#ahead.values[item]
  }

  /** Work begins, and its end stands on the agenda in the leader's name. */
  begins(leader: number): void {
    this.#noticeOf.values[leader] = leader
  }

  /** A leader at work is withdrawn, and another goes on, or nobody (−1). Returns in whose name the end of work stands. */
  handOver(leader: number, heir: number): number {
    const notice = this.#noticeOf.values[leader]
    this.#leaderOf.values[notice] = heir
    if (heir >= 0) this.#noticeOf.values[heir] = notice
    return notice
  }

  /** Nobody goes on with the work of an item that is withdrawn. */
  withdrawn(item: number): void {
    this.#leaderOf.values[item] = -1
  }

  /** Who goes on with the work of an item that is withdrawn; −1 where nobody does. */
  heirOf(item: number): number {
    return this.#leaderOf.values[item]
  }

  /** Calls `visit` for the leader of a batch and those behind it. */
  forEachOf(leader: number, visit: (item: number) => void): void {
    for (let item = leader; item >= 0; item = this.behind(item)) visit(item)
  }

  /** The same for the batch that is not complete. */
  forEachForming(station: Station, visit: (item: number) => void): void {
    const { leader, count } = this.#at(station)
    if (count > 0) this.forEachOf(leader, visit)
  }

  completedAt(leader: number): number {
    return this.#completedAt.values[leader]
  }

  #begin(item: number, station: Station, forming: Forming, orAfter: number | undefined): void {
    forming.leader = item
    forming.dueAt = Number.NaN
    if (orAfter === undefined) return
    forming.dueAt = this.#clock.now + orAfter
    this.#agenda.add(forming.dueAt, notices.batchDue, station.index)
  }

  #complete(forming: Forming): number {
    forming.count = 0
    this.#completedAt.values[forming.leader] = this.#clock.now
    return forming.leader
  }

  #at(station: Station): Forming {
    const forming = this.#forming.get(station) ?? { leader: -1, last: -1, count: 0, dueAt: Number.NaN }
    this.#forming.set(station, forming)
    return forming
  }
}
