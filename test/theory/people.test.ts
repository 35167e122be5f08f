/** Capacity of shifts, absence, groups and several pools, against counts by hand. */
import { describe, expect, it } from 'vitest'
import type { Pool, Scenario, Station } from '../../src/scenario/scenario.js'
import { homePools } from '../../src/theory/home-pools.js'
import { type OfferedLoad, offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { commonGroup, peopleInGroups } from '../../src/theory/people.js'
import {
  always,
  arrivals,
  byPool,
  end,
  minutes,
  office,
  people,
  shares,
  smallScenario,
  station,
} from './small-scenario.js'

const done = end('done')

function constraintOf(load: OfferedLoad, id: string) {
  const found = load.constraints.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no constraint ${id}`)
  return found
}

function loadsOf(pools: Pool[], stations: Station[], parts: Partial<Scenario> = {}): OfferedLoad {
  const scenario = smallScenario({ pools, stations: [...stations, done], ...parts })
  return offeredLoad(scenario, windowOf(scenario, 0))
}

describe('peopleInGroups', () => {
  it.each<[string, number, number, number, number]>([
    ['everybody where each works alone', 5, 0, 1, 5],
    ['who is present, on average', 5, 0.2, 1, 4],
    ['whole groups', 7, 0, 2, 6],
    ['nobody where there are too few for a group', 2, 0, 3, 0],
    ['pairs of two with absence: both present', 2, 0.1, 2, 2 * 0.81],
    ['pairs of three: two or three present', 3, 0.1, 2, 2 * (0.729 + 3 * 0.81 * 0.1)],
    ['threes of four', 4, 0.5, 3, 3 * (5 / 16)],
  ])('%s', (_name, count, absent, group, expected) => {
    expect(peopleInGroups({ count, calendar: '24x7' }, absent, group)).toBeCloseTo(expected, 12)
  })

  it('of many people, is about half a group fewer than are present', () => {
    expect(peopleInGroups({ count: 2000, calendar: '24x7' }, 0.1, 5)).toBeCloseTo(1800 - 2, 6)
  })
})

it.each<[number[], number]>([
  [[], 1],
  [[3], 3],
  [[4, 6], 2],
  [[2, 3], 1],
])('groups of %j have %i in common', (groups, common) => {
  expect(commonGroup(new Set(groups))).toBe(common)
})

describe('offered load of people', () => {
  const desk = station('desk', { capacity: byPool('clerks'), takes: minutes(15), then: shares('done') })
  const pair = station('pair', { capacity: byPool('clerks', 2), takes: minutes(15), then: shares('done') })

  it('adds up shifts, overlapping ones too', () => {
    const half = { name: 'half', spans: [{ opens: 0, closes: 84 }], holidays: [] }
    const clerks = people('clerks', 0, '24x7', {
      shifts: [
        { count: 4, calendar: 'half' },
        { count: 2, calendar: 'office' },
      ],
    })
    const load = loadsOf([clerks], [desk], {
      calendars: { '24x7': always, office, half },
      run: { ...smallScenario({ stations: [done] }).run, length: { weeks: 1 } },
    })
    expect(constraintOf(load, 'clerks')).toMatchObject({ capacity: 4 * 84 + 2 * 40, trust: { says: 'exact' } })
    expect(constraintOf(load, 'clerks').load).toBeCloseTo((30 * 168 * 0.25) / 416, 12)
  })

  it('makes groups within each shift', () => {
    const clerks = people('clerks', 0, '24x7', {
      shifts: [
        { count: 3, calendar: '24x7' },
        { count: 5, calendar: '24x7' },
      ],
    })
    const load = constraintOf(loadsOf([clerks], [pair]), 'clerks')
    expect(load.trust).toEqual({ says: 'exact', because: [] })
    expect(load.load).toBeCloseTo((30 * 2 * 0.25) / 6, 12)
  })

  it('takes absence off', () => {
    const load = constraintOf(loadsOf([people('clerks', 10, '24x7', { absent: 0.2 })], [desk]), 'clerks')
    expect(load.trust.says).toBe('exact')
    expect(load.load).toBeCloseTo(7.5 / 8, 12)
  })

  it('is a bound for groups with absence', () => {
    const load = constraintOf(loadsOf([people('clerks', 3, '24x7', { absent: 0.1 })], [pair]), 'clerks')
    expect(load.trust).toEqual({
      says: 'bound',
      bound: 'at least',
      because: ['At clerks those present count as forming new groups every day.'],
    })
    expect(load.load).toBeCloseTo(15 / (2 * (0.729 + 0.243)), 10)
  })

  it('is exact for one group of all, each of whom may be absent', () => {
    const load = constraintOf(loadsOf([people('clerks', 2, '24x7', { absent: 0.1 })], [pair]), 'clerks')
    expect(load.trust).toEqual({ says: 'exact', because: [] })
    expect(load.load).toBeCloseTo(15 / (2 * 0.81), 10)
  })

  it('is a bound where groups of different sizes wait for each other', () => {
    const stations = [station('gate', { then: shares({ desk: 0.5, pair: 0.5 }) }), desk, pair]
    const load = constraintOf(loadsOf([people('clerks', 12)], stations), 'clerks')
    expect(load.trust).toMatchObject({ says: 'bound', bound: 'at least' })
    expect(load.trust.because[0]).toContain('People of clerks who wait')
    expect(load.load).toBeCloseTo((15 * 0.25 + 15 * 0.5) / 12, 12)
  })
})

describe('offered load of people held together', () => {
  const pools = [people('adjusters', 3), people('seniors', 2)]
  const takes = { distribution: 'exponential', mean: 0.16 } as const
  const together = station('desk', {
    capacity: byPool({ adjusters: 1, seniors: 1 }),
    takes,
    then: shares('done'),
  })
  const tenAnHour = { arrivals: [arrivals(10, 'desk')] }

  it('is exact where they do nothing else at the same hours: seniors 0.8, adjusters 0.533', () => {
    const load = loadsOf(pools, [together], tenAnHour)
    expect(load.says).toBe('exact')
    expect(constraintOf(load, 'seniors').load).toBeCloseTo(0.8, 12)
    expect(constraintOf(load, 'adjusters').load).toBeCloseTo(0.53333333, 8)
    expect(load.breakVolume('seniors')).toBeCloseTo(1.25, 12)
  })

  it('counts every person whom it takes', () => {
    const two = station('desk', { capacity: byPool({ adjusters: 2, seniors: 1 }), takes, then: shares('done') })
    const load = loadsOf(pools, [two], tenAnHour)
    expect(load.says).toBe('exact')
    expect(constraintOf(load, 'adjusters')).toMatchObject({ capacity: 2 * 40 * 168 })
    expect(constraintOf(load, 'adjusters').load).toBeCloseTo(1.6, 12)
    expect(constraintOf(load, 'seniors').load).toBeCloseTo(0.8, 12)
  })

  const other = station('other', { capacity: byPool('seniors'), takes: minutes(1), then: shares('done') })
  const gate = station('gate', { then: shares({ desk: 0.5, other: 0.5 }) })
  const twice = { ...together, id: 'again' }
  it.each<[string, Pool[], Station[], string]>([
    ['a second station with the same people', pools, [gate, together, { ...twice, id: 'other' }], 'exact'],
    ['other work for one of them', pools, [gate, together, other], 'bound'],
    ['other hours for one of them', [pools[0], people('seniors', 2, 'office')], [together], 'bound'],
    ['absence', [pools[0], people('seniors', 2, '24x7', { absent: 0.1 })], [together], 'bound'],
    [
      'shifts',
      [pools[0], people('seniors', 0, '24x7', { shifts: [...pools[1].shifts, ...pools[1].shifts] })],
      [together],
      'bound',
    ],
  ])('with %s', (_name, both, stations, says) => {
    const load = loadsOf(both, stations)
    expect(load.constraints.map(({ trust }) => trust.says)).toEqual([says, says])
    if (says === 'bound') expect(load.because).toEqual([expect.stringContaining('adjusters and seniors together')])
  })

  it('queues at the pool with the highest load, the first named where they are equal', () => {
    const homes = (named: Record<string, number>, counts: Pool[]) =>
      homePools(
        smallScenario({
          pools: counts,
          stations: [station('desk', { capacity: byPool(named), takes, then: shares('alone') }), alone, done],
        }),
      )
    const alone = station('alone', { capacity: byPool('adjusters'), takes: minutes(0), then: shares('done') })
    expect([...homes({ adjusters: 1, seniors: 1 }, pools)]).toEqual([['desk', 'seniors']])
    expect([...homes({ adjusters: 2, seniors: 1 }, pools)]).toEqual([['desk', 'adjusters']])
    const equal = [people('adjusters', 2), people('seniors', 2)]
    expect([...homes({ seniors: 1, adjusters: 1 }, equal)]).toEqual([['desk', 'seniors']])
    expect([...homes({ adjusters: 1, seniors: 1 }, equal)]).toEqual([['desk', 'adjusters']])
    expect([...homes({ adjusters: 1 }, equal)]).toEqual([])
  })

  it('queues at the first named pool where theory is silent', () => {
    const unsure = { ...together, takes: { distribution: 'constant', value: { queue: 'desk' } } } as const
    expect(homePools(smallScenario({ pools, stations: [unsure, done] })).get('desk')).toBe('adjusters')
  })
})
