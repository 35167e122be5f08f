/** A changed design differs by its change alone: draws, ways and names stay. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { type Change, changed } from '../../src/experiment/changes.js'
import { targetWithoutPeople } from '../../src/experiment/diverted.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { scenarioOf } from '../builder.js'
import { eventLog } from '../measure/event-log.js'

const text = `
scenario: test
arrivals: { rate: 20 per hour }
items: { classes: { plain: 70%, odd: 30% } }
pools: { people: { shifts: [{ count: 2 }, { count: 5 }] }, others: { count: 9 } }
stations:
  score: { kind: ai, takes: 1min, then: { review: 50%, ask: 20%, done: 30% } }
  review:
    kind: review
    by: others
    takes: lognormal(9min cv 0.9)
    classes: { odd: { takes: uniform(5min 20min) } }
    then: [ { to: ask, when: class = "odd", share: 40% }, { to: board, share: 30% }, { to: done } ]
  ask: { kind: exception, by: people, takes: exponential(8min), then: done }
  board: { kind: approval, meets: Mon Thu 10:00, decides: 10 items in 1h, then: done }
  done: end
run: { weeks: 2, warm-up: 0w, seed: 1 }
`

const visitsOf = (scenario: Scenario) =>
  eventLog(plan(scenario, { volume: 1, warmUp: 0 }), 1, 0).items.flatMap((item, number) =>
    item.visits.map((visit) => ({ ...visit, key: `${number} ${visit.station} ${visit.number}` })),
  )

describe('pace', () => {
  it('divides every draw of work at the stations of a pool, and no other', async () => {
    const scenario = await scenarioOf(text)
    const before = new Map(visitsOf(scenario).map((visit) => [visit.key, visit.work]))
    const after = visitsOf(changed(scenario, [{ of: 'pace', id: 'others', factor: 1.25 }]))
    let compared = 0
    for (const { key, station, work } of after) {
      const was = before.get(key)
      if (was === undefined) continue
      compared++
      // Both are whole microseconds.
      if (station === 'review') expect(work).toBeCloseTo(was / 1.25, 9)
      else expect(work).toBe(was)
    }
    expect(compared).toBeGreaterThan(5000)
  })
})

describe('policy', () => {
  const diverts: Change = { of: 'policy', id: 'score', share: 0.2 }

  it('sends one in five of those who went to people where nobody is needed, and leaves all others', async () => {
    const scenario = await scenarioOf(text)
    expect(targetWithoutPeople(scenario, 'score')).toBe('done')
    const counts = { kept: 0, diverted: 0, other: 0 }
    const [before, after] = [scenario, changed(scenario, [diverts])].map(waysFromScore)
    for (const [item, way] of before.entries()) {
      if (way === 'done' && after[item] !== 'done') counts.other++
      else if (way !== 'done' && after[item] === way) counts.kept++
      else if (way !== 'done') after[item] === 'done' ? counts.diverted++ : counts.other++
    }
    expect(counts.other).toBe(0)
    expect(counts.diverted / (counts.diverted + counts.kept)).toBeCloseTo(0.2, 1)
  })

  it('has none where every way leads to people, or none does', async () => {
    const all = await scenarioOf(text.replace('done: 30%', 'board: 30%'))
    expect(targetWithoutPeople(all, 'score')).toBeUndefined()
    expect(targetWithoutPeople(all, 'review')).toBeUndefined()
  })

  it('splits the shares of rules so that what follows is drawn as before', async () => {
    const rules = 'then: [ { to: review, when: class = "odd", share: 50% }, { to: ask, share: 40% }, { to: done } ]'
    const scenario = await scenarioOf(text.replace('then: { review: 50%, ask: 20%, done: 30% }', rules))
    const [before, after] = [scenario, changed(scenario, [diverts])].map(waysFromScore)
    const moved = before.filter((way, item) => way !== after[item])
    expect(moved.length / before.filter((way) => way !== 'done').length).toBeCloseTo(0.2, 1)
    expect(before.every((way, item) => way === after[item] || (way !== 'done' && after[item] === 'done'))).toBe(true)
  })
})

/** By item, where it went from the AI; those that were there still as the run ended are left out at its end. */
function waysFromScore(scenario: Scenario): string[] {
  const { items } = eventLog(plan(scenario, { volume: 1, warmUp: 0 }), 1, 0)
  return items.slice(0, items.length - 20).map(({ visits, end }) => visits[1]?.station ?? end ?? '')
}

it('adds people to the largest shift, and sittings where a meeting has them', async () => {
  const scenario = await scenarioOf(text)
  const more = changed(scenario, [
    { of: 'people', id: 'people', more: 3 },
    { of: 'meets', id: 'board', meets: [10, 34, 82] },
    { of: 'agenda', id: 'board', factor: 1.25 },
  ])
  expect(more.pools[0].shifts.map(({ count }) => count)).toEqual([2, 8])
  const board = more.stations.find(({ id }) => id === 'board')?.capacity
  expect(board).toMatchObject({ meets: [10, 34, 82], decides: 12.5 })
})
