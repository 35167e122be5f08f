/**
 * What is seen of queues and people: nobody is at work while closed, never more than there are, work takes as long as
 * it takes, the order of the queue is kept, nobody rests while somebody waits. Absence and shifts make some of it the
 * engine's own business; those are left out where they do.
 */
import type { Expression } from '../../../src/scenario/expression.js'
import type { Scenario, Station } from '../../../src/scenario/scenario.js'
import { type Crew, commonHours, crewsOf, isOpen } from './hours-at-work.js'
import { must, type Traveller, type Visit } from './traveller.js'

/** Hours; what the sum of many may lose to rounding. */
const tolerance = 1e-7

interface Place {
  readonly station: Station
  readonly crews: readonly Crew[]
  /** In the order in which they joined. */
  readonly waiting: Set<Traveller>
  atWork: number
  /** Of the waiting, over time, up to the close of the window. */
  area: number
}

export class StationsWitness {
  readonly #scenario: Scenario
  readonly #closes: number
  readonly #places: ReadonlyMap<string, Place>
  /** Pools of one shift without absence, and machines, of whose stations each needs one of them and no batch. */
  readonly #restless: readonly { readonly crew: Crew; readonly places: readonly Place[] }[]

  constructor(scenario: Scenario, closes: number) {
    this.#scenario = scenario
    this.#closes = closes
    const places = scenario.stations.map((station): Place => {
      return { station, crews: crewsOf(station, scenario), waiting: new Set(), atWork: 0, area: 0 }
    })
    this.#places = new Map(places.map((place) => [place.station.id, place]))
    this.#restless = restlessOf(places)
  }

  /** Hours that items waited at a station in the window, the open ones included. */
  area(id: string): number {
    return this.#place(id).area
  }

  waitingAt(id: string): number {
    return this.#place(id).waiting.size
  }

  /** Nothing happened between two instants. */
  passes(before: number, now: number): void {
    const inWindow = Math.max(0, Math.min(now, this.#closes) - before)
    for (const place of this.#places.values()) place.area += place.waiting.size * inWindow
    const { from } = this.#scenario.run
    for (const { crew, places } of this.#restless) {
      const waiting = places.reduce((sum, place) => sum + place.waiting.size, 0)
      const busy = places.reduce((sum, place) => sum + place.atWork, 0)
      if (waiting === 0 || busy === crew.total) continue
      const idle = commonHours(crew.calendars, from, before, now)
      must(
        idle < tolerance,
        () => `${waiting} waited for ${crew.id}, of which ${busy} were busy, from ${before} to ${now}`,
      )
    }
  }

  joined(who: Traveller, { station }: Visit): void {
    this.#place(station).waiting.add(who)
  }

  turnedAway(id: string): void {
    const { station, waiting } = this.#place(id)
    must(station.limit !== undefined && waiting.size >= station.limit.queue, () => `${id} turned away who had room`)
  }

  started(who: Traveller, visit: Visit, now: number): void {
    const place = this.#place(visit.station)
    const { station, crews, waiting } = place
    must(waiting.delete(who), () => `${station.id}: who starts did not wait`)
    place.atWork++
    const { from } = this.#scenario.run
    for (const crew of crews) {
      const isThere = crew.calendars.some((calendar) => isOpen(calendar, from, now))
      must(isThere, () => `${station.id}: begun at ${now}, when ${crew.id} is closed`)
      const busy = this.#atWork(crew.id)
      must(busy <= crew.total, () => `${busy} of ${crew.total} of ${crew.id} are at work at ${now}`)
    }
    checkTurn(place, who, visit)
  }

  finished(visit: Visit, now: number): void {
    const place = this.#place(visit.station)
    const { station, crews } = place
    const { capacity } = station
    place.atWork--
    const took = now - (visit.started ?? Number.NaN)
    if (capacity.by === 'meeting') {
      must(Math.abs(took - capacity.lasts) < tolerance, () => `${station.id}: a sitting lasted ${took} h`)
    }
    // At a pace of its own work takes another time than it joined with.
    if (
      hasPace(station) ||
      station.batch !== undefined ||
      capacity.by === 'meeting' ||
      !crews.every(({ isSteady }) => isSteady)
    )
      return
    const calendars = crews.flatMap((crew) => crew.calendars)
    const worked = calendars.length === 0 ? took : commonHours(calendars, this.#scenario.run.from, now - took, now)
    must(
      Math.abs(worked - visit.work) < tolerance,
      () => `${station.id}: ${visit.work} h of work took ${worked} open hours`,
    )
  }

  left(who: Traveller, visit: Visit): void {
    const place = this.#place(visit.station)
    if (visit.started === undefined) must(place.waiting.delete(who), () => `${visit.station}: who left did not wait`)
    else place.atWork--
  }

  /** People of a pool at work, as few as it can be: of a batch only its items are known. */
  #atWork(pool: string): number {
    let people = 0
    for (const { station, crews, atWork } of this.#places.values()) {
      const crew = crews.find(({ id }) => id === pool)
      if (crew !== undefined) people += Math.ceil(atWork / (station.batch?.size ?? 1)) * crew.count
    }
    return people
  }

  #place(id: string): Place {
    const place = this.#places.get(id)
    if (place === undefined) throw new Error(`there is no station ${id}`)
    return place
  }
}

function restlessOf(places: readonly Place[]) {
  const ids = new Set(places.flatMap(({ crews }) => crews.map(({ id }) => id)))
  return [...ids].flatMap((id) => {
    const served = places.filter(({ crews }) => crews.some((crew) => crew.id === id))
    const [{ crews }] = served
    const crew = crews.find((each) => each.id === id)
    const isPlain = ({ station, crews: all }: Place) => {
      return station.batch === undefined && all.length === 1 && all[0].isSteady && all[0].count === 1
    }
    return crew !== undefined && served.every(isPlain) ? [{ crew, places: served }] : []
  })
}

function hasPace({ speed, byClass }: Station): boolean {
  return speed !== undefined || Object.values(byClass).some((own) => own.speed !== undefined)
}

/** Nobody who waits on stands before who starts. */
function checkTurn({ station, waiting }: Place, who: Traveller, visit: Visit): void {
  const priority = priorityOf(station, who)
  if (priority === undefined || station.capacity.by === 'none') return
  const key = keyOf(station, visit)
  for (const other of waiting) {
    const theirs = priorityOf(station, other)
    if (theirs === undefined || other.visit === undefined) return
    const goesBefore = theirs > priority || (theirs === priority && keyOf(station, other.visit) < key)
    must(!goesBefore, () => `${station.id}: ${station.discipline} was not kept at ${visit.started}`)
  }
}

/** Where it is a number; one that hangs on more is the engine's to evaluate. */
function priorityOf({ priority, byClass }: Station, { itemClass }: Traveller): number | undefined {
  const own: Expression = byClass[itemClass]?.priority ?? priority
  return typeof own === 'number' ? own : undefined
}

/** The smallest first. */
function keyOf({ discipline }: Station, { joined, work, due }: Visit): number {
  switch (discipline) {
    case 'fifo':
      return joined
    case 'lifo':
      return -joined
    case 'shortest':
      return work
    case 'due':
      return due
  }
}
