/**
 * The measures of one run counted again from its events, each by its definition, with no thought of speed. Shares
 * nothing with the probes but the calendar's arithmetic. For pools of one shift whose people work alone, and items in
 * one piece. Long, since it is every definition once.
 */
import { openHours, sittings, sittingsBetween } from '../../src/scenario/calendar.js'
import { equalPhases } from '../../src/scenario/equal-phases.js'
import type { Capacity, Meeting, Pool, Promised, Scenario, Station } from '../../src/scenario/scenario.js'
import type { LoggedItem, Visit } from './event-log.js'
import { soleActive } from './sole-active.js'

const week = 168

export interface Window {
  readonly opens: number
  readonly closes: number
  /** How long each item that arrives in the window is followed; the log goes on for as long, and longer. */
  readonly follow: number
}

export class Recount {
  readonly #scenario: Scenario
  readonly #items: readonly LoggedItem[]
  readonly #window: Window

  constructor(scenario: Scenario, items: readonly LoggedItem[], window: Window) {
    this.#scenario = scenario
    this.#items = items
    this.#window = window
  }

  /** By the names of the readings. */
  all(): Map<string, number> {
    return new Map([
      ...this.#flow(),
      ...this.#encounters(),
      ...this.#ledger(),
      ...this.#stations(),
      ...this.#pools(),
      ...this.#growth(),
      ...this.#money(),
      ...this.#promises(),
      ...this.#series(),
      ...soleActive(
        this.#scenario,
        this.#items.flatMap((item) => item.visits),
        this.#window,
      ),
    ])
  }

  get #hours(): number {
    return this.#window.closes - this.#window.opens
  }

  #inside(time: number | undefined): boolean {
    return time !== undefined && time >= this.#window.opens && time < this.#window.closes
  }

  get #ended(): LoggedItem[] {
    return this.#items.filter((item) => this.#inside(item.ended))
  }

  /** Those that arrived in the window. */
  get #cohort(): LoggedItem[] {
    return this.#items.filter((item) => this.#inside(item.born))
  }

  /** Up to when an item counts. */
  #until(item: LoggedItem): number {
    return item.born + this.#window.follow
  }

  /** Its visits in so far as they count. */
  #seenOf(item: LoggedItem): Visit[] {
    const until = this.#until(item)
    return item.visits
      .filter((visit) => (visit.handedOver ?? visit.joined) < until)
      .map((visit) => ({
        ...visit,
        joined: Math.min(until, visit.joined),
        started: Math.min(until, visit.started ?? until),
        finished: Math.min(until, visit.finished ?? until),
      }))
  }

  #isOpen(item: LoggedItem): boolean {
    return item.ended === undefined || item.ended > this.#until(item)
  }

  /** Hours of a stretch that lie between two instants. */
  #overlap(
    from: number,
    to: number | undefined,
    { opens, closes }: Pick<Window, 'opens' | 'closes'> = this.#window,
  ): number {
    return Math.max(0, Math.min(to ?? closes, closes) - Math.max(from, opens))
  }

  #flow(): [string, number][] {
    const cohort = this.#cohort
    const times = cohort.map((item) => Math.min(item.ended ?? Number.POSITIVE_INFINITY, this.#until(item)) - item.born)
    const share = (test: (item: LoggedItem) => boolean) => cohort.filter(test).length / cohort.length
    return [
      ['throughput', this.#ended.length / this.#hours],
      ['arrivalRate', cohort.length / this.#hours],
      ['arrived', cohort.length],
      ['ended', this.#ended.length],
      ...timesOf('flowTime', times, ['p50', 'p90', 'p95', 'p99'], cohort.filter((item) => this.#isOpen(item)).length),
      ['fates.ended', share((item) => !this.#isOpen(item) && this.#inside(item.ended))],
      ['fates.endedAfter', share((item) => !this.#isOpen(item) && !this.#inside(item.ended))],
      ['fates.open', share((item) => this.#isOpen(item))],
      ['workInProgress', sum(this.#items.map((item) => this.#overlap(item.born, item.ended))) / this.#hours],
    ]
  }

  #encounters(): [string, number][] {
    const perItem = (count: (item: LoggedItem) => number) => mean(this.#cohort.map(count))
    const isReview = ({ kind }: Station) => kind === 'review' || kind === 'approval' || kind === 'exception'
    const isTouch = ({ capacity }: Station) => capacity.by === 'pool' || capacity.by === 'meeting'
    const begun = (item: LoggedItem) => item.visits.filter((visit) => visit.joined < this.#until(item))
    const visitsWhere = (item: LoggedItem, test: (station: Station) => boolean) => {
      return begun(item).filter((visit) => test(this.#station(visit.station))).length
    }
    return [
      ['reviewRate', perItem((item) => (visitsWhere(item, isReview) > 0 ? 1 : 0))],
      ['touches', perItem((item) => visitsWhere(item, isTouch))],
      ['handoffs', perItem((item) => begun(item).filter((visit) => visit.handedOver !== undefined).length)],
      ['toolsCrossed', perItem((item) => this.#crossings(begun(item)))],
    ]
  }

  #crossings(visits: readonly Visit[]): number {
    const tools = visits.flatMap((visit) => this.#station(visit.station).tool ?? [])
    return tools.filter((tool, i) => i > 0 && tool !== tools[i - 1]).length
  }

  #ledger(): [string, number][] {
    const causes = ['work', 'busy', 'closed', 'meeting', 'batch', 'handoff', 'delay', 'rework']
    const totals = new Map(causes.map((cause) => [cause, 0]))
    const book = (cause: string, hours: number) => totals.set(cause, (totals.get(cause) ?? 0) + hours)
    const seen = this.#cohort.flatMap((item) => this.#seenOf(item))
    for (const visit of seen) {
      const begun = visit.handedOver ?? visit.joined
      book('handoff', visit.joined - begun)
      for (const [cause, hours] of this.#causesOf(visit)) book(cause, hours)
      if (visit.number > 1) book('rework', (visit.finished ?? Number.NaN) - begun)
    }
    const perItem = causes.map((cause): [string, number] => [
      `ledger.${cause}`,
      (totals.get(cause) ?? 0) / this.#cohort.length,
    ])
    const ai = seen.filter((visit) => this.#station(visit.station).kind === 'ai')
    const thought = sum(ai.map((visit) => this.#workOf(visit))) / this.#cohort.length
    // Nothing is in copies here, so that nobody waits for one.
    return [...perItem, ['ledger.join', 0], ['ledger.ai', thought]]
  }

  /** Hours of work, or of delay where nobody works. */
  #workOf(visit: Visit): number {
    return sum(this.#causesOf(visit).map(([cause, hours]) => (cause === 'work' || cause === 'delay' ? hours : 0)))
  }

  #causesOf({ station, joined, started, finished }: Visit): [string, number][] {
    const { capacity } = this.#station(station)
    const left = finished ?? Number.NaN
    if (capacity.by === 'none') return [['delay', left - joined]]
    if (capacity.by === 'meeting') {
      const closed = this.#cancelled(capacity, joined, left)
      return [
        ['meeting', left - joined - closed],
        ['closed', closed],
      ]
    }
    const began = started ?? Number.NaN
    const busy = this.#open(capacity, joined, began)
    const work = this.#open(capacity, began, left)
    return [
      ['busy', busy],
      ['work', work],
      ['closed', left - joined - busy - work],
    ]
  }

  #stations(): [string, number][] {
    return this.#scenario.stations.flatMap((station): [string, number][] => {
      const { id, capacity } = station
      const visits = this.#visitsAt([id])
      const seen: [string, number][] = [
        [`stations.${id}.visits`, this.#visitsOfCohort([id])],
        [`stations.${id}.visitRate`, this.#joinedInside(visits) / this.#hours],
      ]
      if (capacity.by === 'end') return []
      if (capacity.by === 'none') return seen
      const own = [...seen, ...this.#queueReadings(`stations.${id}`, [id])]
      if (capacity.by === 'meeting') {
        const started = visits.filter((visit) => this.#inside(visit.started)).length
        return [
          ...own,
          [`stations.${id}.utilisation`, started / (capacity.decides * this.#sittings(station))],
          ...this.#growthReadings(id, [id], {
            capacity: capacity.decides * this.#sittings(station),
            plain: capacity.decides * this.#withoutHolidays().#sittings(station),
            busy: visits.filter((visit) => this.#inside(visit.finished)).length,
            workOf: () => 1,
          }),
        ]
      }
      const utilisation: [string, number] = [`stations.${id}.utilisation`, this.#busy(visits) / this.#paid(capacity)]
      return [...own, utilisation, ...(capacity.by === 'machine' ? this.#workReadings(id, [id], capacity) : [])]
    })
  }

  #pools(): [string, number][] {
    return this.#scenario.pools.flatMap((pool): [string, number][] => {
      const ids = this.#scenario.stations.filter((each) => this.#poolOf(each) === pool.id).map((each) => each.id)
      const visits = this.#visitsAt(ids)
      return [
        [`pools.${pool.id}.visits`, this.#visitsOfCohort(ids)],
        [`pools.${pool.id}.visitRate`, this.#joinedInside(visits) / this.#hours],
        ...this.#queueReadings(`pools.${pool.id}`, ids),
        [`pools.${pool.id}.utilisation`, this.#busy(visits) / this.#paid(peopleOf(pool))],
        ...this.#workReadings(pool.id, ids, peopleOf(pool)),
      ]
    })
  }

  #queueReadings(path: string, ids: readonly string[]): [string, number][] {
    const visits = this.#visitsAt(ids)
    const { follow } = this.#window
    const waits = visits
      .filter((visit) => this.#inside(visit.joined))
      .map((visit) => (visit.started ?? Number.POSITIVE_INFINITY) - visit.joined)
    const times = waits.map((wait) => Math.min(wait, follow))
    const open = waits.filter((wait) => wait > follow).length
    const area = sum(visits.map((visit) => this.#overlap(visit.joined, visit.started)))
    return [
      ...timesOf(`${path}.waitingTime`, times, ['p50', 'p95'], open),
      [`${path}.queueLength`, area / this.#hours],
      [`${path}.oldestOpen`, this.#oldestOpen(ids)],
    ]
  }

  #workReadings(id: string, ids: readonly string[], capacity: Capacity): [string, number][] {
    return this.#growthReadings(id, ids, {
      capacity: this.#paid(capacity),
      plain: this.#withoutHolidays().#paid(capacity),
      busy: this.#busy(this.#visitsAt(ids)),
      workOf: (visit) => visit.work,
    })
  }

  #growthReadings(
    id: string,
    ids: readonly string[],
    {
      capacity,
      plain,
      busy,
      workOf,
    }: { capacity: number; plain: number; busy: number; workOf: (visit: Visit) => number },
  ): [string, number][] {
    const visits = this.#visitsAt(ids)
    const work = (of: readonly Visit[]) => sum(of.map(workOf))
    const joined = visits.filter((visit) => this.#inside(visit.joined))
    return [
      [`queues.${id}.arrived`, work(joined)],
      [`queues.${id}.late`, this.#judged(work(joined.filter((visit) => this.#isLate(visit.joined))))],
      [`queues.${id}.grown`, this.#grown((at) => work(waitingAt(at, visits)))],
      [`queues.${id}.capacity`, capacity],
      [`queues.${id}.busy`, busy],
      [`queues.${id}.lost`, this.#judged(plain - capacity)],
    ]
  }

  /** Of all queues together, and the items that come in the second half of the window. */
  #growth(): [string, number][] {
    const queued = this.#scenario.stations.filter(({ capacity }) => capacity.by !== 'none' && capacity.by !== 'end')
    const visits = this.#visitsAt(queued.map(({ id }) => id))
    return [
      ['grown', this.#grown((at) => waitingAt(at, visits).length)],
      ['arrivedLate', this.#judged(this.#items.filter(({ born }) => this.#inside(born) && this.#isLate(born)).length)],
    ]
  }

  #withoutHolidays(): Recount {
    const { from: _, ...run } = this.#scenario.run
    return new Recount({ ...this.#scenario, run }, this.#items, this.#window)
  }

  /** Growth is judged where the run is by weeks. */
  #judged(count: number): number {
    return 'items' in this.#scenario.run.length ? Number.NaN : count
  }

  #isLate(time: number): boolean {
    return time >= (this.#window.opens + this.#window.closes) / 2
  }

  /** From one week end to another whose calendars stand alike; there is none in a run by items. */
  #grown(at: (instant: number) => number): number {
    const phases = 'weeks' in this.#scenario.run.length ? equalPhases(this.#scenario, this.#window) : undefined
    return phases === undefined ? Number.NaN : at(phases.closes) - at(phases.opens)
  }

  /** Mean over the week ends after the window opened and up to its end. */
  #oldestOpen(ids: readonly string[]): number {
    const { opens, closes } = this.#window
    const ages: number[] = []
    for (let end = week; end <= closes; end += week) {
      if (end <= opens) continue
      const waiting = this.#items.filter((item) =>
        item.visits.some(
          (visit) => ids.includes(visit.station) && visit.joined < end && !((visit.started ?? end) < end),
        ),
      )
      ages.push(Math.max(0, ...waiting.map((item) => end - item.born)))
    }
    return mean(ages)
  }

  #money(): [string, number][] {
    const { pools, stations, value } = this.#scenario
    const people = pools.map((pool) => (pool.cost ?? 0) * this.#paid(peopleOf(pool)))
    const cost = sum([...people, ...stations.map((station) => this.#costAt(station))])
    const weekly = (amount: number) => (amount * week) / this.#hours
    const perItem = typeof value?.perItem === 'number' ? value.perItem : Number.NaN
    const realised = sum(this.#ended.map((item) => perItem * this.#shareOfValue(item)))
    return [
      ['cost', weekly(cost)],
      ['costPerDecision', cost / this.#ended.length],
      ['valueRealised', weekly(realised)],
      ['margin', weekly(realised) - weekly(cost)],
    ]
  }

  #costAt(station: Station): number {
    const { id, capacity } = station
    if (capacity.by === 'meeting') return (capacity.cost ?? 0) * this.#sittings(station)
    if (capacity.by !== 'machine' || capacity.cost === undefined) return 0
    const started = this.#visitsAt([id]).filter((visit) => this.#inside(visit.started)).length
    return capacity.cost.amount * (capacity.cost.per === 'item' ? started : this.#paid(capacity))
  }

  /** What the item's end realises of its value, at its age. */
  #shareOfValue({ born, ended, end }: LoggedItem): number {
    const { capacity } = this.#station(end ?? '')
    const share = capacity.by === 'end' ? capacity.value : Number.NaN
    const age = (ended ?? Number.NaN) - born
    const decays = this.#scenario.value?.decays
    if (decays === undefined) return share
    if (decays.by === 'rate') return share * (1 - decays.share) ** (age / decays.each)
    if (decays.by === 'linear') return share * Math.max(0, 1 - age / decays.within)
    return age <= decays.at ? share : 0
  }

  #promises(): [string, number][] {
    return this.#scenario.promises.flatMap((promised, index): [string, number][] => {
      const share = this.#promisedShare(promised)
      return share === undefined ? [] : [[`promises.${index}`, share]]
    })
  }

  #promisedShare(promised: Promised): number | undefined {
    const late = (
      stretches: readonly { from: number; to: number | undefined }[],
      limit: number,
      isLate = (took: number) => took >= limit,
    ) => {
      const judged = stretches.filter(({ from }) => this.#inside(from))
      const { follow } = this.#window
      const took = ({ from, to = Number.POSITIVE_INFINITY }: (typeof stretches)[number]) =>
        to - from > follow ? Number.POSITIVE_INFINITY : to - from
      return judged.filter((each) => isLate(took(each))).length / judged.length
    }
    const flows = this.#items.map(({ born, ended }) => ({ from: born, to: ended }))
    if (promised.of === 'late') return late(flows, promised.after, (took) => took > promised.after)
    if (promised.of === 'cost-per-decision' || promised.of === 'throughput') return undefined
    if (promised.of === 'escape' || promised.statistic === 'mean') return undefined
    if (promised.of === 'flow-time') return late(flows, promised.below)
    const visits = this.#visitsAt([promised.station])
    if (promised.of === 'waiting-time')
      return late(
        visits.map(({ joined, started }) => ({ from: joined, to: started })),
        promised.below,
      )
    return this.#timeFrom(visits, promised.below) / this.#hours
  }

  /** Hours of the window in which so many wait, or more. */
  #timeFrom(visits: readonly Visit[], limit: number): number {
    const { opens, closes } = this.#window
    const instants = [opens, closes, ...visits.flatMap(({ joined, started }) => [joined, started ?? closes])]
    const edges = [...new Set(instants)].filter((time) => time >= opens && time <= closes).sort((a, b) => a - b)
    return sum(
      edges.slice(1).map((to, i) => {
        const middle = (edges[i] + to) / 2
        const waiting = visits.filter(({ joined, started }) => joined < middle && (started ?? closes) > middle).length
        return waiting >= limit ? to - edges[i] : 0
      }),
    )
  }

  /** Work in progress, week by week from the start. */
  #series(): [string, number][] {
    if (!('weeks' in this.#scenario.run.length)) return []
    return Array.from({ length: this.#scenario.run.length.weeks }, (_, i) => {
      const span = { opens: i * week, closes: (i + 1) * week }
      const itemHours = sum(this.#items.map((item) => this.#overlap(item.born, item.ended, span)))
      return [`series.${week}.${i}`, itemHours / week]
    })
  }

  #station(id: string): Station {
    const found = this.#scenario.stations.find((station) => station.id === id)
    if (found === undefined) throw new Error(`no station ${id}`)
    return found
  }

  #poolOf({ capacity }: Station): string | undefined {
    return capacity.by === 'pool' ? capacity.needs[0].pool : undefined
  }

  #visitsAt(ids: readonly string[]): Visit[] {
    return this.#items.flatMap((item) => item.visits).filter((visit) => ids.includes(visit.station))
  }

  /** Per item, in so far as they count. */
  #visitsOfCohort(ids: readonly string[]): number {
    const begun = this.#cohort.flatMap((item) => item.visits.filter((visit) => visit.joined < this.#until(item)))
    return begun.filter((visit) => ids.includes(visit.station)).length / this.#cohort.length
  }

  #joinedInside(visits: readonly Visit[]): number {
    return visits.filter((visit) => this.#inside(visit.joined)).length
  }

  #servers(capacity: Capacity): { count: number; calendar: string } {
    if (capacity.by === 'machine') return { count: capacity.parallel, calendar: capacity.calendar }
    const pool = this.#scenario.pools.find((each) => capacity.by === 'pool' && each.id === capacity.needs[0].pool)
    if (pool === undefined) throw new Error(`${capacity.by} has no servers`)
    return pool.shifts[0]
  }

  /** Open hours of a server's calendar between two instants. */
  #open(capacity: Capacity, from: number, to: number): number {
    const calendar = this.#scenario.calendars[this.#servers(capacity).calendar]
    return openHours(calendar, this.#scenario.run.from, from, to)
  }

  #paid(capacity: Capacity): number {
    return this.#servers(capacity).count * this.#open(capacity, this.#window.opens, this.#window.closes)
  }

  /** Hours of work done in the window. */
  #busy(visits: readonly Visit[]): number {
    const { opens, closes } = this.#window
    return sum(
      visits.map(({ station, started, finished }) => {
        const from = Math.max(opens, started ?? closes)
        return this.#open(this.#station(station).capacity, from, Math.min(closes, finished ?? closes))
      }),
    )
  }

  /** Hours between a sitting that a holiday cancels and the next that is held. */
  #cancelled(meeting: Meeting, joined: number, left: number): number {
    const { calendars, run } = this.#scenario
    let closed = 0
    let since: number | undefined
    for (let week = 0; week * 168 < left; week++) {
      const held = sittings(meeting, calendars, run.from, week)
      for (const start of meeting.meets.map((each) => week * 168 + each)) {
        if (!held.includes(start)) since ??= start
        else if (since !== undefined) {
          closed += Math.max(0, Math.min(start, left) - Math.max(since, joined))
          since = undefined
        }
      }
    }
    return closed + (since === undefined ? 0 : Math.max(0, left - Math.max(since, joined)))
  }

  #sittings({ capacity }: Station): number {
    if (capacity.by !== 'meeting') return 0
    const { calendars, run } = this.#scenario
    return sittingsBetween(capacity, calendars, run.from, this.#window.opens, this.#window.closes)
  }
}

function waitingAt(instant: number, visits: readonly Visit[]): Visit[] {
  return visits.filter(({ joined, started = Number.POSITIVE_INFINITY }) => joined < instant && started >= instant)
}

/** One of them. */
function peopleOf({ id }: Pool): Capacity {
  return { by: 'pool', needs: [{ pool: id, count: 1 }] }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** With so many open ones among them. */
function timesOf(path: string, times: readonly number[], quantiles: readonly string[], open: number) {
  return [
    [`${path}.mean`, mean(times)],
    ...quantiles.map((name): [string, number] => [`${path}.${name}`, quantile(times, Number(name.slice(1)) / 100)]),
    [`${path}.count`, times.length],
    [`${path}.open`, open],
  ] as [string, number][]
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** The smallest value that at least the share p does not exceed. */
function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(p * values.length) - 1)]
}
