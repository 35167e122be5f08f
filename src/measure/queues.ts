/**
 * Queues and work at every station: visits, waiting times, queue lengths, busy time, and the work that arrived and was
 * finished, by which growth is judged. A pool's figures are those of its stations together.
 */
import { Fault, type QueueProbe, type Server, type Station, type Vitals } from '../engine/index.js'
import { sittingsBetween } from '../scenario/calendar.js'
import { LogHistogram } from '../statistics/log-histogram.js'
import type { Flow } from './flow.js'
import { QueueRecord } from './queue-record.js'
import type { Readable, Reading } from './readings.js'

export class Queues implements QueueProbe, Readable {
  readonly #vitals: Vitals
  readonly #flow: Flow
  readonly #records: readonly QueueRecord[]
  #opened = 0
  /** Open hours of each server before the window. */
  #openBefore: readonly number[] = []

  constructor(vitals: Vitals, flow: Flow) {
    this.#vitals = vitals
    this.#flow = flow
    this.#records = vitals.stations.map((station) => new QueueRecord(station))
    this.#openBefore = vitals.servers.map(() => 0)
  }

  joined(item: number, station: Station): void {
    const record = this.#records[station.index]
    record.visits++
    if (station.plan.by === 'delay') return
    record.touch(this.#vitals.clock.now)
    record.length++
    record.workArrived += station.server === undefined ? 1 : this.#vitals.items.work[item]
  }

  started(item: number, station: Station): void {
    const record = this.#records[station.index]
    const now = this.#vitals.clock.now
    record.touch(now)
    record.length--
    record.busy++
    record.started++
    const since = this.#vitals.items.since[item]
    const waited = now - since
    record.waited += waited
    record.waitedInside += since >= this.#opened ? waited : now - this.#opened
    record.waiting.add(waited)
  }

  finished(item: number, station: Station): void {
    if (station.plan.by === 'delay') return
    const record = this.#records[station.index]
    record.touch(this.#vitals.clock.now)
    record.busy--
    record.workFinished += station.server === undefined ? 1 : this.#vitals.items.work[item]
  }

  open(): void {
    this.#opened = this.#vitals.clock.now
    for (const record of this.#records) record.open(this.#opened)
    this.#openBefore = this.#vitals.servers.map((server) => server.workTime.elapsed())
  }

  close(): void {
    const { now } = this.#vitals.clock
    for (const record of this.#records) {
      record.touch(now)
      let stillWaiting = 0
      for (const item of this.#waitingAt(record.station)) {
        const since = this.#vitals.items.since[item]
        stillWaiting += now - Math.max(since, this.#opened)
      }
      record.check(stillWaiting)
    }
    for (const server of this.#vitals.servers) this.#checkBusy(server)
  }

  /** Visits to a station in the window; for prices per item. */
  startedAt(station: Station): number {
    return this.#records[station.index].started
  }

  /** Open hours of a server's calendar in the window up to now. */
  openHours(server: Server): number {
    return server.workTime.elapsed() - this.#openBefore[server.index]
  }

  sittingsOf(station: Station): number {
    const { plan, clock } = this.#vitals
    if (station.plan.by !== 'meeting') return 0
    const { calendars, run } = plan.scenario
    return sittingsBetween(station.plan.meeting, calendars, run.from, this.#opened, clock.now)
  }

  *readings(): Generator<Reading> {
    for (const record of this.#records) {
      if (record.station.plan.by === 'end') continue
      yield* this.#stationReadings(record)
    }
    for (const server of this.#vitals.servers) {
      const records = server.stations.map((station) => this.#records[station.index])
      if (server.plan.kind === 'pool') yield* this.#poolReadings(server, records)
      yield [`queues.${server.plan.id}.arrived`, sum(records.map((record) => record.workArrived))]
      yield [`queues.${server.plan.id}.finished`, sum(records.map((record) => record.workFinished))]
    }
  }

  *#stationReadings(record: QueueRecord): Generator<Reading> {
    const { station } = record
    const path = `stations.${station.plan.id}`
    yield [`${path}.visits`, record.visits / this.#flow.arrivals]
    if (station.plan.by === 'delay') return
    yield* this.#waitingReadings(path, [record])
    if (station.server !== undefined) yield [`${path}.utilisation`, record.busyArea / this.#paid(station.server)]
    else if (station.plan.by === 'meeting') {
      yield [`${path}.utilisation`, record.started / (this.sittingsOf(station) * station.plan.meeting.decides)]
      yield [`queues.${station.plan.id}.arrived`, record.workArrived]
      yield [`queues.${station.plan.id}.finished`, record.workFinished]
    }
  }

  *#poolReadings(server: Server, records: readonly QueueRecord[]): Generator<Reading> {
    const path = `pools.${server.plan.id}`
    yield [`${path}.visits`, sum(records.map((record) => record.visits)) / this.#flow.arrivals]
    yield* this.#waitingReadings(path, records)
    yield [`${path}.utilisation`, sum(records.map((record) => record.busyArea)) / this.#paid(server)]
  }

  *#waitingReadings(path: string, records: readonly QueueRecord[]): Generator<Reading> {
    const waiting = new LogHistogram()
    for (const record of records) waiting.merge(record.waiting)
    yield [`${path}.waitingTime.mean`, sum(records.map((record) => record.waited)) / waiting.count]
    yield [`${path}.waitingTime.p50`, waiting.quantile(0.5)]
    yield [`${path}.waitingTime.p95`, waiting.quantile(0.95)]
    const hours = this.#vitals.clock.now - this.#opened
    yield [`${path}.queueLength`, sum(records.map((record) => record.queueArea)) / hours]
  }

  #paid(server: Server): number {
    return server.plan.count * this.openHours(server)
  }

  #checkBusy(server: Server): void {
    const busy = sum(server.stations.map((station) => this.#records[station.index].busyArea))
    const paid = this.#paid(server)
    if (busy > paid * (1 + 1e-9) + 1e-6)
      throw new Fault(`busy ${busy} h of ${paid} h paid`, { station: server.plan.id })
  }

  *#waitingAt(station: Station): Generator<number> {
    const next = this.#vitals.items.next
    for (let item = station.head; item >= 0; item = next[item]) yield item
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
