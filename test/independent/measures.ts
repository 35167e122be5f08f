/** The measures of one run, by the names that results use. Hours; what is still open when it is no longer followed is Infinity. */
import { causes } from './copies.js'
import type { Meeting, Model, Promise as Promised } from './model.js'
import type { Record } from './record.js'
import type { RunOptions } from './simulation.js'
import { day, hour, week } from './words.js'

export type Measures = Map<string, number>

/** The smallest value that so many of the sorted values do not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
}

export const shares: Readonly<{ [statistic: string]: number }> = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 }

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** For how long an item is followed: the run's length, at least the longest limit of a promise and four weeks. */
export function followed(model: Model): number {
  const limits = model.promises.map(({ of, limit, after }) =>
    of === 'late' ? (after ?? 0) : of.endsWith('-time') ? limit : 0,
  )
  return Math.max(model.weeks * week, 4 * week, ...limits.map((hours) => hours * hour))
}

/** Flow times of the cohort, sorted, Infinity where they are longer than followed. */
function flows(record: Record): number[] {
  const known = record.ended.map(({ flow }) => flow / hour)
  const open = record.arrivedInWindow - record.ended.length
  return [...known, ...Array<number>(open).fill(Number.POSITIVE_INFINITY)].sort((a, b) => a - b)
}

function spread(into: Measures, name: string, sorted: readonly number[], most: number): void {
  if (sorted.length === 0) return
  into.set(`${name}.mean`, mean(sorted.map((value) => Math.min(value, most))))
  for (const [statistic, share] of Object.entries(shares)) into.set(`${name}.${statistic}`, quantile(sorted, share))
}

function waits(record: Record, station: string): number[] {
  const { waits: known, open } = record.station(station)
  return [...known.map((wait) => wait / hour), ...Array<number>(open).fill(Number.POSITIVE_INFINITY)].sort(
    (a, b) => a - b,
  )
}

/** Sittings that are held in the window. */
export function sittings(meeting: Meeting, from: number, to: number): number {
  let held = 0
  for (let index = Math.floor(from / week) * 7; index * day < to; index++)
    for (const { weekday, at } of meeting.times) {
      const time = index * day + at
      if (index % 7 !== weekday || time < from || time >= to) continue
      if (!meeting.calendars.some((calendar) => calendar.isHoliday(index))) held++
    }
  return held
}

function ofPeople(into: Measures, model: Model, record: Record): number {
  const { from, to } = record
  let cost = 0
  for (const pool of model.pools) {
    const paid = pool.shifts.reduce((sum, { count, calendar }) => sum + count * calendar.openBetween(from, to), 0)
    cost += (paid / hour) * pool.costPerHour
    if (!pool.machine) into.set(`pools.${pool.id}.utilisation`, (record.busy.get(pool.id) ?? 0) / paid)
  }
  return cost
}

function ofItems(into: Measures, model: Model, record: Record, follow: number): void {
  const { ended } = record
  const items = ended.map(({ item }) => item)
  spread(into, 'flowTime', flows(record), follow / hour)
  // Where some are still open, what they will have been through is not known.
  if (ended.length < record.arrivedInWindow || ended.some(({ flow }) => !Number.isFinite(flow))) return
  into.set('reviewRate', mean(items.map(({ reviewed }) => (reviewed ? 1 : 0))))
  into.set('touches', mean(items.map(({ touches }) => touches)))
  into.set('handoffs', mean(items.map(({ handoffs }) => handoffs)))
  causes.forEach((cause, index) => {
    into.set(`ledger.${cause}`, mean(ended.map(({ ledger }) => ledger[index])) / hour)
  })
  for (const { id, kind } of model.stations)
    if (kind !== 'end') into.set(`stations.${id}.visits`, mean(items.map(({ visits }) => visits?.get(id) ?? 0)))
}

function ofWaits(into: Measures, model: Model, record: Record, options: RunOptions): Measures {
  for (const { id, needs, meeting } of model.stations)
    if (needs.length > 0 || meeting !== undefined)
      spread(into, `stations.${id}.waitingTime`, waits(record, id), options.follow / hour)
  return into
}

export function measuresOf(model: Model, record: Record, options: RunOptions): Measures {
  const into: Measures = new Map()
  const { from, to } = record
  const [hours, weeks] = [(to - from) / hour, (to - from) / week]
  ofItems(into, model, record, options.follow)
  if (!Number.isFinite(to)) return ofWaits(into, model, record, options)
  const cost = ofPeople(into, model, record) + record.costInWindow
  into.set('throughput', record.endedInWindow / hours)
  into.set('arrivalRate', record.arrivedInWindow / hours)
  into.set('workInProgress', record.inSystem.mean())
  into.set('cost', cost / weeks)
  into.set('costPerDecision', cost / record.endedInWindow)
  if (model.value !== undefined) {
    into.set('valueRealised', record.valueInWindow / weeks)
    into.set('margin', (record.valueInWindow - cost) / weeks)
  }
  ofWaits(into, model, record, options)
  for (const { id, needs, meeting } of model.stations) {
    if (needs.length === 0 && meeting === undefined) continue
    into.set(`stations.${id}.queueLength`, record.station(id).queue.mean())
    const room = meeting === undefined ? 0 : meeting.agenda * sittings(meeting, from, to)
    if (room > 0) into.set(`stations.${id}.utilisation`, record.station(id).busy / room)
  }
  for (const { id, limit, manner } of model.stations)
    if (limit !== undefined || manner.patience !== undefined) {
      const { came, escaped } = record.station(id)
      into.set(`stations.${id}.escape`, came === 0 ? 0 : escaped / came)
    }
  for (const promise of model.promises) into.set(promise.text, promised(promise, into, record))
  return into
}

/** What is held against the limit of a promise: for a percentile, the share at the limit or above. */
function promised(promise: Promised, measures: Measures, record: Record): number {
  const { statistic, of, station = '', limit } = promise
  const late = (values: readonly number[], from: number) => mean(values.map((value) => (value >= from ? 1 : 0)))
  if (of === 'late') return late(flows(record), promise.after ?? 0)
  if (of === 'escape') return measures.get(`stations.${station}.escape`) ?? 0
  if (of === 'throughput') return measures.get('throughput') ?? 0
  if (of === 'cost-per-decision') return measures.get('costPerDecision') ?? 0
  if (of === 'queue-length')
    return statistic === 'mean' ? record.station(station).queue.mean() : record.station(station).queue.shareFrom(limit)
  const values = of === 'flow-time' ? flows(record) : waits(record, station)
  if (values.length === 0) return 0
  const name = of === 'flow-time' ? 'flowTime.mean' : `stations.${station}.waitingTime.mean`
  return statistic === 'mean' ? (measures.get(name) ?? 0) : late(values, limit)
}

/** What the measure of a promise must stay under; throughput: over. */
export function boundOf({ of, statistic, limit }: Promised): number {
  const percentile = statistic !== undefined && statistic !== 'mean' && of !== 'late'
  return percentile ? 1 - shares[statistic] : limit
}
