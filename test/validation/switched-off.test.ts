/** Each mechanism switched off changes no number of `measures`, and switched on it changes some. */
import { expect, it } from 'vitest'
import { run } from '../../src/index.js'
import { loaded } from './models.js'

const base = `
scenario: All mechanisms off
currency: EUR
calendars: { office: Mon-Fri 09:00-17:00 }
ai-output: { accuracy: 90% }
arrivals: { rate: 40 per workday, calendar: office }
pools: { clerks: { count: 2, calendar: office, cost: 40 per hour } }
stations:
  model: { kind: ai, takes: 3s, then: [{ to: review, when: confidence < 0.9 }, { to: done }] }
  review: { kind: review, by: clerks, takes: lognormal(20min cv 1), then: { done: 95%, desk: 5% } }
  desk: { kind: exception, by: clerks, takes: 30min, then: done }
  done: end
value: { per-item: 10 }
run: { weeks: 4, warm-up: 1w, replications: 3, seed: 5 }
`
const atReview = 'takes: lognormal(20min cv 1), then'

async function measures(text: string): Promise<string> {
  const { volumes } = await run(await loaded(text))
  return JSON.stringify(volumes, (key, value) => (beside.includes(key) ? undefined : value))
}

/** A queue that may be left has a measure more, and theory says less of it. */
const beside: readonly string[] = ['escape', 'offeredLoad']

/** Where it is written, switched off, and switched on. */
const mechanisms: readonly (readonly [name: string, part: string, off: string, on: string])[] = [
  ['overconfidence', 'accuracy: 90%', 'accuracy: 90%, overconfidence: 0%', 'accuracy: 90%, overconfidence: 6%'],
  ['the unseen factor', 'accuracy: 90%', 'accuracy: 90%, unseen-factor: 0%', 'accuracy: 90%, unseen-factor: 8%'],
  ['drift', 'accuracy: 90%', 'accuracy: 90%, drift: 0% per week', 'accuracy: 90%, drift: -9% per week'],
  ['missing inputs', 'accuracy: 90% }', 'accuracy: 90%, missing-inputs: 0% }', 'accuracy: 90%, missing-inputs: 30% }'],
  [
    'complexity that grows with volume',
    atReview,
    'takes: lognormal((20min * (1 + 0 * volume)) cv 1), then',
    'takes: lognormal((20min * (1 + 0.1 * volume)) cv 1), then',
  ],
  ['reviews that catch', atReview, `catches: 0%, ${atReview}`, `catches: 60%, ${atReview}`],
  ['reviews that spoil', atReview, `spoils: 0%, ${atReview}`, `spoils: 20%, ${atReview}`],
  ['pace', atReview, `speed: 1, ${atReview}`, `speed: 1 + queue(review) / 20, ${atReview}`],
  [
    'patience',
    atReview,
    `patience: { after: 1000w, to: desk }, ${atReview}`,
    `patience: { after: 1h, to: desk }, ${atReview}`,
  ],
  [
    'a limit',
    atReview,
    `limit: { queue: 100000, to: desk }, ${atReview}`,
    `limit: { queue: 1, to: desk }, ${atReview}`,
  ],
  ['decay', 'per-item: 10', 'per-item: 10, decays: 0% per day', 'per-item: 10, decays: 5% per day'],
  ['feedback that nothing moves', 'confidence < 0.9', 'confidence < 0.9', 'confidence < trust'],
]

it.each(mechanisms)('%s', async (name, part, off, on) => {
  if (base.split(part).length !== 2) throw new Error(`\`${part}\` does not stand once`)
  const feedback = 'feedback: { trust: { starts: 0.9, moves: { wrong: -0.05, right: 0.004 }, between: [0.1, 0.9] } }\n'
  const [without, withIt] =
    name === 'feedback that nothing moves'
      ? [`${base}${feedback.replace(/ moves: \{[^}]*\},/, '')}`.replace(part, 'confidence < trust'), base + feedback]
      : [base, base]
  // Missing inputs mean nothing until somebody asks for them.
  const asks = (text: string) => text.replace('confidence < 0.9', 'confidence < 0.9 or missing = 1')
  const asked = name === 'missing inputs' ? asks : (text: string) => text
  const plain = await measures(base)
  expect(await measures(asked(without.replace(part, off)))).toBe(plain)
  expect(await measures(asked(withIt.replace(part, on)))).not.toBe(plain)
})
