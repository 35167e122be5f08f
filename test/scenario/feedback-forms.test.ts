/** Feedback variables in their short forms and as a program writes them; what reads them, and what an overlay does to them. */
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { scenarioFrom } from '../builder.js'
import { memoryReader } from './memory-reader.js'

const base = {
  scenario: 'Forms',
  items: { attributes: { correct: 'chance(0.9)', effort: 'if(trust > 0.5, 1, 2)' } },
  arrivals: { rate: '1 per hour' },
  stations: {
    desk: { kind: 'review', meets: 'Thu 14:00', decides: '5 items in 1h', priority: 'trust', then: 'done' },
    done: 'end',
  },
  value: { 'per-item': '10 * trust' },
}

async function feedbackOf(trust: object) {
  return (await scenarioFrom({ ...base, feedback: { trust } })).feedback
}

describe('a variable', () => {
  it.each([
    [
      { starts: 0.8, between: [0.05, 1], moves: { wrong: -0.06, 'right(done)': 0.004 } },
      {
        starts: 0.8,
        between: [0.05, 1],
        moves: [
          { event: 'wrong', by: '-6%' },
          { event: 'right', at: 'done', by: 0.004 },
        ],
      },
      {
        starts: 0.8,
        between: { from: 0.05, to: 1 },
        moves: [
          { event: 'wrong', by: -0.06 },
          { event: 'right', at: 'done', by: 0.004 },
        ],
      },
    ],
    [
      { follows: 'queue(desk) / 40', over: '5d' },
      { starts: 0, follows: { operator: '/', left: { queue: 'desk' }, right: 40 }, over: { days: 5 } },
      { starts: 0, moves: [], follows: { input: { operator: '/', left: { queue: 'desk' }, right: 40 }, over: 120 } },
    ],
  ])('%o is %o', async (short, twin, is) => {
    const expected = [{ name: 'trust', ...is }]
    expect(await feedbackOf(short)).toEqual(expected)
    expect(await feedbackOf(twin)).toEqual(expected)
  })

  it('that follows starts within its bounds', async () => {
    const [trust] = (await feedbackOf({ follows: '1', over: '5d', between: [0.2, 1] })) ?? []
    expect(trust.starts).toBe(0.2)
  })
})

it('an overlay moves one of its events, and takes another away', async () => {
  const written = { ...base, feedback: { trust: { starts: 0.8, moves: { wrong: -0.06, right: 0.004 } } } }
  const overlay = 'extends: base.yaml\nfeedback: { trust: { moves: { wrong: -0.1, right: null } } }\n'
  const reader = memoryReader({ 'base.yaml': JSON.stringify(written), 'over.yaml': overlay })
  const reading = await readScenario('over.yaml', reader)
  expect('loaded' in reading && reading.loaded.scenario.feedback).toEqual([
    { name: 'trust', starts: 0.8, moves: [{ event: 'wrong', by: -0.1 }] },
  ])
})

it('evidence names a move by its path', async () => {
  const feedback = { trust: { starts: 0.8, moves: { 'wrong(done)': -0.06 } } }
  const evidence = { 'feedback.trust.moves.wrong(done)': { tier: 'estimated', range: '-0.1 to -0.02' } }
  const scenario = await scenarioFrom({ ...base, feedback, evidence })
  expect(scenario.evidence[0].range).toEqual({ text: '-0.1 to -0.02', from: -0.1, to: -0.02 })
})
