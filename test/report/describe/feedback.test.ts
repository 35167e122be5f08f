/** Feedback, the pace of work and the AI's output, back in sentences. */
import { expect, it } from 'vitest'
import { describe } from '../../../src/report/describe/describe.js'
import { paintFor } from '../../../src/report/paint.js'
import { offeredLoad, windowOf } from '../../../src/theory/offered-load.js'
import { scenarioOf } from '../../builder.js'

const text = `
scenario: Words
ai-output: { accuracy: 91%, overconfidence: 6%, missing-inputs: 12%, unseen-factor: 4%, drift: -0.5% per week }
arrivals: { rate: 1 per hour }
feedback:
  trust: { starts: 0.8, between: [0.05, 1], moves: { wrong(done): -0.06, right: 0.004 } }
  overload: { follows: queue(desk) / 40, over: 5d }
  level: { starts: 1 }
pools: { clerks: { count: 4 } }
stations:
  desk: { kind: review, by: clerks, takes: 6min, speed: 1 + overload, then: done }
  done: end
`

it('says what each is, and what the AI output became', async () => {
  const scenario = await scenarioOf(text)
  const told = describe(scenario, offeredLoad(scenario, windowOf(scenario, 0)), paintFor(false)).replace(/\n +/g, ' ')
  for (const sentence of [
    'confidence: beta with a 9.7 and b 0.3.',
    'unseen: 1 with probability 0.04, otherwise 0.',
    'correct: 1 with probability if(unseen = 1, 0.5, clip(confidence - 0.06 - 0.005 * week, 0, 1)), otherwise 0.',
    'missing: 1 with probability 0.12, otherwise 0.',
    'Takes 6 min of work, at 1 + overload times the pace, as the work starts.',
    'trust starts at 0.8 and stays between 0.05 and 1; each item that ends wrong at done moves it by −0.06 and each item that ends right moves it by +0.004.',
    'overload starts at 0; it follows queue(desk) / 40, smoothed over 5 d.',
    'level starts at 1; nothing moves it.',
  ])
    expect(told).toContain(sentence)
})

it('says what the stated confidence is worth, in 80 columns, and nothing where none is stated', async () => {
  const told = async (text: string) => {
    const scenario = await scenarioOf(text)
    return describe(scenario, offeredLoad(scenario, windowOf(scenario, 0)), paintFor(false))
  }
  const [, table = ''] = (await told(text)).split('What its confidence is worth\n')
  expect(table).toMatch(/^ {2}Stated confidence +mean +right +of items\n/)
  expect(table).toMatch(/\n {2}90% to 100% +9\d\.\d% +\d\d\.\d% +\d\d\.\d% {2}█{20}\n/)
  expect(table).toMatch(/stated, \d\d\.\d% right: overconfident by \d\.\d points, at the start of a run\.\n/)
  for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(await told('scenario: No words\narrivals: { rate: 1 per hour }\nstations: { done: end }')).not.toContain(
    'confidence is worth',
  )
})
