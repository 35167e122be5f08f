/**
 * The measures of one run, by the names that results use. Hours. `measuresOf` follows each item of the cohort for F: what
 * is open then counts with what it has been through. `lastOf` follows to the very end of the run, which may go on far
 * beyond F; what is open even then counts as never.
 */
import type { Account } from './accounts.js'
import { causes } from './copies.js'
import type { Meeting, Model, Pool, Promise as Promised } from './model.js'
import type { Record, StationRecord, WeekEnd } from './record.js'
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

/** Sorted, Infinity where they are longer than most hours, or not over. */
function upTo(most: number, known: readonly number[], open: number): number[] {
  const hours = known.map((time) => (time / hour > most ? Number.POSITIVE_INFINITY : time / hour))
  return [...hours, ...Array<number>(open).fill(Number.POSITIVE_INFINITY)].sort((a, b) => a - b)
}

function flows(record: Record, most: number): number[] {
  const known = record.ended.map(({ flow }) => flow)
  return upTo(most, known, record.arrivedInWindow - known.length)
}

function waits(record: Record, stations: readonly string[], most: number): number[] {
  const records = stations.map((id) => record.station(id))
  const open = records.reduce((sum, each) => sum + each.open, 0)
  return upTo(
    most,
    records.flatMap((each) => each.waits),
    open,
  )
}

/** The mean of what is known up to most hours, and percentiles; `most` for those beyond. */
function spread(into: Measures, name: string, sorted: readonly number[], most: number): void {
  if (sorted.length === 0) return
  const cut = sorted.map((value) => Math.min(value, most))
  into.set(`${name}.mean`, mean(cut))
  for (const [statistic, share] of Object.entries(shares)) into.set(`${name}.${statistic}`, quantile(cut, share))
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

/** Microseconds of people, or of the places of a machine. */
function paidOf({ shifts }: Pool, from: number, to: number): number {
  return shifts.reduce((sum, { count, calendar }) => sum + count * calendar.openBetween(from, to), 0)
}

function ofPeople(into: Measures, model: Model, record: Record): number {
  const { from, to } = record
  let cost = 0
  for (const pool of model.pools) {
    const paid = paidOf(pool, from, to)
    cost += (paid / hour) * pool.costPerHour
    if (!pool.machine) into.set(`pools.${pool.id}.utilisation`, (record.busy.get(pool.id) ?? 0) / paid)
  }
  return cost
}

type Setting = (name: string, count: (account: Account) => number) => void

function ofItems(into: Measures, model: Model, accounts: readonly Account[]): void {
  const set: Setting = (name, count) => into.set(name, mean(accounts.map(count)))
  set('reviewRate', ({ reviewed }) => (reviewed ? 1 : 0))
  set('touches', ({ touches }) => touches)
  set('handoffs', ({ handoffs }) => handoffs)
  for (const { id, kind } of model.stations)
    if (kind !== 'end') set(`stations.${id}.visits`, ({ visits }) => visits.get(id) ?? 0)
  for (const { path, stations } of queuesOf(model))
    set(`${path}.visits`, ({ visits }) => stations.reduce((sum, id) => sum + (visits.get(id) ?? 0), 0))
  for (const path of new Set(accounts.map((account) => account.path)))
    set(`paths.${path}`, (account) => (account.path === path && account.ended ? 1 : 0))
  ofLedger(into, accounts)
  if (model.attributes.some(([name]) => name === 'correct')) ofReviews(set)
}

function ofReviews(set: Setting): void {
  for (const what of ['caught', 'missed', 'spoiled'] as const) set(`review.${what}`, ({ judged }) => judged[what])
  set('review.overrides', ({ judged }) => judged.caught + judged.spoiled)
  set('review.wrongAtEnd', ({ wrong }) => (wrong ? 1 : 0))
}

/** Absent where an item is in copies: whose ledger is its own is settled at their join. */
function ofLedger(into: Measures, accounts: readonly Account[]): void {
  const ledgers = accounts.map(({ ledger }) => ledger).filter((ledger) => ledger !== undefined)
  if (ledgers.length < accounts.length) return
  const means = causes.map((_, index) => mean(ledgers.map((ledger) => ledger[index])) / hour)
  causes.forEach((cause, index) => {
    into.set(`ledger.${cause}`, means[index])
  })
  into.set('ledger.rework', mean(accounts.map(({ rework }) => rework)) / hour)
  into.set('digestionRatio', means[causes.indexOf('work')] / means.reduce((sum, each) => sum + each, 0))
}

function ofFates(into: Measures, record: Record, follow: number): void {
  const of = (count: number): number => count / record.arrivedInWindow
  const ended = record.ended.filter(({ item, flow }) => flow <= follow && item.born + flow < record.to).length
  const after = record.ended.filter(({ item, flow }) => flow <= follow && item.born + flow >= record.to).length
  into.set('fates.ended', of(ended))
  into.set('fates.endedAfter', of(after))
  into.set('fates.open', 1 - of(ended + after))
}

/** What the cohort had been through when each had been followed for F. */
function whenFollowed(record: Record, follow: number): Account[] {
  const ended = record.ended.filter(({ flow }) => flow <= follow).map(({ account }) => account)
  return [...ended, ...record.cut.values()]
}

interface Waited {
  readonly path: string
  readonly stations: readonly string[]
}

/** The queues of stations, and those of pools, where each has all its stations for itself. */
function queuesOf(model: Model): Waited[] {
  const stations = model.stations.filter(({ needs, meeting }) => needs.length > 0 || meeting !== undefined)
  const ofPool = (pool: string) =>
    stations.filter(({ needs }) => needs.some((need) => need.pool === pool)).map(({ id }) => id)
  const pools = model.pools.filter(({ machine }) => !machine)
  return [
    ...stations.map(({ id }) => ({ path: `stations.${id}`, stations: [id] })),
    ...pools.map(({ id }) => ({ path: `pools.${id}`, stations: ofPool(id) })),
  ]
}

function ofWaits(into: Measures, model: Model, record: Record, most: number): Measures {
  for (const { path, stations } of queuesOf(model))
    spread(into, `${path}.waitingTime`, waits(record, stations, most), most)
  return into
}

function ofQueues(into: Measures, model: Model, record: Record): void {
  const hours = (record.to - record.from) / hour
  for (const { path, stations } of queuesOf(model)) {
    const records = stations.map((id) => record.station(id))
    const set = (name: string, count: (each: StationRecord) => number): void => {
      into.set(
        `${path}.${name}`,
        records.map(count).reduce((sum, each) => sum + each, 0),
      )
    }
    set('queueLength', ({ queue }) => queue.mean())
    set('visitRate', ({ joinedInWindow }) => joinedInWindow / hours)
    if (path.startsWith('stations.')) set('growth', ({ waitingAt }) => (waitingAt.at(-1) ?? 0) - (waitingAt.at(0) ?? 0))
    const ends = records[0].weekEnds.map((_, index) => records.flatMap(({ weekEnds }) => weekEnds[index].waiting))
    into.set(`${path}.oldestOpen`, mean(ends.map((ages) => ages.reduce((most, age) => Math.max(most, age), 0))))
  }
  for (const { id, kind } of model.stations)
    if (kind !== 'end') into.set(`stations.${id}.visitRate`, record.station(id).joinedInWindow / hours)
  for (const { id } of model.stations) ofWeekEnds(into, `ages.${id}`, record.station(id).weekEnds)
}

/** Each a mean over the week ends, 0 at one where none is open. */
function ofWeekEnds(into: Measures, path: string, ends: readonly WeekEnd[]): void {
  const set = (name: string, read: (ages: readonly number[]) => number): void => {
    const each = ends.map(({ open }) => (open.length === 0 ? 0 : read([...open].sort((a, b) => a - b))))
    into.set(`${path}.${name}`, mean(each))
  }
  set('count', ({ length }) => length)
  set('mean', mean)
  set('p50', (ages) => quantile(ages, 0.5))
  set('p95', (ages) => quantile(ages, 0.95))
  set('oldest', (ages) => ages[ages.length - 1])
}

/** A station's part of what its pool is paid for, and what its reviews did. */
function ofStations(into: Measures, model: Model, record: Record): void {
  const { from, to } = record
  for (const { id, needs, meeting, limit, manner, kind } of model.stations) {
    const { came, escaped, busy, judged } = record.station(id)
    const room = meeting === undefined ? 0 : meeting.agenda * sittings(meeting, from, to)
    if (room > 0) into.set(`stations.${id}.utilisation`, busy / room)
    const pool = model.pools.find((each) => each.id === needs[0]?.pool)
    if (pool !== undefined && needs.length === 1) into.set(`stations.${id}.utilisation`, busy / paidOf(pool, from, to))
    if (limit !== undefined || manner.patience !== undefined)
      into.set(`stations.${id}.escape`, came === 0 ? 0 : escaped / came)
    const over = judged.wrong + judged.right
    if (kind !== 'review' || over === 0) continue
    into.set(`stations.${id}.caught`, judged.caught / over)
    into.set(`stations.${id}.missed`, (judged.wrong - judged.caught) / over)
    into.set(`stations.${id}.spoiled`, judged.spoiled / over)
  }
}

/** What is true of the cohort in the end, as far as the run went on. */
export function lastOf(model: Model, record: Record): Measures {
  const into: Measures = new Map()
  const accounts = [...record.ended.map(({ account }) => account), ...record.last.values()]
  spread(into, 'flowTime', flows(record, Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  if (accounts.length > 0) ofItems(into, model, accounts)
  ofWaits(into, model, record, Number.POSITIVE_INFINITY)
  for (const promise of model.promises.filter(({ of }) => of === 'late' || of.endsWith('-time')))
    into.set(promise.text, promised(promise, into, record, Number.POSITIVE_INFINITY))
  return into
}

export function measuresOf(model: Model, record: Record, options: RunOptions): Measures {
  const into: Measures = new Map()
  const { from, to } = record
  const [hours, weeks] = [(to - from) / hour, (to - from) / week]
  const most = options.follow / hour
  const accounts = whenFollowed(record, options.follow)
  spread(into, 'flowTime', flows(record, most), most)
  if (accounts.length > 0) ofItems(into, model, accounts)
  if (!Number.isFinite(to)) return ofWaits(into, model, record, most)
  ofFates(into, record, options.follow)
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
  ofWaits(into, model, record, most)
  ofQueues(into, model, record)
  ofStations(into, model, record)
  for (const promise of model.promises) into.set(promise.text, promised(promise, into, record, most))
  return into
}

/** What is held against the limit of a promise: for a percentile, the share at the limit or above. */
function promised(promise: Promised, measures: Measures, record: Record, most: number): number {
  const { statistic, of, station = '', limit } = promise
  const late = (values: readonly number[], from: number) => mean(values.map((value) => (value >= from ? 1 : 0)))
  if (of === 'late') return late(flows(record, most), promise.after ?? 0)
  if (of === 'escape') return measures.get(`stations.${station}.escape`) ?? 0
  if (of === 'throughput') return measures.get('throughput') ?? 0
  if (of === 'cost-per-decision') return measures.get('costPerDecision') ?? 0
  if (of === 'queue-length')
    return statistic === 'mean' ? record.station(station).queue.mean() : record.station(station).queue.shareFrom(limit)
  const values = of === 'flow-time' ? flows(record, most) : waits(record, [station], most)
  if (values.length === 0) return 0
  const name = of === 'flow-time' ? 'flowTime.mean' : `stations.${station}.waitingTime.mean`
  return statistic === 'mean' ? (measures.get(name) ?? 0) : late(values, limit)
}

/** What the measure of a promise must stay under; throughput: over. */
export function boundOf({ of, statistic, limit }: Promised): number {
  const percentile = statistic !== undefined && statistic !== 'mean' && of !== 'late'
  return percentile ? 1 - shares[statistic] : limit
}
