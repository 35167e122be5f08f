/**
 * What a replication consists of: clock, agenda, items, servers, stations, and those parts that only some scenarios
 * need. It is set up here and nothing happens in it by itself; the walk moves items through it, the simulation tells
 * when.
 */
import type { DrawMemory } from '../random/index.js'
import { correctName } from '../scenario/reviews.js'
import { legsOf } from '../scenario/routes.js'
import { Agenda, notices } from './agenda.js'
import { Attributes } from './attributes.js'
import { Batches } from './batches.js'
import type { Clock } from './clock.js'
import { CopyPaths } from './copy-paths.js'
import { doingOf } from './doing.js'
import { Feedback } from './feedback/feedback.js'
import type { RunScope } from './guard.js'
import { type Integers, Items, type Lengths, whereabouts } from './items.js'
import type { Plan } from './plan.js'
import type { Doing, Probes, Vitals } from './probe.js'
import { ReadyServers, Server } from './server.js'
import { Staffing } from './staffing.js'
import { Station } from './station.js'
import { Turns } from './turns.js'

export class System implements Vitals {
  readonly plan: Plan
  readonly items = new Items()
  readonly agenda: Agenda
  readonly clock: Clock
  readonly attributes: Attributes
  readonly scope: RunScope
  /** Absent where the scenario has none. */
  readonly feedback: Feedback | null
  readonly servers: readonly Server[]
  readonly stations: readonly Station[]
  readonly ready: ReadyServers
  readonly probes: Probes
  /** How often an item has been at each station to which it may come back, and was handed over to it. */
  readonly visits: readonly Integers[]
  /** Absent where every server is plain. */
  readonly staffing: Staffing | null
  /** Absent where items are worked on one by one. */
  readonly batches: Batches | null
  /** When an item's patience ends; absent where all have it. */
  readonly leavesAt: Lengths | null
  /** Absent where nobody is turned away. */
  readonly turns: Turns | null
  /** What an item does, of `stages`; absent where none is withdrawn and no ledger is kept. */
  readonly stage: Integers | null
  /** When its work will be done; absent where none is withdrawn. */
  readonly doneAt: Lengths | null
  arrived = 0
  ended = 0
  /** Items after whose end the run is over; infinity in a run by weeks. */
  last: number
  isOver = false
  /** Absent where items stay whole. */
  readonly copyPaths: CopyPaths | null
  /** Copies of items that are under way. */
  copies = 0
  /** Set by who makes copies. */
  isCopy: (item: number) => boolean = () => false
  /** The first of the copies of an item that are out, and the next one of the same item; −1 where there is none. */
  firstCopyOf: (item: number) => number = () => -1
  nextCopyOf: (copy: number) => number = () => -1

  constructor(
    plan: Plan,
    seed: number,
    replication: number,
    probesOf: (vitals: Vitals) => Probes,
    memory: DrawMemory | null,
  ) {
    const { items } = this
    const copyPaths = plan.scenario.stations.some((station) => legsOf(station).length > 0) ? new CopyPaths(items) : null
    const agenda = new Agenda(items, plan.stations.length, copyPaths)
    const clock: Clock = agenda
    const { feedback, run } = plan.scenario
    const { from } = run
    const stations: Station[] = []
    this.plan = plan
    this.agenda = agenda
    this.copyPaths = copyPaths
    this.clock = clock
    this.last = plan.items
    this.feedback = feedback === undefined ? null : new Feedback(feedback, clock)
    this.attributes = new Attributes(plan, items, clock, stations, this.feedback, seed, replication, memory)
    this.scope = this.attributes.scope
    const { horizon } = plan
    this.servers = plan.servers.map(
      (server, index) => new Server(server, index, { seed, replication, from, clock, horizon }),
    )
    this.batches = plan.stations.some(({ station }) => station.batch !== undefined) ? new Batches(items) : null
    const indices = new Map(plan.stations.map((station) => [station.id, station.index]))
    const setting = {
      seed,
      replication,
      classes: plan.classes,
      calendars: plan.scenario.calendars,
      from,
      clock,
      agenda: this.agenda,
      items,
      batches: this.batches,
      servers: this.servers,
      copyPaths,
      indexOf: (id: string) => indices.get(id) ?? -1,
      attribute: (name: string) => this.attributes.column(name),
      correct: this.attributes.find(correctName),
      scope: this.scope,
    }
    for (const station of plan.stations) stations.push(new Station(station, setting))
    this.stations = stations
    this.feedback?.follow(this.scope)
    for (const server of this.servers) server.serves(server.plan.stations.map((index) => stations[index]))
    this.ready = new ReadyServers(this.servers)
    this.visits = stations.flatMap(({ visits, handoffs }) => [visits ?? [], handoffs ?? []].flat())
    this.staffing = this.servers.every((server) => server.isPlain) ? null : new Staffing(items, clock, this.ready)
    this.leavesAt = stations.some((each) => each.hasPatience) ? items.lengths() : null
    this.turns = stations.some(({ limit }) => limit !== null) ? new Turns(items, clock) : null
    const canBeWithdrawn = plan.stations.some((station) => station.races)
    this.doneAt = canBeWithdrawn ? items.lengths() : null
    this.probes = probesOf(this)
    this.stage = canBeWithdrawn || this.probes.ledger !== null ? items.integers() : null
    for (const station of stations) {
      station.probe = this.probes.queues?.at(station) ?? null
      station.reactions = this.feedback?.reactionsAt(station.plan.id) ?? null
      station.freesAtOnce = station.plan.freesAtOnce && this.probes.log === null
    }
  }

  /** 1 per arrival and 2 per station visit. */
  get events(): number {
    const visits = this.stations.reduce((sum, { joined }) => sum + joined, 0)
    return this.arrived + 2 * visits
  }

  forEachItem(visit: (item: number) => void): void {
    this.items.forEach((item) => {
      if (!this.isCopy(item)) visit(item)
    })
  }

  standIn(item: number): number {
    const copy = this.items.station[item] === whereabouts.parked ? this.firstCopyOf(item) : -1
    return copy < 0 ? item : this.standIn(copy)
  }

  forEachCopy(item: number, visit: (copy: number) => void): void {
    if (this.items.station[item] !== whereabouts.parked) return
    for (let copy = this.firstCopyOf(item); copy >= 0; copy = this.nextCopyOf(copy)) {
      visit(copy)
      this.forEachCopy(copy, visit)
    }
  }

  doing(item: number): Doing {
    return doingOf(this, item)
  }

  forEachWaiting(station: Station, visit: (item: number) => void): void {
    station.queue.forEach(visit)
  }

  forEachAtWork(visit: (item: number, station: Station, left: number) => void): void {
    this.agenda.forEach(notices.finish, (doneAt, item) => {
      const worker = this.items.station[item] >= 0 ? item : (this.batches?.heirOf(item) ?? -1)
      if (worker < 0 || this.stations[this.items.station[worker]].server === undefined) return
      const station = this.stations[this.items.station[worker]]
      visit(worker, station, this.workLeft(worker, station, doneAt))
    })
  }

  /** Open time of an item's work that is left now, if it is done at an instant. */
  workLeft(item: number, station: Station, doneAt: number): number {
    const { server } = station
    if (server?.isPlain === true) return server.workTime.openUntil(doneAt)
    return this.staffing?.workLeft(item, doneAt) ?? 0
  }

  /** The people who worked on an item are free. */
  release(item: number, station: Station): void {
    const { server } = station
    if (server === undefined) return
    if (server.isPlain) {
      server.free++
      this.ready.add(server)
    } else this.staffing?.release(item)
  }
}
