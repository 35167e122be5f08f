/**
 * A station as the engine runs it: its queue, and what is drawn and decided there, by class of item where classes
 * differ.
 */
import { type Sampler, type Stream, samplerOf, stream } from '../random/index.js'
import { compileExpression, constantOf, type Evaluate, type Scope } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import { isReview } from '../scenario/reviews.js'
import type { Assignment, Batching, Calendar } from '../scenario/scenario.js'
import type { Clock } from './clock.js'
import type { Reactions } from './feedback/reactions.js'
import type { Integers, Items, Lengths } from './items.js'
import type { StationPlan } from './plan.js'
import { FifoQueue, LinkedQueue, OrderedQueue, type Queue } from './queue.js'
import { Review } from './review.js'
import { Router } from './router.js'
import type { Served, Server } from './server.js'
import { Sittings } from './sittings.js'
import type { StationProbe } from './station-probe.js'
import { commonTime, type WorkTime } from './work-time.js'

/** What a station needs to be set up; the same for all stations of a simulation. */
export interface Setting {
  readonly seed: number
  readonly replication: number
  readonly classes: readonly string[]
  readonly calendars: Readonly<Record<string, Calendar>>
  readonly from: string | undefined
  readonly clock: Clock
  readonly items: Items
  readonly servers: readonly Server[]
  readonly indexOf: (id: string) => number
  readonly attribute: (name: string) => Lengths
  /** Whether an item is right; absent where the scenario does not say. */
  readonly correct: Lengths | null
  readonly scope: Scope
}

/** An attribute that changes as the work is done. */
export interface Setter {
  readonly column: Lengths
  readonly to: Sampler
}

/** What an item of one class meets here. */
export interface Treatment {
  readonly takes: Sampler
  readonly router: Router | null
  readonly handoff: Sampler | null
  /** Absent where items are neither right nor wrong, or nobody looks. */
  readonly review: Review | null
  /** Multiplies the pace of work, as it starts; absent where it is 1. */
  readonly speed: Evaluate | null
  /** Absent where nothing is set. */
  readonly sets: readonly Setter[] | null
  readonly priority: Evaluate
  /** Absent where items wait as long as it takes. */
  readonly patience: { readonly after: Sampler; readonly to: number } | null
}

/** People of one server that an item needs. */
export interface Need {
  readonly server: Server
  readonly count: number
}

/** What becomes of an item that comes. */
export const entries = { plain: 0, end: 1, handoff: 2, careful: 3 } as const

export class Station implements Served {
  readonly plan: StationPlan
  readonly index: number
  readonly by: StationPlan['by']
  /** The server at which the work counts as queued; absent at a meeting, a delay and an end. */
  readonly server: Server | undefined
  /** All held together; empty where `server` is absent. */
  readonly needs: readonly Need[]
  /** When all that it needs is open; absent where `server` is. */
  readonly openTime: WorkTime | undefined
  /** How often each item has been here; absent where it can be only once. */
  readonly visits: Integers | null
  /** Of every item, where classes do not differ here. */
  readonly common: Treatment
  /** By class, where they do. */
  readonly byClass: readonly Treatment[] | null
  readonly sittings: Sittings | null
  /** First come first served, by people of one plain server, at one pace; nobody gives up, is turned away, gathered or withdrawn. */
  readonly isPlain: boolean
  /** One of `entries`. */
  readonly entry: number
  readonly queue: Queue
  /** The same queue, of a plain station. */
  readonly line: FifoQueue
  readonly batch: Batching | undefined
  /** Where items go that find so many waiting; absent: nowhere. */
  readonly limit: { readonly queue: number; readonly to: number } | null
  probe: StationProbe | null = null
  /** How feedback variables react to what happens here; absent where none does. */
  reactions: Reactions | null = null
  /** Its server starts anew before who is done has gone on, which only a log would see. */
  freesAtOnce = false
  passedOver = false
  /** Items that wait now, those in batches not yet complete among them. */
  waiting = 0
  /** Since the start: visits begun, items turned away by the limit or out of patience, and items gone for any cause. */
  joined = 0
  turnedAway = 0
  gaveUp = 0
  left = 0
  readonly #fixedPriority: number | undefined
  readonly #items: Items

  constructor(plan: StationPlan, setting: Setting) {
    const { items } = setting
    this.plan = plan
    this.index = plan.index
    this.by = plan.by
    this.needs =
      plan.by === 'server' ? plan.needs.map(({ server, count }) => ({ server: setting.servers[server], count })) : []
    this.server = plan.by === 'server' ? setting.servers[plan.home] : undefined
    this.openTime = openTimeOf(this.needs, setting.clock)
    this.visits = plan.recurs ? items.integers() : null
    this.sittings = plan.by === 'meeting' ? new Sittings(plan.meeting, setting.calendars, setting.from) : null
    const treatmentOf = treatments(plan, this.visits, setting)
    this.common = treatmentOf(undefined)
    const differs = Object.keys(plan.station.byClass).length > 0
    this.byClass = differs ? setting.classes.map((name) => treatmentOf(name)) : null
    this.limit = limitOf(plan, setting)
    this.batch = plan.station.batch
    this.#fixedPriority = fixedPriority(plan, withVisits(setting.scope, this.visits, 0))
    this.#items = items
    this.queue = this.#makeQueue(setting)
    this.line = this.queue instanceof FifoQueue ? this.queue : new FifoQueue(items)
    this.isPlain = this.#needsNothingSpecial()
    this.entry = this.#entry()
  }

  /** The item that waits first; −1 where none does. */
  get head(): number {
    return this.queue.head
  }

  /** Of the head, which there is, as it joined. */
  priorityNow(): number {
    return this.#fixedPriority ?? (this.queue instanceof OrderedQueue ? this.queue.headPriority : 0)
  }

  treatmentOf(item: number, items: Items): Treatment {
    return this.byClass === null ? this.common : this.byClass[items.itemClass[item]]
  }

  get hasPatience(): boolean {
    return this.#treatments().some((each) => each.patience !== null)
  }

  /** Whether items go on in copies from here. */
  get forks(): boolean {
    return this.#treatments().some((each) => each.router !== null && each.router.fork !== null)
  }

  #treatments(): readonly Treatment[] {
    return [this.common, ...(this.byClass ?? [])]
  }

  #priorityOf(item: number): number {
    return this.treatmentOf(item, this.#items).priority(item)
  }

  #entry(): number {
    if (this.by === 'end') return entries.end
    if (this.#treatments().some((each) => each.handoff !== null)) return entries.handoff
    return this.isPlain ? entries.plain : entries.careful
  }

  #needsNothingSpecial(): boolean {
    const { by, plan } = this
    const { station, races } = plan
    const isServedAlone = this.server?.isPlain === true
    return (
      (isServedAlone || by === 'delay') &&
      this.queue instanceof FifoQueue &&
      station.limit === undefined &&
      station.batch === undefined &&
      this.#treatments().every((each) => each.speed === null) &&
      !races
    )
  }

  #makeQueue(setting: Setting): Queue {
    const { items } = setting
    const { station, races } = this.plan
    const { discipline } = station
    const isLeft = races || this.hasPatience
    if (this.#fixedPriority !== undefined && discipline === 'fifo')
      return isLeft ? new LinkedQueue(items, 'tail') : new FifoQueue(items)
    if (this.#fixedPriority !== undefined && discipline === 'lifo') return new LinkedQueue(items, 'head')
    return new OrderedQueue(items, (item) => this.#priorityOf(item), keyOf(discipline, setting))
  }
}

function openTimeOf(needs: readonly Need[], clock: Clock): WorkTime | undefined {
  if (needs.length === 0) return undefined
  return commonTime(
    needs.map(({ server }) => server.workTime),
    clock,
  )
}

/** What orders items of one priority: the smallest first. */
function keyOf(discipline: StationPlan['station']['discipline'], setting: Setting): (item: number) => number {
  const { items } = setting
  switch (discipline) {
    case 'fifo':
      return () => 0
    case 'lifo': {
      let turn = 0
      return () => turn--
    }
    case 'shortest':
      return (item) => items.work[item]
    case 'due': {
      const due = setting.attribute('due')
      return (item) => items.born[item] + due.values[item]
    }
  }
}

function fixedPriority({ station }: StationPlan, scope: Scope): number | undefined {
  const isOneForAll = Object.values(station.byClass).every((each) => each.priority === undefined)
  return isOneForAll ? constantOf(station.priority, scope) : undefined
}

function limitOf({ station }: StationPlan, setting: Setting) {
  const { limit } = station
  return limit === undefined ? null : { queue: limit.queue, to: setting.indexOf(limit.to) }
}

/** What items of a class meet at a station; of a class that is not named: what all meet. */
function treatments(plan: StationPlan, visits: Integers | null, setting: Setting) {
  const { station } = plan
  const own = (purpose: string): Stream => stream(setting.seed, setting.replication, station.id, purpose)
  const here = withVisits(setting.scope, visits, 0)
  // A hand-off comes before the visit that it leads to.
  const onTheWay = withVisits(setting.scope, visits, 1)
  return (itemClass: string | undefined): Treatment => {
    const said = { ...station, ...(itemClass === undefined ? {} : station.byClass[itemClass]) }
    const { takes, then, handoff, sets, catches = 0, spoils = 0, speed, priority, patience } = said
    return {
      takes: samplerOf(resolveDistribution(takes, here), own('takes')),
      router: then === undefined ? null : new Router(then, setting.indexOf, own('then'), here),
      handoff: handoff === undefined ? null : samplerOf(resolveDistribution(handoff, onTheWay), own('handoff')),
      review:
        setting.correct === null || !isReview(station)
          ? null
          : new Review(
              setting.correct,
              compileExpression(catches, here),
              compileExpression(spoils, here),
              own('review'),
            ),
      speed: speed === undefined ? null : compileExpression(speed, here),
      sets:
        sets.length === 0
          ? null
          : sets.map((each: Assignment) => ({
              column: setting.attribute(each.attribute),
              to: samplerOf(resolveDistribution(each.to, here), own(`sets ${each.attribute}`)),
            })),
      priority: compileExpression(priority, here),
      patience:
        patience === undefined
          ? null
          : {
              after: samplerOf(resolveDistribution(patience.after, here), own('patience')),
              to: setting.indexOf(patience.to),
            },
    }
  }
}

/** A scope that knows how often the item has been at this station, counting what is to come. */
function withVisits(scope: Scope, visits: Integers | null, toCome: number): Scope {
  const ofItem = visits === null ? 1 : (item: number) => visits.values[item] + toCome
  return { ...scope, resolve: (name: string) => (name === 'visits' ? ofItem : scope.resolve(name)) }
}
