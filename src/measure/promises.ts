/**
 * What the promises of the scenario need beyond the common measures. A promise on a quantile of time is tested as the
 * share that is late, over what arrived (joined) in the window at least the limit before its end; what is still open
 * past the limit counts as late. A promise on a quantile of a queue's length is tested as the share of time at the limit
 * or above it. A value equal to its limit misses the promise.
 */
import { type PromiseProbe, type Station, type Vitals, zeroTime } from '../engine/index.js'
import { inMicroseconds } from '../scenario/calendar.js'
import type { Promised, PromisedStatistic } from '../scenario/scenario.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** Counts what is late against one limit. */
class LateCount {
  readonly limit: number
  /** Who takes exactly as long as the limit: late for a quantile below it, and not yet for `late`. */
  readonly #isLateAtLimit: boolean
  #from = zeroTime
  #until: number
  counted = 0
  late = 0

  constructor(limit: number, closes: number, atLimit: 'late' | 'in time') {
    this.limit = limit
    this.#isLateAtLimit = atLimit === 'late'
    this.#until = closes - limit
  }

  open(now: number): void {
    this.#from = now
    this.counted = 0
    this.late = 0
  }

  /** One that began at an instant and is over, or still open, now. */
  add(began: number, now: number): void {
    if (began < this.#from || began > this.#until) return
    this.counted++
    const took = now - began
    if (took > this.limit || (took === this.limit && this.#isLateAtLimit)) this.late++
  }

  share(): number {
    return this.late / this.counted
  }
}

/** Measures the share of time for which a queue is as long as a limit, or longer. */
class LengthRecord {
  readonly limit: number
  #length = 0
  #reached = zeroTime
  #since = zeroTime
  #opened = zeroTime

  constructor(limit: number) {
    this.limit = limit
  }

  change(by: number, now: number): void {
    this.touch(now)
    this.#length += by
  }

  open(now: number): void {
    this.touch(now)
    this.#reached = 0
    this.#opened = now
  }

  touch(now: number): void {
    if (this.#length >= this.limit) this.#reached += now - this.#since
    this.#since = now
  }

  share(): number {
    return this.#reached / (this.#since - this.#opened)
  }
}

interface AtStation<T> {
  readonly station: number
  readonly record: T
}

export class Promises implements PromiseProbe, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #flow: LateCount[] = []
  readonly #waiting: AtStation<LateCount>[] = []
  readonly #lengths: AtStation<LengthRecord>[] = []
  /** Beside the scenario's promises; absent where a common measure tells. */
  readonly #tested: readonly (LateCount | LengthRecord | undefined)[]

  constructor(vitals: Vitals) {
    const { closes } = vitals.plan
    this.#vitals = vitals
    this.#tested = vitals.plan.scenario.promises.map((promised) => this.#recordOf(promised, closes))
  }

  joined(_item: number, station: Station): void {
    for (const each of this.#lengths) if (each.station === station.index) each.record.change(1, this.#vitals.clock.now)
  }

  started(item: number, station: Station): void {
    const { clock, items } = this.#vitals
    for (const each of this.#waiting) if (each.station === station.index) each.record.add(items.since[item], clock.now)
    for (const each of this.#lengths) if (each.station === station.index) each.record.change(-1, clock.now)
  }

  /** Who gives up has waited that long too. */
  left(item: number, station: Station): void {
    this.started(item, station)
  }

  ended(item: number): void {
    const { clock, items } = this.#vitals
    for (let i = 0; i < this.#flow.length; i++) this.#flow[i].add(items.born[item], clock.now)
  }

  open(): void {
    const { now } = this.#vitals.clock
    for (const record of this.#flow) record.open(now)
    for (const { record } of [...this.#waiting, ...this.#lengths]) record.open(now)
  }

  close(): void {
    const { items, clock, stations } = this.#vitals
    this.#vitals.forEachItem((item) => {
      for (const record of this.#flow) record.add(items.born[item], clock.now)
    })
    for (const { station, record } of this.#waiting)
      this.#vitals.forEachWaiting(stations[station], (item) => record.add(items.since[item], clock.now))
    for (const { record } of this.#lengths) record.touch(clock.now)
  }

  *readings(): Generator<Reading> {
    for (const [index, record] of this.#tested.entries())
      if (record !== undefined) yield [promiseReading(index), record.share()]
  }

  #recordOf(promised: Promised, closes: number): LateCount | LengthRecord | undefined {
    if (promised.of === 'late')
      return pushed(this.#flow, new LateCount(inMicroseconds(promised.after), closes, 'in time'))
    if (promised.of === 'cost-per-decision' || promised.of === 'throughput' || promised.of === 'escape')
      return undefined
    if (promised.statistic === 'mean') return undefined
    if (promised.of === 'flow-time')
      return pushed(this.#flow, new LateCount(inMicroseconds(promised.below), closes, 'late'))
    const station = this.#vitals.plan.stations.findIndex((each) => each.id === promised.station)
    if (promised.of === 'waiting-time') {
      const record = new LateCount(inMicroseconds(promised.below), closes, 'late')
      this.#waiting.push({ station, record })
      return record
    }
    const record = new LengthRecord(promised.below)
    this.#lengths.push({ station, record })
    return record
  }
}

function pushed<T>(list: T[], value: T): T {
  list.push(value)
  return value
}

/** How a promise is tested: the reading that is compared, with its limit. */
export interface PromiseTest {
  readonly tested: 'share' | 'mean' | 'cost' | 'rate'
  readonly reading: string
  readonly limit: number
  /** Kept while the reading lies below the limit, or above it. */
  readonly keptWhen: 'below' | 'above'
  /** The quantile that the promise speaks of. */
  readonly quantile?: string
  /** Hours. */
  readonly within?: number
}

export function promiseTest(promised: Promised, index: number): PromiseTest {
  switch (promised.of) {
    case 'late':
      return share(index, promised.below, { within: promised.after })
    case 'cost-per-decision':
      return { tested: 'cost', reading: 'costPerDecision', limit: promised.below, keptWhen: 'below' }
    case 'throughput':
      return { tested: 'rate', reading: 'throughput', limit: promised.above, keptWhen: 'above' }
    case 'escape':
      return {
        tested: 'share',
        reading: `stations.${promised.station}.escape`,
        limit: promised.below,
        keptWhen: 'below',
      }
    case 'flow-time':
      return onQuantile(promised, index, 'flowTime', ['p50', 'p90', 'p95', 'p99'])
    case 'waiting-time':
      return onQuantile(promised, index, `stations.${promised.station}.waitingTime`, ['p50', 'p95'])
    case 'queue-length': {
      const reading = `stations.${promised.station}.queueLength`
      if (promised.statistic === 'mean') return mean(reading, promised.below)
      return share(index, lateShare(promised.statistic), {})
    }
  }
}

function onQuantile(
  promised: { statistic: PromisedStatistic; below: number },
  index: number,
  path: string,
  known: readonly PromisedStatistic[],
): PromiseTest {
  const { statistic, below } = promised
  if (statistic === 'mean') return mean(`${path}.mean`, below)
  const quantile = known.includes(statistic) ? { quantile: `${path}.${statistic}` } : {}
  return share(index, lateShare(statistic), { within: below, ...quantile })
}

function mean(reading: string, limit: number): PromiseTest {
  return { tested: 'mean', reading, limit, keptWhen: 'below' }
}

function share(index: number, limit: number, more: { within?: number; quantile?: string }): PromiseTest {
  return { tested: 'share', reading: promiseReading(index), limit, keptWhen: 'below', ...more }
}

/** The share that may reach the limit of a quantile: 5 % that of the p95. */
function lateShare(statistic: Exclude<PromisedStatistic, 'mean'>): number {
  return (100 - Number(statistic.slice(1))) / 100
}

function promiseReading(index: number): string {
  return `promises.${index}`
}
