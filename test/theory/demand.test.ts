/** Batches, escapes and unknown flows in the offered load: what is counted, and how far it is to be trusted. */
import { describe, expect, it } from 'vitest'
import type { Scenario, Station } from '../../src/scenario/scenario.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { arrivals, binary, byPool, end, minutes, people, shares, smallScenario, station } from './small-scenario.js'

const done = end('done')
const fromClerks = { capacity: byPool('clerks'), takes: minutes(10), then: shares('done') }
const leaveTo = (to: string) => ({ patience: { after: { distribution: 'exponential', mean: 2 } as const, to } })
const turnTo = (to: string) => ({ limit: { queue: 4, to } })
const batchOf = (size: number, orAfter?: number) => ({ batch: { size, ...(orAfter !== undefined && { orAfter }) } })

function loadsOf(stations: readonly Station[], parts: Partial<Scenario> = {}) {
  const scenario = smallScenario({ pools: [people('clerks', 10), people('others', 10)], stations, ...parts })
  return offeredLoad(scenario, windowOf(scenario, 0))
}

/** Of the clerks, the first constraint; 30 items an hour. */
function clerks(...stations: readonly Station[]) {
  const load = loadsOf([...stations, done])
  const [{ queue, trust, ...first }] = load.constraints
  return { load: first.load, queue, ...trust, breakVolume: load.breakVolume('clerks') }
}

describe('a batch', () => {
  it('asks once for all of its items', () => {
    const { load, says, breakVolume } = clerks(station('desk', { ...fromClerks, ...batchOf(4) }))
    expect(says).toBe('exact')
    expect(load).toBeCloseTo(0.125, 12)
    expect(breakVolume).toBeCloseTo(8, 12)
  })

  it('asks every person whom it takes', () => {
    const pair = { ...fromClerks, capacity: byPool('clerks', 2), ...batchOf(4) }
    expect(clerks(station('desk', pair)).load).toBeCloseTo(0.25, 12)
  })

  it('may be smaller where it does not wait until it is full', () => {
    expect(clerks(station('desk', { ...fromClerks, ...batchOf(4, 2) }))).toMatchObject({
      says: 'bound',
      bound: 'at least',
      because: ['Batches at desk count as full, with 4 items: smaller ones ask for more work.'],
    })
  })

  it('takes what its first one takes, and the order says who that is', () => {
    const led = station('desk', { ...fromClerks, ...batchOf(4), discipline: 'shortest' })
    expect(clerks(led)).toMatchObject({
      says: 'approximate',
      because: ['A batch at desk takes what its first item takes, and the order of the queue says which that is.'],
    })
  })

  it('at a machine counts alike, and at a delay is no matter', () => {
    const machine = { capacity: { by: 'machine', parallel: 2, calendar: '24x7' }, takes: minutes(10) } as const
    const load = loadsOf([station('oven', { ...machine, ...batchOf(5, 1), then: shares('done') }), done])
    expect(load.constraints[2]).toMatchObject({ id: 'oven', trust: { bound: 'at least' } })
    expect(load.constraints[2].load).toBeCloseTo(0.5, 12)
    expect(loadsOf([station('rest', { ...batchOf(5, 1), then: shares('done') }), done]).says).toBe('exact')
  })
})

describe('a queue that items leave', () => {
  it('has a load as if nobody left, and no break volume', () => {
    const desk = station('desk', { ...fromClerks, ...leaveTo('done') })
    expect(clerks(desk)).toEqual({
      load: expect.closeTo(0.5, 12),
      queue: 'bounded',
      says: 'bound',
      bound: 'at most',
      because: ['The work of those who leave desk by its patience counts in full.'],
      breakVolume: undefined,
    })
    const limited = clerks(station('desk', { ...fromClerks, ...turnTo('done') }))
    expect(limited).toMatchObject({ queue: 'bounded', bound: 'at most' })
    expect(limited.because).toEqual(['The work of those whom desk turns away counts in full.'])
  })

  it('can grow where one class, or one station of the pool, waits for ever', () => {
    const ofOneClass = { ...fromClerks, byClass: { hasty: leaveTo('done') } }
    const classes = [
      { name: 'calm', share: 0.5 },
      { name: 'hasty', share: 0.5 },
    ]
    const queueOf = (desk: Partial<Station>) => loadsOf([station('desk', desk), done], { classes }).constraints[0].queue
    expect(queueOf(ofOneClass)).toBe('unbounded')
    expect(queueOf({ ...ofOneClass, byClass: { hasty: leaveTo('done'), calm: leaveTo('done') } })).toBe('bounded')
    const second = station('second', fromClerks)
    const both = clerks(station('desk', { ...fromClerks, ...leaveTo('second'), then: shares('second') }), second)
    expect(both).toMatchObject({ queue: 'unbounded', says: 'bound', bound: 'at most', breakVolume: expect.closeTo(1) })
  })

  it('of a meeting is bounded too', () => {
    const board = { by: 'meeting', meets: [34], decides: 6000, lasts: 1 } as const
    const load = loadsOf([station('board', { capacity: board, ...turnTo('done'), then: shares('done') }), done])
    expect(load.constraints[2]).toMatchObject({ queue: 'bounded', trust: { bound: 'at most' } })
    expect(load.constraints[2].load).toBeCloseTo(0.84, 12)
    expect(load.breakVolume('board')).toBeUndefined()
  })
})

describe('work that only a run can tell', () => {
  const mail = station('mail', { ...fromClerks, capacity: byPool('others') })
  const desk = station('desk', { ...fromClerks, ...leaveTo('mail') })
  const sentence = 'Only a run can tell how many leave desk by its patience, and so what comes to mail.'

  it('makes theory silent on who does nothing else, and on nobody else', () => {
    const load = loadsOf([desk, mail, done])
    expect(load.says).toBe('silent')
    expect(load.because).toEqual(['The work of those who leave desk by its patience counts in full.', sentence])
    expect(load.visits).toEqual({ desk: 1, done: 1 })
    const [own, others] = load.constraints
    expect(own.trust.says).toBe('bound')
    expect(others).toEqual({
      id: 'others',
      kind: 'pool',
      stations: ['mail'],
      capacity: 10 * 40 * 168,
      trust: { says: 'silent', because: [sentence] },
      queue: 'unbounded',
    })
    expect(load.breakVolume('others')).toBeUndefined()
  })

  it('comes on top of what is known', () => {
    const sign = station('sign', { ...fromClerks, capacity: byPool('others') })
    const load = loadsOf([{ ...desk, then: shares('sign') }, { ...mail, then: shares('sign') }, sign, done])
    expect(load.constraints[1].trust).toEqual({ says: 'bound', bound: 'at least', because: [sentence] })
    expect(load.constraints[1].load).toBeCloseTo(0.5, 12)
    expect(load.breakVolume('others')).toBeCloseTo(2, 12)
  })

  it('beside work of those who leave makes a load approximate', () => {
    expect(clerks(desk, station('mail', fromClerks))).toMatchObject({ load: expect.closeTo(0.5), says: 'approximate' })
  })

  it('is found in the work itself', () => {
    const slow = { distribution: 'constant', value: binary({ queue: 'desk' }, '/', 60) } as const
    expect(clerks(station('desk', { ...fromClerks, takes: slow }))).toMatchObject({
      load: undefined,
      says: 'silent',
      because: ['Only a run can tell how long work at desk takes.'],
    })
  })
})

it('what is approximate about arrivals is so of every load, and keeps sampled and bounds company', () => {
  const ramp = [{ at: 672, factor: 2 }]
  const desk = station('desk', { ...fromClerks, ...leaveTo('done') })
  const load = loadsOf([desk, done], { arrivals: [arrivals(30, 'desk', { ramp })] })
  expect(load.constraints.map(({ trust }) => trust.says)).toEqual(['approximate', 'approximate'])
  expect(load.constraints[0].load).toBeCloseTo(0.5, 12)
  expect(load.reservations.map(({ says }) => says)).toEqual(['approximate', 'bound'])
})
