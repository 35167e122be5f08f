/**
 * A station as the engine runs it: its queue, and what is drawn and decided there, by class of item where classes
 * differ.
 */
import { ageingOf } from '../scenario/ageing.js'
import { inMicroseconds } from '../scenario/calendar.js'
import { foldExpression } from '../scenario/evaluate.js'
import type { Calendar } from '../scenario/scenario.js'
import { AgeingQueue, type Movement } from './ageing-queue.js'
import type { Agenda } from './agenda.js'
import type { Batches } from './batches.js'
import type { Clock } from './clock.js'
import type { CopyPaths } from './copy-paths.js'
import { CopyTreatments } from './copy-treatments.js'
import type { Reactions } from './feedback/reactions.js'
import { Gathering } from './gathering.js'
import { anyNumber, guarded, type RunScope } from './guard.js'
import type { Integers, Items } from './items.js'
import type { StationPlan } from './plan.js'
import { FifoQueue, LinkedQueue, OrderedQueue, type PriorityQueue, type Queue } from './queue.js'
import { CutShares } from './router.js'
import { saidAt } from './said-at.js'
import type { Served, Server } from './server.js'
import { Sittings } from './sittings.js'
import type { StationProbe } from './station-probe.js'
import { type Treatment, type TreatmentSetting, treatments, withVisits } from './treatment.js'
import { commonTime, type WorkTime } from './work-time.js'

/** What a station needs to be set up; the same for all stations of a simulation. */
export interface Setting extends TreatmentSetting {
  readonly classes: readonly string[]
  readonly calendars: Readonly<Record<string, Calendar>>
  readonly from: string | undefined
  readonly clock: Clock
  readonly agenda: Agenda
  readonly items: Items
  /** Absent where items are worked on one by one. */
  readonly batches: Batches | null
  readonly servers: readonly Server[]
  /** Absent where items stay whole. */
  readonly copyPaths: CopyPaths | null
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
  /** How often it was handed over to here, where that may be more often: who is turned away comes anew. */
  readonly handoffs: Integers | null
  /** Of every item, where classes do not differ here. */
  readonly common: Treatment
  /** By class, where they do. */
  readonly byClass: readonly Treatment[] | null
  readonly sittings: Sittings | null
  /** The meaning of names here. */
  readonly scope: RunScope
  readonly cutShares = new CutShares()
  /** First come first served, by people of one plain server, at one pace; nobody gives up, is turned away, gathered or withdrawn. */
  readonly isPlain: boolean
  /** One of `entries`. */
  readonly entry: number
  readonly queue: Queue
  /** The same queue, of a plain station. */
  readonly line: FifoQueue
  /** The same queue, where items are worked on together. */
  readonly gathering: Gathering | null
  /** The one in it, where priorities move while items wait. */
  readonly ageing: AgeingQueue | null
  /** Where items go that find so many waiting; absent: nowhere. */
  readonly limit: { readonly queue: number; readonly to: number } | null
  probe: StationProbe | null = null
  /** How feedback variables react to what happens here; absent where none does. */
  reactions: Reactions | null = null
  /** Its server starts anew before who is done has gone on, which only a log would see. */
  freesAtOnce = false
  passedOver = false
  /** Items that wait now, those who wait for company among them. */
  waiting = 0
  /** Since the start: visits begun, items turned away by the limit or out of patience, and items gone for any cause. */
  joined = 0
  turnedAway = 0
  gaveUp = 0
  left = 0
  /** Absent where items stay whole. */
  readonly #copies: CopyTreatments | null
  readonly #fixedPriority: number | undefined
  /** Absent where items are taken by the order of joining alone. */
  readonly #ordered: PriorityQueue | null
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
    this.handoffs = plan.recurs && plan.station.limit !== undefined ? items.integers() : null
    this.sittings = plan.by === 'meeting' ? new Sittings(plan.meeting, setting.calendars, setting.from) : null
    this.scope = withVisits(setting.scope, this.visits, 0)
    const treatmentOf = treatments(plan, this.visits, this.cutShares, setting)
    this.common = treatmentOf(undefined, [])
    const differs = Object.keys(plan.station.byClass).length > 0
    const { classes, copyPaths } = setting
    this.byClass = differs ? classes.map((name) => treatmentOf(name, [])) : null
    this.#copies =
      copyPaths && new CopyTreatments(copyPaths, (at, path) => treatmentOf(differs ? classes[at] : undefined, path))
    this.limit = limitOf(plan, setting)
    this.#fixedPriority = fixedPriority(plan, this.scope)
    this.#items = items
    const queue = this.#makeQueue(setting)
    this.gathering = this.#gatheringOf(queue, setting)
    this.queue = this.gathering ?? queue
    this.ageing = queue instanceof AgeingQueue ? queue : null
    this.#ordered = queue instanceof OrderedQueue ? queue : this.ageing
    this.line = this.queue instanceof FifoQueue ? this.queue : new FifoQueue(items)
    this.isPlain = this.#needsNothingSpecial()
    this.entry = this.#entry()
  }

  /** The item that waits first; −1 where none does. */
  get head(): number {
    return this.queue.head
  }

  /** Of the head, which there is. */
  priorityNow(): number {
    return this.#fixedPriority ?? this.#ordered?.headPriority ?? 0
  }

  treatmentOf(item: number, items: Items): Treatment {
    const itemClass = this.byClass === null ? 0 : items.itemClass[item]
    const ofCopy = this.#copies === null ? undefined : this.#copies.of(item, itemClass)
    return ofCopy ?? (this.byClass === null ? this.common : this.byClass[itemClass])
  }

  get hasPatience(): boolean {
    return this.#treatments().some((each) => each.patience !== null)
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
      this.#treatments().every((each) => each.speed === null) &&
      !races
    )
  }

  #gatheringOf(queue: Queue, { items, agenda, batches }: Setting): Gathering | null {
    const { batch } = this.plan.station
    if (batch === undefined || batches === null) return null
    return new Gathering(queue, batch, this.index, this.openTime, { items, agenda, batches })
  }

  #makeQueue(setting: Setting): Queue {
    const { items } = setting
    const { station, races } = this.plan
    const { discipline } = station
    const isLeft = races || this.hasPatience
    if (this.#fixedPriority !== undefined && discipline === 'fifo')
      return isLeft ? new LinkedQueue(items, 'tail') : new FifoQueue(items)
    if (this.#fixedPriority !== undefined && discipline === 'lifo') return new LinkedQueue(items, 'head')
    const priorityOf = (item: number) => this.#priorityOf(item)
    const key = keyOf(discipline, setting)
    const movement = movementOf(station)
    if (movement === undefined) return new OrderedQueue(items, priorityOf, key)
    return new AgeingQueue(items, setting.agenda, this.index, movement, priorityOf, key)
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
      return (item) => items.born[item] + inMicroseconds(due.values[item])
    }
  }
}

function fixedPriority({ station }: StationPlan, scope: RunScope): number | undefined {
  const isOneForAll = Object.values(station.byClass).every((each) => each.priority === undefined)
  if (!isOneForAll) return undefined
  const { priority } = station
  const folded = guarded(
    foldExpression(priority, scope),
    priority,
    saidAt(station, undefined, 'priority'),
    anyNumber,
    scope,
  )
  return typeof folded === 'number' ? folded : undefined
}

/** Of the priorities of all classes, which rise alike; absent where they stay as they are. */
function movementOf({ priority, byClass }: StationPlan['station']): Movement | undefined {
  const all = [priority, ...Object.values(byClass).flatMap((own) => own.priority ?? [])].map(ageingOf)
  const [{ perHour }] = all
  const thresholds = all.flatMap((each) => each.thresholds)
  return perHour === 0 && thresholds.length === 0 ? undefined : { perHour, thresholds }
}

function limitOf({ station }: StationPlan, setting: Setting) {
  const { limit } = station
  return limit === undefined ? null : { queue: limit.queue, to: setting.indexOf(limit.to) }
}
