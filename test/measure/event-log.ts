/**
 * Everything that happens in one run, item by item, so that a test can count it again with the plainest arithmetic.
 * Knows nothing of copies, nor of visits that end before their work is done.
 */
import { type Plan, type Probes, Simulation, type Station, type Vitals } from '../../src/engine/index.js'
import { inHours } from '../in-hours.js'

export interface Visit {
  readonly station: string
  /** 1 for the first at this station. */
  readonly number: number
  /** When a hand-off to it began; absent where there is none. */
  readonly handedOver?: number
  readonly joined: number
  /** Work content in hours; nothing at a meeting. */
  readonly work: number
  started?: number
  finished?: number
}

export interface LoggedItem {
  readonly born: number
  readonly visits: Visit[]
  ended?: number
  end?: string
}

/** The items of one replication in the order of their arrival, and when the run was over. */
export function eventLog(plan: Plan, seed: number, replication: number): { items: LoggedItem[]; over: number } {
  const log: LoggedItem[] = []
  const present = new Map<number, LoggedItem>()
  const simulation = new Simulation(plan, seed, replication, (vitals) => probes(vitals, log, present))
  simulation.run()
  return { items: log, over: inHours(simulation.clock.now) }
}

function probes({ clock, items }: Vitals, log: LoggedItem[], present: Map<number, LoggedItem>): Probes {
  const reached = new Map<number, number>()
  const of = (item: number): LoggedItem => {
    const found = present.get(item)
    if (found === undefined) throw new Error(`item ${item} is not in the system`)
    return found
  }
  const openVisit = (item: number): Visit => {
    const visit = of(item).visits.at(-1)
    if (visit === undefined || visit.finished !== undefined) throw new Error(`item ${item} is nowhere`)
    return visit
  }
  const join = (item: number, { plan, by }: Station) => {
    const { visits } = of(item)
    const number = 1 + visits.filter((visit) => visit.station === plan.id).length
    const handedOver = reached.get(item)
    const begun = {
      station: plan.id,
      number,
      joined: inHours(clock.now),
      work: by === 'meeting' ? 0 : inHours(items.work[item]),
    }
    visits.push(handedOver === undefined ? begun : { ...begun, handedOver })
    reached.delete(item)
  }
  return {
    queues: null,
    flow: null,
    encounters: {
      arrived: (item) => {
        const arrived: LoggedItem = { born: inHours(clock.now), visits: [] }
        log.push(arrived)
        present.set(item, arrived)
      },
      handedOff: (item) => {
        reached.set(item, inHours(items.since[item]))
      },
      joined: () => {},
      ended: () => {},
      forked: () => {},
      merged: () => {},
    },
    paths: null,
    reviews: null,
    ledger: null,
    promises: null,
    value: {
      ended: (item, station) => {
        Object.assign(of(item), { ended: inHours(clock.now), end: station.plan.id })
        present.delete(item)
      },
    },
    ticks: [],
    moments: [],
    // Until the plan's end.
    following: { from: Number.POSITIVE_INFINITY, come: () => Number.POSITIVE_INFINITY, isOver: () => false },
    over: () => {},
    log: {
      arrived: () => {},
      forked: () => {},
      joined: join,
      started: (item) => {
        openVisit(item).started = inHours(clock.now)
      },
      over: (item) => {
        openVisit(item).finished = inHours(clock.now)
      },
    },
  }
}
