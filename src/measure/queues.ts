/**
 * Queues and work at every station in the window: visits begun, queue lengths, busy time, and the work that arrived and
 * was finished, by which growth is judged. A pool's figures are those of its stations together.
 */
import { Fault, type QueueProbes, type Server, type Station, type Vitals, zeroTime } from '../engine/index.js'
import { microsecondsPerHour, sittingsBetween } from '../scenario/calendar.js'
import { QueueRecord } from './queue-record.js'
import type { Readable, Reading, Windowed } from './readings.js'

export class Queues implements QueueProbes, Readable, Windowed {
  readonly #vitals: Vitals
  /** By station; absent at delays and ends. */
  readonly #records: readonly (QueueRecord | undefined)[]
  #opened = zeroTime
  /** Visits begun at each station, and what was paid of each server, before the window. */
  #joinedBefore: readonly number[]
  /** Items that waited at each station as the window opened. */
  #waitingBefore: readonly number[]
  #paidBefore: readonly number[]

  /** @param asksTimes whether anybody asks how long visits wait */
  constructor(vitals: Vitals, asksTimes: boolean) {
    this.#vitals = vitals
    this.#records = vitals.stations.map((station) =>
      station.by === 'server' || station.by === 'meeting' ? new QueueRecord(station, vitals, asksTimes) : undefined,
    )
    this.#joinedBefore = vitals.stations.map(() => 0)
    this.#waitingBefore = vitals.stations.map(() => 0)
    this.#paidBefore = vitals.servers.map(() => 0)
  }

  at(station: Station): QueueRecord | null {
    return this.#records[station.index] ?? null
  }

  open(): void {
    this.#opened = this.#vitals.clock.now
    for (const record of this.#present()) record.open()
    this.#vitals.forEachAtWork((item, station, left) => this.#records[station.index]?.atWork(item, left, 'opens'))
    this.#joinedBefore = this.#vitals.stations.map((station) => station.joined)
    this.#waitingBefore = this.#vitals.stations.map((station) => station.waiting)
    this.#paidBefore = this.#vitals.servers.map((server) => server.paid())
  }

  close(): void {
    this.#vitals.forEachAtWork((item, station, left) => this.#records[station.index]?.atWork(item, left, 'closes'))
    for (const record of this.#present()) record.close()
    for (const server of this.#vitals.servers) this.#checkBusy(server)
  }

  /** Visits that started in the window; for prices per item. */
  startedAt(station: Station): number {
    return this.#records[station.index]?.starts ?? 0
  }

  /** Person-hours (machine-hours) of a server that were paid in the window up to now. */
  paidHours(server: Server): number {
    return this.#paid(server) / microsecondsPerHour
  }

  #paid(server: Server): number {
    return server.paid() - this.#paidBefore[server.index]
  }

  sittingsOf(station: Station): number {
    const { plan, clock } = this.#vitals
    if (station.plan.by !== 'meeting') return 0
    const { calendars, run } = plan.scenario
    const [opened, now] = [this.#opened / microsecondsPerHour, clock.now / microsecondsPerHour]
    return sittingsBetween(station.plan.meeting, calendars, run.from, opened, now)
  }

  *readings(): Generator<Reading> {
    for (const station of this.#vitals.stations) if (station.by !== 'end') yield* this.#stationReadings(station)
    for (const server of this.#vitals.servers) if (server.plan.kind === 'pool') yield* this.#poolReadings(server)
  }

  *#stationReadings(station: Station): Generator<Reading> {
    const path = `stations.${station.plan.id}`
    const visits = this.#visitsTo(station)
    yield [`${path}.visitRate`, visits / this.#hours]
    const record = this.#records[station.index]
    if (record === undefined) return
    yield* this.#lengthReadings(path, [record])
    if (escapes(station)) yield [`${path}.escape`, record.escaped / (visits + record.turnedAway)]
    if (station.plan.by === 'meeting')
      yield [`${path}.utilisation`, record.starts / (this.sittingsOf(station) * station.plan.meeting.decides)]
    else if (station.server !== undefined)
      yield [`${path}.utilisation`, this.#busyAt(record, station.server) / this.#paid(station.server)]
  }

  *#poolReadings(server: Server): Generator<Reading> {
    const path = `pools.${server.plan.id}`
    const records = this.#recordsOf(server)
    const visits = sum(records.map(({ station }) => this.#visitsTo(station)))
    yield [`${path}.visitRate`, visits / this.#hours]
    yield* this.#lengthReadings(path, records)
    yield [`${path}.utilisation`, this.#busy(server) / this.#paid(server)]
  }

  *#lengthReadings(path: string, records: readonly QueueRecord[]): Generator<Reading> {
    yield [`${path}.queueLength`, sum(records.map((record) => record.queueArea)) / microsecondsPerHour / this.#hours]
  }

  /** Of the window so far. */
  get #hours(): number {
    return (this.#vitals.clock.now - this.#opened) / microsecondsPerHour
  }

  #visitsTo(station: Station): number {
    return station.joined - this.#joinedBefore[station.index]
  }

  /** Items by which its queue has grown in the window up to now. */
  filledAt(station: Station): number {
    return station.waiting - this.#waitingBefore[station.index]
  }

  /** Time of a server's people for which they were busy in the window. */
  #busy(server: Server): number {
    return sum(this.#recordsOf(server).map((record) => this.#busyAt(record, server)))
  }

  #busyAt({ busy, station }: QueueRecord, server: Server): number {
    return busy * sum(station.needs.map((need) => (need.server === server ? need.count : 0)))
  }

  #checkBusy(server: Server): void {
    const busy = this.#busy(server)
    const paid = this.#paid(server)
    if (busy > paid * (1 + 1e-9))
      throw new Fault(`busy ${busy / microsecondsPerHour} h of ${paid / microsecondsPerHour} h paid`, {
        station: server.plan.id,
      })
  }

  #recordsOf(server: Server): QueueRecord[] {
    return server.stations.flatMap(({ index }) => this.#records[index] ?? [])
  }

  #present(): QueueRecord[] {
    return this.#records.filter((record) => record !== undefined)
  }
}

/** Whether items may leave its queue otherwise than by being served. */
function escapes(station: Station): boolean {
  return station.limit !== null || station.hasPatience
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
