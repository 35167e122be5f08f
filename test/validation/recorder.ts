/** Probes that write down every walk of a replication, item by item, in the order of arrival. Measures nothing. */
import { type FlowProbe, type LogProbe, noProbes, plan, Simulation, type Vitals } from '../../src/engine/index.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { inHours } from '../in-hours.js'

export interface Visit {
  readonly station: string
  readonly joined: number
  /** Absent while it waits. */
  started?: number
  /** Absent while it is there. */
  finished?: number
  /** Hours that were drawn; absent at a meeting. */
  readonly work?: number
}

export interface Walk {
  readonly arrived: number
  /** The attributes that were asked for, as they were drawn. */
  readonly attributes: readonly number[]
  /** Without the end, which takes no time. */
  readonly visits: Visit[]
  ended?: number
}

export interface Recording {
  readonly seed?: number
  readonly volume?: number
  readonly attributes?: readonly string[]
}

/** The walks of replication 0. */
export function walksOf(scenario: Scenario, { seed = 1, volume = 1, attributes = [] }: Recording = {}): Walk[] {
  const walks: Walk[] = []
  const compiled = plan(scenario, { volume, warmUp: 0 })
  new Simulation(compiled, seed, 0, (vitals) => {
    const inSystem = new Map<number, Walk>()
    return { ...noProbes, flow: flowProbe(vitals, attributes, walks, inSystem), log: logProbe(vitals, inSystem) }
  }).run()
  return walks
}

function flowProbe(
  { clock, scope }: Vitals,
  attributes: readonly string[],
  walks: Walk[],
  inSystem: Map<number, Walk>,
) {
  const probe: FlowProbe = {
    arrived(item) {
      const drawn = attributes.map((name) => {
        const value = scope.resolve(name)
        return typeof value === 'number' ? value : value(item)
      })
      const walk: Walk = { arrived: inHours(clock.now), attributes: drawn, visits: [] }
      walks.push(walk)
      inSystem.set(item, walk)
    },
    ended(item) {
      const walk = inSystem.get(item)
      if (walk !== undefined) walk.ended = inHours(clock.now)
    },
  }
  return probe
}

function logProbe({ clock, items }: Vitals, inSystem: ReadonlyMap<number, Walk>) {
  const lastVisit = (item: number) => inSystem.get(item)?.visits.at(-1)
  const probe: LogProbe = {
    arrived() {},
    forked() {},
    joined(item, { plan }) {
      const work = plan.by === 'meeting' ? {} : { work: inHours(items.work[item]) }
      inSystem.get(item)?.visits.push({ station: plan.id, joined: inHours(clock.now), ...work })
    },
    started(item) {
      const visit = lastVisit(item)
      if (visit !== undefined) visit.started = inHours(clock.now)
    },
    over(item) {
      const visit = lastVisit(item)
      if (visit !== undefined) visit.finished = inHours(clock.now)
    },
  }
  return probe
}
