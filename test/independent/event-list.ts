/** What is to happen, in the documented order of one instant: a plain binary heap. */

/** Ranks within an instant; starts of work come after all of them. */
export const rank = {
  finish: 0,
  delay: 1,
  arrival: 2,
  patience: 3,
  closing: 4,
  opening: 5,
  sitting: 6,
  due: 7,
} as const

export interface Happening {
  readonly time: number
  readonly rank: number
  /** When it began; arrivals: 0. */
  readonly began: number
  /** Place of the station in the file; of the source for an arrival. */
  readonly place: number
  readonly item: number
  readonly copy: number
  readonly act: () => void
  cancelled: boolean
  order: number
}

function before(a: Happening, b: Happening): boolean {
  if (a.time !== b.time) return a.time < b.time
  if (a.rank !== b.rank) return a.rank < b.rank
  if (a.began !== b.began) return a.began < b.began
  if (a.place !== b.place) return a.place < b.place
  if (a.item !== b.item) return a.item < b.item
  if (a.copy !== b.copy) return a.copy < b.copy
  return a.order < b.order
}

export class EventList {
  private readonly heap: Happening[] = []
  private orders = 0

  get next(): number {
    return this.heap.length === 0 ? Number.POSITIVE_INFINITY : this.heap[0].time
  }

  add(happening: Omit<Happening, 'order' | 'cancelled'>): Happening {
    const { time, rank, began, place, item, copy, act } = happening
    const added: Happening = { time, rank, began, place, item, copy, act, cancelled: false, order: this.orders++ }
    if (!Number.isFinite(added.time)) return added
    const { heap } = this
    let at = heap.push(added) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!before(added, heap[above])) break
      heap[at] = heap[above]
      at = above
    }
    heap[at] = added
    return added
  }

  take(): Happening {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop() as Happening
    if (heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++
      if (!before(heap[child], last)) break
      heap[at] = heap[child]
      at = child
    }
    heap[at] = last
    return first
  }
}
