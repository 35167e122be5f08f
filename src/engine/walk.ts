/**
 * The walk of an item, from its arrival to its end. Stations where one person of one pool or machine takes who came
 * first, and delays, go the short way here; what else a station may do is the careful walk's. Work starts when everything
 * else of that instant has happened, so that who arrives at the same time is seen: at once where nothing else can happen,
 * and otherwise the server is only marked as ready.
 * Longer than other files: the way of an item is read, and compiled, as one.
 */
import { correctName } from '../scenario/reviews.js'
import { type Agenda, notices } from './agenda.js'
import { CarefulWalk, type Onward } from './careful-walk.js'
import type { Reactions } from './feedback/reactions.js'
import { Forks, type Ways } from './forks.js'
import { endless, mostVisits, timeOf } from './impossible.js'
import { type Items, type Lengths, whereabouts } from './items.js'
import type { Probes } from './probe.js'
import { outcomes, type Review, type ReviewOutcome } from './review.js'
import { type Router, toFork } from './router.js'
import type { ReadyServers, Server } from './server.js'
import { type Stage, stages } from './stages.js'
import { entries, type Station } from './station.js'
import type { System } from './system.js'
import type { Setter } from './treatment.js'

/** What becomes of who comes, as constants of this module. */
const { plain, end, handoff } = entries

/** Of a review that makes nothing of an item. */
const { upheld } = outcomes

/** The item stays where it is, or has left. */
const nowhere = -1

/** It is in copies, or a copy that is merged: who sets out instead stands in line. */
const elsewhere = -2

export class Walk implements Onward, Ways {
  readonly #system: System
  /** The system's, once more: every event reads them. */
  readonly #agenda: Agenda
  readonly #items: Items
  readonly #stations: readonly Station[]
  readonly #ready: ReadyServers
  readonly #probes: Probes
  /** Whether any probe but those of queues and flow is told: then one question saves five. */
  readonly #isWatched: boolean
  /** Whether an item is right; absent where the scenario does not say. */
  readonly #correct: Lengths | null
  readonly careful: CarefulWalk
  readonly #forks: Forks | null
  /** Who sets out at this instant, and where to, one after the other. */
  readonly #line: number[] = []
  /** Nothing is to be set down on an item that arrives but what every item has. */
  readonly #comesBare: boolean
  /** More than one item moves at this instant: work must not start before all have. */
  #isUnderWay = false

  constructor(system: System) {
    this.#system = system
    this.#agenda = system.agenda
    this.#items = system.items
    this.#stations = system.stations
    this.#ready = system.ready
    const { encounters, paths, reviews, ledger, promises, value, log } = system.probes
    this.#probes = system.probes
    this.#isWatched = [encounters, paths, reviews, ledger, promises, value, log].some((probe) => probe !== null)
    this.#correct = system.attributes.find(correctName)
    this.careful = new CarefulWalk(system, this)
    this.#forks = system.copyPaths === null ? null : new Forks(system, system.copyPaths, this)
    this.#comesBare =
      system.visits.length === 0 &&
      system.leavesAt === null &&
      system.turns === null &&
      this.#forks === null &&
      !system.attributes.areDrawn
  }

  /** A new item; its columns say when it was born, its address and its class. */
  arrive(item: number, station: number): void {
    if (this.#comesBare !== true) this.#prepare(item)
    this.#probes.flow?.arrived(item)
    if (this.#isWatched === true) this.#tellArrived(item)
    this.#system.arrived++
    this.go(item, station)
  }

  #prepare(item: number): void {
    const { visits, leavesAt, turns, items, attributes } = this.#system
    for (let i = 0; i < visits.length; i++) visits[i].values[item] = 0
    if (leavesAt !== null) leavesAt.values[item] = -1
    turns?.forget(item)
    this.#forks?.arrived(item)
    attributes.draw(item, items.itemClass[item], items.address[item])
  }

  /** Sends an item to a station, and on through all that takes no time. */
  go(item: number, station: number): void {
    let next = station
    while (next >= 0) next = this.#enter(item, this.#stations[next])
    if (next === elsewhere) this.#sendOut()
  }

  setOut(item: number, station: number): void {
    this.#system.items.station[item] = whereabouts.settingOut
    this.#line.push(item, station)
  }

  withdraw(copy: number): void {
    this.careful.withdraw(copy)
  }

  /** Sends those who stand in line, and those who come to stand there meanwhile. */
  #sendOut(): void {
    const { items, stations } = this.#system
    const line = this.#line
    const wasUnderWay = this.#isUnderWay
    this.#isUnderWay = true
    for (let i = 0; i < line.length; i += 2) {
      const item = line[i]
      if (items.station[item] === whereabouts.gone) items.release(item)
      else for (let next = line[i + 1]; next >= 0; ) next = this.#enter(item, stations[next])
    }
    line.length = 0
    this.#isUnderWay = wasUnderWay
  }

  /** Returns where the item goes on to at once, or `nowhere`, or `elsewhere`. */
  #enter(item: number, station: Station): number {
    this.#items.station[item] = station.index
    switch (station.entry) {
      case plain:
        return this.#join(item, station)
      case end:
        return this.#end(item, station)
      case handoff:
        return this.#handOff(item, station)
      default:
        return this.careful.join(item, station)
    }
  }

  #handOff(item: number, station: Station): number {
    const { items, clock, agenda, stage } = this.#system
    const draws = station.treatmentOf(item, items).handoff
    if (draws === null) return station.isPlain ? this.#join(item, station) : this.careful.join(item, station)
    draws.draw(items.work, item, items.address[item], this.#handoffTo(station, item))
    items.work[item] = timeOf(items.work[item], 'handoff', station, item)
    if (stage !== null) stage.values[item] = stages.handingOff
    items.since[item] = clock.now
    agenda.addBegun(clock.now + items.work[item], notices.handoffEnd, item, station.index)
    return nowhere
  }

  /** The number of this hand-over to the station: of this visit, unless the item was turned away there before. */
  #handoffTo({ visits, handoffs }: Station, item: number): number {
    if (handoffs !== null) return ++handoffs.values[item]
    return visits === null ? 1 : visits.values[item] + 1
  }

  endHandoff(item: number): void {
    const { items, stations } = this.#system
    const index = items.station[item]
    if (index < 0) {
      items.release(item)
      return
    }
    const station = stations[index]
    this.#probes.encounters?.handedOff(item)
    this.#probes.ledger?.handedOff(item, station)
    const next = station.isPlain ? this.#join(item, station) : this.careful.join(item, station)
    if (next !== nowhere) this.go(item, next)
  }

  /** The visit begins: into the queue, or into the delay. Returns as `#enter` does. */
  #join(item: number, station: Station): number {
    const items = this.#items
    const visit = this.beginVisit(item, station)
    station.treatmentOf(item, items).takes.draw(items.work, item, items.address[item], visit)
    items.work[item] = timeOf(items.work[item], 'takes', station, item)
    items.since[item] = this.#agenda.now
    if (this.#isWatched === true) this.#tellJoined(item, station)
    const { server } = station
    if (server === undefined) return this.delay(item, station)
    if (server.isAlwaysOpen !== true) items.sinceOpen[item] = server.workTime.elapsed()
    if (server.free > 0 && this.#canStart() && server.isOpen()) {
      // Someone is free, and nobody stands in line: otherwise the server would be ready.
      station.probe?.startedAtOnce(item)
      this.#start(item, station, server)
      return nowhere
    }
    station.probe?.joined(item)
    station.waiting++
    station.line.add(item)
    if (server.free > 0) this.#ready.add(server)
    return nowhere
  }

  /** Nothing else can happen at this instant, so that work may start: see the order at one instant. */
  #canStart(): boolean {
    return this.#ready.count === 0 && this.#isUnderWay !== true && this.#agenda.nextTime() > this.#agenda.now
  }

  /** Counts a visit and returns its number at this station. */
  beginVisit(item: number, station: Station): number {
    const visit = station.visits === null ? 1 : ++station.visits.values[item]
    if (visit === mostVisits) throw endless(station)
    station.joined++
    return visit
  }

  delay(item: number, station: Station): number {
    const lasts = this.#items.work[item]
    if (this.#isWatched === true) this.#probes.log?.started(item, station)
    if (lasts === 0) return this.#leaveDelay(item, station)
    this.#agenda.addDelayEnd(this.#agenda.now + lasts, item, station.index)
    return nowhere
  }

  endDelay(item: number): void {
    const index = this.#items.station[item]
    if (index < 0) this.#items.release(item)
    else this.go(item, this.#leaveDelay(item, this.#stations[index]))
  }

  #leaveDelay(item: number, station: Station): number {
    if (this.#isWatched === true) this.#probes.ledger?.delayed(item, station)
    return this.next(item, station)
  }

  /** The last thing at an instant: free servers take up what waits. */
  startWork(): void {
    const ready = this.#ready
    while (ready.count > 0) {
      const server = ready.take()
      if (server.isPlain === true) this.#serve(server)
      else this.careful.serve(server)
    }
  }

  #serve(server: Server): void {
    const items = this.#items
    if (server.isOpen() !== true) return
    while (server.free > 0) {
      const next = server.nextStation(items)
      if (next === nowhere) return
      const station = this.#stations[next]
      const item = station.queue.take()
      if (station.isPlain === true) {
        station.probe?.started(item)
        station.waiting--
        this.#start(item, station, server)
      } else {
        server.free--
        this.careful.start(item, station)
      }
    }
  }

  #start(item: number, station: Station, server: Server): void {
    const items = this.#items
    const agenda = this.#agenda
    server.free--
    if (this.#isWatched === true) this.#tellStarted(item, station)
    items.since[item] = agenda.now
    const work = items.work[item]
    if (work === 0) this.#finishAtOnce(item)
    else if (server.isAlwaysOpen === true) agenda.addFinish(agenda.now + work, item, station.index)
    else agenda.addFinish(server.workTime.doneAt(work), item, station.index)
  }

  /** Whether the server's next item is not done as soon as it starts, before who leaves has gone on. */
  #takesTime(server: Server): boolean {
    const next = server.nextStation(this.#items)
    return next === nowhere || this.#items.work[this.#stations[next].head] > 0
  }

  /** Whoever else may start meanwhile stands in line, so that a long queue of no work is no deep recursion. */
  #finishAtOnce(item: number): void {
    const wasUnderWay = this.#isUnderWay
    this.#isUnderWay = true
    this.finish(item)
    this.#isUnderWay = wasUnderWay
  }

  /** Work, or a sitting, is done. */
  finish(item: number): void {
    const items = this.#items
    const index = items.station[item]
    if (index < 0) {
      this.careful.finishWithdrawn(item)
      return
    }
    const station = this.#stations[index]
    const { server } = station
    if (station.isPlain !== true || server === undefined) {
      this.careful.finish(item, station)
      return
    }
    if (this.#isWatched === true) this.#probes.ledger?.worked(item, station)
    server.free++
    station.probe?.finished(item)
    if (station.freesAtOnce === true && this.#canStart() && this.#takesTime(server)) this.#serve(server)
    else this.#ready.add(server)
    this.go(item, this.next(item, station))
  }

  /** The visit is over; returns as `#enter` does. */
  next(item: number, station: Station): number {
    const items = this.#items
    station.left++
    if (this.#isWatched === true) this.#probes.log?.over(item, station, 'done')
    const { review, sets, router } = station.treatmentOf(item, items)
    const address = items.address[item]
    const visit = station.visits === null ? 1 : station.visits.values[item]
    const outcome = review === null ? upheld : this.#review(review, item, station, visit)
    if (sets !== null) this.#set(sets, item, visit)
    if (outcome !== upheld) station.reactions?.reviewed(outcome)
    if (router === null) return nowhere
    const to = router.next(item, address, visit)
    return to >= 0 ? to : this.#part(item, router, to)
  }

  #review(review: Review, item: number, station: Station, visit: number): ReviewOutcome {
    const outcome = review.finish(item, this.#items.address[item], visit)
    this.#probes.reviews?.reviewed(item, station, outcome)
    return outcome
  }

  #set(sets: readonly Setter[], item: number, visit: number): void {
    for (const { column, to } of sets) to.draw(column.values, item, this.#items.address[item], visit)
  }

  #part(item: number, router: Router, to: number): number {
    if (to === toFork && router.fork !== null) this.#forks?.fork(item, router.fork)
    else this.#forks?.join(item)
    return elsewhere
  }

  #end(item: number, station: Station): number {
    const system = this.#system
    this.#probes.flow?.ended(item)
    if (this.#isWatched === true) this.#tellEnded(item, station)
    if (station.reactions !== null) this.#react(station.reactions, item)
    system.ended++
    this.#items.release(item)
    if (system.ended === system.last) system.isOver = true
    return nowhere
  }

  /** What became of the item is known now. */
  #react(reactions: Reactions, item: number): void {
    if (this.#correct !== null) reactions.ended(this.#correct.values[item] !== 0)
  }

  #tellArrived(item: number): void {
    const { encounters, paths, reviews, ledger, log } = this.#probes
    encounters?.arrived(item)
    paths?.arrived(item)
    reviews?.arrived(item)
    ledger?.arrived(item)
    log?.arrived(item)
  }

  #tellJoined(item: number, station: Station): void {
    this.#be(item, station.server === undefined ? stages.pausing : stages.waiting)
    const { encounters, paths, promises, log } = this.#probes
    encounters?.joined(item, station)
    paths?.joined(item, station)
    log?.joined(item, station)
    if (station.server !== undefined) promises?.joined(item, station)
  }

  #tellStarted(item: number, station: Station): void {
    this.#be(item, stages.working)
    const { ledger, promises, log } = this.#probes
    ledger?.waited(item, station)
    promises?.started(item, station)
    log?.started(item, station)
  }

  #be(item: number, stage: Stage): void {
    const column = this.#system.stage
    if (column !== null) column.values[item] = stage
  }

  #tellEnded(item: number, station: Station): void {
    const { encounters, paths, reviews, ledger, promises, value } = this.#probes
    encounters?.ended(item, station)
    paths?.ended(item, station)
    reviews?.ended(item)
    ledger?.ended(item)
    promises?.ended(item)
    value?.ended(item, station)
  }
}
