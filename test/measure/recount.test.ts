/** Every reading of the probes against the same figure counted again, by its definition, from the events of the run. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { scenarioOf } from '../builder.js'
import { inHours } from '../in-hours.js'
import { eventLog } from './event-log.js'
import { readingsOf } from './readings-of.js'
import { Recount } from './recount.js'

/** A histogram's buckets are 0.4 % wide. */
const histogrammed = /\.p\d+$/

const claims = `
  scenario: Claims
  calendars:
    office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25, 2027-01-01] }
    late: [Mon-Thu 12:00-20:00, Sat 10:00-14:00]
    intake: Mon-Fri 08:00-18:00
  items: { classes: { simple: 80%, complex: 20% } }
  arrivals: { rate: 3 per hour, calendar: intake }
  pools:
    adjusters: { count: 3, calendar: office, cost: 50 per hour }
    seniors: { count: 1, calendar: late, cost: 80 per hour }
  stations:
    score:
      kind: ai
      machine: { parallel: 1, cost: 0.2 per item }
      takes: exponential(15min)
      tool: Scorer
      then: { review: 70%, scan: 20%, execute: 10% }
    scan:
      kind: system
      machine: { parallel: 2, calendar: office, cost: 4 per hour }
      takes: 45min
      then: review
    review:
      kind: review
      by: adjusters
      tool: Desktop
      takes: lognormal(40min cv 0.9)
      handoff: exponential(30min)
      classes: { complex: { takes: lognormal(80min cv 0.9), handoff: 3h } }
      then: { execute: 60%, committee: 10%, exceptions: 15%, post: 15% }
    exceptions:
      kind: exception
      by: seniors
      tool: Mainframe
      priority: high
      takes: gamma(50min cv 1.2)
      then: { execute: 50%, review: 40%, drop: 10% }
    callback: { kind: review, by: seniors, takes: 20min, then: review }
    post: { kind: system, takes: 26h, then: { callback: 50%, execute: 50% } }
    committee:
      kind: approval
      meets: [Mon Thu 14:00, Fri 10:00]
      decides: 4 items in 90min
      cost: 300 per meeting
      then: { execute: 90%, review: 10% }
    execute: end
    drop: { kind: end, value: 20% }
  value: { per-item: 30, decays: DECAY }
  promises:
    - p95(flow-time) < 5d
    - late(30h) < 10%
    - p90(waiting-time, review) < 20h
    - p50(queue-length, exceptions) < 2
    - p90(queue-length, committee) < 5
    - mean(flow-time) < 3d
    - cost-per-decision < 90
  run: RUN`

const weekly = '{ from: 2026-12-21, weeks: 5, warm-up: 2w }'

async function check(run: string, decay: string, volume: number, follow: number): Promise<void> {
  const scenario = await scenarioOf(claims.replace('RUN', run).replace('DECAY', decay))
  const warmUp = scenario.run.warmUp === 'auto' ? 0 : scenario.run.warmUp
  const compiled = plan(scenario, { volume, warmUp, follow })
  const { items, over } = eventLog(plan(scenario, { volume, warmUp, follow: follow + 5 * 168 }), 3, 1)
  // What happens as a window closes lies outside of it, but the last end of a run by items is its last event.
  const closes = 'items' in scenario.run.length ? over * (1 + 1e-12) : inHours(compiled.closes)
  const recounted = new Recount(scenario, items, { opens: inHours(compiled.opens), closes, follow }).all()
  const readings = readingsOf(compiled, 3, 1)
  expect([...readings.keys()].sort()).toEqual([...recounted.keys()].sort())
  for (const [name, expected] of recounted) {
    const found = readings.get(name) ?? Number.NaN
    const tolerance = histogrammed.test(name) ? 0.004 * expected + 1e-6 : 1e-9 * (1 + Math.abs(expected))
    const isSame = Number.isNaN(expected) ? Number.isNaN(found) : Math.abs(found - expected) <= tolerance
    expect(isSame, `${name}: ${found}, counted again ${expected}`).toBe(true)
  }
}

describe('readings, counted again', () => {
  it.each([
    ['within capacity', weekly, '6% per day', 0.8, 5 * 168],
    ['in overload, to their end', weekly, 'linear to 0 in 4d', 2, 20 * 168],
    ['in overload, for five weeks', weekly, 'linear to 0 in 4d', 2, 5 * 168],
    ['in overload, for less than the window', weekly, 'linear to 0 in 4d', 2, 50],
    ['without a warm-up', '{ from: 2026-12-21, weeks: 2, warm-up: 0h }', 'cliff at 2d', 1, 4 * 168],
    ['with a window that opens inside a week', '{ from: 2026-12-21, weeks: 3, warm-up: 100h }', 'cliff at 2d', 1.2, 31],
    ['by items', '{ from: 2026-12-21, items: 300 }', '6% per day', 1, 1e6],
  ])('%s', (_name, run, decay, volume, follow) => check(run, decay, volume, follow))
})
