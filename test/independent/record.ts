/** What happened in a run, kept plainly: items of the cohort, visits that joined in the window, levels over its time. */
import type { Account } from './accounts.js'
import type { Copy, Item } from './copies.js'
import type { Model } from './model.js'

export interface Ended {
  readonly item: Item
  /** Microseconds from arrival to end. */
  readonly flow: number
  readonly ledger: readonly number[]
  readonly account: Account
}

/** A station at the end of a week: hours since the arrival of those who are open there, and of those who wait. */
export interface WeekEnd {
  readonly open: readonly number[]
  readonly waiting: readonly number[]
}

/** A level over the window, such as the length of a queue: how long it had which value. */
export class LevelOverTime {
  level = 0
  private since = 0
  readonly lengths = new Map<number, number>()

  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {}

  set(level: number, time: number): void {
    const length = Math.min(time, this.to) - Math.max(this.since, this.from)
    if (length > 0) this.lengths.set(this.level, (this.lengths.get(this.level) ?? 0) + length)
    this.level = level
    this.since = time
  }

  mean(): number {
    let sum = 0
    for (const [level, length] of this.lengths) sum += level * length
    return sum / (this.to - this.from)
  }

  /** The share of the time in which it is at this level or above. */
  shareFrom(limit: number): number {
    let sum = 0
    for (const [level, length] of this.lengths) if (level >= limit) sum += length
    return sum / (this.to - this.from)
  }
}

export class StationRecord {
  /** Waiting times of visits that joined in the window and began, microseconds. */
  readonly waits: number[] = []
  open = 0
  /** Those that joined in the window. */
  joinedInWindow = 0
  readonly weekEnds: WeekEnd[] = []
  /** Who waits as the window opens, and as it closes. */
  readonly waitingAt: number[] = []
  /** Of wrong and of right items that were judged here in the window: how many, and what came of it. */
  readonly judged = { wrong: 0, right: 0, caught: 0, spoiled: 0 }
  /** Visits in the window, and those of them that left unserved. */
  came = 0
  escaped = 0
  readonly queue: LevelOverTime
  /** All of the run: what joined, for the search. */
  joined = 0
  /** Microseconds of work, or decisions, in the window. */
  busy = 0

  constructor(from: number, to: number) {
    this.queue = new LevelOverTime(from, to)
  }
}

export class Record {
  readonly stations = new Map<string, StationRecord>()
  readonly busy = new Map<string, number>()
  readonly ended: Ended[] = []
  /** All of the cohort, by the copy that is the whole item. */
  readonly cohort: Copy[] = []
  /** Of those that were open then: what they had been through when they had been followed, and at the very last. */
  readonly cut = new Map<Item, Account>()
  readonly last = new Map<Item, Account>()
  readonly inSystem: LevelOverTime
  arrivedInWindow = 0
  endedInWindow = 0
  valueInWindow = 0
  costInWindow = 0
  /** Items of the cohort, and visits of the window, that are not settled yet. */
  pending = 0
  /** Everything that ever arrived and ended. */
  arrived = 0
  finished = 0

  constructor(
    model: Model,
    readonly from: number,
    readonly to: number,
  ) {
    for (const { id } of model.stations) this.stations.set(id, new StationRecord(from, to))
    this.inSystem = new LevelOverTime(from, to)
  }

  within(time: number): boolean {
    return this.from <= time && time < this.to
  }

  station(id: string): StationRecord {
    return this.stations.get(id) as StationRecord
  }

  /** Work of so many people of a pool, as far as it lies in the window. */
  worked(pool: string, station: string, people: number, from: number, to: number): void {
    const length = Math.min(to, this.to) - Math.max(from, this.from)
    if (length <= 0) return
    this.busy.set(pool, (this.busy.get(pool) ?? 0) + people * length)
    this.station(station).busy += people * length
  }
}
