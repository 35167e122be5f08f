/** What `ai-output` becomes, in its short form and as a program writes it. */
import { describe, expect, it } from 'vitest'
import { movableMean } from '../../src/scenario/moved-mean.js'
import { scenarioFrom } from '../builder.js'

const rest = { scenario: 'Forms', arrivals: { rate: '1 per hour' }, stations: { done: 'end' } }

async function attributesOf(output: unknown, items: unknown = {}) {
  return (await scenarioFrom({ ...rest, 'ai-output': output, items })).attributes
}

const none = { distribution: 'constant', value: 0 }

describe('what it becomes', () => {
  it('is four attributes, drawn before those that are written', async () => {
    const items = { attributes: { effort: 'if(missing = 1, 2, 1)' } }
    const attributes = await attributesOf({ accuracy: '91%', overconfidence: '6%', 'missing-inputs': '12%' }, items)
    expect(attributes.map(({ name }) => name)).toEqual(['confidence', 'unseen', 'correct', 'missing', 'effort'])
    expect(attributes.slice(0, 4).map(({ draw }) => draw)).toEqual([
      { distribution: 'beta', a: 9.7, b: 0.3 },
      none,
      {
        distribution: 'chance',
        p: { call: 'clip', arguments: [{ operator: '-', left: { name: 'confidence' }, right: 0.06 }, 0, 1] },
      },
      { distribution: 'chance', p: 0.12 },
    ])
  })

  it('is calibrated, seen and still where it says no more', async () => {
    const [confidence, unseen, correct, missing] = await attributesOf({ accuracy: 0.8 })
    expect(confidence.draw).toEqual({ distribution: 'beta', a: 8, b: 2 })
    expect(correct.draw).toEqual({ distribution: 'chance', p: { name: 'confidence' } })
    expect([unseen.draw, missing.draw]).toEqual([none, none])
  })

  it('a class may draw some of it otherwise', async () => {
    const items = { classes: { easy: '50%', hard: { share: '50%', attributes: { confidence: 'beta(5 5)' } } } }
    const [confidence] = await attributesOf({ accuracy: '91%' }, items)
    expect(confidence.byClass).toEqual({ hard: { distribution: 'beta', a: 5, b: 5 } })
  })

  it.each([
    [{ drift: '-0.5% per week' }, { drift: { share: -0.005, per: 'week' } }],
    [{ drift: '+0.5% per day' }, { drift: { share: '0.5%', per: 'day' } }],
    [{ overconfidence: '-6%' }, { overconfidence: -0.06 }],
    [{ 'unseen-factor': '4%' }, { 'unseen-factor': 0.04 }],
  ])('%o is %o', async (short, twin) => {
    const [first, second] = [short, twin].map((part) => attributesOf({ accuracy: '91%', ...part }))
    expect(await first).toEqual(await second)
  })
})

it('points with a sign can be moved by evidence', () => {
  const drift = movableMean('-0.5% per week', 'drift')
  expect(drift?.mean).toBe(-0.005)
  expect(drift?.write(-0.01)).toBe('-1% per week')
  expect(movableMean('-6%', 'overconfidence')?.write(0.02)).toBe('2%')
})
