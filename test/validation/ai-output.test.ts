/**
 * The synthetic AI output against what is known of it: the calibration curve by tenths of the scale, accuracy with and
 * without the unseen factor, the drift of accuracy, and that it may be written out instead. Fixed seed; tolerances are
 * four standard errors, set beforehand, and a mutant that is 5 % off must miss them.
 */
import { describe, expect, it } from 'vitest'
import { noProbes, plan, Simulation, type Vitals } from '../../src/engine/index.js'
import { run } from '../../src/index.js'
import { scenarioOf } from '../builder.js'
import { inHours } from '../in-hours.js'
import { estimateAt, loaded } from './models.js'

const read = ['confidence', 'correct', 'missing', 'unseen'] as const
type Drawn = Readonly<Record<(typeof read)[number], number>> & { readonly week: number }

/** The attributes are read by a rule, since what nothing reads is not drawn. */
const text = (output: string, weeks = 1) => `
scenario: What the AI says
${output}
arrivals: { rate: 240 per hour }
stations:
  score: { kind: ai, takes: 1s, then: [{ to: done, when: confidence + correct + missing + unseen >= 0 }, { to: done }] }
  done: end
run: { weeks: ${weeks}, warm-up: 0h }`

/** What items carry at their end; 40,000 a week. */
async function drawn(output: string, weeks = 1): Promise<Drawn[]> {
  const compiled = plan(await scenarioOf(text(output, weeks)), { volume: 1, warmUp: 0 })
  const found: Drawn[] = []
  const watch = ({ scope, items }: Vitals) => {
    const [confidence, correct, missing, unseen] = read.map((name) => {
      const value = scope.resolve(name)
      return typeof value === 'number' ? () => value : value
    })
    const ended = (item: number) => {
      const week = Math.floor(inHours(items.born[item]) / 168)
      const now = { confidence: confidence(item), correct: correct(item), missing: missing(item), unseen: unseen(item) }
      found.push({ ...now, week })
    }
    return { ...noProbes, flow: { arrived: () => {}, ended } }
  }
  new Simulation(compiled, 11, 0, watch).run()
  return found
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** A share of so many items that is not what it should be. */
function misses(items: readonly Drawn[], of: (item: Drawn) => number, share: number): boolean {
  const found = mean(items.map(of))
  return Math.abs(found - share) > 4 * Math.sqrt(Math.max(share * (1 - share), 1e-6) / items.length)
}

/** The tenths of the scale, with enough items, in which the right ones are not as many as the stated confidence less `over`. */
function offTheCurve(items: readonly Drawn[], over: number): number[] {
  const tenths = Array.from({ length: 10 }, (_, tenth) => tenth)
  return tenths.filter((tenth) => {
    const within = items.filter(({ confidence }) => Math.floor(confidence * 10) === tenth)
    if (within.length < 400) return false
    const stated = mean(within.map(({ confidence }) => Math.min(1, Math.max(0, confidence - over))))
    return misses(within, ({ correct }) => correct, stated)
  })
}

describe('the calibration curve', () => {
  it.each([
    ['calibrated', 0.7, 0],
    ['overconfident', 0.6, 0.1],
    ['underconfident', 0.6, -0.1],
  ])('is known everywhere on the scale: %s', async (_name, accuracy, over) => {
    const items = await drawn(`ai-output: { accuracy: ${accuracy}, overconfidence: ${over} }`)
    expect(offTheCurve(items, over)).toEqual([])
    expect(misses(items, ({ confidence }) => confidence, accuracy + over)).toBe(false)
  })

  it('shows an overconfidence that is 5 % larger', async () => {
    const items = await drawn('ai-output: { accuracy: 60%, overconfidence: 31.5% }')
    expect(misses(items, ({ confidence, correct }) => confidence - correct, 0.3)).toBe(true)
    expect(misses(items, ({ confidence, correct }) => confidence - correct, 0.315)).toBe(false)
  })
})

const claims = 'ai-output: { accuracy: 91%, overconfidence: 6%, missing-inputs: 12%, unseen-factor: 4% }'

describe('accuracy', () => {
  it('is the stated one without the unseen factor, and a coin with it', async () => {
    const items = await drawn(claims)
    const [seen, unseen] = [0, 1].map((is) => items.filter((item) => item.unseen === is))
    expect(misses(items, (item) => item.unseen, 0.04)).toBe(false)
    expect(misses(items, (item) => item.missing, 0.12)).toBe(false)
    expect(misses(seen, ({ correct }) => correct, 0.91)).toBe(false)
    expect(misses(unseen, ({ correct }) => correct, 0.5)).toBe(false)
    expect(misses(unseen, ({ confidence }) => confidence, 0.97)).toBe(false)
  })

  it('shows where it is 5 % higher', async () => {
    const items = await drawn(claims.replace('91%', '95.55%').replace('6%', '1.45%'))
    expect(misses(items, ({ correct, unseen }) => (unseen === 1 ? 0.91 : correct), 0.91)).toBe(true)
  })

  it('above the mean confidence, is cut at the end of the scale: who states more than 94 % is always right', async () => {
    const items = await drawn('ai-output: { accuracy: 91%, overconfidence: -6% }')
    const sure = items.filter(({ confidence }) => confidence >= 0.94)
    expect(sure.length).toBeGreaterThan(4_000)
    expect(sure.every(({ correct }) => correct === 1)).toBe(true)
    // 0.91 less E max(0, confidence − 0.94), of a beta(8.5 1.5): 0.0057.
    expect(misses(items, ({ correct }) => correct, 0.91 - 0.0057)).toBe(false)
  })

  it('of 100 % is certain, and of 0 % certainly wrong', async () => {
    const [right] = await drawn('ai-output: { accuracy: 100% }')
    const [wrong] = await drawn('ai-output: { accuracy: 0% }')
    expect(right).toMatchObject({ confidence: 1, correct: 1, missing: 0, unseen: 0 })
    expect(wrong).toMatchObject({ confidence: 0, correct: 0 })
  })
})

it('accuracy drifts week by week, and confidence does not', async () => {
  const items = await drawn('ai-output: { accuracy: 90%, drift: -10% per week }', 4)
  for (const week of [0, 1, 2, 3]) {
    const inWeek = items.filter((item) => item.week === week)
    expect(inWeek.length).toBeGreaterThan(39_000)
    expect(misses(inWeek, ({ correct }) => correct, 0.9 - 0.1 * week)).toBe(false)
    expect(misses(inWeek, ({ confidence }) => confidence, 0.9)).toBe(false)
  }
  const last = items.filter((item) => item.week === 3)
  expect(misses(last, ({ correct }) => correct, 0.9 - 0.105 * 3)).toBe(true)
})

it('it may be written out instead, to the same draws', async () => {
  const written = `items:
  attributes:
    confidence: beta(9.7 0.3)
    unseen: chance(4%)
    correct: chance((if(unseen = 1, 0.5, confidence - 0.06)))
    missing: chance(12%)`
  expect(await drawn(written)).toEqual(await drawn(claims))
})

it('volume is readable: complexity that grows with it', async () => {
  const growing = `
scenario: Harder as there is more
items: { attributes: { hard: chance((0.2 * volume)) } }
arrivals: { batches: { at: Mon-Sun 02:00, size: 480 } }
stations:
  score: { kind: ai, takes: 1s, then: [{ to: desk, when: hard = 1 }, { to: desk, share: 0.1 * volume }, { to: done }] }
  desk: { kind: review, takes: 1min, then: done }
  done: end
run: { weeks: 20, warm-up: 0h, replications: 10, seed: 3 }`
  for (const volume of [1, 2]) {
    const { volumes } = await run(await loaded(growing), { volume })
    const { estimate } = estimateAt(volumes[0].measures, 'stations.desk.visits')
    expect(estimate).toBeCloseTo(0.2 * volume + (1 - 0.2 * volume) * 0.1 * volume, 2)
  }
})
