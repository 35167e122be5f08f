/**
 * What the engine tells those who measure it. A probe is told that something happens to an item at `clock.now` and reads
 * the rest from the item's columns: when it arrives or joins they say where it is now; when a stretch of its time is
 * over (started, finished, handed off, ended) `since` still says when that stretch began. Each role is one slot, so that
 * a run without a probe pays nothing for it and V8 sees one class at each call. A probe changes nothing of the run.
 */
import type { Clock } from './clock.js'
import type { Feedback } from './feedback/feedback.js'
import type { RunScope } from './guard.js'
import type { Items } from './items.js'
import type { Plan } from './plan.js'
import type { ReviewOutcome } from './review.js'
import type { Server } from './server.js'
import type { Stage } from './stages.js'
import type { Station } from './station.js'
import type { StationProbe } from './station-probe.js'

/** What probes may read. */
export interface Vitals {
  readonly plan: Plan
  readonly clock: Clock
  readonly items: Items
  /** What the names in expressions stand for. */
  readonly scope: RunScope
  /** Absent where the scenario has none. */
  readonly feedback: Feedback | null
  readonly servers: readonly Server[]
  readonly stations: readonly Station[]
  /** Items since the start; a copy is none. */
  readonly arrived: number
  readonly ended: number
  /** Calls `visit` for each item, but not for copies of one, that is in the system. */
  forEachItem(visit: (item: number) => void): void
  /** Calls `visit` for each item that waits at a station. */
  forEachWaiting(station: Station, visit: (item: number) => void): void
  /** Of an item that is in copies: one of those that are still out, otherwise the item itself. */
  standIn(item: number): number
  /** Calls `visit` for each copy of an item that is still out, and for copies of copies. */
  forEachCopy(item: number, visit: (copy: number) => void): void
  /** What an item, or a copy, that is at a station is about since `since`. Known where a ledger is kept. */
  doing(item: number): Doing
  /** Calls `visit` for each piece of work that people or machines have begun, with the open time of it that is left. */
  forEachAtWork(visit: (item: number, station: Station, left: number) => void): void
}

/** A stretch of an item's time that is not over. */
export interface Doing {
  readonly stage: Stage
  /** Time of a wait in which its batch was not complete. */
  readonly gathering: number
  /** Of the rest of a wait: the time in which its people were open; of work: how much of it is done. */
  readonly open: number
}

/** All stations' probes of queues. */
export interface QueueProbes {
  /** Null where a station has no queue. */
  at(station: Station): StationProbe | null
}

/** Items from arrival to end. */
export interface FlowProbe {
  /** Before the item is counted. */
  arrived(item: number): void
  /** Before its end is counted. */
  ended(item: number): void
}

/** What items meet on their way. */
export interface EncounterProbe {
  arrived(item: number): void
  handedOff(item: number): void
  joined(item: number, station: Station): void
  ended(item: number, station: Station): void
  /** A copy sets out. */
  forked(copy: number): void
  /** A copy's way is over: joined, or withdrawn. */
  merged(copy: number, original: number): void
}

/** Which way items go. */
export interface PathProbe {
  arrived(item: number): void
  joined(item: number, station: Station): void
  ended(item: number, station: Station): void
  /** The item goes on as the copy that completed its join left off; a copy begins with the columns of its original. */
  completed(copy: number, original: number): void
}

/** What reviews make of items; told only where items are right or wrong. */
export interface ReviewProbe {
  arrived(item: number): void
  /** Its visit to a review is over; `correct` says what it is now. */
  reviewed(item: number, station: Station, outcome: ReviewOutcome): void
  ended(item: number): void
  /** A copy sets out. */
  forked(copy: number): void
  /** A copy's way is over: joined, or withdrawn. */
  merged(copy: number, original: number): void
}

/** Where an item's time goes: called as a stretch of it, begun at `since`, is over. */
export interface LedgerProbe {
  arrived(item: number): void
  handedOff(item: number, station: Station): void
  /** It has stood for so long in a batch that was not complete; `waited` is told of the rest of its wait. */
  gathered(item: number, station: Station, time: number): void
  waited(item: number, station: Station): void
  worked(item: number, station: Station): void
  sat(item: number, station: Station): void
  delayed(item: number, station: Station): void
  ended(item: number): void
  /** The item goes on as the copy that completed its join left off; the others had waited so long there, all together. */
  joined(copy: number, original: number, time: number): void
}

/** The promises of the scenario. */
export interface PromiseProbe {
  joined(item: number, station: Station): void
  started(item: number, station: Station): void
  /** Leaves the queue unserved. */
  left(item: number, station: Station): void
  ended(item: number): void
}

/** What the items that end are worth. */
export interface ValueProbe {
  ended(item: number, station: Station): void
}

/** Regular readings: told each time `every` microseconds have passed. */
export interface TickProbe {
  readonly every: number
  tick(): void
}

/** Something to be read once, at an instant of the run; infinity: never. */
export interface Moment {
  readonly at: number
  come(): void
}

/** The items of the window that are followed beyond its close. */
export interface Following {
  /** The first instant at which one of them may have been followed for long enough; infinity: never. */
  readonly from: number
  /** That instant has come, and all finishes and arrivals of it have happened: returns the next one; infinity: none. */
  come(): number
  /** Asked once a day after the close: nothing is followed any more, so that the run may end. */
  isOver(): boolean
}

/** Each visit as it goes, for a log of events. */
export interface LogProbe {
  arrived(item: number): void
  forked(copy: number, original: number): void
  joined(item: number, station: Station): void
  /** Work, sitting or delay begins. */
  started(item: number, station: Station): void
  over(item: number, station: Station, cause: VisitEnd): void
}

/** How a visit can end. A limit turns it away before it begins. */
export type VisitEnd = 'done' | 'patience' | 'withdrawn' | 'limit'

export interface Probes {
  readonly queues: QueueProbes | null
  readonly flow: FlowProbe | null
  readonly encounters: EncounterProbe | null
  readonly paths: PathProbe | null
  readonly reviews: ReviewProbe | null
  readonly ledger: LedgerProbe | null
  readonly promises: PromiseProbe | null
  readonly value: ValueProbe | null
  readonly ticks: readonly TickProbe[]
  readonly moments: readonly Moment[]
  readonly following: Following | null
  readonly log: LogProbe | null
  /** The run is over. */
  over(): void
}

/** Nobody is told. */
export const noProbes: Probes = {
  queues: null,
  flow: null,
  encounters: null,
  paths: null,
  reviews: null,
  ledger: null,
  promises: null,
  value: null,
  ticks: [],
  moments: [],
  following: null,
  log: null,
  over() {},
}
