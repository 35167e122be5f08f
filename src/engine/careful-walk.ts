/**
 * What an item may meet at a station beside waiting in line for one person: a limit, patience, a batch, a meeting, a
 * queue in another order, work by several people, and being withdrawn.
 * Longer than other files: each of these ways crosses the others (a copy may be withdrawn out of a batch at work), and
 * they are checked side by side.
 */
import { notices } from './agenda.js'
import type { Gathering } from './gathering.js'
import { longestTime, timeOf } from './impossible.js'
import { whereabouts } from './items.js'
import type { Probes } from './probe.js'
import type { Server } from './server.js'
import { stages } from './stages.js'
import type { Station } from './station.js'
import type { System } from './system.js'

const nowhere = -1

/** An item whose patience is not being tried. */
const patient = -1

/** The rest of an item's walk. */
export interface Onward {
  go(item: number, station: number): void
  beginVisit(item: number, station: Station): number
  delay(item: number, station: Station): number
  next(item: number, station: Station): number
  finish(item: number): void
}

export class CarefulWalk {
  readonly #system: System
  readonly #probes: Probes
  readonly #onward: Onward

  constructor(system: System, onward: Onward) {
    this.#system = system
    this.#probes = system.probes
    this.#onward = onward
  }

  /** The visit begins, or the item is turned away. Returns where it goes at once, or `nowhere`. */
  join(item: number, station: Station): number {
    const { items, clock } = this.#system
    const { limit, gathering } = station
    if (limit !== null && this.#isFull(station, limit.queue)) {
      station.turnedAway++
      this.#system.turns?.count(item, station)
      station.reactions?.escaped()
      this.#probes.log?.over(item, station, 'limit')
      return limit.to
    }
    const visit = this.#onward.beginVisit(item, station)
    items.since[item] = clock.now
    this.#drawWork(item, station, visit)
    this.#probes.encounters?.joined(item, station)
    this.#probes.paths?.joined(item, station)
    this.#probes.log?.joined(item, station)
    if (station.by === 'delay' && gathering === null) {
      this.#be(item, stages.pausing)
      this.#pace(item, station)
      return this.#onward.delay(item, station)
    }
    this.#be(item, stages.waiting)
    station.probe?.joined(item)
    this.#probes.promises?.joined(item, station)
    station.waiting++
    this.#tryPatience(item, station, visit)
    this.#queueUp(item, station)
    return nowhere
  }

  /** A meeting's work is one item; of a batch, that of who will lead it is the work of all. */
  #drawWork(item: number, station: Station, visit: number): void {
    const { items } = this.#system
    items.work[item] = 1
    if (station.by === 'meeting') return
    station.treatmentOf(item, items).takes.draw(items.work, item, items.address[item], visit)
    items.work[item] = timeOf(items.work[item], 'takes', station, item)
  }

  /** So many wait already, those left out who will start at this instant. */
  #isFull(station: Station, most: number): boolean {
    const { gathering, waiting } = station
    if (waiting < most) return false
    const starts = this.#startsAt(station)
    if (gathering !== null) return waiting + 1 - gathering.startsWithOneMore(starts) > most
    return waiting - starts >= most
  }

  /** How many pieces of work could begin now, as far as people are concerned. */
  #startsAt({ server, needs }: Station): number {
    if (server === undefined) return 0
    if (!server.isPlain) return this.#system.staffing?.starts(needs) ?? 0
    return server.workTime.isOpen() ? server.free : 0
  }

  #tryPatience(item: number, station: Station, visit: number): void {
    const { items, agenda, clock, leavesAt } = this.#system
    const { patience } = station.treatmentOf(item, items)
    if (patience === null || leavesAt === null) return
    patience.after.draw(leavesAt.values, item, items.address[item], visit)
    leavesAt.values[item] = clock.now + timeOf(leavesAt.values[item], 'patience', station, item)
    agenda.addBegun(leavesAt.values[item], notices.patience, item, station.index)
  }

  /** Its patience ends now, unless that was an earlier wait's. */
  losePatience(item: number): void {
    const { items, clock, stations, leavesAt } = this.#system
    if (leavesAt === null || leavesAt.values[item] !== clock.now) return
    const station = stations[items.station[item]]
    const { patience } = station.treatmentOf(item, items)
    if (patience === null) return
    if (station.by === 'meeting') this.#probes.ledger?.sat(item, station)
    else this.#probes.ledger?.waited(item, station)
    this.#leaveQueue(item, station)
    station.left++
    station.gaveUp++
    station.reactions?.escaped()
    this.#probes.log?.over(item, station, 'patience')
    this.#onward.go(item, patience.to)
  }

  #leaveQueue(item: number, station: Station): void {
    station.queue.remove(item)
    this.#tellLeft(item, station)
  }

  #tellLeft(item: number, station: Station): void {
    const { leavesAt } = this.#system
    station.probe?.left(item)
    this.#probes.promises?.left(item, station)
    station.waiting--
    if (leavesAt !== null) leavesAt.values[item] = patient
  }

  #queueUp(item: number, station: Station): void {
    const { items } = this.#system
    const { openTime } = station
    station.queue.add(item)
    if (openTime !== undefined && !openTime.alwaysOpen) items.sinceOpen[item] = openTime.elapsed()
    this.#callOn(station)
  }

  /** The first of those who wait for company has waited long enough. */
  batchDue(station: Station): void {
    station.gathering?.due()
    this.#callOn(station)
  }

  /** Its age moves its priority now, unless that was at an earlier wait. */
  fileAnew(item: number): void {
    const { items, stations } = this.#system
    const at = items.station[item]
    const ageing = at < 0 ? null : stations[at].ageing
    if (ageing === null) return
    ageing.fileAnew(item)
    this.#callOn(stations[at])
  }

  /** Who is needed looks at the queue at the end of this instant; a batch that needs nobody is off at once. */
  #callOn(station: Station): void {
    const { ready } = this.#system
    for (const { server } of station.needs) ready.add(server)
    while (station.by === 'delay' && station.head !== nowhere) this.#delayBatch(station.queue.take(), station)
  }

  #delayBatch(leader: number, station: Station): void {
    const { items, clock, agenda, batches } = this.#system
    this.#pace(leader, station)
    const work = items.work[leader]
    for (let item = leader; item !== nowhere; item = batches?.behind(item) ?? nowhere) {
      items.work[item] = work
      this.#probes.ledger?.gathered(item, station, clock.now - items.since[item])
      this.#probes.log?.started(item, station)
      this.#be(item, stages.pausing)
      station.waiting--
      items.since[item] = clock.now
      agenda.addDelayEnd(clock.now + work, item, station.index)
    }
  }

  /** A server that is not plain takes up what it and others can do. */
  serve(server: Server): void {
    const { items, stations, staffing } = this.#system
    for (;;) {
      const next = server.nextStation(items)
      if (next === nowhere) break
      const station = stations[next]
      const answer = staffing?.gather(station, server)
      if (answer === 'waits') break
      if (answer === 'complete') {
        const item = station.queue.take()
        staffing?.assign(item)
        this.start(item, station)
      } else station.passedOver = true
    }
    for (const station of server.stations) station.passedOver = false
  }

  /** Work on the item, or on the batch that it leads, begins; its people are taken. */
  start(leader: number, station: Station): void {
    const { items, agenda, doneAt, staffing } = this.#system
    for (let item = leader; item !== nowhere; item = this.#behind(item, station)) this.#takeUp(item, station)
    if (station.gathering !== null) this.#workTogether(leader, station, station.gathering)
    this.#pace(leader, station)
    const work = items.work[leader]
    const { server } = station
    const time = server?.isPlain ? server.workTime.doneAt(work) : (staffing?.doneAt(leader, work) ?? Number.NaN)
    if (doneAt !== null) doneAt.values[leader] = time
    this.#system.batches?.begins(leader)
    if (work === 0) this.#onward.finish(leader)
    else agenda.addFinish(time, leader, station.index)
  }

  /** The work of who starts now, as long as it takes at the pace of this moment; of a batch, at its leader's. */
  #pace(leader: number, station: Station): void {
    const { items } = this.#system
    const { speed } = station.treatmentOf(leader, items)
    if (speed === null) return
    const pace = speed(leader)
    const nominal = items.work[leader]
    items.work[leader] = Math.min(Math.round(nominal / pace), longestTime)
    station.probe?.paced(items.work[leader] - nominal)
  }

  #takeUp(item: number, station: Station): void {
    const { items, clock, leavesAt } = this.#system
    const { gathering } = station
    if (leavesAt !== null) leavesAt.values[item] = patient
    this.#be(item, stages.working)
    station.probe?.started(item)
    this.#probes.promises?.started(item, station)
    this.#probes.log?.started(item, station)
    if (gathering !== null) {
      const gathered = gathering.gatheredFor(item)
      this.#probes.ledger?.gathered(item, station, gathered)
      items.since[item] += gathered
      items.sinceOpen[item] += gathering.gatheredForOpen(item)
    }
    this.#probes.ledger?.waited(item, station)
    station.waiting--
    items.since[item] = clock.now
  }

  /** The leader's work is done once for all; each of them had come with its part of a full batch. */
  #workTogether(leader: number, station: Station, { batching }: Gathering): void {
    const { items } = this.#system
    const work = items.work[leader]
    let parts = 0
    for (let item = leader; item !== nowhere; item = this.#behind(item, station)) {
      parts += items.work[item] / batching.size
      items.work[item] = 0
    }
    items.work[leader] = work
    station.probe?.paced(work - parts)
  }

  /** Work, or a sitting, is done, for the item or for the batch that it leads. */
  finish(leader: number, station: Station): void {
    this.#system.release(leader, station)
    if (station.gathering !== null) this.#finishBatch(leader, station)
    else {
      station.probe?.finished(leader)
      if (station.by === 'meeting') this.#probes.ledger?.sat(leader, station)
      else this.#probes.ledger?.worked(leader, station)
      this.#onward.go(leader, this.#onward.next(leader, station))
    }
  }

  /** One that goes on may complete a join, by which others of the batch are withdrawn. */
  #finishBatch(leader: number, station: Station): void {
    const { items } = this.#system
    const work = items.work[leader]
    const members: number[] = []
    for (let item = leader; item !== nowhere; item = this.#behind(item, station)) members.push(item)
    for (const item of members) {
      station.probe?.finished(item)
      items.work[item] = work
      this.#probes.ledger?.worked(item, station)
      this.#be(item, stages.pausing)
    }
    for (const item of members) {
      if (items.station[item] === whereabouts.gone) items.release(item)
      else this.#onward.go(item, this.#onward.next(item, station))
    }
  }

  /** The end of work in the name of one that is withdrawn; others of its batch may be at it still. */
  finishWithdrawn(item: number): void {
    const { items, batches } = this.#system
    const heir = batches?.heirOf(item) ?? nowhere
    items.release(item)
    if (heir !== nowhere) this.#onward.finish(heir)
  }

  /** Who waits as the sitting begins, up to the agenda, leaves when it ends. */
  sit(station: Station): void {
    const { clock, agenda, leavesAt } = this.#system
    const { sittings } = station
    if (sittings === null) return
    const ends = clock.now + sittings.lasts
    const most = sittings.agenda()
    for (let decided = 0; decided < most && station.head >= 0; decided++) {
      const item = station.queue.take()
      if (leavesAt !== null) leavesAt.values[item] = patient
      this.#be(item, stages.pausing)
      station.probe?.started(item)
      this.#probes.promises?.started(item, station)
      this.#probes.log?.started(item, station)
      station.waiting--
      agenda.addFinish(ends, item, station.index)
    }
  }

  /** Takes a copy of an item out of the system; its id is free at once, or when its notice comes. */
  withdraw(copy: number): void {
    const { items, stations, stage } = this.#system
    const at = items.station[copy]
    const doing = stage === null || at === whereabouts.settingOut ? stages.pausing : stage.values[copy]
    items.station[copy] = whereabouts.gone
    this.#system.batches?.withdrawn(copy)
    if (at === whereabouts.settingOut) return
    const station = stations[at]
    this.#probes.log?.over(copy, station, 'withdrawn')
    if (doing === stages.handingOff) return
    station.left++
    if (doing === stages.working) {
      if (station.gathering === null) this.#stop(copy, station)
      else this.#leaveBatch(copy, station)
    } else if (doing === stages.waiting) {
      this.#leaveQueue(copy, station)
      items.release(copy)
    } else if (station.by === 'meeting') {
      // Its place on the agenda is used up.
      station.probe?.stopped(copy, 0)
    }
  }

  /** A leader leaves its work and its people to the one behind it. */
  #leaveBatch(copy: number, station: Station): void {
    const { items, batches, staffing, doneAt } = this.#system
    if (batches === null) return
    const isLeader = batches.ahead(copy) === nowhere
    const heir = isLeader ? batches.behind(copy) : nowhere
    batches.unlink(copy)
    if (isLeader) {
      if (heir === nowhere) this.#stop(copy, station)
      else {
        items.work[heir] = items.work[copy]
        items.work[copy] = 0
        if (station.server?.isPlain === false) staffing?.handOver(copy, heir)
        if (doneAt !== null) doneAt.values[heir] = doneAt.values[copy]
      }
      if (batches.handOver(copy, heir) === copy) return
    }
    items.release(copy)
  }

  #stop(copy: number, station: Station): void {
    const system = this.#system
    const left = system.workLeft(copy, station, system.doneAt?.values[copy] ?? Number.NaN)
    station.probe?.stopped(copy, left)
    system.release(copy, station)
  }

  #be(item: number, stage: number): void {
    const column = this.#system.stage
    if (column !== null) column.values[item] = stage
  }

  #behind(item: number, station: Station): number {
    const { batches } = this.#system
    return station.gathering === null || batches === null ? nowhere : batches.behind(item)
  }
}
