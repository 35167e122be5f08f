/** Copies in the traffic equations: every leg gets the whole flow, what stands behind the join gets it once. */
import { describe, expect, it } from 'vitest'
import type { Routing, Scenario } from '../../src/scenario/scenario.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { TrafficEquations } from '../../src/theory/traffic.js'
import { byPool, end, minutes, people, shares, smallScenario, station } from './small-scenario.js'

const done = end('done')
const join = shares('join')

function visitsOf(scenario: Scenario) {
  const { stations = [] } = new TrafficEquations(scenario, [1]).at(1)
  return Object.fromEntries(stations.map(({ id, visits }) => [id, visits]))
}

function forked(then: Routing, parts: Parameters<typeof station>[1] = {}): Scenario {
  return smallScenario({
    pools: [people('lawyers', 5), people('controllers', 5)],
    stations: [
      station('gate', { then }),
      station('legal', { capacity: byPool('lawyers'), takes: minutes(6), then: join, ...parts }),
      station('finance', { capacity: byPool('controllers'), takes: minutes(4), then: join }),
      station('execute', { then: shares('done') }),
      done,
    ],
  })
}

const both = { all: ['legal', 'finance'], then: 'execute' }

describe('a fork', () => {
  it('sends the whole flow to every leg, and on', () => {
    expect(visitsOf(forked(both))).toEqual({ gate: 1, legal: 1, finance: 1, execute: 1, done: 1 })
  })

  it('counts a leg named twice twice', () => {
    const twice = { all: ['legal', 'legal', 'finance'], then: 'execute' }
    expect(visitsOf(forked(twice))).toEqual({ gate: 1, legal: 2, finance: 1, execute: 1, done: 1 })
  })

  it('knows rework inside a branch and around the fork', () => {
    const inside = { then: shares({ legal: 0.2, join: 0.8 }) }
    expect(visitsOf(forked(both, inside)).legal).toBeCloseTo(1.25, 12)
    const scenario = forked(both)
    const around = scenario.stations.map((each) =>
      each.id === 'execute' ? { ...each, then: shares({ gate: 0.5, done: 0.5 }) } : each,
    )
    const visits = visitsOf({ ...scenario, stations: around })
    expect([visits.gate, visits.legal, visits.finance, visits.execute, visits.done]).toEqual([2, 2, 2, 2, 1])
  })

  it('may stand in a branch of another', () => {
    const scenario = smallScenario({
      stations: [
        station('gate', { then: { all: ['outer', 'other'], then: 'after' } }),
        station('outer', { then: { all: ['inner', 'inner', 'other'], then: 'back' } }),
        station('inner', { then: join }),
        station('other', { then: join }),
        station('back', { then: join }),
        station('after', { then: shares('done') }),
        done,
      ],
    })
    expect(visitsOf(scenario)).toEqual({ gate: 1, outer: 1, inner: 2, other: 2, back: 1, after: 1, done: 1 })
  })

  it('is silent where copies beget copies for ever', () => {
    const again = { then: shares({ gate: 0.6, join: 0.4 }) }
    const twice = { all: ['legal', 'legal'], then: 'execute' }
    const traffic = new TrafficEquations(forked(twice, again), [1]).at(1)
    expect(traffic.stations).toBeUndefined()
    const because = 'Some items, or copies of them, come back to legal for ever.'
    expect(traffic.reservations).toEqual([{ says: 'silent', because }])
  })

  it('gives loads that are exact where it waits for all, and bounds where it goes on with the first', () => {
    const loadsOf = (scenario: Scenario) => offeredLoad(scenario, windowOf(scenario, 0)).constraints
    const exact = loadsOf(forked(both))
    expect(exact.map(({ trust }) => trust.says)).toEqual(['exact', 'exact'])
    expect(exact[0].load).toBeCloseTo((30 * 0.1) / 5, 12)
    const first = loadsOf(forked({ ...both, first: 1 }))
    const because = ['The work of the copies that gate withdraws counts in full.']
    for (const [index, load] of first.entries()) {
      expect(load).toMatchObject({ trust: { says: 'bound', bound: 'at most', because }, load: exact[index].load })
    }
    expect(loadsOf(forked({ ...both, first: 2 })).map(({ trust }) => trust.says)).toEqual(['exact', 'exact'])
  })

  it('is a bound for the branches alone, nested ones among them', () => {
    const takes = { takes: minutes(1) }
    const scenario = smallScenario({
      pools: ['a', 'b', 'c'].map((id) => people(id, 5)),
      stations: [
        station('gate', { then: { all: ['outer', 'outer'], then: 'after', first: 1 } }),
        station('outer', { ...takes, capacity: byPool('a'), then: { all: ['inner'], then: 'back' } }),
        station('inner', { ...takes, capacity: byPool('b'), then: join }),
        station('back', { then: join }),
        station('after', { ...takes, capacity: byPool('c'), then: shares('done') }),
        done,
      ],
    })
    expect(loadsOf(scenario)).toEqual(['bound', 'bound', 'exact'])
    function loadsOf(each: Scenario) {
      return offeredLoad(each, windowOf(each, 0)).constraints.map(({ trust }) => trust.says)
    }
  })
})
