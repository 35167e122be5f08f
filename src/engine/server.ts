/**
 * People of a pool, or a machine: so many servers, serving one station or several. A free server takes the station
 * whose head item has the highest priority, then the one whose head has waited longest, then the one that stands first
 * in the file.
 *
 * Who shares all working time is one shift. Where people miss days, a roster says who of a shift is there.
 */
import { stream } from '../random/index.js'
import type { Clock } from './clock.js'
import type { Items } from './items.js'
import { Roster } from './roster.js'
import type { ServerPlan } from './server-plan.js'
import { SharedShift, type Shift } from './shift.js'
import { anyTime, calendarTime, type WorkTime } from './work-time.js'

/** What a server sees of a station. */
export interface Served {
  readonly index: number
  /** The item that waits first; −1 where none does. */
  readonly head: number
  /** Of the head. */
  priorityNow(): number
  /** Its turn has come at this instant, and it lacked others than this server's busy people. */
  passedOver: boolean
}

/** What all servers of a simulation share. */
export interface ServerSetting {
  readonly seed: number
  readonly replication: number
  readonly from: string | undefined
  readonly clock: Clock
  readonly horizon: number
}

/** As good as unlimited, and still a small integer, which V8 counts faster than infinity. */
const manyPeople = 1 << 30

export class Server {
  readonly index: number
  readonly plan: ServerPlan
  readonly shifts: readonly Shift[]
  /** When at least one is there. */
  readonly workTime: WorkTime
  /** When each of the plan's shifts is paid, absent or not. */
  readonly #paidTimes: readonly WorkTime[]
  /** In file order. */
  stations: readonly Served[] = []
  /** The only one of a plain server. */
  #only: Served | null = null
  /** Of the only shift; see `isPlain`. */
  free: number
  /** One shift, and stations that each need one person of it and nobody else: then `free` is all there is to know. */
  readonly isPlain: boolean
  readonly isAlwaysOpen: boolean
  /** It stands among the ready ones. */
  isReady = false

  constructor(plan: ServerPlan, index: number, setting: ServerSetting) {
    const { clock, from, horizon } = setting
    this.index = index
    this.plan = plan
    this.#paidTimes = plan.shifts.map(({ calendar }) => calendarTime(calendar, from, clock, horizon))
    this.shifts = shiftsOf(plan, index, this.#paidTimes, setting)
    this.workTime = anyTime(
      this.shifts.map((shift) => shift.workTime),
      clock,
    )
    this.isAlwaysOpen = this.workTime.alwaysOpen
    this.free = Math.min(plan.shifts[0].count, manyPeople)
    this.isPlain = plan.isPlain
  }

  /** Told once, when its stations are made. */
  serves(stations: readonly Served[]): void {
    this.stations = stations
    this.#only = this.isPlain && stations.length === 1 ? stations[0] : null
  }

  isOpen(): boolean {
    return this.isAlwaysOpen === true || this.workTime.isOpen()
  }

  /** Paid so far, of all people together. */
  paid(): number {
    return this.plan.shifts.reduce((sum, { count }, i) => sum + count * this.#paidTimes[i].elapsed(), 0)
  }

  /** Time for which groups of so many people of one shift were there so far; who is left over does not count. */
  present(group: number): number {
    return this.shifts.reduce((sum, shift) => sum + shift.elapsed(group), 0)
  }

  /** The index of the station to serve next, those passed over left out; −1 where nobody waits. */
  nextStation(items: Items): number {
    const only = this.#only
    if (only === null) return this.#bestStation(items)
    return only.head >= 0 ? only.index : -1
  }

  #bestStation(items: Items): number {
    const { stations } = this
    const { since } = items
    let best: Served | undefined
    let highest = 0
    for (let i = 0; i < stations.length; i++) {
      const station = stations[i]
      if (station.head < 0 || station.passedOver === true) continue
      const priority = station.priorityNow()
      if (
        best !== undefined &&
        (priority < highest || (priority === highest && since[station.head] >= since[best.head]))
      )
        continue
      best = station
      highest = priority
    }
    return best === undefined ? -1 : best.index
  }
}

function shiftsOf(plan: ServerPlan, server: number, workTimes: readonly WorkTime[], setting: ServerSetting): Shift[] {
  if (plan.absent === 0) return plan.shifts.map(({ count }, index) => new SharedShift(server, count, workTimes[index]))
  const { clock, from, horizon } = setting
  const draws = stream(setting.seed, setting.replication, plan.id, 'absent')
  let firstPerson = 0
  return plan.shifts.map(({ count, calendar }) => {
    const roster = new Roster({
      server,
      count,
      calendar,
      absent: plan.absent,
      firstPerson,
      draws,
      from,
      clock,
      horizon,
    })
    firstPerson += count
    return roster
  })
}

/** The servers that may start work at this instant, each once: pools first, then machines, in file order. */
export class ReadyServers {
  readonly #servers: readonly Server[]
  /** Their indices, the last first. */
  readonly #indices: Int32Array
  count = 0

  constructor(servers: readonly Server[]) {
    this.#servers = servers
    this.#indices = new Int32Array(servers.length)
  }

  addAt(index: number): void {
    this.add(this.#servers[index])
  }

  add(server: Server): void {
    if (server.isReady === true) return
    server.isReady = true
    const indices = this.#indices
    let place = this.count++
    for (; place > 0 && indices[place - 1] < server.index; place--) indices[place] = indices[place - 1]
    indices[place] = server.index
  }

  idOf(index: number): string {
    return this.#servers[index].plan.id
  }

  /** The first, taken off; there is one. */
  take(): Server {
    const server = this.#servers[this.#indices[--this.count]]
    server.isReady = false
    return server
  }
}
