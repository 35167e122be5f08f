/**
 * The items that every number per item is of: those that arrived in the window, each followed from its arrival for the
 * same length, however long the window is open after it. Who ended is told by the probes that count it; who is still
 * open after that length is cut there, in the order of arrival, and nothing that happens to it later counts. Numbers of
 * those who end in the window would flatter overload: what is never served would never be counted.
 */
import type { Following, Vitals } from '../engine/index.js'

/** What counts the items of the cohort. */
export interface Followed {
  /** The item is open though it has been followed for its whole length, and stops to count now. */
  cut(item: number): void
}

interface Member {
  readonly item: number
  readonly address: number
  readonly born: number
}

export class Cohort implements Following {
  readonly from: number
  /** Asked besides whether the run may end: items of the window may have ended and visits that joined in it still wait. */
  readonly also: (() => boolean)[] = []
  readonly #vitals: Vitals
  readonly #opens: number
  readonly #closes: number
  readonly #follow: number
  readonly #followed: Followed[] = []
  /** Members that arrived up to this instant are ended or cut. */
  #cutUpTo = -1
  /** Open when last looked through, by arrival; those from `#next` on are to be cut. */
  #open: readonly Member[] = []
  #next = 0
  #lookedAt = -1
  arrived = 0
  /** Of the members: ended, in the window and after it, and cut. */
  ended = 0
  endedAfter = 0
  cutOff = 0

  constructor(vitals: Vitals) {
    const { opens, closes, follow } = vitals.plan
    this.#vitals = vitals
    this.#opens = opens
    this.#closes = closes
    this.#follow = follow > 0 ? follow : Number.POSITIVE_INFINITY
    this.from = opens + this.#follow
  }

  /** Tells this one too of who is cut. */
  tells(followed: Followed): void {
    this.#followed.push(followed)
  }

  /** Whether the item arrived in the window and is not cut. */
  has(item: number): boolean {
    const born = this.#vitals.items.born[item]
    return born >= this.#opens && born < this.#closes && born > this.#cutUpTo
  }

  /** Whether it was of the cohort and is cut. */
  hasCut(item: number): boolean {
    const born = this.#vitals.items.born[item]
    return born >= this.#opens && born <= this.#cutUpTo
  }

  arrives(): void {
    const { now } = this.#vitals.clock
    if (now >= this.#opens && now < this.#closes) this.arrived++
  }

  ends(item: number): void {
    if (!this.has(item)) return
    this.ended++
    if (this.#vitals.clock.now >= this.#closes) this.endedAfter++
  }

  isOver(): boolean {
    return this.ended + this.cutOff === this.arrived && this.also.every((isOver) => isOver())
  }

  /** Cuts who has been followed for long enough; returns when the next one will have been. */
  come(): number {
    const { now } = this.#vitals.clock
    const next = this.#cutUntil(now)
    if (next !== undefined) return next
    if (this.#lookedAt >= this.#closes) return Number.POSITIVE_INFINITY
    this.#lookThrough()
    return this.#cutUntil(now) ?? now + this.#follow
  }

  /** Returns when the first that is left has been followed for long enough; undefined where none is left to be cut. */
  #cutUntil(now: number): number | undefined {
    for (; this.#next < this.#open.length; this.#next++) {
      const member = this.#open[this.#next]
      if (!this.#isOpen(member)) continue
      if (member.born + this.#follow > now) return member.born + this.#follow
      this.#cut(member)
    }
    return undefined
  }

  /** The run is over: in one that follows nobody beyond the window, whoever is open is cut now. */
  over(): void {
    this.#lookThrough()
    for (const member of this.#open) this.#cut(member)
  }

  #lookThrough(): void {
    const { clock, items } = this.#vitals
    const open: Member[] = []
    this.#lookedAt = clock.now
    this.#vitals.forEachItem((item) => {
      if (this.has(item)) open.push({ item, address: items.address[item], born: items.born[item] })
    })
    this.#open = open.sort((a, b) => a.born - b.born || a.item - b.item)
    this.#next = 0
  }

  /** The id may be another's by now. */
  #isOpen({ item, address, born }: Member): boolean {
    const { items } = this.#vitals
    return items.isInUse(item) && items.born[item] === born && items.address[item] === address
  }

  #cut({ item, born }: Member): void {
    for (const each of this.#followed) each.cut(item)
    this.cutOff++
    // Who else arrived at that instant is next in the list, and cut at once.
    this.#cutUpTo = born
  }
}
