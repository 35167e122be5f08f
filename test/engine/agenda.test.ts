/** The agenda against a sorted list: time, then the rank of the kind, then what comes first within a rank. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Agenda, notices } from '../../src/engine/agenda.js'
import { CopyPaths } from '../../src/engine/copy-paths.js'
import { Fault } from '../../src/engine/index.js'
import { Items } from '../../src/engine/items.js'

type Kind = keyof typeof notices

/** As agenda.ts says; moments and the end share a rank, so do hand-offs and delays, patience and batches, openings and items that age. */
const ranks: Record<Kind, number> = {
  tick: 0,
  moment: 1,
  end: 1,
  finish: 2,
  delayEnd: 3,
  handoffEnd: 3,
  arrival: 4,
  patience: 5,
  batchDue: 5,
  opening: 6,
  ageing: 6,
  sitting: 7,
  followed: 7,
}
const ofItems: readonly Kind[] = ['finish', 'delayEnd', 'handoffEnd', 'patience']
const inFileOrder: readonly Kind[] = ['tick', 'arrival', 'opening', 'sitting']
const stations = 5

interface Entry {
  readonly time: number
  readonly kind: Kind
  /** An item's id, or a place in file order. */
  readonly index: number
  readonly began: number
  readonly station: number
  readonly number: number
  readonly copy: number
}

/** What is compared, the first difference first; what stands in file order began at no instant. */
function keyOf({ time, kind, index, began, station, number, copy }: Entry): number[] {
  const isPlaced = inFileOrder.includes(kind)
  return [time, ranks[kind], ...(isPlaced ? [index] : [began, station, kind === 'batchDue' ? 1 : 0, number, copy])]
}

function isBefore(a: Entry, b: Entry): boolean {
  const [left, right] = [keyOf(a), keyOf(b)]
  const place = left.findIndex((value, i) => value !== right[i])
  return place >= 0 && left[place] < right[place]
}

/** An agenda beside the plain list that it must agree with. Items come in an order that is not that of their ids. */
class Twin {
  readonly #items = new Items()
  readonly #paths = new CopyPaths(this.#items)
  readonly #agenda = new Agenda(this.#items, stations, this.#paths)
  readonly #open: Entry[] = []
  #scheduled = 0

  get now(): number {
    return this.#agenda.now + 0
  }

  get waiting(): number {
    return this.#open.length
  }

  add(ahead: number, kind: Kind, mixed: number): void {
    const time = this.now + ahead
    const entry = { time, kind, index: mixed, began: this.now, station: mixed % stations, number: 0, copy: 0 }
    if (ofItems.includes(kind)) this.#addItem({ ...entry, number: mixed % 7, copy: this.#scheduled++ })
    // One batch forms at a station, and a source foretells one arrival.
    else if (!this.#open.some((each) => each.kind === kind && each.index % stations === mixed % stations)) {
      const index = mixed % stations
      this.#open.push({ ...entry, index })
      if (kind === 'batchDue') this.#agenda.addBegun(time, notices[kind], index, index)
      else this.#agenda.add(time, notices[kind], index)
    }
  }

  #addItem(entry: Entry): void {
    const item = this.#items.take()
    // Later ones come first among the copies of an item.
    const copy = 10_000 - entry.copy
    this.#items.number[item] = entry.number
    this.#paths.arrived(item)
    this.#paths.forked(item, item, copy)
    this.#open.push({ ...entry, index: item, copy })
    this.#agenda.addBegun(entry.time, notices[entry.kind], item, entry.station)
  }

  /** Takes the next notice off both. */
  next(): void {
    const expected = this.#open.reduce((first, each) => (isBefore(each, first) ? each : first))
    this.#open.splice(this.#open.indexOf(expected), 1)
    expect(this.#agenda.nextTime()).toBe(expected.time)
    const notice = this.#agenda.next()
    const found = { time: this.now, kind: this.#agenda.kindOf(notice), index: this.#agenda.indexOf(notice) }
    expect(found).toEqual({ time: expected.time, kind: notices[expected.kind], index: expected.index })
  }

  drain(): void {
    while (this.waiting > 0) this.next()
    expect(this.#agenda.nextTime()).toBe(Number.POSITIVE_INFINITY)
  }
}

const kinds: readonly Kind[] = [...ofItems, ...inFileOrder, 'batchDue']
const anyKind = fc.constantFrom(...kinds)
/** A handful of distances from now, so that many notices fall on one instant. */
const ahead = fc.constantFrom(0, 0, 1, 1, 2, 3, 100)
const mixed = fc.nat({ max: 1000 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ahead, kind: anyKind, mixed }) },
  { weight: 2, arbitrary: fc.constant('next' as const) },
)

describe('Agenda', () => {
  it('hands out what a sorted list would, whatever is added in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const twin = new Twin()
        for (const each of steps) {
          if (each !== 'next') twin.add(each.ahead, each.kind, each.mixed)
          else if (twin.waiting > 0) twin.next()
        }
        twin.drain()
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('keeps the order among two thousand, most of them far ahead', () => {
    const twin = new Twin()
    for (let i = 0; i < 2000; i++) twin.add((i * 7919) % 97, ofItems[i % ofItems.length], (i * 31) % 1009)
    twin.drain()
  })

  it('hands over to the far notices and takes earlier ones in between', () => {
    const twin = new Twin()
    for (let i = 0; i < 300; i++) twin.add(1000 + (i % 7), 'finish', 999 - i)
    for (let round = 0; round < 200; round++) {
      twin.next()
      twin.add(round % 3, 'arrival', 0)
      twin.add(0, 'sitting', 0)
      twin.next()
    }
    twin.drain()
  })

  it('puts the kinds of one instant in the order of their ranks', () => {
    const agenda = new Agenda(new Items(), stations, null)
    const all = [...kinds].reverse()
    for (const [index, kind] of all.entries()) agenda.add(5, notices[kind], index)
    const order = all.map(() => agenda.kindOf(agenda.next()) >> 1)
    expect(order).toEqual(all.map((kind) => ranks[kind]).sort((a, b) => a - b))
  })

  it('sets the clock, and refuses to set it back', () => {
    const agenda = new Agenda(new Items(), stations, null)
    agenda.add(3, notices.arrival, 7)
    agenda.next()
    expect(agenda.now).toBe(3)
    agenda.add(2, notices.arrival, 8)
    expect(() => agenda.next()).toThrow(Fault)
  })

  it('carries an index of 2^27 − 1', () => {
    const agenda = new Agenda(new Items(), stations, null)
    agenda.add(0, notices.sitting, 2 ** 27 - 1)
    const notice = agenda.next()
    expect([agenda.kindOf(notice), agenda.indexOf(notice)]).toEqual([notices.sitting, 2 ** 27 - 1])
  })
})
