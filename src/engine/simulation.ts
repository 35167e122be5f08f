/**
 * One replication: items walk through stations, servers pull them from queues, meetings decide them by the agenda.
 * A server that becomes free and an item that joins a queue only mark the server as ready; work starts when everything
 * else of that instant has happened, so that who arrives at the same time is seen. What is measured is the probes'.
 * Longer than other files: the walk of an item, arrival to end, is read and compiled as one.
 */

import type { Scope } from '../scenario/evaluate.js'
import { Agenda, indexOf, kindOf, notices } from './agenda.js'
import { Arrivals } from './arrivals.js'
import { Attributes } from './attributes.js'
import { Clock } from './clock.js'
import { checkConservation } from './conservation.js'
import { endless, impossible, mostVisits } from './impossible.js'
import { type Integers, Items } from './items.js'
import type { Plan } from './plan.js'
import type { Probes, Vitals } from './probe.js'
import { ReadyServers, Server } from './server.js'
import { Station } from './station.js'

/** The item stays where it is, or has left. */
const nowhere = -1

/** The tick that opens the window; the others are the probes'. */
const opensWindow = 0

export class Simulation implements Vitals {
  readonly plan: Plan
  readonly clock = new Clock()
  readonly items = new Items()
  readonly servers: readonly Server[]
  readonly stations: readonly Station[]
  readonly scope: Scope
  readonly #attributes: Attributes
  /** 1 per arrival and 2 per station visit. */
  events = 0
  arrived = 0
  ended = 0
  readonly #agenda = new Agenda(this.clock)
  readonly #sources: readonly Arrivals[]
  /** How often an item has been at each station to which it may come back. */
  readonly #visits: readonly Integers[]
  readonly #ready: ReadyServers
  readonly #probes: Probes
  #isOver = false

  constructor(plan: Plan, seed: number, replication: number, probesOf: (vitals: Vitals) => Probes) {
    const from = plan.scenario.run.from
    this.plan = plan
    this.#attributes = new Attributes(plan, this.items, seed, replication)
    this.scope = this.#attributes.scope
    this.servers = plan.servers.map((server, index) => new Server(server, index, from, this.clock))
    const indices = new Map(plan.stations.map((station) => [station.id, station.index]))
    const setting = {
      seed,
      replication,
      classes: plan.classes,
      calendars: plan.scenario.calendars,
      from,
      indexOf: (id: string) => indices.get(id) ?? nowhere,
      attribute: (name: string) => this.#attributes.column(name),
      scope: this.scope,
    }
    this.stations = plan.stations.map((station) => {
      const server = station.by === 'server' ? this.servers[station.server] : undefined
      const made = new Station(station, server, this.items, setting)
      server?.stations.push(made)
      return made
    })
    this.#ready = new ReadyServers(this.servers)
    this.#sources = plan.sources.map((source) => new Arrivals(source, plan, seed, replication, this.clock))
    this.#visits = this.stations.flatMap((station) => station.visits ?? [])
    this.#probes = probesOf(this)
  }

  /** Runs from the empty start to the end of the window, or until the last item has ended. */
  run(): void {
    this.#begin()
    const { clock } = this
    const agenda = this.#agenda
    while (!this.#isOver) {
      const next = agenda.nextTime()
      if (this.#ready.count > 0 && next > clock.now) {
        this.#startWork()
        continue
      }
      if (next === Number.POSITIVE_INFINITY) break
      const notice = agenda.next()
      switch (kindOf(notice)) {
        case notices.finish:
          this.#finish(indexOf(notice))
          break
        case notices.arrival:
          this.#arrive(indexOf(notice))
          break
        default:
          this.#happen(kindOf(notice), indexOf(notice))
      }
    }
    this.#close()
  }

  /** What is rarer than arrivals and finishes. */
  #happen(kind: number, index: number): void {
    switch (kind) {
      case notices.delayEnd:
        this.#endDelay(index)
        break
      case notices.handoffEnd:
        this.#endHandoff(index)
        break
      case notices.opening:
        this.#open(this.servers[index])
        break
      case notices.sitting:
        this.#sit(this.stations[index])
        break
      case notices.tick:
        this.#tick(index)
        break
      case notices.close:
        this.#isOver = true
    }
  }

  #begin(): void {
    for (const [index, source] of this.#sources.entries()) {
      const first = source.next()
      if (first < Number.POSITIVE_INFINITY) this.#agenda.add(first, notices.arrival, index)
    }
    for (const server of this.servers)
      if (!server.workTime.alwaysOpen) this.#agenda.add(server.workTime.nextOpening(), notices.opening, server.index)
    for (const station of this.stations) this.#callSitting(station)
    this.#agenda.add(this.plan.opens, notices.tick, opensWindow)
    for (const [index, probe] of this.#probes.ticks.entries()) this.#agenda.add(probe.every, notices.tick, index + 1)
    if (this.plan.closes < Number.POSITIVE_INFINITY) this.#agenda.add(this.plan.closes, notices.close, 0)
  }

  #tick(index: number): void {
    if (index === opensWindow) {
      this.#openWindow()
      return
    }
    const probe = this.#probes.ticks[index - 1]
    probe.tick()
    this.#agenda.add(this.clock.now + probe.every, notices.tick, index)
  }

  #openWindow(): void {
    const { queues, flow, encounters, ledger, promises, value } = this.#probes
    for (const probe of [queues, flow, encounters, ledger, promises, value]) probe?.open()
  }

  #close(): void {
    const { queues, flow, encounters, ledger, promises, value } = this.#probes
    for (const probe of [queues, flow, encounters, ledger, promises, value]) probe?.close()
    checkConservation(this)
  }

  #arrive(index: number): void {
    if (this.arrived === this.plan.items) return
    const source = this.#sources[index]
    const { items } = this
    const item = items.take()
    const address = source.address()
    const itemClass = source.itemClass()
    items.born[item] = this.clock.now
    items.address[item] = address
    items.itemClass[item] = itemClass
    for (let i = 0; i < this.#visits.length; i++) this.#visits[i].values[item] = 0
    this.#attributes.draw(item, itemClass, address)
    this.events++
    this.arrived++
    this.#agenda.add(source.next(), notices.arrival, index)
    this.#probes.flow?.arrived(item)
    this.#probes.encounters?.arrived(item)
    this.#probes.ledger?.arrived(item)
    this.#go(item, source.plan.to)
  }

  /** Sends an item to a station, and on through all that takes no time. */
  #go(item: number, station: number): void {
    for (let next = station; next !== nowhere; ) next = this.#enter(item, this.stations[next])
  }

  /** Returns where the item goes on to at once, or `nowhere`. */
  #enter(item: number, station: Station): number {
    const { items, clock } = this
    items.station[item] = station.index
    station.entered++
    if (station.by === 'end') return this.#end(item, station)
    const handoff = station.treatmentOf(item, items).handoff
    if (handoff === null) return this.#join(item, station)
    const visit = station.visits === null ? 1 : station.visits.values[item] + 1
    handoff.draw(items.work, item, items.address[item], visit)
    if (!(items.work[item] >= 0)) throw impossible(station, 'handoff', items.work[item])
    items.since[item] = clock.now
    this.#agenda.add(clock.now + items.work[item], notices.handoffEnd, item)
    return nowhere
  }

  #endHandoff(item: number): void {
    const station = this.stations[this.items.station[item]]
    this.#probes.encounters?.handedOff(item)
    this.#probes.ledger?.handedOff(item, station)
    const next = this.#join(item, station)
    if (next !== nowhere) this.#go(item, next)
  }

  /** The visit begins: into the queue, or into the delay. Returns as `#enter` does. */
  #join(item: number, station: Station): number {
    const { items, clock } = this
    const visit = station.visits === null ? 1 : ++station.visits.values[item]
    if (visit === mostVisits) throw endless(station)
    this.events += 2
    items.since[item] = clock.now
    const { by } = station
    if (by !== 'meeting') {
      const { takes } = station.treatmentOf(item, items)
      takes.draw(items.work, item, items.address[item], visit)
      if (!(items.work[item] >= 0)) throw impossible(station, 'takes', items.work[item])
    }
    this.#probes.encounters?.joined(item, station)
    this.#probes.queues?.joined(item, station)
    this.#probes.promises?.joined(item, station)
    if (by === 'delay') return this.#delay(item, station)
    const { server } = station
    station.enqueue(item, items)
    if (server === undefined) return nowhere
    if (!server.workTime.alwaysOpen) items.sinceOpen[item] = server.workTime.elapsed()
    if (server.free > 0) this.#ready.add(server)
    return nowhere
  }

  #delay(item: number, station: Station): number {
    const lasts = this.items.work[item]
    if (lasts === 0) return this.#leaveDelay(item, station)
    this.#agenda.add(this.clock.now + lasts, notices.delayEnd, item)
    return nowhere
  }

  #endDelay(item: number): void {
    this.#go(item, this.#leaveDelay(item, this.stations[this.items.station[item]]))
  }

  #leaveDelay(item: number, station: Station): number {
    this.#probes.queues?.finished(item, station)
    this.#probes.ledger?.delayed(item, station)
    return this.#next(item, station)
  }

  /** The last thing at an instant: free servers take up what waits. */
  #startWork(): void {
    while (this.#ready.count > 0) {
      const server = this.#ready.take()
      if (server.workTime.isOpen()) this.#serve(server)
    }
  }

  #serve(server: Server): void {
    const { items } = this
    while (server.free > 0) {
      const next = server.nextStation(items)
      if (next === nowhere) return
      const station = this.stations[next]
      const item = station.dequeue(items)
      server.free--
      this.#start(item, station, server)
    }
  }

  #start(item: number, station: Station, server: Server): void {
    const { items, clock } = this
    const { workTime } = server
    this.#probes.ledger?.waited(item, station)
    this.#probes.queues?.started(item, station)
    this.#probes.promises?.started(item, station)
    items.since[item] = clock.now
    const work = items.work[item]
    if (workTime.alwaysOpen) {
      if (work === 0) this.#finish(item)
      else this.#agenda.add(clock.now + work, notices.finish, item)
      return
    }
    if (work === 0) this.#finish(item)
    else this.#agenda.add(workTime.doneAt(work), notices.finish, item)
  }

  /** Work, or a sitting, is done. */
  #finish(item: number): void {
    const station = this.stations[this.items.station[item]]
    const { server } = station
    if (server === undefined) this.#probes.ledger?.sat(item, station)
    else {
      this.#probes.ledger?.worked(item, station)
      server.free++
      this.#ready.add(server)
    }
    this.#probes.queues?.finished(item, station)
    this.#go(item, this.#next(item, station))
  }

  #next(item: number, station: Station): number {
    const { items } = this
    station.left++
    const { sets, router } = station.treatmentOf(item, items)
    const address = items.address[item]
    const visit = station.visits === null ? 1 : station.visits.values[item]
    for (let i = 0; i < sets.length; i++) sets[i].to.draw(sets[i].column.values, item, address, visit)
    return router === null ? nowhere : router.next(item, address, visit)
  }

  #end(item: number, station: Station): number {
    this.#probes.flow?.ended(item)
    this.#probes.encounters?.ended(item, station)
    this.#probes.ledger?.ended(item)
    this.#probes.promises?.ended(item)
    this.#probes.value?.ended(item, station)
    this.ended++
    station.left++
    this.items.release(item)
    if (this.ended === this.plan.items) this.#isOver = true
    return nowhere
  }

  #open(server: Server): void {
    this.#ready.add(server)
    this.#agenda.add(server.workTime.nextOpening(), notices.opening, server.index)
  }

  #callSitting(station: Station): void {
    if (station.sittings === null) return
    const next = station.sittings.next()
    if (next < Number.POSITIVE_INFINITY) this.#agenda.add(next, notices.sitting, station.index)
  }

  /** Who waits as the sitting begins, up to the agenda, leaves when it ends. */
  #sit(station: Station): void {
    const { sittings } = station
    if (sittings === null) return
    const ends = this.clock.now + sittings.meeting.lasts
    for (let decided = 0; decided < sittings.meeting.decides && station.head >= 0; decided++) {
      const item = station.dequeue(this.items)
      this.#probes.queues?.started(item, station)
      this.#probes.promises?.started(item, station)
      this.#agenda.add(ends, notices.finish, item)
    }
    this.#callSitting(station)
  }
}
