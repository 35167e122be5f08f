/**
 * What the promises of the scenario need beyond the common measures. A promise on a quantile of time is tested as the
 * share that is late: of the cohort, or of the visits that joined in the window; what is still open when it has been
 * followed is late. A promise on a quantile of a queue's length is tested as the share of the window at the limit or
 * above it. A value equal to its limit misses the promise.
 */
import { type PromiseProbe, type Station, type Vitals, zeroTime } from '../engine/index.js'
import { inMicroseconds } from '../scenario/calendar.js'
import type { Promised, PromisedStatistic } from '../scenario/scenario.js'
import type { Cohort, Followed } from './cohort.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** Counts what is late against one limit. */
class LateCount {
  readonly limit: number
  /** Who takes exactly as long as the limit: late for a quantile below it, and not yet for `late`. */
  readonly #isLateAtLimit: boolean
  #counted = 0
  #late = 0

  constructor(limit: number, atLimit: 'late' | 'in time') {
    this.limit = limit
    this.#isLateAtLimit = atLimit === 'late'
  }

  /** One that is over after so long, or open after infinity. */
  add(took: number): void {
    this.#counted++
    if (took > this.limit || (took === this.limit && this.#isLateAtLimit)) this.#late++
  }

  share(): number {
    return this.#late / this.#counted
  }
}

/** Measures the share of time for which a queue is as long as a limit, or longer. */
class LengthRecord {
  readonly limit: number
  #length = 0
  #reached = zeroTime
  #since = zeroTime
  #opened = zeroTime
  #share = Number.NaN

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

  close(now: number): void {
    this.touch(now)
    this.#share = this.#reached / (now - this.#opened)
  }

  touch(now: number): void {
    if (this.#length >= this.limit) this.#reached += now - this.#since
    this.#since = now
  }

  /** Of the window. */
  share(): number {
    return this.#share
  }
}

interface AtStation<T> {
  readonly station: number
  readonly record: T
}

export class Promises implements PromiseProbe, Followed, Readable, Windowed {
  readonly #vitals: Vitals
  readonly #cohort: Cohort | null
  readonly #flow: LateCount[] = []
  readonly #waiting: AtStation<LateCount>[] = []
  readonly #lengths: AtStation<LengthRecord>[] = []
  /** Beside the scenario's promises; absent where a common measure tells. */
  readonly #tested: readonly (LateCount | LengthRecord | undefined)[]

  /** @param cohort absent where nobody asks for promises on times */
  constructor(vitals: Vitals, cohort: Cohort | null) {
    this.#vitals = vitals
    this.#cohort = cohort
    cohort?.tells(this)
    this.#tested = vitals.plan.scenario.promises.map((promised) => this.#recordOf(promised))
  }

  joined(_item: number, station: Station): void {
    for (const each of this.#lengths) if (each.station === station.index) each.record.change(1, this.#vitals.clock.now)
  }

  started(item: number, station: Station): void {
    const { clock, items } = this.#vitals
    for (const { station: index, record } of this.#waiting)
      if (index === station.index && this.#hasJoined(item)) record.add(clock.now - items.since[item])
    for (const each of this.#lengths) if (each.station === station.index) each.record.change(-1, clock.now)
  }

  /** Who gives up has waited that long too. */
  left(item: number, station: Station): void {
    this.started(item, station)
  }

  ended(item: number): void {
    if (this.#cohort?.has(item) !== true) return
    const age = this.#vitals.clock.now - this.#vitals.items.born[item]
    for (let i = 0; i < this.#flow.length; i++) this.#flow[i].add(age)
  }

  cut(): void {
    for (const record of this.#flow) record.add(Number.POSITIVE_INFINITY)
  }

  open(): void {
    for (const { record } of this.#lengths) record.open(this.#vitals.clock.now)
  }

  close(): void {
    for (const { record } of this.#lengths) record.close(this.#vitals.clock.now)
  }

  /** The run is over: who waits now is late. */
  over(): void {
    for (const { station, record } of this.#waiting)
      this.#vitals.forEachWaiting(this.#vitals.stations[station], (item) => {
        if (this.#hasJoined(item)) record.add(Number.POSITIVE_INFINITY)
      })
  }

  *readings(): Generator<Reading> {
    for (const [index, record] of this.#tested.entries())
      if (record !== undefined) yield [promiseReading(index), record.share()]
  }

  /** Whether it joined its queue in the window. */
  #hasJoined(item: number): boolean {
    const since = this.#vitals.items.since[item]
    const { opens, closes } = this.#vitals.plan
    return since >= opens && since < closes
  }

  #recordOf(promised: Promised): LateCount | LengthRecord | undefined {
    if ('statistic' in promised && promised.statistic === 'mean') return undefined
    if (isOnTimes(promised) && this.#cohort === null) return undefined
    switch (promised.of) {
      case 'late':
        return pushed(this.#flow, new LateCount(inMicroseconds(promised.after), 'in time'))
      case 'flow-time':
        return pushed(this.#flow, new LateCount(inMicroseconds(promised.below), 'late'))
      case 'waiting-time':
        return pushed(this.#waiting, this.#at(promised.station, new LateCount(inMicroseconds(promised.below), 'late')))
          .record
      case 'queue-length':
        return pushed(this.#lengths, this.#at(promised.station, new LengthRecord(promised.below))).record
      default:
        return undefined
    }
  }

  #at<T>(station: string, record: T): AtStation<T> {
    return { station: this.#vitals.plan.stations.findIndex((each) => each.id === station), record }
  }
}

/** Whether a promise is about how long something takes, so that items must be followed to judge it. */
export function isOnTimes({ of }: Promised): boolean {
  return of === 'late' || of === 'flow-time' || of === 'waiting-time'
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
