/** The queue of one station: its order, what of it is ready to begin, and the closed time in which it stood. */

import type { Waiting } from './copies.js'
import { type EventList, rank } from './event-list.js'
import type { Station } from './model.js'

function before(a: Waiting, b: Waiting): boolean {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.key !== b.key) return a.key < b.key
  return a.order < b.order
}

export class Queue {
  readonly waiting: Waiting[] = []
  private closed = false
  private closedSince = 0
  private closedTotal = 0
  /** Those who still wait for their batch. */
  private filling: Waiting[] = []

  constructor(
    readonly station: Station,
    private readonly events: EventList,
    private readonly moving: ((waiting: Waiting) => number) | undefined,
  ) {}

  closedTime(time: number): number {
    return this.closedTotal + (this.closed ? time - this.closedSince : 0)
  }

  setClosed(closed: boolean, time: number): void {
    this.closedTotal = this.closedTime(time)
    this.closedSince = time
    this.closed = closed
  }

  add(waiting: Waiting, time: number): void {
    let low = 0
    let high = this.waiting.length
    if (high > 0 && !before(waiting, this.waiting[high - 1])) low = high
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(waiting, this.waiting[middle])) high = middle
      else low = middle + 1
    }
    if (low === this.waiting.length) this.waiting.push(waiting)
    else this.waiting.splice(low, 0, waiting)
    if (this.station.batch === undefined) this.makeReady(waiting, time)
    else this.fill(waiting, time)
  }

  remove(waiting: Waiting): void {
    const at = this.waiting[0] === waiting ? 0 : this.waiting.indexOf(waiting)
    if (at === 0) this.waiting.shift()
    else this.waiting.splice(at, 1)
    const filling = this.filling.indexOf(waiting)
    if (filling >= 0) this.filling.splice(filling, 1)
  }

  private makeReady(waiting: Waiting, time: number): void {
    waiting.ready = time
    waiting.closedBefore = this.closedTime(time)
  }

  /** A batch is ready when it is full or when its first has waited long enough; until it begins it goes on filling. */
  private fill(waiting: Waiting, time: number): void {
    const { size, orAfter } = this.station.batch ?? { size: 1, orAfter: 0 }
    const ready = this.waiting.length - this.filling.length - 1
    this.filling.push(waiting)
    const dueHasRoom = ready % size > 0
    if (dueHasRoom || this.filling.length === size) this.settle(time)
    else if (Number.isFinite(orAfter))
      this.events.add({
        time: waiting.joined + orAfter,
        rank: rank.due,
        began: waiting.joined,
        place: this.station.index,
        item: waiting.copy.item.number,
        copy: waiting.copy.order,
        act: () => {
          if (this.filling.includes(waiting)) this.settle(waiting.joined + orAfter)
        },
      })
  }

  private settle(time: number): void {
    for (const each of this.filling.splice(0)) this.makeReady(each, time)
  }

  /** Something may begin. */
  get ready(): boolean {
    if (this.waiting.length === 0) return false
    const { batch } = this.station
    if (batch === undefined) return true
    return this.waiting.length > this.filling.length
  }

  /** Who is next. A priority that moves with age is looked at anew. */
  head(): Waiting {
    return this.moving === undefined ? this.waiting[0] : this.highest(this.moving)
  }

  headPriority(): number {
    const head = this.head()
    return this.moving === undefined ? head.priority : this.moving(head)
  }

  private highest(priority: (waiting: Waiting) => number): Waiting {
    let [best, bestPriority] = [this.waiting[0], priority(this.waiting[0])]
    for (const each of this.waiting) {
      const own = priority(each)
      if (own > bestPriority || (own === bestPriority && before({ ...each, priority: 0 }, { ...best, priority: 0 })))
        [best, bestPriority] = [each, own]
    }
    return best
  }

  /** Those with whom work begins now, at most so many, the first of them first. */
  take(count: number): Waiting[] {
    const taken: Waiting[] = []
    while (taken.length < count && this.waiting.length > 0) {
      const head = this.head()
      this.remove(head)
      taken.push(head)
    }
    return taken
  }
}
