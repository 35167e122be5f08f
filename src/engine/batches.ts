/**
 * Items that are worked on together. One of a batch leads it: the work of all is its draw, and it alone holds the people;
 * the others hang behind it in a chain. Those who wait for company hang in the order of joining.
 */
import type { Integers, Items } from './items.js'

const nobody = -1

export class Batches {
  /** The next of the same batch, and the one before it; −1 at the last and at the first. */
  readonly #behind: Integers
  readonly #ahead: Integers
  /** Of a leader at work: in whose name the end of the work stands on the agenda; and the way back from there. */
  readonly #noticeOf: Integers
  readonly #leaderOf: Integers

  constructor(items: Items) {
    this.#behind = items.integers()
    this.#ahead = items.integers()
    this.#noticeOf = items.integers()
    this.#leaderOf = items.integers()
  }

  /** The item is the last of a chain, behind one of it; −1: the first. */
  link(item: number, ahead: number): void {
    this.#behind.values[item] = nobody
    this.#ahead.values[item] = ahead
    if (ahead !== nobody) this.#behind.values[ahead] = item
  }

  /** Takes one out of its chain, and makes a chain of its own of it. */
  unlink(item: number): void {
    const [behind, ahead] = [this.#behind.values, this.#ahead.values]
    if (ahead[item] !== nobody) behind[ahead[item]] = behind[item]
    if (behind[item] !== nobody) ahead[behind[item]] = ahead[item]
    this.link(item, nobody)
  }

  /** The item behind this one in its chain; −1 where it is the last. */
  behind(item: number): number {
    return this.#behind.values[item]
  }

  /** The one before it; −1 where nobody is. */
  ahead(item: number): number {
    return this.#ahead.values[item]
  }

  /** Work begins, and its end stands on the agenda in the leader's name. */
  begins(leader: number): void {
    this.#noticeOf.values[leader] = leader
  }

  /** A leader at work is withdrawn, and another goes on, or nobody (−1). Returns in whose name the end of work stands. */
  handOver(leader: number, heir: number): number {
    const notice = this.#noticeOf.values[leader]
    this.#leaderOf.values[notice] = heir
    if (heir !== nobody) this.#noticeOf.values[heir] = notice
    return notice
  }

  /** Nobody goes on with the work of an item that is withdrawn. */
  withdrawn(item: number): void {
    this.#leaderOf.values[item] = nobody
  }

  /** Who goes on with the work of an item that is withdrawn; −1 where nobody does. */
  heirOf(item: number): number {
    return this.#leaderOf.values[item]
  }
}
