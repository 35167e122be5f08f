/** What theory knows, and what it does not, where shares hang on the run. */
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/scenario/scenario.js'
import { TrafficEquations } from '../../src/theory/traffic.js'
import { binary, byPool, end, minutes, name, people, shares, smallScenario, station } from './small-scenario.js'

interface Known {
  readonly name: string
  readonly scenario: Scenario
  /** Visits an arriving item; null where only a run can tell. */
  readonly visits: Readonly<Record<string, number | null>>
  readonly because: readonly string[]
}

const byDesk = { capacity: byPool('clerks'), takes: minutes(10) }
const afterTwoHours = { distribution: 'constant', value: 2 } as const
const done = end('done')

function model(...stations: Scenario['stations']): Scenario {
  return smallScenario({ pools: [people('clerks', 5)], stations: [...stations, done] })
}

const patient = (to: string) => ({ patience: { after: afterTwoHours, to } })
const limited = (to: string) => ({ limit: { queue: 3, to } })
const often = binary(name('visits'), '>', 2)

const table: readonly Known[] = [
  {
    name: 'who leaves by patience, and that all come together again',
    scenario: model(
      station('desk', { ...byDesk, ...patient('mail'), then: shares('sign') }),
      station('mail', { then: shares('sign') }),
      station('sign', { ...byDesk, then: shares('done') }),
    ),
    visits: { desk: 1, mail: null, sign: 1, done: 1 },
    because: ['Only a run can tell how many leave desk by its patience, and so what comes to mail.'],
  },
  {
    name: 'who is turned away, and what follows',
    scenario: model(
      station('desk', { ...byDesk, ...limited('excel'), then: shares({ sign: 0.5, done: 0.5 }) }),
      station('excel', { then: shares('done') }),
      station('sign', { then: shares('done') }),
    ),
    visits: { desk: 1, excel: null, sign: null, done: 1 },
    because: ['Only a run can tell how many desk turns away, and so what comes to excel and sign.'],
  },
  {
    name: 'both ways out of one queue',
    scenario: model(
      station('desk', { ...byDesk, ...limited('excel'), ...patient('mail'), then: shares('done') }),
      station('excel', { then: shares('done') }),
      station('mail', { then: shares('done') }),
    ),
    visits: { desk: 1, excel: null, mail: null, done: 1 },
    because: [
      'Only a run can tell how many leave desk by its patience, and so what comes to excel and mail.',
      'Only a run can tell how many desk turns away, and so what comes to excel and mail.',
    ],
  },
  {
    name: 'ways out that make no difference: both lead where the work leads',
    scenario: model(station('desk', { ...byDesk, ...limited('done'), ...patient('done'), then: shares('done') })),
    visits: { desk: 1, done: 1 },
    because: [],
  },
  {
    name: 'equal ways out of two queues into a third',
    scenario: model(
      station('gate', { then: shares({ left: 0.5, right: 0.5 }) }),
      station('left', { ...byDesk, ...patient('mail'), then: shares('done') }),
      station('right', { ...byDesk, ...patient('mail'), then: shares('done') }),
      station('mail', { then: shares('done') }),
    ),
    visits: { gate: 1, left: 0.5, right: 0.5, mail: null, done: 1 },
    because: [
      'Only a run can tell how many leave left by its patience, and so what comes to mail.',
      'Only a run can tell how many leave right by its patience, and so what comes to mail.',
    ],
  },
  {
    name: 'a rule on visits, whose loop makes everything after it unsure',
    scenario: model(
      station('review', { ...byDesk, then: { rules: [{ to: 'board', when: often }, { to: 'sign' }] } }),
      station('sign', { then: shares({ review: 0.2, done: 0.8 }) }),
      station('board', { then: shares('done') }),
    ),
    visits: { review: null, sign: null, board: null, done: 1 },
    because: ['Only a run can tell which items meet the rules of review, and so what comes to review, sign and board.'],
  },
  {
    name: 'a share by the length of a queue',
    scenario: model(
      station('gate', {
        then: { rules: [{ to: 'desk', share: binary({ queue: 'desk' }, '/', 10) }, { to: 'other' }] },
      }),
      station('desk', { ...byDesk, then: shares('after') }),
      station('other', { then: shares('after') }),
      station('after', { then: shares('done') }),
    ),
    visits: { gate: 1, desk: null, other: null, after: 1, done: 1 },
    because: ['Only a run can tell which items meet the rules of gate, and so what comes to desk and other.'],
  },
  {
    name: 'a rule over an attribute that is drawn from the week',
    scenario: {
      ...model(
        station('gate', { then: { rules: [{ to: 'desk', when: name('late') }, { to: 'done' }] } }),
        station('desk', { ...byDesk, then: shares('done') }),
      ),
      attributes: [
        { name: 'grade', draw: { distribution: 'constant', value: name('week') }, byClass: {} },
        { name: 'late', draw: { distribution: 'chance', p: binary(name('grade'), '/', 10) }, byClass: {} },
      ],
    },
    visits: { gate: 1, desk: null, done: 1 },
    because: ['Only a run can tell which items meet the rules of gate, and so what comes to desk.'],
  },
  {
    name: 'that patience of one class alone counts for that class',
    scenario: {
      ...model(
        station('desk', { ...byDesk, byClass: { hasty: patient('mail') }, then: shares('done') }),
        station('mail', { then: shares('done') }),
      ),
      classes: [
        { name: 'calm', share: 0.9 },
        { name: 'hasty', share: 0.1 },
      ],
    },
    visits: { desk: 1, mail: null, done: 1 },
    because: ['Only a run can tell how many leave desk by its patience, and so what comes to mail.'],
  },
]

describe('what theory knows of a flow that only a run can tell', () => {
  it.each(table)('$name', ({ scenario, visits, because }) => {
    const { stations = [] } = new TrafficEquations(scenario, [1]).at(1)
    const found = Object.fromEntries(stations.map((each) => [each.id, each.visits ?? null]))
    for (const [id, expected] of Object.entries(visits)) {
      if (expected === null) expect(found[id], id).toBeNull()
      else expect(found[id], id).toBeCloseTo(expected, 12)
    }
    const said = new Set(stations.flatMap(({ reservations }) => reservations.map((each) => each.because)))
    expect([...said]).toEqual(because)
  })

  it('names few stations and counts the rest', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const line = names.map((id, index) => station(id, { then: shares(names[index + 1] ?? 'done') }))
    const { stations = [] } = new TrafficEquations(
      model(station('desk', { ...byDesk, ...limited('a'), then: shares('done') }), ...line),
      [1],
    ).at(1)
    expect(stations[1].reservations[0].because).toContain('so what comes to a, b, c and 3 more.')
  })

  it('work that hangs on the run is not known, the visits are', () => {
    const takes = { distribution: 'exponential', mean: binary({ queue: 'desk' }, '*', 0.1) } as const
    const scenario = model(station('desk', { ...byDesk, takes, then: shares('done') }))
    const [desk] = new TrafficEquations(scenario, [1]).at(1).stations ?? []
    expect(desk).toEqual({
      id: 'desk',
      visits: 1,
      reservations: [{ says: 'silent', because: 'Only a run can tell how long work at desk takes.' }],
    })
  })
})
