import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/scenario/scenario.js'
import { type Traffic, TrafficEquations } from '../../src/theory/traffic.js'
import { trustIn } from '../../src/theory/trust.js'
import { arrivals, binary, end, minutes, name, shares, smallScenario, station } from './small-scenario.js'

function trafficOf(scenario: Scenario, volume = 1): Traffic {
  const rates = scenario.arrivals.map(({ process }) => (process.by === 'rate' ? process.rate : 0))
  return new TrafficEquations(scenario, rates).at(volume)
}

/** What is said about all of it. */
function saysOf({ reservations }: Traffic): string {
  return trustIn(reservations).says
}

/** Where theory knows them. */
function visitsOf(traffic: Traffic): Record<string, number> {
  const known = (traffic.stations ?? []).flatMap(({ id, visits }) => (visits === undefined ? [] : [[id, visits]]))
  return Object.fromEntries(known)
}

function workOf(traffic: Traffic, id: string): number | undefined {
  return traffic.stations?.find((each) => each.id === id)?.work
}

const confidence = { name: 'confidence', draw: { distribution: 'beta', a: 9, b: 2 }, byClass: {} } as const
const amount = { name: 'amount', draw: { distribution: 'lognormal', mean: 4200, cv: 1.4 }, byClass: {} } as const
const uniform = { name: 'u', draw: { distribution: 'uniform', from: 0, to: 1 }, byClass: {} } as const

describe('TrafficEquations', () => {
  it('follows rework: review is visited again by what comes back', () => {
    const traffic = trafficOf(
      smallScenario({
        stations: [
          station('triage', { then: shares({ review: 0.7, execute: 0.3 }) }),
          station('review', { takes: minutes(10), then: shares({ execute: 0.6, second: 0.25, exceptions: 0.15 }) }),
          station('second', { then: shares({ execute: 0.8, review: 0.2 }) }),
          station('exceptions', { then: shares({ execute: 0.9, review: 0.1 }) }),
          end('execute'),
        ],
      }),
    )
    const review = 0.7 / (1 - 0.25 * 0.2 - 0.15 * 0.1)
    const visits = visitsOf(traffic)
    expect(saysOf(traffic)).toBe('exact')
    expect(traffic.reservations).toEqual([])
    expect(visits.review).toBeCloseTo(review, 12)
    expect(visits.second).toBeCloseTo(0.25 * review, 12)
    expect(visits.exceptions).toBeCloseTo(0.15 * review, 12)
    expect(visits.execute).toBeCloseTo(1, 12)
    expect(workOf(traffic, 'review')).toBeCloseTo(review / 6, 12)
  })

  it('decides conditions by drawn items, and shares of what reaches their line', () => {
    const straight = binary(binary(name('confidence'), '>=', 0.92), 'and', binary(name('amount'), '<', 10000))
    const traffic = trafficOf(
      smallScenario({
        attributes: [confidence, amount],
        stations: [
          station('score', {
            then: { rules: [{ to: 'execute', when: straight }, { to: 'exceptions', share: 0.18 }, { to: 'review' }] },
          }),
          station('review', { then: shares('execute') }),
          station('exceptions', { then: shares('execute') }),
          end('execute'),
        ],
      }),
    )
    // P(beta(9 2) ≥ 0.92) = 1 − 10 · 0.92⁹ + 9 · 0.92¹⁰; P(lognormal < 10000) = Φ((ln 10000 − μ) / σ). Four standard errors.
    const throughShare = 0.187882 * 0.912071
    const error = 4 * Math.sqrt((throughShare * (1 - throughShare)) / 100_000)
    const visits = visitsOf(traffic)
    expect(saysOf(traffic)).toBe('sampled')
    expect(Math.abs(visits.review - 0.82 * (1 - throughShare))).toBeLessThan(error)
    expect(visits.exceptions / visits.review).toBeCloseTo(18 / 82, 10)
    expect(visits.execute).toBeCloseTo(1, 10)
  })

  it('keeps an item to its own share through every round', () => {
    const traffic = trafficOf(
      smallScenario({
        attributes: [uniform],
        stations: [
          station('review', {
            then: { rules: [{ to: 'review', share: binary(name('u'), '/', 2) }, { to: 'execute' }] },
          }),
          end('execute'),
        ],
      }),
    )
    // The mean of 1 / (1 − u / 2) over u is 2 ln 2, not 1 / (1 − ¼).
    expect(visitsOf(traffic).review).toBeCloseTo(2 * Math.LN2, 2)
  })

  it('cuts a share to 0..1', () => {
    const rules = [{ to: 'a', share: binary(name('u'), '+', 1) }, { to: 'b' }]
    const stations = [station('gate', { then: { rules } }), end('a'), end('b')]
    const visits = visitsOf(trafficOf(smallScenario({ attributes: [uniform], stations })))
    expect(visits.a).toBeCloseTo(1, 10)
    expect(visits.b).toBe(0)
  })

  it('takes work from the items that reach the station', () => {
    const traffic = trafficOf(
      smallScenario({
        attributes: [uniform],
        stations: [
          station('gate', { then: { rules: [{ to: 'desk', when: binary(name('u'), '>', 0.5) }, { to: 'done' }] } }),
          station('desk', { takes: { distribution: 'exponential', mean: name('u') }, then: shares('done') }),
          end('done'),
        ],
      }),
    )
    expect(workOf(traffic, 'desk')).toBeCloseTo(0.5 * 0.75, 2)
  })

  it('knows classes: their shares, their own work, routing and attributes, and conditions on them', () => {
    const traffic = trafficOf(
      smallScenario({
        classes: [
          { name: 'simple', share: 0.8 },
          { name: 'complex', share: 0.2 },
        ],
        attributes: [
          {
            name: 'grade',
            draw: { distribution: 'constant', value: 1 },
            byClass: { complex: { distribution: 'constant', value: 2 } },
          },
        ],
        stations: [
          station('review', {
            takes: minutes(6),
            then: shares('gate'),
            byClass: { complex: { takes: minutes(30), then: shares({ review: 0.5, gate: 0.5 }) } },
          }),
          station('gate', {
            takes: { distribution: 'constant', value: name('grade') },
            then: { rules: [{ to: 'fast', when: binary(name('class'), '=', { text: 'simple' }) }, { to: 'slow' }] },
          }),
          end('fast'),
          end('slow'),
        ],
      }),
    )
    const visits = visitsOf(traffic)
    expect(saysOf(traffic)).toBe('exact')
    expect(visits.review).toBeCloseTo(0.8 + 0.2 * 2, 12)
    expect(workOf(traffic, 'review')).toBeCloseTo(0.8 * 0.1 + 0.4 * 0.5, 12)
    expect(workOf(traffic, 'gate')).toBeCloseTo(1.2, 12)
    expect(visits.fast).toBeCloseTo(0.8, 12)
    expect(visits.slow).toBeCloseTo(0.2, 12)
  })

  it('adds up several sources with their own ways in and classes', () => {
    const classes = [
      { name: 'plain', share: 1 },
      { name: 'odd', share: 0 },
    ]
    const traffic = trafficOf(
      smallScenario({
        classes,
        arrivals: [
          arrivals(30, 'score', { name: 'web' }),
          arrivals(10, 'desk', { name: 'mail', classes: [{ name: 'odd', share: 1 }] }),
        ],
        stations: [
          station('score', { then: shares({ desk: 0.5, done: 0.5 }) }),
          station('desk', { then: shares('done'), takes: minutes(6), byClass: { odd: { takes: minutes(60) } } }),
          end('done'),
        ],
      }),
    )
    expect(visitsOf(traffic)).toEqual({ score: 0.75, desk: 0.375 + 0.25, done: 1 })
    expect(workOf(traffic, 'desk')).toBeCloseTo(0.0375 + 0.25, 12)
  })

  it('draws attributes in file order, each seeing the earlier ones', () => {
    const correct = { name: 'correct', draw: { distribution: 'chance', p: name('confidence') }, byClass: {} } as const
    const rules = [{ to: 'right', when: name('correct') }, { to: 'wrong' }]
    const stations = [station('gate', { then: { rules } }), end('right'), end('wrong')]
    const visits = visitsOf(trafficOf(smallScenario({ attributes: [confidence, correct], stations })))
    expect(visits.right).toBeCloseTo(9 / 11, 2)
  })

  it('reads the volume, with the same draws at every volume that they do not hang on', () => {
    const rules = [{ to: 'a', when: binary(binary(name('u'), '*', name('volume')), '<', 1) }, { to: 'b' }]
    const stations = [station('gate', { then: { rules } }), end('a'), end('b')]
    const equations = new TrafficEquations(smallScenario({ attributes: [uniform], stations }), [1])
    expect(equations.at(1).readsVolume).toBe(true)
    expect(visitsOf(equations.at(1)).a).toBe(1)
    expect(visitsOf(equations.at(4)).a).toBeCloseTo(0.25, 2)
    expect(visitsOf(equations.at(4)).a).toBe(visitsOf(equations.at(4)).a)
  })

  it('says where it leaves a change of attributes out', () => {
    const sets = [{ attribute: 'u', to: { distribution: 'constant', value: 1 } } as const]
    const rules = [{ to: 'done', when: binary(name('u'), '>', 0.5) }, { to: 'desk' }]
    const stations = [
      station('gate', { then: { rules } }),
      station('desk', { sets, then: shares('done') }),
      end('done'),
    ]
    const traffic = trafficOf(smallScenario({ attributes: [uniform], stations }))
    expect(saysOf(traffic)).toBe('approximate')
    expect(traffic.reservations[0].because).toContain('desk sets u')
    expect(visitsOf(traffic).desk).toBeCloseTo(0.5, 2)
  })

  it('is silent where some items never leave', () => {
    const rules = [{ to: 'done', when: binary(name('u'), '>', 0.5) }, { to: 'desk' }]
    const stations = [station('gate', { then: { rules } }), station('desk', { then: shares('gate') }), end('done')]
    const traffic = trafficOf(smallScenario({ attributes: [uniform], stations }))
    expect(saysOf(traffic)).toBe('silent')
    expect(traffic.stations).toBeUndefined()
    expect(traffic.reservations[0].because).toContain('desk')
  })
})
