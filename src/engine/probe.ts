/**
 * What the engine tells those who measure it. A probe is told that something happens to an item at `clock.now` and reads
 * the rest from the item's columns: when it arrives or joins they say where it is now; when a stretch of its time is
 * over (started, finished, handed off, ended) `since` still says when that stretch began. Each role is one slot, so that
 * a run without a probe pays nothing for it and V8 sees one class at each call. A probe changes nothing of the run.
 */
import type { Scope } from '../scenario/evaluate.js'
import type { Clock } from './clock.js'
import type { Items } from './items.js'
import type { Plan } from './plan.js'
import type { Server } from './server.js'
import type { Station } from './station.js'

/** What probes may read. */
export interface Vitals {
  readonly plan: Plan
  readonly clock: Clock
  readonly items: Items
  /** What the names in expressions stand for. */
  readonly scope: Scope
  readonly servers: readonly Server[]
  readonly stations: readonly Station[]
}

interface Windowed {
  /** The window of the measures opens now. */
  open(): void
  /** It closes now; items may still be in the system. */
  close(): void
}

/** Queues and work at stations. */
export interface QueueProbe extends Windowed {
  /** Joins the queue, or begins its delay. */
  joined(item: number, station: Station): void
  /** Leaves the queue for its server or its sitting. */
  started(item: number, station: Station): void
  /** Work, sitting or delay is done. */
  finished(item: number, station: Station): void
}

/** Items from arrival to end. */
export interface FlowProbe extends Windowed {
  arrived(item: number): void
  ended(item: number): void
}

/** What items meet on their way. */
export interface EncounterProbe extends Windowed {
  arrived(item: number): void
  handedOff(item: number): void
  joined(item: number, station: Station): void
  ended(item: number, station: Station): void
}

/** Where an item's time goes: called as a stretch of it, begun at `since`, is over. */
export interface LedgerProbe extends Windowed {
  arrived(item: number): void
  handedOff(item: number, station: Station): void
  waited(item: number, station: Station): void
  worked(item: number, station: Station): void
  sat(item: number, station: Station): void
  delayed(item: number, station: Station): void
  ended(item: number): void
}

/** The promises of the scenario. */
export interface PromiseProbe extends Windowed {
  joined(item: number, station: Station): void
  started(item: number, station: Station): void
  ended(item: number): void
}

/** What the items that end are worth. */
export interface ValueProbe extends Windowed {
  ended(item: number, station: Station): void
}

/** Regular readings: told each time `every` hours have passed. */
export interface TickProbe {
  readonly every: number
  tick(): void
}

export interface Probes {
  readonly queues: QueueProbe | null
  readonly flow: FlowProbe | null
  readonly encounters: EncounterProbe | null
  readonly ledger: LedgerProbe | null
  readonly promises: PromiseProbe | null
  readonly value: ValueProbe | null
  readonly ticks: readonly TickProbe[]
}
