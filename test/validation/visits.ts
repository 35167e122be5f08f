/**
 * Every visit of one replication as the engine's log probe tells of it, in the order of joining, and the instants of
 * arrival: what recursions by hand are held against. Measures nothing.
 */
import { type LogProbe, noProbes, plan, Simulation, type VisitEnd, type Vitals } from '../../src/engine/index.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { inHours } from '../in-hours.js'

export interface LoggedVisit {
  /** The number of its arrival, from 0; copies have their item's. */
  readonly item: number
  /** Joined as a copy. */
  readonly isCopy: boolean
  readonly itemClass: string
  readonly station: string
  readonly joined: number
  /** Hours drawn; 0 at a meeting and of those who follow the first of a batch. */
  readonly work: number
  /** As the item joined, in the order asked for. */
  readonly attributes: readonly number[]
  started?: number
  over?: number
  cause?: VisitEnd
}

export interface VisitsOf {
  readonly seed?: number
  readonly replication?: number
  readonly volume?: number
  readonly attributes?: readonly string[]
}

export interface Logged {
  /** Instants, one an item. */
  readonly arrivals: readonly number[]
  readonly visits: readonly LoggedVisit[]
  /** Items that a limit turned away, by number. */
  readonly turnedAway: readonly number[]
}

export function logged(scenario: Scenario, options: VisitsOf = {}): Logged {
  const { seed = 1, replication = 0, volume = 1, attributes = [] } = options
  const arrivals: number[] = []
  const visits: LoggedVisit[] = []
  const turnedAway: number[] = []
  new Simulation(plan(scenario, { volume, warmUp: 0 }), seed, replication, (vitals) => {
    const log = logProbe(vitals, attributes, { arrivals, visits, turnedAway })
    return { ...noProbes, log }
  }).run()
  return { arrivals, visits, turnedAway }
}

interface Pages {
  readonly arrivals: number[]
  readonly visits: LoggedVisit[]
  readonly turnedAway: number[]
}

function logProbe({ clock, items, plan, scope }: Vitals, attributes: readonly string[], pages: Pages) {
  const { arrivals, visits, turnedAway } = pages
  /** By id: the number of the item, whether it is a copy, and its visit. */
  const numbers = new Map<number, number>()
  const copies = new Set<number>()
  const open = new Map<number, LoggedVisit>()
  const numberOf = (item: number) => numbers.get(item) ?? Number.NaN
  const read = (name: string, item: number) => {
    const value = scope.resolve(name)
    return typeof value === 'number' ? value : value(item)
  }
  const probe: LogProbe = {
    arrived(item) {
      numbers.set(item, arrivals.push(inHours(clock.now)) - 1)
      copies.delete(item)
    },
    forked(copy, original) {
      numbers.set(copy, numberOf(original))
      copies.add(copy)
    },
    joined(item, station) {
      const visit: LoggedVisit = {
        item: numberOf(item),
        isCopy: copies.has(item),
        itemClass: plan.classes[items.itemClass[item]],
        station: station.plan.id,
        joined: inHours(clock.now),
        work: station.by === 'meeting' ? 0 : inHours(items.work[item]),
        attributes: attributes.map((name) => read(name, item)),
      }
      visits.push(visit)
      open.set(item, visit)
    },
    started(item) {
      const visit = open.get(item)
      if (visit !== undefined) visit.started = inHours(clock.now)
    },
    over(item, _station, cause) {
      if (cause === 'limit') turnedAway.push(numberOf(item))
      const visit = open.get(item)
      if (visit === undefined || cause === 'limit') return
      visit.over = inHours(clock.now)
      visit.cause = cause
      open.delete(item)
    },
  }
  return probe
}

/** Hours within which an instant of the engine and one of a recursion are the same. */
export const exactly = 1e-9

/** Whether two instants are the same; infinity stands for one that does not come. */
export function isSame(a: number | undefined, b: number): boolean {
  return a === undefined ? b === Number.POSITIVE_INFINITY : Math.abs(a - b) <= exactly
}
