/**
 * A second account of a run, kept from the log's events alone: it follows every item and every copy, and throws where
 * one does what cannot be. At the end it says what came, ended and waited, to be held against the measures.
 */
import type {
  EncounterProbe,
  LogProbe,
  Station as RunningStation,
  VisitEnd,
  Vitals,
} from '../../../src/engine/index.js'
import type { Routing, Scenario } from '../../../src/scenario/scenario.js'
import { inHours } from '../../in-hours.js'
import { StationsWitness } from './stations-witness.js'
import { must, type Traveller, traveller } from './traveller.js'

/** More than any generated scenario has; beyond it a run goes round in circles. */
const mostEvents = 3_000_000

export class Witness {
  readonly stations: StationsWitness
  readonly log: LogProbe
  readonly #vitals: Vitals
  readonly #scenario: Scenario
  readonly #present = new Map<number, Traveller>()
  /** Copies that are merged, and are told of once more where they are withdrawn from a station or from a hand-off. */
  readonly #leaving = new Map<number, Traveller>()
  readonly #due: (item: number) => number
  readonly #isRight: (item: number) => number
  #last: number
  #events = 0
  arrived = 0
  ended = 0
  /** Of those that ended. */
  wrong = 0
  sent = 0
  back = 0
  withdrawn = 0
  flowTime: number

  constructor(vitals: Vitals) {
    this.#vitals = vitals
    this.#scenario = vitals.plan.scenario
    this.stations = new StationsWitness(this.#scenario)
    this.#last = inHours(vitals.clock.now)
    this.flowTime = inHours(vitals.clock.now)
    this.#due = dueIn(vitals)
    this.#isRight = rightIn(vitals)
    this.log = {
      arrived: (item) => this.#arrived(item),
      forked: (copy, original) => this.#forked(copy, original),
      joined: (item, station) => this.#joined(item, station),
      started: (item, station) => this.#started(item, station),
      over: (item, station, cause) => this.#over(item, station, cause),
    }
  }

  /** The probe that is told of ends and joins, which no log is; it passes everything on. */
  besides(measured: EncounterProbe | null): EncounterProbe {
    return {
      arrived: (item) => measured?.arrived(item),
      handedOff: (item) => {
        this.#handedOff(item)
        measured?.handedOff(item)
      },
      joined: (item, station) => measured?.joined(item, station),
      ended: (item, station) => {
        this.#ended(item)
        measured?.ended(item, station)
      },
      forked: (copy) => measured?.forked(copy),
      merged: (copy, original) => {
        this.#merged(copy, original)
        measured?.merged(copy, original)
      },
    }
  }

  /** The run is over: nobody is lost. */
  close(): void {
    this.#now()
    const present = [...this.#present.values()]
    const items = present.filter(({ isCopy }) => !isCopy).length
    const copies = present.filter(({ isCopy }) => isCopy).length
    must(this.arrived === this.ended + items, () => `${this.arrived} arrived, ${this.ended} ended, ${items} are here`)
    const { sent, back, withdrawn } = this
    must(
      sent === back + withdrawn + copies,
      () => `${sent} copies: ${back} back, ${withdrawn} withdrawn, ${copies} here`,
    )
    const { arrived, ended } = this.#vitals
    must(arrived === this.arrived && ended === this.ended, () => `the run counts ${arrived} and ${ended}`)
  }

  #arrived(item: number): void {
    const now = this.#now()
    const { items, plan } = this.#vitals
    must(!this.#present.has(item), () => `item ${item} arrives and is here`)
    must(
      inHours(items.born[item]) === now,
      () => `item ${item} arrives at ${now}, born at ${inHours(items.born[item])}`,
    )
    this.#present.set(item, traveller(now, plan.classes[items.itemClass[item]], false, now))
    this.arrived++
  }

  #forked(copy: number, item: number): void {
    const now = this.#now()
    const original = this.#of(item)
    must(original.visit === undefined && original.left === now, () => `item ${item} is copied at a station`)
    must(!this.#present.has(copy), () => `copy ${copy} is sent out and is here`)
    const sent = traveller(original.born, original.itemClass, true, now)
    sent.original = original
    original.isParked = true
    original.copies.add(sent)
    original.sent++
    this.sent++
    this.#present.set(copy, sent)
  }

  #handedOff(item: number): void {
    const now = this.#now()
    const who = this.#goesOn(item)
    const begun = inHours(this.#vitals.items.since[item])
    must(
      begun === who.left && begun <= now,
      () => `item ${item} was handed over at ${begun}, having left at ${who.left}`,
    )
    who.left = now
    who.handedOver = true
  }

  #joined(item: number, { plan, by }: RunningStation): void {
    const now = this.#now()
    const who = this.#goesOn(item)
    must(who.left === now, () => `item ${item} joins ${plan.id} at ${now}, having left at ${who.left}`)
    this.#checkHandover(who, plan.id)
    const { items } = this.#vitals
    const work = by === 'meeting' ? 0 : inHours(items.work[item])
    who.visit = { station: plan.id, joined: now, work, due: who.born + this.#due(item) }
    this.stations.joined(who, who.visit)
  }

  #started(item: number, { plan }: RunningStation): void {
    const now = this.#now()
    const { visit } = this.#of(item)
    if (visit?.station !== plan.id || visit.started !== undefined)
      throw new Error(`item ${item} cannot start at ${plan.id}`)
    visit.started = now
    this.stations.started(this.#of(item), visit, now)
  }

  #over(item: number, { plan }: RunningStation, cause: VisitEnd): void {
    const now = this.#now()
    const who = this.#of(item)
    const { visit } = who
    if (cause === 'limit') {
      must(this.#goesOn(item).left === now, () => `item ${item} is turned away at ${now}, having left at ${who.left}`)
      this.#checkHandover(who, plan.id)
      this.stations.turnedAway(plan.id)
    } else if (visit === undefined) {
      must(cause === 'withdrawn', () => `item ${item} ends a visit that it never began, at ${plan.id}`)
    } else if (cause === 'done') {
      must(visit.started !== undefined, () => `item ${item} was done at ${plan.id} before it began`)
      this.stations.finished(visit, now)
    } else {
      must(cause !== 'patience' || visit.started === undefined, () => `item ${item} lost patience at work`)
      this.stations.left(who, visit)
    }
    if (cause === 'withdrawn') this.#isWithdrawn(item, who)
    delete who.visit
    who.last = plan.id
    who.left = now
  }

  #merged(item: number, of: number): void {
    const copy = this.#of(item)
    const original = this.#of(of)
    must(original.copies.delete(copy), () => `item ${item} is merged and is no copy of ${of}`)
    const cameBack = copy.visit === undefined && copy.last !== undefined && !copy.isParked && copy.left === this.#now()
    copy.end = cameBack ? 'back' : 'withdrawn'
    if (cameBack) original.back++
    else original.withdrawn++
    this[copy.end]++
    original.left = this.#now()
    this.#present.delete(item)
    this.#leaving.set(item, copy)
  }

  /** Hours since arrival of all items that are open, together. */
  ages(now: number): number {
    return [...this.#present.values()].reduce((sum, who) => sum + (who.isCopy ? 0 : now - who.born), 0)
  }

  #isWithdrawn(item: number, copy: Traveller): void {
    const { original } = copy
    if (original === undefined || copy.end === undefined)
      throw new Error(`item ${item} is withdrawn and was not merged`)
    this.#leaving.delete(item)
    if (copy.end === 'withdrawn') return
    original.back--
    original.withdrawn++
    this.back--
    this.withdrawn++
  }

  #ended(item: number): void {
    const now = this.#now()
    const who = this.#goesOn(item)
    must(!who.isCopy, () => `copy ${item} ends`)
    must(who.left === now, () => `item ${item} ends at ${now}, having left at ${who.left}`)
    this.#present.delete(item)
    this.ended++
    if (this.#isRight(item) === 0) this.wrong++
    this.flowTime += now - who.born
  }

  /** It is at no station; if it waited for its copies, as many are back as its fork asks for, and none is out. */
  #goesOn(item: number): Traveller {
    const who = this.#of(item)
    must(who.visit === undefined, () => `item ${item} is at ${who.visit?.station} and elsewhere`)
    if (!who.isParked) return who
    const fork = this.#forkOf(who)
    const { sent, back, withdrawn, copies } = who
    must(sent === fork.all.length, () => `${sent} copies of item ${item}, for ${fork.all.length} legs`)
    const needed = fork.first ?? sent
    must(back === needed, () => `item ${item} goes on after ${back} copies of ${needed}`)
    must(copies.size === 0 && sent === back + withdrawn, () => `item ${item} goes on, ${copies.size} copies are out`)
    Object.assign(who, { isParked: false, sent: 0, back: 0, withdrawn: 0 })
    return who
  }

  #forkOf({ last, itemClass }: Traveller): Extract<Routing, { all: unknown }> {
    const station = this.#scenario.stations.find(({ id }) => id === last)
    const then = station?.byClass[itemClass]?.then ?? station?.then
    if (then === undefined || !('all' in then)) throw new Error(`${last} sends out no copies`)
    return then
  }

  #checkHandover(who: Traveller, id: string): void {
    const station = this.#scenario.stations.find((each) => each.id === id)
    const handoff = station?.byClass[who.itemClass]?.handoff ?? station?.handoff
    must(who.handedOver === (handoff !== undefined), () => `a hand-off to ${id} is missing, or one too many`)
    who.handedOver = false
  }

  #of(item: number): Traveller {
    const found = this.#present.get(item) ?? this.#leaving.get(item)
    if (found === undefined) throw new Error(`item ${item} is not in the system`)
    return found
  }

  #now(): number {
    const now = inHours(this.#vitals.clock.now)
    must(now >= this.#last, () => `time goes back from ${this.#last} to ${now}`)
    must(++this.#events <= mostEvents, () => `more than ${mostEvents} events by ${now}`)
    if (now > this.#last) this.stations.passes(this.#last, now)
    this.#last = now
    return now
  }
}

function dueIn({ plan, scope }: Vitals): (item: number) => number {
  if (plan.scenario.stations.every(({ discipline }) => discipline !== 'due')) return () => 0
  const due = scope.resolve('due')
  return typeof due === 'number' ? () => due : due
}

/** Where items are neither right nor wrong, all are right. */
function rightIn({ plan, scope }: Vitals): (item: number) => number {
  if (plan.scenario.attributes.every(({ name }) => name !== 'correct')) return () => 1
  const correct = scope.resolve('correct')
  return typeof correct === 'number' ? () => correct : correct
}
