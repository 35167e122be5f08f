/**
 * By a priority that moves while an item waits. What rises with age at one rate for all leaves the order as it is: it is
 * filed by where its priority would have been at the start. What age changes as it passes a constant files the item anew,
 * at that instant where the comparison holds there already, and otherwise right after it.
 */
import { inMicroseconds, microsecondsPerHour } from '../scenario/calendar.js'
import { type Agenda, notices } from './agenda.js'
import type { Items, Lengths } from './items.js'
import { OrderedQueue, type PriorityQueue } from './queue.js'

/** A microsecond: the shortest time there is. */
const rightAfter = 1

const never = -1

/** How the priorities of a queue move. */
export interface Movement {
  /** For all its items. */
  readonly perHour: number
  /** Hours of age that change the rest. */
  readonly thresholds: readonly number[]
}

export class AgeingQueue implements PriorityQueue {
  readonly #items: Items
  readonly #agenda: Agenda
  readonly #station: number
  readonly #perMicrosecond: number
  /** Ages at which an item is filed anew, rising. */
  readonly #ages: readonly number[]
  readonly #ordered: OrderedQueue
  /** Of each that waits: its priority without what rises, and when it is filed anew. */
  readonly #rests: Lengths
  readonly #anewAt: Lengths

  constructor(
    items: Items,
    agenda: Agenda,
    station: number,
    { perHour, thresholds }: Movement,
    restOf: (item: number) => number,
    keyOf: (item: number) => number,
  ) {
    this.#items = items
    this.#agenda = agenda
    this.#station = station
    this.#perMicrosecond = perHour / microsecondsPerHour
    this.#ages = [...new Set(thresholds.map(inMicroseconds).flatMap((age) => [age, age + rightAfter]))].sort(
      (a, b) => a - b,
    )
    this.#rests = items.lengths()
    this.#anewAt = items.lengths()
    const priorityAtStart = (item: number) => {
      const rest = restOf(item)
      this.#rests.values[item] = rest
      return rest - this.#perMicrosecond * items.born[item]
    }
    this.#ordered = new OrderedQueue(items, priorityAtStart, keyOf)
  }

  get head(): number {
    return this.#ordered.head
  }

  get headPriority(): number {
    const { head } = this
    return this.#rests.values[head] + this.#perMicrosecond * (this.#agenda.now - this.#items.born[head])
  }

  add(item: number): void {
    this.#ordered.add(item)
    this.#expect(item)
  }

  take(): number {
    const item = this.#ordered.take()
    this.#anewAt.values[item] = never
    return item
  }

  remove(item: number): void {
    this.#ordered.remove(item)
    this.#anewAt.values[item] = never
  }

  forEach(visit: (item: number) => void): void {
    this.#ordered.forEach(visit)
  }

  /** An item's age passes a constant now, unless it has gone. */
  fileAnew(item: number): void {
    if (this.#anewAt.values[item] !== this.#agenda.now) return
    this.#ordered.fileAnew(item)
    this.#expect(item)
  }

  #expect(item: number): void {
    const { now } = this.#agenda
    const born = this.#items.born[item]
    const next = this.#ages.find((age) => born + age > now)
    this.#anewAt.values[item] = next === undefined ? never : born + next
    if (next !== undefined) this.#agenda.addBegun(born + next, notices.ageing, item, this.#station)
  }
}
