/**
 * One replication: the clock goes from notice to notice of the agenda, arrivals bring items, openings and sittings come
 * round, and the walk does the rest. What is measured is the probes'.
 */
import type { DrawMemory } from '../random/index.js'
import { notices } from './agenda.js'
import { Arrivals } from './arrivals/arrivals.js'
import type { CarefulWalk } from './careful-walk.js'
import { type Clock, microsecondsPerDay } from './clock.js'
import { checkConservation } from './conservation.js'
import { neverOver } from './impossible.js'
import type { Plan } from './plan.js'
import type { Probes, Vitals } from './probe.js'
import type { Station } from './station.js'
import { System } from './system.js'
import { Walk } from './walk.js'
import type { WorkTime } from './work-time.js'

const { finish, arrival, delayEnd } = notices

/** When a server's people come to work. */
interface Opening {
  readonly server: number
  readonly workTime: WorkTime
}

export class Simulation {
  readonly system: System
  readonly #walk: Walk
  readonly #careful: CarefulWalk
  readonly #sources: readonly Arrivals[]
  readonly #openings: readonly Opening[]
  /** Sources from which more will come. */
  #openSources: number

  /** @param memory of what other replications of the same numbers drew; absent: this one draws all for itself */
  constructor(
    plan: Plan,
    seed: number,
    replication: number,
    probesOf: (vitals: Vitals) => Probes,
    memory: DrawMemory | null = null,
  ) {
    this.system = new System(plan, seed, replication, probesOf, memory)
    this.#walk = new Walk(this.system)
    this.#careful = this.#walk.careful
    const { scope } = this.system
    this.#sources = plan.sources.map((source) => new Arrivals(source, plan, seed, replication, scope))
    this.#openings = openingsOf(this.system)
    this.#openSources = this.#sources.length
  }

  get clock(): Clock {
    return this.system.clock
  }

  /** 1 per arrival and 2 per station visit. */
  get events(): number {
    return this.system.events
  }

  /** Runs from the empty start to the end of the plan, or until the last item has ended. */
  run(): void {
    this.#begin()
    const system = this.system
    const { agenda, clock, feedback, plan, ready } = system
    // A run by weeks has its end on the agenda.
    const beyond = plan.closes < Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : plan.horizon
    const following = feedback?.follows === true ? feedback : null
    const walk = this.#walk
    while (system.isOver !== true) {
      const next = agenda.nextTime()
      if (ready.count > 0 && next > clock.now) {
        walk.startWork()
        continue
      }
      if (next >= beyond) break
      if (following !== null && next > clock.now) following.hold()
      const notice = agenda.next()
      const index = agenda.indexOf(notice)
      switch (agenda.kindOf(notice)) {
        case finish:
          walk.finish(index)
          break
        case arrival:
          this.#arrive(index)
          break
        case delayEnd:
          walk.endDelay(index)
          break
        default:
          this.#happen(agenda.kindOf(notice), index)
      }
    }
    if (system.isOver !== true && agenda.nextTime() < Number.POSITIVE_INFINITY) throw neverOver(system)
    this.#close()
  }

  /** What is rarer than arrivals, finishes and delays. */
  #happen(kind: number, index: number): void {
    const { stations } = this.system
    switch (kind) {
      case notices.handoffEnd:
        this.#walk.endHandoff(index)
        break
      case notices.patience:
        this.#careful.losePatience(index)
        break
      case notices.batchDue:
        this.#careful.batchDue(stations[index])
        break
      case notices.ageing:
        this.#careful.fileAnew(index)
        break
      case notices.opening:
        this.#open(index)
        break
      case notices.sitting:
        this.#careful.sit(stations[index])
        this.#callSitting(stations[index])
        break
      case notices.tick:
        this.#tick(index)
        break
      case notices.moment:
        this.system.probes.moments[index].come()
        break
      case notices.followed:
        this.#callFollowing(this.system.probes.following?.come())
        break
      case notices.end:
        this.#end()
    }
  }

  #begin(): void {
    const { agenda, plan, probes, stations } = this.system
    for (const index of this.#sources.keys()) this.#callArrival(index)
    for (const [index, { workTime }] of this.#openings.entries())
      agenda.add(workTime.nextOpening(), notices.opening, index)
    for (const station of stations) this.#callSitting(station)
    for (const [index, probe] of probes.ticks.entries()) agenda.add(probe.every, notices.tick, index)
    for (const [index, { at }] of probes.moments.entries())
      if (at < Number.POSITIVE_INFINITY) agenda.add(at, notices.moment, index)
    if (this.#openSources === 0 && plan.items < Number.POSITIVE_INFINITY) this.system.isOver = true
    this.#callFollowing(probes.following?.from)
    if (plan.through < Number.POSITIVE_INFINITY) this.#callEnd(plan.through)
  }

  #callFollowing(at: number | undefined): void {
    const { agenda, stations } = this.system
    // Behind all sittings of its instant.
    if (at !== undefined && at < Number.POSITIVE_INFINITY) agenda.add(at, notices.followed, stations.length)
  }

  /** The window is closed: the run goes on for as long as anything is followed. */
  #end(): void {
    const { clock, plan, probes } = this.system
    if (clock.now >= plan.ends || probes.following?.isOver() !== false) this.system.isOver = true
    else this.#callEnd(Math.min(plan.ends, clock.now + microsecondsPerDay))
  }

  /** Behind all moments of its instant. */
  #callEnd(at: number): void {
    const { agenda, probes } = this.system
    agenda.add(at, notices.end, probes.moments.length)
  }

  /** Regular readings are of the window. */
  #tick(index: number): void {
    const { agenda, clock, plan, probes } = this.system
    const probe = probes.ticks[index]
    probe.tick()
    if (clock.now + probe.every <= plan.closes) agenda.add(clock.now + probe.every, notices.tick, index)
  }

  #close(): void {
    this.system.probes.over()
    checkConservation(this.system)
  }

  #callArrival(index: number): void {
    const next = this.#sources[index].next()
    if (next < Number.POSITIVE_INFINITY) this.system.agenda.addArrival(next, index)
    else this.#sourceEnds()
  }

  /** Where no source is left, the item that is arriving is the last. */
  #sourceEnds(): void {
    const { system } = this
    this.#openSources--
    if (this.#openSources === 0 && system.plan.items < Number.POSITIVE_INFINITY) system.last = system.arrived + 1
  }

  #arrive(index: number): void {
    const system = this.system
    const { items, clock, plan } = system
    if (system.arrived === plan.items) return
    const source = this.#sources[index]
    const item = items.take()
    items.born[item] = clock.now
    items.address[item] = source.address()
    items.itemClass[item] = source.itemClass()
    items.number[item] = system.arrived
    this.#callArrival(index)
    this.#walk.arrive(item, source.plan.to)
  }

  #open(index: number): void {
    const { agenda, ready, servers } = this.system
    const { server, workTime } = this.#openings[index]
    ready.add(servers[server])
    agenda.add(workTime.nextOpening(), notices.opening, index)
  }

  #callSitting(station: Station): void {
    if (station.sittings === null) return
    const next = station.sittings.next()
    if (next < Number.POSITIVE_INFINITY) this.system.agenda.add(next, notices.sitting, station.index)
  }
}

function openingsOf({ servers }: System): Opening[] {
  return servers.flatMap((server) =>
    server.shifts
      .filter(({ openings }) => !openings.alwaysOpen)
      .map(({ openings }) => ({ server: server.index, workTime: openings })),
  )
}
