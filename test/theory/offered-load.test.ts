import { describe, expect, it } from 'vitest'
import type { Meeting, Scenario } from '../../src/scenario/scenario.js'
import { type OfferedLoad, offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import {
  always,
  arrivals,
  binary,
  byPool,
  end,
  minutes,
  name,
  office,
  people,
  shares,
  smallScenario,
  station,
} from './small-scenario.js'

function loadOf(scenario: Scenario, warmUp = 672): OfferedLoad {
  return offeredLoad(scenario, windowOf(scenario, warmUp))
}

function constraint({ constraints }: Pick<OfferedLoad, 'constraints'>, id: string) {
  const found = constraints.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no constraint ${id}`)
  return found
}

const done = end('done')

/** 20 an hour round the clock, four minutes each, six people in office hours. */
const roundTheClock = smallScenario({
  arrivals: [arrivals(20, 'desk')],
  pools: [people('clerks', 6, 'office')],
  stations: [
    station('desk', {
      capacity: byPool('clerks'),
      takes: { distribution: 'uniform', from: 1 / 30, to: 0.1 },
      then: shares('done'),
    }),
    done,
  ],
})

/** 100 items an office day; a fifth of them for a board that sits twice a week. */
const board: Meeting = { by: 'meeting', meets: [34, 82], decides: 60, lasts: 1.5 }
const boards = smallScenario({
  arrivals: [arrivals(12.5, 'model', { calendar: 'office' })],
  pools: [people('reviewers', 6, 'office')],
  stations: [
    station('model', {
      capacity: { by: 'machine', parallel: 2, calendar: '24x7' },
      takes: minutes(1),
      then: shares('review'),
    }),
    station('review', { capacity: byPool('reviewers'), takes: minutes(15), then: shares({ board: 0.2, done: 0.8 }) }),
    station('board', { capacity: board, then: shares('done') }),
    done,
  ],
})

describe('offeredLoad', () => {
  it('is the work demanded over the hours that people have', () => {
    const load = loadOf(roundTheClock)
    expect(load.says).toBe('exact')
    expect(load.arrivalRate).toBeCloseTo(20, 12)
    expect(load.visits).toEqual({ desk: 1, done: 1 })
    expect(constraint(load, 'clerks')).toEqual({
      id: 'clerks',
      kind: 'pool',
      stations: ['desk'],
      trust: { says: 'exact', because: [] },
      queue: 'unbounded',
      demand: expect.closeTo(36 * 224, 6),
      capacity: 36 * 240,
      load: expect.closeTo(224 / 240, 12),
    })
    expect(load.breakVolume('clerks')).toBeCloseTo(1.0714286, 6)
  })

  it('knows machines and meetings, pools first', () => {
    const load = loadOf(boards)
    expect(load.constraints.map(({ id, kind, stations }) => [id, kind, stations])).toEqual([
      ['reviewers', 'pool', ['review']],
      ['model', 'machine', ['model']],
      ['board', 'meeting', ['board']],
    ])
    expect(constraint(load, 'reviewers').load).toBeCloseTo(25 / 48, 12)
    expect(constraint(load, 'model').load).toBeCloseTo(500 / 60 / 336, 12)
    expect(constraint(load, 'board').load).toBeCloseTo(100 / 120, 12)
    expect(load.breakVolume('board')).toBeCloseTo(1.2, 10)
    expect(constraint(load.at(2), 'board').load).toBeCloseTo(200 / 120, 12)
    expect(load.at(2).arrivalRate).toBeCloseTo(2 * load.arrivalRate, 12)
  })

  it('adds up the stations of one pool', () => {
    const stations = [
      station('first', { capacity: byPool('clerks'), takes: minutes(2), then: shares('second') }),
      station('second', { capacity: byPool('clerks'), takes: minutes(6), then: shares({ first: 0.5, done: 0.5 }) }),
      done,
    ]
    const load = loadOf(smallScenario({ pools: [people('clerks', 10)], stations }))
    expect(constraint(load, 'clerks').load).toBeCloseTo((30 * 2 * 8) / 60 / 10, 12)
  })

  it('leaves holidays out of arrivals, people and sittings', () => {
    const withHoliday = { ...office, holidays: ['2026-12-22'] }
    const scenario = {
      ...boards,
      calendars: { '24x7': always, office: withHoliday },
      run: { ...boards.run, from: '2026-12-21', length: { weeks: 2 } },
    }
    const load = loadOf(scenario, 0)
    expect(constraint(load, 'reviewers').capacity).toBe(6 * 72)
    expect(constraint(load, 'board').capacity).toBe(3 * 60)
    expect(constraint(load, 'board').load).toBeCloseTo(180 / 180, 12)
    expect(constraint(loadOf(scenario, 168), 'board').load).toBeCloseTo(100 / 120, 12)
  })

  it('takes one plain week in a run by items', () => {
    const scenario = { ...boards, run: { ...boards.run, from: '2026-12-21', length: { items: 1000 } } }
    expect(windowOf(scenario, 0)).toEqual({ opens: 0, closes: 168 })
    expect(constraint(loadOf(scenario), 'board').load).toBeCloseTo(100 / 120, 12)
  })

  it('is nothing to speak of where nothing can be done', () => {
    const never = { ...board, meets: [] }
    const stations = [
      station('gate', { then: shares({ board: 1, other: 0 }) }),
      station('board', { capacity: never, then: shares('done') }),
      station('other', { capacity: never, then: shares('done') }),
      done,
    ]
    const load = loadOf(smallScenario({ stations }))
    for (const id of ['board', 'other']) {
      expect(constraint(load, id).load).toBeUndefined()
      expect(constraint(load, id).trust.says).toBe('silent')
      expect(load.breakVolume(id)).toBeUndefined()
    }
  })

  it('searches the break volume where work reads the volume', () => {
    // People slow down with the volume: 30 · V · V / 60 hours an hour for two people.
    const takes = { distribution: 'constant', value: binary(name('volume'), '/', 60) } as const
    const stations = [station('desk', { capacity: byPool('clerks'), takes, then: shares('done') }), done]
    const load = loadOf(smallScenario({ pools: [people('clerks', 2)], stations }))
    expect(constraint(load, 'clerks').load).toBeCloseTo(0.25, 12)
    expect(constraint(load.at(2), 'clerks').load).toBeCloseTo(1, 12)
    expect(load.breakVolume('clerks')).toBeCloseTo(2, 5)
  })

  it('has no load where theory is silent', () => {
    const stations = [
      station('gate', { then: { rules: [{ to: 'gate', when: binary(name('volume'), '>=', 1) }, { to: 'done' }] } }),
      done,
    ]
    const load = loadOf(smallScenario({ stations, pools: [people('clerks', 6)] }))
    expect(load.says).toBe('silent')
    expect(constraint(load, 'clerks').load).toBeUndefined()
    expect(load.breakVolume('clerks')).toBeUndefined()
  })
})
