/**
 * Scenarios for tests: from YAML text, or as data where a test makes many of them or needs what a file may not say.
 * What a test does not say has a plain default.
 */
import { parse } from 'yaml'
import type { Distribution } from '../src/scenario/distribution.js'
import type { Expression } from '../src/scenario/expression.js'
import { checkScenario, formatProblem } from '../src/scenario/read-scenario.js'
import type { ArrivalSource, Calendar, Capacity, Pool, Routing, Scenario, Station } from '../src/scenario/scenario.js'
import { memoryReader } from './scenario/memory-reader.js'

/** CSV files as texts, by name. */
export type Files = Readonly<Record<string, string>>

/** A checked scenario from its text; throws all problems of a bad one. */
export async function scenarioOf(text: string, files?: Files): Promise<Scenario> {
  return scenarioFrom(parse(text), files)
}

/** As `scenarioOf`, from the same thing as plain data. */
export async function scenarioFrom(written: unknown, files: Files = {}): Promise<Scenario> {
  const reading = await checkScenario(written, memoryReader(files))
  if ('problems' in reading) throw new Error(reading.problems.map((problem) => formatProblem(problem)).join('\n'))
  return reading.loaded.scenario
}

export const always: Calendar = { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] }

export const office: Calendar = {
  name: 'office',
  spans: [0, 1, 2, 3, 4].map((day) => ({ opens: 24 * day + 9, closes: 24 * day + 17 })),
  holidays: [],
}

/** Items round the clock into the first station, 4 weeks. */
export function scenario(parts: Partial<Scenario> & Pick<Scenario, 'stations'>): Scenario {
  return {
    name: 'test',
    calendars: { '24x7': always, office },
    classes: [{ name: 'item', share: 1 }],
    attributes: [],
    arrivals: [arrivals(1, parts.stations[0].id)],
    pools: [],
    promises: [],
    run: { length: { weeks: 4 }, warmUp: 168, replications: 10, seed: 1 },
    evidence: [],
    ...parts,
  }
}

export function arrivals(rate: number, to: string, parts: Partial<ArrivalSource> = {}): ArrivalSource {
  return { name: 'arrivals', calendar: '24x7', process: { by: 'rate', rate }, ramp: [], to, ...parts }
}

/** One shift, round the clock unless said otherwise. */
export function pool(
  id: string,
  count: number,
  { calendar = '24x7', ...parts }: Partial<Pool> & { readonly calendar?: string } = {},
): Pool {
  return { id, title: id, shifts: [{ count, calendar }], absent: 0, ...parts }
}

/** Without capacity and without work, unless said otherwise. */
export function station(id: string, then: Routing, parts: Partial<Station> = {}): Station {
  return { ...bare(id), then, ...parts }
}

export function end(id = 'done', value = 1): Station {
  return { ...bare(id), kind: 'end', capacity: { by: 'end', value } }
}

export function by(poolId: string): Capacity {
  return { by: 'pool', needs: [{ pool: poolId, count: 1 }] }
}

export function machine(parallel: number, calendar = '24x7'): Capacity {
  return { by: 'machine', parallel, calendar }
}

/** `to('done')`, or `to({ done: 0.9, review: 0.1 })`. */
export function to(targets: string | Readonly<Record<string, number>>): Routing {
  if (typeof targets === 'string') return { shares: [{ to: targets, share: 1 }] }
  return { shares: Object.entries(targets).map(([target, share]) => ({ to: target, share })) }
}

export function constant(value: Expression): Distribution {
  return { distribution: 'constant', value }
}

export function exponential(mean: Expression): Distribution {
  return { distribution: 'exponential', mean }
}

function bare(id: string): Station {
  return {
    id,
    title: id,
    kind: 'system',
    capacity: { by: 'none' },
    takes: constant(0),
    priority: 0,
    discipline: 'fifo',
    sets: [],
    byClass: {},
  }
}
