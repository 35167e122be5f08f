/**
 * People of a pool, or a machine: so many servers under one calendar, serving one station or several. A free server
 * takes the station whose head item has the highest priority, then the one whose head has waited longest, then the one
 * that stands first in the file.
 */
import type { Clock } from './clock.js'
import type { Items } from './items.js'
import type { ServerPlan } from './plan.js'
import { WorkTime } from './work-time.js'

/** What a server sees of a station. */
export interface Served {
  readonly index: number
  readonly priority: number
  /** The item that waits first; −1 where none does. */
  readonly head: number
}

export class Server {
  readonly index: number
  readonly plan: ServerPlan
  readonly workTime: WorkTime
  /** In file order; filled by the simulation. */
  readonly stations: Served[] = []
  free: number
  /** It stands among the ready ones. */
  isReady = false

  constructor(plan: ServerPlan, index: number, from: string | undefined, clock: Clock) {
    this.index = index
    this.plan = plan
    this.free = plan.count
    this.workTime = new WorkTime(plan.calendar, from, clock)
  }

  /** The index of the station to serve next; −1 where nobody waits. */
  nextStation(items: Items): number {
    const { stations } = this
    if (stations.length === 1) return stations[0].head >= 0 ? stations[0].index : -1
    const { since } = items
    let best: Served | undefined
    for (let i = 0; i < stations.length; i++) {
      const station = stations[i]
      if (station.head < 0) continue
      if (
        best === undefined ||
        station.priority > best.priority ||
        (station.priority === best.priority && since[station.head] < since[best.head])
      )
        best = station
    }
    return best === undefined ? -1 : best.index
  }
}

/** The servers that may start work at this instant, in the order in which they became ready, each once. */
export class ReadyServers {
  readonly #servers: readonly Server[]
  /** A ring of their indices. */
  readonly #ring: Int32Array
  #first = 0
  count = 0

  constructor(servers: readonly Server[]) {
    this.#servers = servers
    this.#ring = new Int32Array(servers.length)
  }

  add(server: Server): void {
    if (server.isReady) return
    server.isReady = true
    const place = this.#first + this.count++
    const size = this.#ring.length
    this.#ring[place < size ? place : place - size] = server.index
  }

  /** The first, taken off; there is one. */
  take(): Server {
    const server = this.#servers[this.#ring[this.#first]]
    this.#first = this.#first + 1 < this.#ring.length ? this.#first + 1 : 0
    this.count--
    server.isReady = false
    return server
  }
}
