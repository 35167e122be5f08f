/** Scenarios as data for tests of theory: what a test does not say has a plain default. */
import type { Distribution } from '../../src/scenario/distribution.js'
import type { Expression, Operator } from '../../src/scenario/expression.js'
import type {
  ArrivalSource,
  Calendar,
  Capacity,
  Pool,
  Routing,
  Scenario,
  Station,
} from '../../src/scenario/scenario.js'

export const always: Calendar = { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] }

export const office: Calendar = {
  name: 'office',
  spans: [0, 1, 2, 3, 4].map((day) => ({ opens: 24 * day + 9, closes: 24 * day + 17 })),
  holidays: [],
}

/** 30 items an hour round the clock into the first station; a window of 40 weeks. */
export function smallScenario(parts: Partial<Scenario> & Pick<Scenario, 'stations'>): Scenario {
  return {
    name: 'small',
    calendars: { '24x7': always, office },
    classes: [{ name: 'item', share: 1 }],
    attributes: [],
    arrivals: [arrivals(30, parts.stations[0].id)],
    pools: [],
    promises: [],
    run: { length: { weeks: 40 }, warmUp: 672, replications: 'auto', seed: 7 },
    evidence: [],
    ...parts,
  }
}

/** Poisson, so many an open hour, unless said otherwise. */
export function arrivals(rate: number, to: string, parts: Partial<ArrivalSource> = {}): ArrivalSource {
  return { name: 'arrivals', calendar: '24x7', process: { by: 'rate', rate }, ramp: [], to, ...parts }
}

/** One shift. */
export function people(id: string, count: number, calendar = '24x7', parts: Partial<Pool> = {}): Pool {
  return { id, title: id, shifts: [{ count, calendar }], absent: 0, ...parts }
}

/** A station without capacity that takes no time, unless said otherwise. */
export function station(id: string, parts: Partial<Station> = {}): Station {
  return {
    id,
    title: id,
    kind: 'system',
    capacity: { by: 'none' },
    takes: minutes(0),
    priority: 0,
    discipline: 'fifo',
    sets: [],
    byClass: {},
    ...parts,
  }
}

export function end(id: string): Station {
  return station(id, { kind: 'end', capacity: { by: 'end', value: 1 } })
}

/** One person of the pool, so many of it, or so many of each. */
export function byPool(pools: string | Record<string, number>, uses = 1): Capacity {
  const counts = typeof pools === 'string' ? { [pools]: uses } : pools
  return { by: 'pool', needs: Object.entries(counts).map(([pool, count]) => ({ pool, count })) }
}

export function minutes(value: number): Distribution {
  return { distribution: 'constant', value: value / 60 }
}

/** `{ execute: 0.6, review: 0.4 }`, or one station's name. */
export function shares(targets: Record<string, number> | string): Routing {
  if (typeof targets === 'string') return { shares: [{ to: targets, share: 1 }] }
  return { shares: Object.entries(targets).map(([to, share]) => ({ to, share })) }
}

export function name(text: string): Expression {
  return { name: text }
}

export function binary(left: Expression, operator: Operator, right: Expression): Expression {
  return { operator, left, right }
}
