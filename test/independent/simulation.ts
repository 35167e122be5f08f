/**
 * One run: items arrive, wait, are worked on and go on, one happening after another. Slow and plain; the order within an
 * instant is the documented one. Instants are whole microseconds.
 */
import { type Account, accountOf, isAgain } from './accounts.js'
import { arrivalsOf } from './arrivals.js'
import { type Cause, type Copy, causes, type Fork, type Item, type Piece, type Waiting } from './copies.js'
import { EventList, type Happening, rank } from './event-list.js'
import type { Expression, Scope, Value } from './expressions.js'
import { Feedback } from './feedback.js'
import type { Manner, Meeting, Model, Source, Station } from './model.js'
import { Crew, workSpans } from './people.js'
import { Queue } from './queue.js'
import { hashed, Random } from './random.js'
import { Record } from './record.js'
import { day, hour, microseconds, week } from './words.js'

export interface RunOptions {
  readonly seed: number
  readonly volume: number
  /** The window, and how long each item of its cohort is followed. */
  readonly from: number
  readonly to: number
  readonly follow: number
  /** For so long beyond that the run goes on, for as long as any of them is open. */
  readonly onwards?: number
  /** Every capacity has room for all, and is always open. */
  readonly unlimited?: boolean
  /** Traces come again and again. */
  readonly repeat?: boolean
  /** Called as time passes this instant, for the search. */
  readonly looks?: readonly { readonly at: number; readonly look: (simulation: Simulation) => void }[]
}

const reviews = new Set(['review', 'approval', 'exception'])

export class Simulation {
  readonly record: Record
  readonly queues = new Map<string, Queue>()
  readonly crews = new Map<string, Crew>()
  private readonly events = new EventList()
  private readonly stations = new Map<string, Station>()
  private readonly feedback: Feedback
  private readonly streams = new Map<string, Random>()
  private readonly asking = new Map<string, Station[]>()
  private readonly end: number
  private time = 0
  private items = 0
  private orders = 0
  private readonly selfService: readonly Station[]
  private readonly underWay = new Set<Piece>()
  private readonly inside = new Set<Copy>()

  constructor(
    readonly model: Model,
    private readonly options: RunOptions,
  ) {
    this.record = new Record(model, options.from, options.to)
    const { to, follow, onwards = 0 } = options
    this.end = model.items === undefined ? to + follow + onwards : Number.POSITIVE_INFINITY
    this.selfService = model.stations.filter(
      ({ needs, meeting, batch }) => needs.length === 0 && meeting === undefined && batch !== undefined,
    )
    for (const station of model.stations) {
      this.stations.set(station.id, station)
      this.queues.set(station.id, new Queue(station, this.events, this.movingPriority(station)))
    }
    for (const pool of model.pools) {
      this.crews.set(pool.id, new Crew(pool, hashed(`${options.seed} ${pool.id}`)))
      this.asking.set(
        pool.id,
        model.stations.filter(({ needs }) => needs.some((need) => need.pool === pool.id)),
      )
    }
    this.feedback = new Feedback(
      model.feedback,
      (id) => this.queueLength(id),
      options.volume,
      (time) => Math.floor(time / week),
    )
  }

  run(): Record {
    if (!this.options.unlimited) {
      for (const crew of this.crews.values()) this.openShifts(crew)
      for (const station of this.model.stations) if (station.meeting) this.convene(station, station.meeting, 0)
    }
    this.model.sources.forEach((source, index) => {
      this.receive(source, index)
    })
    const looks = [...(this.options.looks ?? []), ...this.windowLooks()].sort((a, b) => a.at - b.at)
    while (this.events.next <= this.end && !this.settled()) {
      while (looks.length > 0 && looks[0].at <= this.events.next) looks.shift()?.look(this)
      this.instant(this.events.next)
    }
    for (const { look } of looks) look(this)
    this.close()
    return this.record
  }

  /** At the window's opening and at each week end in it. */
  private windowLooks(): { at: number; look: () => void }[] {
    const { from, to } = this.options
    if (!Number.isFinite(to)) return []
    const ends = Array.from({ length: Math.floor((to - from) / week) }, (_, index) => from + (index + 1) * week)
    return [from, ...ends].map((at) => ({ at, look: () => this.lookAt(at) }))
  }

  private lookAt(time: number): void {
    const { from, to } = this.options
    const open = new Map<string, number[]>()
    for (const { at = '', item } of time > from ? this.inside : [])
      open.set(at, [...(open.get(at) ?? []), (time - item.born) / hour])
    for (const [id, { waiting }] of this.queues) {
      const record = this.record.station(id)
      if (time === from || time === to) record.waitingAt.push(waiting.length)
      const ages = waiting.map(({ copy }) => (time - copy.item.born) / hour)
      if (time > from) record.weekEnds.push({ open: open.get(id) ?? [], waiting: ages })
    }
  }

  private settled(): boolean {
    if (this.model.items !== undefined) return this.record.finished >= this.model.items
    return this.time >= this.options.to && this.record.pending === 0
  }

  /** All that happens at one instant, and then the starts of work. */
  private instant(time: number): void {
    this.feedback.advance(time)
    this.time = time
    while (this.events.next === time) {
      while (this.events.next === time) {
        const happening = this.events.take()
        if (!happening.cancelled) happening.act()
      }
      this.startAll()
    }
    this.feedback.read()
  }

  // Arrivals

  private receive(source: Source, index: number): void {
    const scope = this.plainScope(this.stream(`arrivals ${source.name} ${index}`))
    const next = arrivalsOf(source, scope, this.options.volume, this.options.repeat ?? false)
    let number = 0
    const schedule = (): void => {
      const time = next()
      this.events.add({
        time,
        rank: rank.arrival,
        began: 0,
        place: index,
        item: number++,
        copy: 0,
        act: () => {
          schedule()
          this.arrive(source)
        },
      })
    }
    schedule()
  }

  private arrive(source: Source): void {
    const { record, time } = this
    const random = this.stream('attributes')
    const inWindow = record.within(time)
    const item: Item = {
      number: this.items++,
      className: drawnClass(source, random),
      born: time,
      reviewed: false,
      touches: 0,
      handoffs: 0,
      cohort: inWindow,
      judged: { caught: 0, missed: 0, spoiled: 0 },
      path: [],
      visits: inWindow ? new Map() : undefined,
    }
    record.arrived++
    if (inWindow) {
      record.arrivedInWindow++
      record.pending++
    }
    record.inSystem.set(record.arrived - record.finished, time)
    const copy = this.copyOf(item, undefined)
    if (inWindow) this.follow(copy)
    const own = this.model.classAttributes.get(item.className)
    for (const [name, drawn] of this.model.attributes)
      copy.attributes.set(name, (own?.get(name) ?? drawn)(this.scope(copy, undefined, random)))
    for (const [name, drawn] of own ?? [])
      if (!copy.attributes.has(name)) copy.attributes.set(name, drawn(this.scope(copy, undefined, random)))
    this.send(copy, source.to)
  }

  /** Notes what it has been through when it has been followed, if it is open then. */
  private follow(copy: Copy): void {
    const { cohort, cut } = this.record
    cohort.push(copy)
    if (!Number.isFinite(this.options.to)) return
    this.at(this.time + this.options.follow, rank.due, () => {
      if (this.inside.has(copy) || copy.place.kind === 'forked') cut.set(copy.item, this.account(copy))
    })
  }

  private account(copy: Copy, fate?: 'right' | 'wrong'): Account {
    return accountOf(copy, this.time, (station) => this.queueOf(station).closedTime(this.time), fate)
  }

  private copyOf(item: Item, fork: Fork | undefined): Copy {
    const copy: Copy = {
      item,
      order: this.orders++,
      attributes: new Map(fork?.whole.attributes),
      visits: new Map(fork?.whole.visits),
      ledger: fork === undefined ? causes.map(() => 0) : [...fork.whole.ledger],
      rework: fork?.whole.rework ?? 0,
      at: undefined,
      fork,
      place: { kind: 'moving' },
    }
    this.inside.add(copy)
    return copy
  }

  // On the way to a station

  private send(copy: Copy, to: string): void {
    if (to === 'join') {
      this.join(copy)
      return
    }
    copy.at = to
    const station = this.stationOf(to)
    const handoff = mannerOf(station, copy).handoff
    if (handoff === undefined) {
      this.reach(copy, station)
      return
    }
    copy.item.handoffs++
    const length = microseconds(Number(handoff(this.scope(copy, station, this.stream(`handoff ${to}`)))))
    this.after(copy, station, length, 'handoff', () => this.reach(copy, station))
  }

  /** Passes time under a cause; nothing to pass, nothing to wait for. */
  private after(copy: Copy, station: Station, length: number, cause: Cause, then: () => void): void {
    if (length <= 0) {
      then()
      return
    }
    const again = cause === 'handoff' ? (copy.visits.get(station.id) ?? 0) > 0 : isAgain(copy, station.id)
    const happening = this.events.add({
      time: this.time + length,
      rank: rank.delay,
      began: this.time,
      place: station.index,
      item: copy.item.number,
      copy: copy.order,
      act: () => {
        book(copy, cause, length, again)
        copy.place = { kind: 'moving' }
        then()
      },
    })
    copy.place = { kind: 'under way', happening, cause, since: this.time, again }
  }

  private reach(copy: Copy, station: Station): void {
    if (station.kind === 'end') {
      this.finishItem(copy, station)
      return
    }
    const record = this.record.station(station.id)
    const inWindow = this.record.within(this.time)
    if (inWindow) record.came++
    if (station.limit !== undefined && !this.options.unlimited && this.isFull(station)) {
      if (inWindow) record.escaped++
      this.feedback.happened('escape', station.id)
      this.send(copy, station.limit.to)
      return
    }
    this.joinQueue(copy, station, inWindow)
  }

  /** As many wait as may, those left out who begin at once. */
  private isFull(station: Station): boolean {
    const own = this.queueLength(station.id)
    const allowed = station.limit?.queue ?? 0
    if (own < allowed) return false
    if (station.meeting !== undefined || station.needs.length === 0) return own >= allowed
    let room = Number.POSITIVE_INFINITY
    for (const need of station.needs) {
      const crew = this.crews.get(need.pool) as Crew
      const free = crew.people.filter((person) => person.present && !person.busy).length
      room = Math.min(room, Math.floor(free / need.count))
    }
    let before = 0
    for (const other of this.model.stations)
      if (other !== station && other.needs.some(({ pool }) => station.needs.some((need) => need.pool === pool)))
        before += this.queueLength(other.id)
    return own - Math.max(0, room - before) >= allowed && room - before <= own
  }

  private joinQueue(copy: Copy, station: Station, inWindow: boolean): void {
    const { id } = station
    copy.visits.set(id, (copy.visits.get(id) ?? 0) + 1)
    this.count(copy, station)
    if (inWindow) this.record.station(id).joinedInWindow++
    const manner = mannerOf(station, copy)
    if (station.needs.length === 0 && station.meeting === undefined && station.batch === undefined) {
      this.delay([copy], station)
      return
    }
    if (this.options.unlimited) {
      this.passThrough(copy, station)
      return
    }
    const scope = (name: string): Scope => this.scope(copy, station, this.stream(`${name} ${id}`))
    const waiting: Waiting = {
      copy,
      station,
      joined: this.time,
      priority: manner.priority === undefined ? 0 : Number(manner.priority(scope('priority'))),
      work: station.discipline === 'shortest' ? Number(manner.takes?.(scope('takes')) ?? 0) : undefined,
      key: 0,
      order: this.orders++,
      ready: undefined,
      closedBefore: 0,
      patience: undefined,
      inWindow,
    }
    Object.assign(waiting, { key: orderKey(waiting) })
    copy.place = { kind: 'waiting', waiting }
    if (inWindow) this.record.pending++
    this.record.station(id).joined++
    this.queueOf(id).add(waiting, this.time)
    this.noteQueue(id)
    if (manner.patience !== undefined) this.losePatience(waiting, Number(manner.patience.after(scope('patience'))))
  }

  private count(copy: Copy, station: Station): void {
    const { item } = copy
    if (reviews.has(station.kind)) item.reviewed = true
    const people = station.meeting !== undefined || station.needs.some(({ pool }) => !this.isMachine(pool))
    if (people) item.touches++
    if (item.cohort) item.path.push(station.id)
    item.visits?.set(station.id, (item.visits.get(station.id) ?? 0) + 1)
  }

  private isMachine(pool: string): boolean {
    return (this.crews.get(pool) as Crew).pool.machine
  }

  private losePatience(waiting: Waiting, hours: number): void {
    const { copy, station } = waiting
    waiting.patience = this.events.add({
      time: this.time + microseconds(hours),
      rank: rank.patience,
      began: this.time,
      place: station.index,
      item: copy.item.number,
      copy: copy.order,
      act: () => {
        const to = mannerOf(station, copy).patience?.to as string
        this.leaveQueue(waiting)
        if (waiting.inWindow) this.record.station(station.id).escaped++
        this.feedback.happened('escape', station.id)
        this.send(copy, to)
      },
    })
  }

  /** Out of the queue, unserved; what it waited is booked. */
  private leaveQueue(waiting: Waiting): void {
    this.queueOf(waiting.station.id).remove(waiting)
    this.waited(waiting)
  }

  /** Books the wait that is over. */
  private waited(waiting: Waiting): void {
    const { copy, station } = waiting
    const queue = this.queueOf(station.id)
    if (waiting.patience !== undefined) waiting.patience.cancelled = true
    const ready = waiting.ready ?? this.time
    const again = isAgain(copy, station.id)
    book(copy, 'batch', ready - waiting.joined, again)
    const closed = waiting.ready === undefined ? 0 : queue.closedTime(this.time) - waiting.closedBefore
    book(copy, 'closed', closed, again)
    book(copy, station.meeting === undefined ? 'busy' : 'meeting', this.time - ready - closed, again)
    copy.place = { kind: 'moving' }
    if (waiting.inWindow) this.record.pending--
    this.noteQueue(station.id)
  }

  /** Its wait is over and work, or a sitting, begins. */
  private begins(waiting: Waiting): void {
    this.waited(waiting)
    if (waiting.inWindow) this.record.station(waiting.station.id).waits.push(this.time - waiting.joined)
  }

  // Starts of work

  private startAll(): void {
    for (let some = true; some; ) {
      some = false
      for (const crew of this.crews.values()) while (this.startOne(crew)) some = true
      for (const station of this.selfService) some = this.startUnlimitedBatches(station) || some
    }
  }

  /**
   * A free pool looks at its stations in order of priority, longest wait and place in the file. It passes over one that
   * lacks another pool's people, and waits for its own busy ones.
   */
  private startOne(crew: Crew): boolean {
    if (!crew.someFree) return false
    const asked = (this.asking.get(crew.pool.id) ?? []).filter(({ id }) => this.queueOf(id).ready)
    const heads = asked.map((station) => {
      const queue = this.queueOf(station.id)
      return { station, priority: queue.headPriority(), joined: queue.head().joined }
    })
    heads.sort((a, b) => b.priority - a.priority || a.joined - b.joined || a.station.index - b.station.index)
    for (const { station } of heads) {
      const lacking = station.needs.find(({ pool, count }) => this.crewOf(pool).free(count) === undefined)
      if (lacking === undefined) {
        this.start(station)
        return true
      }
      const own = station.needs.find(({ pool }) => pool === crew.pool.id)
      const ownLacks = own !== undefined && crew.free(own.count) === undefined
      if (ownLacks && crew.couldGive(own.count)) return false
    }
    return false
  }

  private start(station: Station): void {
    const taken = this.queueOf(station.id).take(station.batch?.size ?? 1)
    for (const waiting of taken) this.begins(waiting)
    const people = station.needs.flatMap(({ pool, count }) => this.crewOf(pool).free(count) ?? [])
    const copies = taken.map(({ copy }) => copy)
    const hours = (taken[0].work ?? this.drawnWork(copies[0], station)) / this.pace(copies[0], station)
    const work = microseconds(hours)
    if (this.record.within(this.time)) this.record.costInWindow += station.costPerItem * copies.length
    if (work <= 0) {
      for (const copy of copies) this.complete(copy, station)
      return
    }
    for (const person of people) person.busy = true
    const spans = workSpans(people, this.time, work)
    const piece: Piece = { station, copies, people, start: this.time, spans, finish: undefined }
    piece.finish = this.events.add({
      time: spans[spans.length - 1].to,
      rank: rank.finish,
      began: this.time,
      place: station.index,
      item: copies[0].item.number,
      copy: copies[0].order,
      act: () => this.finishPiece(piece),
    })
    this.underWay.add(piece)
    for (const copy of copies) copy.place = { kind: 'worked on', piece }
  }

  private drawnWork(copy: Copy, station: Station): number {
    const { takes } = mannerOf(station, copy)
    return takes === undefined ? 0 : Number(takes(this.scope(copy, station, this.stream(`takes ${station.id}`))))
  }

  private pace(copy: Copy, station: Station): number {
    const { speed } = mannerOf(station, copy)
    return speed === undefined ? 1 : Number(speed(this.scope(copy, station, this.stream(`speed ${station.id}`))))
  }

  private finishPiece(piece: Piece): void {
    this.free(piece)
    const worked = piece.spans.reduce((sum, { from, to }) => sum + to - from, 0)
    for (const copy of piece.copies) {
      const again = isAgain(copy, piece.station.id)
      book(copy, 'work', worked, again)
      book(copy, 'closed', this.time - piece.start - worked, again)
      copy.place = { kind: 'moving' }
    }
    for (const copy of piece.copies) this.complete(copy, piece.station)
  }

  /** People go back, and what they worked is counted. */
  private free(piece: Piece): void {
    for (const person of piece.people) person.busy = false
    this.underWay.delete(piece)
    this.countWork(piece)
  }

  private countWork(piece: Piece): void {
    for (const { from, to } of piece.spans)
      for (const { pool, count } of piece.station.needs)
        this.record.worked(pool, piece.station.id, count, from, Math.min(to, this.time))
  }

  /** A station that wants nobody: by the clock, all at once. */
  private delay(copies: Copy[], station: Station): void {
    const length = microseconds(this.drawnWork(copies[0], station) / this.pace(copies[0], station))
    for (const copy of copies) this.after(copy, station, length, 'delay', () => this.complete(copy, station))
  }

  /** Batches at a station that wants nobody. */
  private startUnlimitedBatches(station: Station): boolean {
    const queue = this.queueOf(station.id)
    const some = queue.ready
    while (queue.ready) {
      const taken = queue.take(station.batch?.size ?? 1)
      for (const waiting of taken) this.begins(waiting)
      const copies = taken.map(({ copy }) => copy)
      this.delay(copies, station)
    }
    return some
  }

  /** With room for all: work begins at once and goes on round the clock. */
  private passThrough(copy: Copy, station: Station): void {
    const work = microseconds(this.drawnWork(copy, station) / this.pace(copy, station))
    const share = 1 / (station.batch?.size ?? 1)
    this.record.station(station.id).joined++
    for (const { pool, count } of station.needs)
      this.record.worked(pool, station.id, count * share, this.time, this.time + work)
    const length = station.meeting?.lasts ?? work
    this.after(copy, station, length, 'work', () => this.complete(copy, station))
  }

  // Openings

  private openShifts(crew: Crew): void {
    crew.pool.shifts.forEach(({ calendar }, index) => {
      const people = crew.shifts[index]
      if (calendar.name === '24x7' && crew.pool.absent === 0) {
        for (const person of people) person.present = true
        return
      }
      this.noteClosed(crew)
      const open = (from: number): void => {
        const span = calendar.nextSpan(from)
        if (span === undefined) return
        this.at(span.from, rank.opening, () => {
          for (const person of people) person.present = person.comes(span)
          this.noteClosed(crew)
          this.at(span.to, rank.closing, () => {
            for (const person of people) person.present = false
            this.noteClosed(crew)
            open(span.to)
          })
        })
      }
      open(0)
    })
  }

  private noteClosed(crew: Crew): void {
    for (const station of this.model.stations)
      if (station.needs.some(({ pool }) => pool === crew.pool.id)) {
        const closed = station.needs.some(({ pool }) => !this.crewOf(pool).someThere)
        this.queueOf(station.id).setClosed(closed, this.time)
      }
  }

  private at(time: number, itsRank: number, act: () => void): Happening {
    return this.events.add({ time, rank: itsRank, began: 0, place: 0, item: 0, copy: 0, act })
  }

  // Meetings

  private convene(station: Station, meeting: Meeting, index: number): void {
    const { weekday, at } = meeting.times[index % meeting.times.length]
    const dayIndex = Math.floor(index / meeting.times.length) * 7 + weekday
    this.at(dayIndex * day + at, rank.sitting, () => {
      this.convene(station, meeting, index + 1)
      const cancelled = meeting.calendars.some((calendar) => calendar.isHoliday(dayIndex))
      this.queueOf(station.id).setClosed(cancelled, this.time)
      if (!cancelled) this.sit(station, meeting)
    })
  }

  private sit(station: Station, meeting: Meeting): void {
    if (this.record.within(this.time)) this.record.costInWindow += meeting.cost
    const taken = this.queueOf(station.id).take(meeting.agenda)
    for (const waiting of taken) this.begins(waiting)
    if (this.record.within(this.time)) this.record.station(station.id).busy += taken.length
    const copies = taken.map(({ copy }) => copy)
    const piece: Piece = { station, copies, people: [], start: this.time, spans: [], finish: undefined }
    for (const copy of copies) copy.place = { kind: 'worked on', piece }
    piece.finish = this.events.add({
      time: this.time + meeting.lasts,
      rank: rank.finish,
      began: this.time,
      place: station.index,
      item: 0,
      copy: 0,
      act: () => {
        for (const copy of copies) {
          book(copy, 'meeting', meeting.lasts, isAgain(copy, station.id))
          copy.place = { kind: 'moving' }
        }
        for (const copy of copies) this.complete(copy, station)
      },
    })
  }

  // When work is done

  /** `catches` and `spoils`, then `sets`, then events of feedback, then the way on. */
  private complete(copy: Copy, station: Station): void {
    const manner = mannerOf(station, copy)
    const happened = this.judge(copy, station, manner)
    const random = this.stream(`sets ${station.id}`)
    for (const [name, expression] of manner.sets)
      copy.attributes.set(name, expression(this.scope(copy, station, random)))
    for (const event of happened) this.feedback.happened(event, station.id)
    this.route(copy, station, manner)
  }

  private judge(copy: Copy, station: Station, manner: Manner): string[] {
    const judges = station.kind === 'review' || manner.catches !== undefined || manner.spoils !== undefined
    const correct = copy.attributes.get('correct')
    if (!judges || correct === undefined) return []
    const random = this.stream(`review ${station.id}`)
    const scope = this.scope(copy, station, random)
    const probability = Number((correct === 1 ? manner.spoils : manner.catches)?.(scope) ?? 0)
    const changed = random.chance(probability)
    if (changed) copy.attributes.set('correct', correct === 1 ? 0 : 1)
    if (correct !== 1) copy.item.judged[changed ? 'caught' : 'missed']++
    else if (changed) copy.item.judged.spoiled++
    this.noteJudged(station, correct === 1, changed)
    if (correct === 1) return changed ? ['override'] : []
    return changed ? ['caught', 'override'] : ['missed']
  }

  private noteJudged(station: Station, right: boolean, changed: boolean): void {
    if (!this.record.within(this.time)) return
    const { judged } = this.record.station(station.id)
    judged[right ? 'right' : 'wrong']++
    if (changed) judged[right ? 'spoiled' : 'caught']++
  }

  private route(copy: Copy, station: Station, manner: Manner): void {
    const { routing } = manner
    const random = this.stream(`then ${station.id}`)
    if ('branches' in routing) {
      this.fork(copy, routing)
      return
    }
    if ('shares' in routing) {
      let left = random.uniform()
      const taken = routing.shares.find(({ share }) => {
        left -= share
        return left < 0
      })
      this.send(copy, (taken ?? routing.shares[routing.shares.length - 1]).to)
      return
    }
    const scope = this.scope(copy, station, random)
    const applies = (expression: Expression | undefined): boolean => !expression || Number(expression(scope)) !== 0
    const falls = (share: Expression | undefined): boolean => !share || random.chance(Number(share(scope)))
    const rule = routing.rules.find(({ when, share }) => applies(when) && falls(share))
    this.send(copy, rule?.to as string)
  }

  // Copies

  private fork(whole: Copy, { branches, first, next }: { branches: readonly string[]; first: number; next: string }) {
    const fork: Fork = { whole, next, missing: first, out: new Set() }
    whole.place = { kind: 'forked', fork }
    this.inside.delete(whole)
    const copies = branches.map(() => this.copyOf(whole.item, fork))
    for (const copy of copies) fork.out.add(copy)
    copies.forEach((copy, index) => {
      if (fork.out.has(copy)) this.send(copy, branches[index])
    })
  }

  private join(copy: Copy): void {
    const fork = copy.fork as Fork
    fork.out.delete(copy)
    this.inside.delete(copy)
    fork.missing--
    if (fork.missing > 0) return
    for (const other of [...fork.out]) this.withdraw(other)
    fork.out.clear()
    const { whole } = fork
    whole.attributes = copy.attributes
    whole.visits = copy.visits
    whole.ledger = copy.ledger
    whole.rework = copy.rework
    this.inside.add(whole)
    whole.place = { kind: 'moving' }
    this.send(whole, fork.next)
  }

  /** Out of everything at once; its people are free. */
  private withdraw(copy: Copy): void {
    const { place } = copy
    this.inside.delete(copy)
    copy.place = { kind: 'moving' }
    if (place.kind === 'under way') place.happening.cancelled = true
    if (place.kind === 'waiting') this.leaveQueue(place.waiting)
    if (place.kind === 'forked') for (const each of place.fork.out) this.withdraw(each)
    if (place.kind !== 'worked on') return
    const { piece } = place
    piece.copies.splice(piece.copies.indexOf(copy), 1)
    if (piece.copies.length > 0 || piece.people.length === 0) return
    if (piece.finish !== undefined) piece.finish.cancelled = true
    this.free(piece)
  }

  private finishItem(copy: Copy, station: Station): void {
    const { item } = copy
    const { record } = this
    const correct = copy.attributes.get('correct')
    if (correct !== undefined) this.feedback.happened(correct === 1 ? 'right' : 'wrong', station.id)
    record.finished++
    item.path.push(station.id)
    this.inside.delete(copy)
    record.inSystem.set(record.arrived - record.finished, this.time)
    const flow = this.time - item.born
    if (record.within(this.time)) {
      record.endedInWindow++
      const { value } = this.model
      if (value !== undefined) {
        const fresh = Number(value.perItem(this.scope(copy, undefined, this.stream('value'))))
        record.valueInWindow += fresh * value.left(flow) * station.realised
      }
    }
    if (!item.cohort) return
    record.pending--
    record.ended.push({
      item,
      flow,
      ledger: copy.ledger,
      account: this.account(copy, correct === 0 ? 'wrong' : 'right'),
    })
  }

  /** The end of the run: what is under way is counted as far as it came. */
  private close(): void {
    const { record } = this
    this.time = Math.max(this.time, Number.isFinite(record.to) ? record.to : 0)
    for (const piece of this.underWay) this.countWork(piece)
    for (const [id, queue] of this.queues) {
      for (const waiting of queue.waiting) if (waiting.inWindow) record.station(id).open++
      this.noteQueue(id)
    }
    record.inSystem.set(record.arrived - record.finished, this.time)
    for (const copy of record.cohort)
      if (this.inside.has(copy) || copy.place.kind === 'forked') record.last.set(copy.item, this.account(copy))
  }

  // Looking things up

  private stationOf(id: string): Station {
    const station = this.stations.get(id)
    if (station === undefined) throw new Error(`no station ${id}`)
    return station
  }

  private queueOf(id: string): Queue {
    return this.queues.get(id) as Queue
  }

  private crewOf(id: string): Crew {
    return this.crews.get(id) as Crew
  }

  queueLength(id: string): number {
    return this.queues.get(id)?.waiting.length ?? 0
  }

  private noteQueue(id: string): void {
    this.record.station(id).queue.set(this.queueLength(id), this.time)
  }

  private stream(name: string): Random {
    let found = this.streams.get(name)
    if (found === undefined) {
      found = new Random(this.options.seed, hashed(name))
      this.streams.set(name, found)
    }
    return found
  }

  private plainScope(random: Random): Scope {
    return { random, queue: (id) => this.queueLength(id), value: (name) => this.outside(name) }
  }

  /** What does not belong to an item. */
  private outside(name: string): Value {
    if (name === 'volume') return this.options.volume
    if (name === 'week') return Math.floor(this.time / week)
    const priority = { low: -1, normal: 0, high: 1 }[name]
    const found = priority ?? this.feedback.level(name)
    if (found === undefined) throw new Error(`nothing is called ${name}`)
    return found
  }

  private scope(copy: Copy, station: Station | undefined, random: Random): Scope {
    return {
      random,
      queue: (id) => this.queueLength(id),
      value: (name) => {
        if (name === 'class') return copy.item.className
        if (name === 'age') return (this.time - copy.item.born) / hour
        if (name === 'visits') return station === undefined ? 0 : (copy.visits.get(station.id) ?? 0)
        return copy.attributes.get(name) ?? this.outside(name)
      },
    }
  }

  private movingPriority(station: Station): ((waiting: Waiting) => number) | undefined {
    const manners = [station.manner, ...station.classes.values()]
    if (!manners.some(({ priority }) => priority?.names.has('age'))) return undefined
    const random = this.stream(`priority ${station.id}`)
    return ({ copy }) => Number(mannerOf(station, copy).priority?.(this.scope(copy, station, random)) ?? 0)
  }
}

function mannerOf(station: Station, copy: Copy): Manner {
  return station.classes.get(copy.item.className) ?? station.manner
}

function book(copy: Copy, cause: Cause, length: number, again: boolean): void {
  copy.ledger[causes.indexOf(cause)] += length
  if (again) copy.rework += length
}

function orderKey({ station, copy, order, work }: Waiting): number {
  if (station.discipline === 'lifo') return -order
  if (station.discipline === 'shortest') return work ?? 0
  if (station.discipline === 'due') return copy.item.born + microseconds(Number(copy.attributes.get('due') ?? 0))
  return 0
}

function drawnClass(source: Source, random: Random): string {
  let left = random.uniform()
  for (const [name, share] of source.classes) {
    left -= share
    if (left < 0) return name
  }
  return source.classes[source.classes.length - 1]?.[0] ?? ''
}
