/** The agenda against a sorted list: time, then the rank of the kind, then the order of scheduling. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Agenda, notices } from '../../src/engine/agenda.js'
import { Fault } from '../../src/engine/index.js'

/** As agenda.ts says; moments and the end share a rank, hand-offs and delays another, patience and batches a third. */
const ranks: Record<keyof typeof notices, number> = {
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
  sitting: 7,
  followed: 7,
}
const rankOf = new Map(Object.entries(ranks).map(([name, rank]) => [kindNamed(name), rank]))

function kindNamed(name: string): number {
  const entry = Object.entries(notices).find(([each]) => each === name)
  if (entry === undefined) throw new Error(`no notice ${name}`)
  return entry[1]
}

interface Entry {
  readonly time: number
  readonly kind: number
  /** Order of scheduling, and the index that is handed through. */
  readonly index: number
}

function isBefore(a: Entry, b: Entry): boolean {
  if (a.time !== b.time) return a.time < b.time
  const [rankA, rankB] = [rankOf.get(a.kind) ?? Number.NaN, rankOf.get(b.kind) ?? Number.NaN]
  return rankA === rankB ? a.index < b.index : rankA < rankB
}

/** An agenda beside the plain list that it must agree with. */
class Twin {
  readonly #agenda = new Agenda()
  readonly #open: Entry[] = []
  #scheduled = 0

  get now(): number {
    return this.#agenda.now
  }

  get waiting(): number {
    return this.#open.length
  }

  add(time: number, kind: number): void {
    const index = this.#scheduled++
    this.#agenda.add(time, kind, index)
    this.#open.push({ time, kind, index })
  }

  /** Takes the next notice off both. */
  next(): void {
    const expected = this.#open.reduce((first, each) => (isBefore(each, first) ? each : first))
    this.#open.splice(this.#open.indexOf(expected), 1)
    expect(this.#agenda.nextTime()).toBe(expected.time)
    const notice = this.#agenda.next()
    const found = { time: this.now, kind: this.#agenda.kindOf(notice), index: this.#agenda.indexOf(notice) }
    expect(found).toEqual(expected)
  }

  drain(): void {
    while (this.waiting > 0) this.next()
    expect(this.#agenda.nextTime()).toBe(Number.POSITIVE_INFINITY)
  }
}

const kinds = Object.values(notices)
const anyKind = fc.constantFrom(...kinds)
/** A handful of distances from now, so that many notices fall on one instant. */
const ahead = fc.constantFrom(0, 0, 1, 1, 2, 3.5, 100)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ahead, kind: anyKind }) },
  { weight: 2, arbitrary: fc.constant('next' as const) },
)

describe('Agenda', () => {
  it('hands out what a sorted list would, whatever is added in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const twin = new Twin()
        for (const each of steps) {
          if (each !== 'next') twin.add(twin.now + each.ahead, each.kind)
          else if (twin.waiting > 0) twin.next()
        }
        twin.drain()
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  it('keeps the order among ten thousand, most of them far ahead', () => {
    const count = 10_000
    const agenda = new Agenda()
    const entries = Array.from({ length: count }, (_, index): Entry => {
      const time = (index * 7919) % 997
      return { time, kind: kinds[index % kinds.length], index }
    })
    for (const { time, kind, index } of entries) agenda.add(time, kind, index)
    const sorted = entries.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
    const handedOut = entries.map(() => agenda.indexOf(agenda.next()))
    expect(handedOut).toEqual(sorted.map((each) => each.index))
  })

  it('hands over to the far notices and takes earlier ones in between', () => {
    const twin = new Twin()
    for (let i = 0; i < 300; i++) twin.add(1000 + (i % 7), notices.finish)
    for (let round = 0; round < 200; round++) {
      twin.next()
      twin.add(twin.now + (round % 3), notices.arrival)
      twin.add(twin.now, notices.sitting)
      twin.next()
    }
    twin.drain()
  })

  it('puts the kinds of one instant in the order of their ranks', () => {
    const agenda = new Agenda()
    const names = ['sitting', 'opening', 'batchDue', 'patience', 'arrival', 'handoffEnd', 'delayEnd', 'finish']
    names.push('moment', 'tick')
    for (const [index, name] of names.entries()) agenda.add(5, kindNamed(name), index)
    const order = names.map(() => names[agenda.indexOf(agenda.next())])
    const [early, late] = [
      ['tick', 'moment', 'finish', 'handoffEnd', 'delayEnd'],
      ['arrival', 'batchDue', 'patience', 'opening', 'sitting'],
    ]
    expect(order).toEqual([...early, ...late])
  })

  it('sets the clock, and refuses to set it back', () => {
    const agenda = new Agenda()
    agenda.add(3, notices.arrival, 7)
    agenda.next()
    expect(agenda.now).toBe(3)
    agenda.add(2, notices.arrival, 8)
    expect(() => agenda.next()).toThrow(Fault)
  })

  it('carries an index of 2^27 − 1', () => {
    const agenda = new Agenda()
    agenda.add(0, notices.sitting, 2 ** 27 - 1)
    const notice = agenda.next()
    expect([agenda.kindOf(notice), agenda.indexOf(notice)]).toEqual([notices.sitting, 2 ** 27 - 1])
  })
})
