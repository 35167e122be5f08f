/**
 * A queue whose items are worked on together. All stand in it one by one, in its order, until work begins: as soon as
 * somebody is free for it, once so many wait as make a batch, or the one that has waited longest has waited long enough.
 * Then the first of the order, at most so many, go together. So a batch keeps filling as long as everybody is busy.
 */
import { inMicroseconds } from '../scenario/calendar.js'
import type { Batching } from '../scenario/scenario.js'
import { type Agenda, notices } from './agenda.js'
import type { Batches } from './batches.js'
import type { Items, Lengths } from './items.js'
import type { Queue } from './queue.js'
import type { WorkTime } from './work-time.js'
import { zeroTime } from './zero-time.js'

const nobody = -1

export class Gathering implements Queue {
  readonly batching: Batching
  /** Infinity where a batch waits until it is full. */
  readonly #orAfter: number
  readonly #queue: Queue
  readonly #station: number
  readonly #items: Items
  readonly #agenda: Agenda
  readonly #batches: Batches
  readonly #openTime: WorkTime | undefined
  /** In the order of joining, linked through the columns of `Batches`. */
  #first = nobody
  #last = nobody
  #count = 0
  /** Work may begin. */
  #isReady = false
  /** Time, and open time, for which it was not ready, up to the last change; and when that was. */
  #held = zeroTime
  #heldOpen = zeroTime
  #since = zeroTime
  #sinceOpen = zeroTime
  /** Of who waits: the same as it joined. */
  readonly #heldBefore: Lengths
  readonly #heldOpenBefore: Lengths

  /** @param openTime of the people; absent where none are needed */
  constructor(
    queue: Queue,
    batching: Batching,
    station: number,
    openTime: WorkTime | undefined,
    { items, agenda, batches }: { readonly items: Items; readonly agenda: Agenda; readonly batches: Batches },
  ) {
    this.batching = batching
    this.#orAfter = inMicroseconds(batching.orAfter ?? Number.POSITIVE_INFINITY)
    this.#queue = queue
    this.#station = station
    this.#items = items
    this.#agenda = agenda
    this.#batches = batches
    this.#openTime = openTime
    this.#heldBefore = items.lengths()
    this.#heldOpenBefore = items.lengths()
  }

  /** Who would lead a batch whose work may begin now. */
  get head(): number {
    return this.#isReady ? this.#queue.head : nobody
  }

  /** Whose `since` is now. */
  add(item: number): void {
    this.#heldBefore.values[item] = this.#heldUpToNow()
    this.#heldOpenBefore.values[item] = this.#heldOpenUpToNow()
    this.#batches.link(item, this.#last)
    this.#last = item
    this.#count++
    this.#queue.add(item)
    if (this.#first === nobody) this.#begin(item)
    if (this.#count >= this.batching.size) this.#become(true)
  }

  /** Takes off the batch whose work begins, and returns its leader; the others hang behind it. */
  take(): number {
    const leader = this.#takeOne()
    for (let size = 1, last = leader; size < this.batching.size && this.#count > 0; size++) {
      const item = this.#takeOne()
      this.#batches.link(item, last)
      last = item
    }
    this.#become(this.#mayBegin())
    return leader
  }

  remove(item: number): void {
    this.#queue.remove(item)
    this.#unlink(item)
    this.#become(this.#mayBegin())
  }

  forEach(visit: (item: number) => void): void {
    this.#queue.forEach(visit)
  }

  /** Somebody has waited long enough, unless that one has gone. */
  due(): void {
    if (this.#isDue()) this.#become(true)
  }

  /** How many would begin at this instant if one more came, and so many batches could be worked on. */
  startsWithOneMore(batches: number): number {
    const { size } = this.batching
    const waiting = this.#count + 1
    if (this.#isDue()) return Math.min(waiting, batches * size)
    return Math.min(Math.floor(waiting / size), batches) * size
  }

  /** Time for which one who starts now waited for company. */
  gatheredFor(item: number): number {
    return this.#heldUpToNow() - this.#heldBefore.values[item]
  }

  /** That of it in which its people were at work. */
  gatheredForOpen(item: number): number {
    return this.#heldOpenUpToNow() - this.#heldOpenBefore.values[item]
  }

  #takeOne(): number {
    const item = this.#queue.take()
    this.#unlink(item)
    return item
  }

  /** Off the order of joining; it leads a batch of its own. */
  #unlink(item: number): void {
    const batches = this.#batches
    const [ahead, behind] = [batches.ahead(item), batches.behind(item)]
    batches.unlink(item)
    this.#count--
    if (item === this.#last) this.#last = ahead
    if (item !== this.#first) return
    this.#first = nobody
    if (behind !== nobody) this.#begin(behind)
  }

  /** Nobody has waited longer now. */
  #begin(item: number): void {
    this.#first = item
    const dueAt = this.#dueAt()
    if (dueAt > this.#agenda.now && dueAt < Number.POSITIVE_INFINITY)
      this.#agenda.addBegun(dueAt, notices.batchDue, this.#station, this.#station)
  }

  #dueAt(): number {
    return this.#items.since[this.#first] + this.#orAfter
  }

  #isDue(): boolean {
    return this.#count > 0 && this.#dueAt() <= this.#agenda.now
  }

  #mayBegin(): boolean {
    return this.#count >= this.batching.size || this.#isDue()
  }

  #become(isReady: boolean): void {
    if (isReady === this.#isReady) return
    this.#held = this.#heldUpToNow()
    this.#heldOpen = this.#heldOpenUpToNow()
    this.#since = this.#agenda.now
    this.#sinceOpen = this.#openNow()
    this.#isReady = isReady
  }

  #heldUpToNow(): number {
    return this.#isReady ? this.#held : this.#held + (this.#agenda.now - this.#since)
  }

  #heldOpenUpToNow(): number {
    return this.#isReady ? this.#heldOpen : this.#heldOpen + (this.#openNow() - this.#sinceOpen)
  }

  #openNow(): number {
    return this.#openTime?.elapsed() ?? this.#agenda.now
  }
}
