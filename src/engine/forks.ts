/**
 * Items in parallel copies. The item itself is parked while its copies go their ways; each that comes to the join is
 * merged, and when enough are back the item goes on as the one that completed it, and the others are withdrawn.
 */
import type { CopyPaths } from './copy-paths.js'
import { type Integers, type Lengths, whereabouts } from './items.js'
import type { Fork } from './router.js'
import type { System } from './system.js'

const none = -1

/** What forks ask of the walk. */
export interface Ways {
  /** Sends an item to a station at this instant, when all that is under way is done. */
  setOut(item: number, station: number): void
  /** Takes a copy out of the station at which it is. */
  withdraw(copy: number): void
}

export class Forks {
  readonly #system: System
  readonly #paths: CopyPaths
  readonly #ways: Ways
  /** Every fork that was met, by its number. */
  readonly #forks: Fork[] = []
  /** Of a copy: the item whose copy it is, and its neighbours among that item's copies. */
  readonly #original: Integers
  readonly #next: Integers
  readonly #before: Integers
  /** Of a parked item: its first copy, its fork, how many are back, and the sum of the instants at which they came. */
  readonly #firstCopy: Integers
  readonly #fork: Integers
  readonly #back: Integers
  readonly #backSum: Lengths

  constructor(system: System, paths: CopyPaths, ways: Ways) {
    const { items } = system
    this.#system = system
    this.#paths = paths
    this.#ways = ways
    this.#original = items.integers()
    this.#next = items.integers()
    this.#before = items.integers()
    this.#firstCopy = items.integers()
    this.#fork = items.integers()
    this.#back = items.integers()
    this.#backSum = items.lengths()
    system.isCopy = (item) => this.#original.values[item] !== none
    system.firstCopyOf = (item) => this.#firstCopy.values[item]
    system.nextCopyOf = (copy) => this.#next.values[copy]
  }

  /** A new item is no copy. */
  arrived(item: number): void {
    this.#original.values[item] = none
    this.#paths.arrived(item)
  }

  /** Parks the item and sends its copies out. */
  fork(item: number, fork: Fork): void {
    const { items, probes } = this.#system
    items.station[item] = whereabouts.parked
    this.#firstCopy.values[item] = none
    this.#fork.values[item] = this.#numberOf(fork)
    this.#back.values[item] = 0
    this.#backSum.values[item] = 0
    for (const [index, leg] of fork.legs.entries()) {
      const copy = items.copy(item)
      this.#paths.forked(copy, item, index + 1)
      this.#link(copy, item)
      probes.encounters?.forked(copy)
      probes.reviews?.forked(copy)
      probes.log?.forked(copy, item)
      this.#ways.setOut(copy, leg)
    }
  }

  /** The copy is at its join. */
  join(copy: number): void {
    const { attributes, clock, items, probes } = this.#system
    const item = this.#original.values[copy]
    const fork = this.#forks[this.#fork.values[item]]
    const back = ++this.#back.values[item]
    this.#merge(copy, item)
    if (back === fork.needed) {
      attributes.copy(copy, item)
      const waited = (back - 1) * clock.now - this.#backSum.values[item]
      probes.ledger?.joined(copy, item, waited)
      probes.paths?.completed(copy, item)
    }
    this.#backSum.values[item] += clock.now
    items.release(copy)
    if (back < fork.needed) return
    this.#withdrawCopies(item)
    this.#ways.setOut(item, fork.then)
  }

  #numberOf(fork: Fork): number {
    const known = this.#forks.indexOf(fork)
    return known >= 0 ? known : this.#forks.push(fork) - 1
  }

  /** Takes the copies of a parked item out of the system, whose ways are over with its own. */
  #withdrawCopies(item: number): void {
    const { items } = this.#system
    for (let copy = this.#firstCopy.values[item]; copy !== none; copy = this.#firstCopy.values[item]) {
      if (items.station[copy] === whereabouts.parked) {
        this.#withdrawCopies(copy)
        this.#merge(copy, item)
        items.release(copy)
      } else {
        this.#merge(copy, item)
        this.#ways.withdraw(copy)
      }
    }
  }

  #link(copy: number, item: number): void {
    const first = this.#firstCopy.values[item]
    this.#original.values[copy] = item
    this.#before.values[copy] = none
    this.#next.values[copy] = first
    if (first !== none) this.#before.values[first] = copy
    this.#firstCopy.values[item] = copy
    this.#system.copies++
  }

  /** Off the list of its original's copies; how often it was where is remembered. */
  #merge(copy: number, item: number): void {
    const { probes, visits } = this.#system
    const next = this.#next.values[copy]
    const before = this.#before.values[copy]
    if (before === none) this.#firstCopy.values[item] = next
    else this.#next.values[before] = next
    if (next !== none) this.#before.values[next] = before
    for (const { values } of visits) values[item] = Math.max(values[item], values[copy])
    probes.encounters?.merged(copy, item)
    probes.reviews?.merged(copy, item)
    this.#system.copies--
  }
}
