/** What holds of whole runs: when they end, what they count, and that a draw hangs on its address alone. */
import { describe, expect, it } from 'vitest'
import {
  ImpossibleDraw,
  microsecondsPerWeek,
  noProbes,
  type PlanOptions,
  type Probes,
  plan,
  Simulation,
  type Vitals,
} from '../../src/engine/index.js'
import type { Distribution } from '../../src/scenario/distribution.js'
import type { Scenario, Station } from '../../src/scenario/scenario.js'
import { arrivals, by, constant, end, exponential, pool, scenario, station, to } from '../builder.js'
import { inHours } from '../in-hours.js'

function simulated(
  model: Scenario,
  {
    seed = 1,
    replication = 0,
    probesOf = () => noProbes,
    ...options
  }: Partial<PlanOptions> & {
    readonly seed?: number
    readonly replication?: number
    readonly probesOf?: (vitals: Vitals) => Probes
  } = {},
): Simulation {
  const compiled = plan(model, { volume: 1, warmUp: 0, ...options })
  const simulation = new Simulation(compiled, seed, replication, probesOf)
  simulation.run()
  return simulation
}

/** Intake, then review with one in five going round again, then approval. */
function network(people: number, review: Distribution): Scenario {
  return scenario({
    arrivals: [arrivals(4, 'intake')],
    pools: [pool('clerks', people), pool('seniors', 2)],
    stations: [
      station('intake', to('review'), { takes: exponential(0.1) }),
      station('review', to({ review: 0.2, approval: 0.5, done: 0.3 }), { capacity: by('clerks'), takes: review }),
      station('approval', to('done'), {
        capacity: by('seniors'),
        takes: { distribution: 'gamma', mean: 0.5, cv: 1.3 },
        handoff: exponential(1),
      }),
      end(),
    ],
    run: { length: { weeks: 2 }, warmUp: 0, replications: 10, seed: 1 },
  })
}

/** The work content of every visit, by station, address and number of the visit; hand-offs as if they were a station. */
function drawsOf(model: Scenario, options: Parameters<typeof simulated>[1] = {}): Map<string, number> {
  const found = new Map<string, number>()
  const probesOf = ({ items, stations }: Vitals): Probes => ({
    ...noProbes,
    encounters: {
      arrived: () => {},
      handedOff: (item) => {
        const { visits } = stations[items.station[item]]
        found.set(`handoff ${items.address[item]} ${(visits?.values[item] ?? 0) + 1}`, inHours(items.work[item]))
      },
      joined: () => {},
      ended: () => {},
      forked: () => {},
      merged: () => {},
    },
    log: {
      arrived: () => {},
      forked: () => {},
      joined: (item, { plan, visits }) => {
        found.set(`${plan.id} ${items.address[item]} ${visits?.values[item] ?? 1}`, inHours(items.work[item]))
      },
      started: () => {},
      over: () => {},
    },
  })
  simulated(model, { ...options, probesOf })
  return found
}

function atStation(draws: Map<string, number>, stationId: string): [string, number][] {
  return [...draws].filter(([key]) => key.startsWith(`${stationId} `))
}

function inSystem({ system: { items } }: Simulation): number {
  let count = 0
  items.forEach(() => {
    count++
  })
  return count
}

describe('a run', () => {
  it('by weeks ends with its window, whoever is still there', () => {
    const run = simulated(network(1, exponential(1)))
    expect(run.clock.now).toBe(2 * microsecondsPerWeek)
    expect(run.system.arrived).toBe(run.system.ended + inSystem(run))
    expect(inSystem(run)).toBeGreaterThan(100)
  })

  it('by items ends when all of them have ended, from however many sources', () => {
    const two = [arrivals(2, 'intake'), arrivals(1, 'review', { name: 'others' })]
    const length = { items: 500 }
    const run = simulated({
      ...network(3, exponential(0.5)),
      arrivals: two,
      run: { ...network(1, exponential(1)).run, length },
    })
    expect([run.system.arrived, run.system.ended, inSystem(run)]).toEqual([500, 500, 0])
  })

  it('counts one event an arrival and two a visit', () => {
    const model = network(3, exponential(0.5))
    const run = simulated(model)
    const visits = [...drawsOf(model).keys()].filter((key) => !key.startsWith('handoff '))
    expect(run.events).toBe(run.system.arrived + 2 * visits.length)
  })

  it('has nobody wait for what is unlimited', () => {
    const options = { unlimited: ['clerks'] }
    const run = simulated(network(1, exponential(1)), options)
    expect(run.system.stations.map((each) => each.waiting)).toEqual([0, 0, 0, 0])
    expect(simulated(network(1, exponential(1))).system.stations[1].waiting).toBeGreaterThan(100)
  })

  it('ends where an item can never leave its loop', () => {
    const loop = scenario({
      attributes: [{ name: 'stuck', draw: constant(1), byClass: {} }],
      stations: [
        station('desk', { rules: [{ to: 'desk', when: { name: 'stuck' } }, { to: 'done' }] }, { takes: constant(0) }),
        end(),
      ],
    })
    expect(() => simulated(loop)).toThrow(/an item came to desk 65536 times/)
  })

  it('refuses a duration that comes out negative', () => {
    const negative = (parts: Partial<Station>) =>
      scenario({
        attributes: [{ name: 'hours', draw: constant(-1), byClass: {} }],
        stations: [station('desk', to('done'), parts), end()],
      })
    const hours = constant({ name: 'hours' })
    expect(() => simulated(negative({ takes: hours }))).toThrow(ImpossibleDraw)
    expect(() => simulated(negative({ handoff: hours }))).toThrow(/`handoff` of desk came out as -1 hours/)
  })

  it('puts the volume into expressions and into the arrivals', () => {
    const work = constant({ operator: '/', left: { name: 'volume' }, right: 4 })
    const model = scenario({ stations: [station('desk', to('done'), { takes: work }), end()] })
    const [once, twice] = [1, 2].map((volume) => simulated(model, { volume }))
    expect([...drawsOf(model, { volume: 2 }).values()].every((hours) => hours === 0.5)).toBe(true)
    expect(twice.system.arrived / once.system.arrived).toBeCloseTo(2, 0)
  })
})

describe('draws', () => {
  const base = network(3, exponential(0.5))

  it('are the same again for the same seed and replication, and others for another', () => {
    const first = drawsOf(base)
    expect(drawsOf(base)).toEqual(first)
    const values = new Set(first.values())
    for (const other of [{ seed: 2 }, { replication: 1 }])
      expect([...drawsOf(base, other).values()].filter((hours) => values.has(hours))).toEqual([])
  })

  it.each<[string, Scenario, readonly string[]]>([
    ['more people', network(9, exponential(0.5)), ['intake', 'review', 'approval', 'handoff']],
    ['other work at review', network(3, exponential(0.9)), ['intake', 'approval']],
    [
      'a station put in between',
      {
        ...base,
        stations: [
          station('intake', to('extra'), { takes: exponential(0.1) }),
          station('extra', to('review'), { takes: exponential(3) }),
          ...base.stations.slice(1),
        ],
      },
      ['intake', 'review', 'approval', 'handoff'],
    ],
    [
      'a way back from approval',
      {
        ...base,
        stations: base.stations.map((each) => {
          return each.id === 'approval' ? { ...each, then: to({ review: 0.3, done: 0.7 }) } : each
        }),
      },
      ['intake', 'review', 'approval', 'handoff'],
    ],
  ])('at the other stations stay what they were with %s', (_name, changed, kept) => {
    const [before, after] = [drawsOf(base), drawsOf(changed)]
    for (const id of kept) {
      const shared = atStation(before, id).filter(([key]) => after.has(key))
      expect(shared.length).toBeGreaterThan(100)
      for (const [key, hours] of shared) expect(after.get(key), key).toBe(hours)
    }
  })

  it('of one visit know nothing of each other: the way hangs not on the work', () => {
    const draws = drawsOf(network(3, { distribution: 'uniform', from: 0, to: 1 }))
    const review = atStation(draws, 'review').filter(([key]) => key.endsWith(' 1'))
    const meanWhere = (isApproved: boolean) => {
      const hours = review.filter(([key]) => draws.has(key.replace('review', 'approval')) === isApproved)
      return hours.reduce((sum, [, each]) => sum + each, 0) / hours.length
    }
    // Four standard errors of the difference of two means, each over half of the items.
    const tolerance = (4 * 2 * Math.sqrt(1 / 12)) / Math.sqrt(review.length)
    expect(Math.abs(meanWhere(true) - meanWhere(false))).toBeLessThan(tolerance)
  })

  it('of two visits of one item differ', () => {
    const review = atStation(drawsOf(base), 'review')
    expect(new Set(review.map(([, hours]) => hours)).size).toBe(review.length)
    expect(review.filter(([key]) => key.endsWith(' 3')).length).toBeGreaterThan(10)
  })
})
