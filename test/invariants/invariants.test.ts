/**
 * What holds of every run, over scenarios of every kind. The run's own self-checks (conservation, Little, ledger sums,
 * busy time, time that never goes back) look on in each of them: a `Fault` fails the property.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plan, plan } from '../../src/engine/index.js'
import { measured } from '../../src/measure/measurement.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { offeredLoad } from '../../src/theory/offered-load.js'
import { inHours } from '../in-hours.js'
import { eventLog, type LoggedItem } from '../measure/event-log.js'
import { readingsOf } from '../measure/readings-of.js'
import { Recount } from '../measure/recount.js'
import { anyScenario } from './any-scenario.js'
import { checkOrder } from './order.js'

/** @param follow hours */
function planOf(scenario: Scenario, follow = 0): Plan {
  const { warmUp } = scenario.run
  return plan(scenario, { volume: 1, warmUp: warmUp === 'auto' ? 0 : warmUp, follow })
}

/** Hours; short enough for some items to be cut. */
const follow = 40

/** Every scenario is met once, and the same ones every time. */
function ofAny(check: (scenario: Scenario) => void, numRuns: number): void {
  fc.assert(fc.property(anyScenario, check), { numRuns, seed: 20260907 })
}

describe('any run', () => {
  it('reads what its events, counted again, come to', () => {
    ofAny((scenario) => {
      const compiled = planOf(scenario, follow)
      const { items } = eventLog(planOf(scenario, follow + 168), 1, 0)
      const [opens, closes] = [inHours(compiled.opens), inHours(compiled.closes)]
      const recounted = new Recount(scenario, items, { opens, closes, follow }).all()
      // Of no item that ended there is no mean; the ledger reads 0 for causes that the scenario does not have.
      fc.pre((recounted.get('ended') ?? 0) > 0)
      const readings = readingsOf(compiled)
      expect([...readings.keys()].sort()).toEqual([...recounted.keys()].sort())
      for (const [name, expected] of recounted) {
        const found = readings.get(name) ?? Number.NaN
        // Buckets of a histogram are 0.4 % wide, and what is shorter than a few milliseconds reads as 0.
        const tolerance = /\.p\d+$/.test(name) ? 0.004 * expected + 1e-5 : 1e-8 * (1 + Math.abs(expected))
        const isSame = Object.is(found, expected) || Math.abs(found - expected) <= tolerance
        if (!isSame) throw new Error(`${name}: ${found}, counted again ${expected}`)
      }
    }, 70)
  })

  it('loses no item, serves in order, never rests while somebody waits', () => {
    ofAny((scenario) => {
      const { items, over } = eventLog(planOf(scenario), 1, 0)
      checkOrder(scenario, items, over)
    }, 100)
  })

  it('reads the same from the same seed, and something else in another replication', () => {
    ofAny((scenario) => {
      const [first, again, other] = [0, 0, 1].map((replication) => {
        return measured(planOf(scenario), 7, replication, { detail: 'full' })
      })
      expect(again).toEqual(first)
      if (first.events > 20) expect(other.values).not.toEqual(first.values)
    }, 40)
  })

  it('visits each station as often as the traffic equations say', () => {
    ofAny((scenario) => {
      const count = 1000
      const byItems = { ...scenario, run: { ...scenario.run, length: { items: count }, warmUp: 0 } }
      const unlimited = [...scenario.pools, ...scenario.stations].map(({ id }) => id)
      const { items } = eventLog(plan(byItems, { volume: 1, warmUp: 0, unlimited }), 1, 0)
      expect(items.length).toBe(count)
      expectVisits(items, scenario)
    }, 25)
  })
})

/** Within five standard errors of theory, item by item by the source that it came from. */
function expectVisits(items: readonly LoggedItem[], scenario: Scenario): void {
  const share = sourceShare(items, scenario)
  const { visits } = offeredLoad({ ...scenario, arrivals: share }, { opens: 0, closes: 168 })
  for (const { id, capacity } of scenario.stations) {
    if (capacity.by === 'end') continue
    const counts = items.map((item) => item.visits.filter((visit) => visit.station === id).length)
    const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length
    const variance = counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (counts.length - 1)
    // A station that hardly any item reaches has a variance of its own share at least.
    const error = Math.sqrt(Math.max(variance, visits[id]) / counts.length)
    expect(Math.abs(mean - visits[id]), `${id}: ${mean}, theory ${visits[id]}`).toBeLessThanOrEqual(5 * error + 1e-12)
  }
}

/** The sources with the rates at which they came in this run, round the clock: how many came from which is chance too. */
function sourceShare(items: readonly LoggedItem[], scenario: Scenario): Scenario['arrivals'] {
  const [mail, phone] = scenario.arrivals
  if (mail.to === phone.to) return scenario.arrivals
  const fromMail = items.filter(({ visits }) => visits[0]?.station === mail.to).length
  const rates = [fromMail, items.length - fromMail]
  return [mail, phone].map((source, i) => ({ ...source, calendar: '24x7', process: { by: 'rate', rate: rates[i] } }))
}
