/**
 * A station as the engine runs it: its queue, and what is drawn and decided there, by class of item where classes
 * differ.
 */
import { type Sampler, type Stream, samplerOf, stream } from '../random/index.js'
import type { Scope } from '../scenario/evaluate.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Assignment, Calendar } from '../scenario/scenario.js'
import type { Integers, Items, Lengths } from './items.js'
import type { StationPlan } from './plan.js'
import { Router } from './router.js'
import type { Server } from './server.js'
import { Sittings } from './sittings.js'

/** What a station needs to be set up; the same for all stations of a simulation. */
export interface Setting {
  readonly seed: number
  readonly replication: number
  readonly classes: readonly string[]
  readonly calendars: Readonly<Record<string, Calendar>>
  readonly from: string | undefined
  readonly indexOf: (id: string) => number
  readonly attribute: (name: string) => Lengths
  readonly scope: Scope
}

/** What an item of one class meets here. */
export interface Treatment {
  readonly takes: Sampler
  readonly router: Router | null
  readonly handoff: Sampler | null
  readonly sets: readonly { readonly column: Lengths; readonly to: Sampler }[]
}

export class Station {
  readonly plan: StationPlan
  readonly index: number
  readonly priority: number
  /** Absent at a meeting, a delay and an end. */
  readonly server: Server | undefined
  /** How often each item has been here; absent where it can be only once. */
  readonly visits: Integers | null
  readonly by: StationPlan['by']
  /** Of every item, where classes do not differ here. */
  readonly common: Treatment
  /** By class, where they do. */
  readonly byClass: readonly Treatment[] | null
  readonly sittings: Sittings | null
  /** Items that came, with a hand-off or without, and items that left, since the start. */
  entered = 0
  left = 0
  head = -1
  tail = -1
  length = 0

  constructor(plan: StationPlan, server: Server | undefined, items: Items, setting: Setting) {
    this.plan = plan
    this.index = plan.index
    this.priority = plan.station.priority
    this.server = server
    this.visits = plan.recurs ? items.integers() : null
    this.sittings = plan.by === 'meeting' ? new Sittings(plan.meeting, setting.calendars, setting.from) : null
    this.by = plan.by
    this.common = treatment(plan, undefined, setting)
    const differs = Object.keys(plan.station.byClass).length > 0
    this.byClass = differs ? setting.classes.map((name) => treatment(plan, name, setting)) : null
  }

  treatmentOf(item: number, items: Items): Treatment {
    return this.byClass === null ? this.common : this.byClass[items.itemClass[item]]
  }

  enqueue(item: number, items: Items): void {
    const next = items.next
    next[item] = -1
    if (this.tail < 0) this.head = item
    else next[this.tail] = item
    this.tail = item
    this.length++
  }

  /** The head of a queue that is not empty. */
  dequeue(items: Items): number {
    const item = this.head
    this.head = items.next[item]
    if (this.head < 0) this.tail = -1
    this.length--
    return item
  }
}

function treatment(plan: StationPlan, itemClass: string | undefined, setting: Setting): Treatment {
  const { station } = plan
  const { takes, then, handoff, sets } = {
    ...station,
    ...(itemClass === undefined ? {} : station.byClass[itemClass]),
  }
  const own = (purpose: string): Stream => stream(setting.seed, setting.replication, station.id, purpose)
  return {
    takes: samplerOf(resolveDistribution(takes, setting.scope), own('takes')),
    router: then === undefined ? null : new Router(then, setting.indexOf, own('then'), setting.scope),
    handoff: handoff === undefined ? null : samplerOf(resolveDistribution(handoff, setting.scope), own('handoff')),
    sets: sets.map((each: Assignment) => ({
      column: setting.attribute(each.attribute),
      to: samplerOf(resolveDistribution(each.to, setting.scope), own(`sets ${each.attribute}`)),
    })),
  }
}
