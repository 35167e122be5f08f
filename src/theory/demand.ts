/** What the visits of a station ask of a pool, machine or meeting, and where that is not what will be worked. */
import { routingsOf } from '../scenario/routes.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import { ofClass } from './item-chains.js'
import { needsOf } from './people.js'
import { reachIn } from './reach.js'
import type { StationTraffic } from './traffic.js'
import type { Reservation } from './trust.js'

/**
 * Hours of work that one arriving item asks of the people or the machine `of`, or items that it puts before a meeting;
 * absent where only a run can tell. A batch asks once for all of its items.
 */
export function demandPerItem(station: Station, of: string, { visits, work }: StationTraffic): number | undefined {
  if (station.capacity.by === 'meeting') return visits
  if (work === undefined) return undefined
  const people = needsOf(station).find(({ pool }) => pool === of)?.count ?? 1
  return (people * work) / (station.batch?.size ?? 1)
}

/** Whether nobody waits there for ever: all who wait may leave by patience, or the queue has an end. */
export function isBounded(station: Station, { classes }: Scenario): boolean {
  if (station.limit !== undefined) return true
  return classes.every(({ name }) => ofClass(station, name).patience !== undefined)
}

/** Why the demand of each station is a bound, by id; nothing where it is none. */
export function reservationsAboutDemand(scenario: Scenario): ReadonlyMap<string, readonly Reservation[]> {
  const withdrawn = withdrawnCopies(scenario)
  return new Map(
    scenario.stations.map((station) => [
      station.id,
      [...aboutBatches(station), ...aboutEscapes(station), ...(withdrawn.get(station.id) ?? [])],
    ]),
  )
}

function aboutBatches(station: Station): Reservation[] {
  const { id, capacity, batch } = station
  if (batch === undefined || capacity.by === 'none') return []
  const reservations: Reservation[] = []
  if (batch.orAfter !== undefined)
    reservations.push(
      atLeast(`Batches at ${id} count as full, with ${batch.size} items: smaller ones ask for more work.`),
    )
  if (batch.size > 1 && isOrdered(station)) {
    const because = `A batch at ${id} takes what its first item takes, and the order of the queue says which that is.`
    reservations.push({ says: 'approximate', because })
  }
  return reservations
}

/** Whether who is first in the queue differs from the others in more than when it came. */
function isOrdered({ discipline, priority, byClass }: Station): boolean {
  const priorities = [priority, ...Object.values(byClass).flatMap((own) => own.priority ?? [])]
  return (
    discipline === 'shortest' || discipline === 'due' || new Set(priorities).size > 1 || typeof priority !== 'number'
  )
}

function aboutEscapes({ id, patience, limit, byClass }: Station): Reservation[] {
  const reservations: Reservation[] = []
  if (patience !== undefined || Object.values(byClass).some((each) => each.patience !== undefined))
    reservations.push(atMost(`The work of those who leave ${id} by its patience counts in full.`))
  if (limit !== undefined) reservations.push(atMost(`The work of those whom ${id} turns away counts in full.`))
  return reservations
}

/** Of forks that go on with the first of their copies, by the stations on the copies' ways. */
function withdrawnCopies(scenario: Scenario): ReadonlyMap<string, readonly Reservation[]> {
  const found = new Map<string, Reservation[]>()
  const reach = reachIn(scenario)
  for (const fork of scenario.stations) {
    const legs = routingsOf(fork).flatMap((routing) => {
      if (!('all' in routing) || (routing.first ?? routing.all.length) === routing.all.length) return []
      return routing.all
    })
    if (legs.length === 0) continue
    const reservation = atMost(`The work of the copies that ${fork.id} withdraws counts in full.`)
    for (const station of reach(legs)) {
      const about = found.get(station)
      if (about === undefined) found.set(station, [reservation])
      else about.push(reservation)
    }
  }
  return found
}

function atMost(because: string): Reservation {
  return { says: 'bound', bound: 'at most', because }
}

function atLeast(because: string): Reservation {
  return { says: 'bound', bound: 'at least', because }
}
