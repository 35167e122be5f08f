/** What an item has been through up to an instant: at its end, when it has been followed for long enough, or at the last. */
import { type Cause, type Copy, causes, type Item, type Judged } from './copies.js'

export interface Account {
  readonly item: Item
  readonly reviewed: boolean
  readonly touches: number
  readonly handoffs: number
  readonly visits: ReadonlyMap<string, number>
  readonly judged: Readonly<Judged>
  readonly path: string
  readonly ended: boolean
  /** Ended wrong; whoever is open has not. */
  readonly wrong: boolean
  /** Microseconds by cause, in the order of `causes`, and those of second or later visits. Absent while it goes in copies. */
  readonly ledger?: readonly number[]
  readonly rework: number
}

/**
 * @param closedTime of the queue of a station up to now
 * @param fate where it has ended
 */
export function accountOf(
  copy: Copy,
  time: number,
  closedTime: (station: string) => number,
  fate?: 'right' | 'wrong',
): Account {
  const { item, place } = copy
  const ledger = [...copy.ledger]
  let { rework } = copy
  const book = (cause: Cause, length: number, again: boolean): void => {
    ledger[causes.indexOf(cause)] += length
    if (again) rework += length
  }
  if (place.kind === 'under way') book(place.cause, time - place.since, place.again)
  if (place.kind === 'waiting') {
    const { station, joined, ready = time, closedBefore } = place.waiting
    const again = isAgain(copy, station.id)
    const closed = ready === time ? 0 : closedTime(station.id) - closedBefore
    book('batch', ready - joined, again)
    book('closed', closed, again)
    book(station.meeting === undefined ? 'busy' : 'meeting', time - ready - closed, again)
  }
  if (place.kind === 'worked on') {
    const { station, start, spans } = place.piece
    const again = isAgain(copy, station.id)
    const worked = spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, time) - from), 0)
    book('work', worked, again)
    book(station.meeting === undefined ? 'closed' : 'meeting', time - start - worked, again)
  }
  return {
    item,
    reviewed: item.reviewed,
    touches: item.touches,
    handoffs: item.handoffs,
    visits: new Map(item.visits),
    judged: { ...item.judged },
    path: item.path.join(' '),
    ended: fate !== undefined,
    wrong: fate === 'wrong',
    ...(place.kind === 'forked' ? {} : { ledger }),
    rework,
  }
}

/** Whether this is its second visit there, or a later one. */
export function isAgain(copy: Copy, station: string): boolean {
  return (copy.visits.get(station) ?? 0) > 1
}
