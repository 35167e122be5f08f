/** What the map says of a network, and that its layout is the same every time. */
import { describe, expect, it } from 'vitest'
import { fieldsIn } from '../../src/chart/fields.js'
import { networkMap } from '../../src/chart/map.js'
import type { StressResult } from '../../src/verdict/result.js'
import { sampleAsked, sampleAskedRun } from '../sample-asked.js'

function withStations(stations: Record<string, unknown>): StressResult {
  const result = sampleAsked('supporting', false)
  return { ...result, scenario: { ...result.scenario, resolved: { ...fieldsIn(result.scenario.resolved), stations } } }
}

const review = (then: unknown) => ({ kind: 'review', title: 'Adjuster review', by: 'adjusters', then })
const ai = (then: unknown) => ({ kind: 'ai', title: 'AI triage', then })

describe('the headline', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'one queue',
      { score: ai('review'), review: review('execute'), execute: 'end' },
      'The AI feeds one queue: Adjuster review',
    ],
    [
      'a queue that the AI does not reach',
      { review: review({ score: '50%', execute: '50%' }), score: ai('execute'), execute: 'end' },
      'The AI feeds no queue that a person or a meeting serves',
    ],
    [
      'two AI stations',
      {
        score: ai('more'),
        more: ai({ review: '50%', execute: '50%' }),
        review: review('committee'),
        committee: { meets: 'Thu', then: 'execute' },
        execute: 'end',
      },
      '2 AI stations feed 2 queues',
    ],
    [
      'no AI, one queue',
      { review: review('execute'), execute: 'end' },
      'Items wait for a person or a meeting in one queue: Adjuster review',
    ],
    [
      'no AI, no queue',
      { wait: { kind: 'system', then: 'execute' }, execute: 'end' },
      'No item waits for a person or a meeting here',
    ],
  ])('%s', (_, stations, headline) => {
    expect(networkMap(withStations(stations))?.headline).toBe(headline)
  })
})

it('is absent where no station sends anywhere', () => {
  expect(networkMap(withStations({ score: { kind: 'ai', title: 'AI' } }))).toBeUndefined()
})

it('tells the load today and at the target, and what theory makes of it', () => {
  const result = sampleAsked('supporting', false)
  const trust = { says: 'bound', bound: 'at least', because: [] } as const
  const constraints = result.constraints.map((each) => (each.id === 'adjusters' ? { ...each, trust } : each))
  const chart = networkMap({ ...result, constraints })
  const text = JSON.stringify(chart?.spec)
  expect(text).toContain('"≥57% → ≥115%"')
  expect(text).toContain('"79% → 159%"')
  expect(chart?.table.rows.find(({ station }) => station === 'Adjuster review')).toMatchObject({
    role: 'review, Adjusters',
    today: 0.575,
    then: 1.15,
    sign: 'a lower bound',
    next: 'Execute, Second look, Approval committee, Dropped',
  })
  expect(chart?.alt).toContain('Second look (review, Seniors, 66% → 132%) sends back to Adjuster review.')
})

it('of a run it tells the load at its volume', () => {
  const text = JSON.stringify(networkMap(sampleAskedRun())?.spec)
  expect(text).toContain('"79%"')
  expect(text).not.toContain('79% →')
})

it('lies the same every time', () => {
  const drawn = () => JSON.stringify(networkMap(sampleAsked('many'), { preset: 'web', palette: 'light' })?.spec)
  expect(drawn()).toBe(drawn())
})
