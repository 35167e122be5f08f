/**
 * What fills up to a level is no growth, however long it takes: delays of weeks, long stays, batches, a backlog that a
 * holiday leaves behind. Break volumes are those of the desk behind it, by the balance of hours; each of these was once
 * said to break far below, or not at all.
 */
import { describe, expect, it } from 'vitest'
import { inline } from '../../src/experiment/inline.js'
import { replicationRule, stressStudy } from '../../src/experiment/stress.js'
import { answerOf } from '../../src/verdict/answer.js'
import { constraintsOf } from '../../src/verdict/constraints.js'
import type { Answer } from '../../src/verdict/result.js'
import { scenarioOf } from '../builder.js'

async function answered(text: string, { later = false, replications = 5 } = {}): Promise<Answer> {
  const scenario = await scenarioOf(text)
  const rule = replicationRule(scenario, { replications }, replications)
  const settings = { designs: [scenario], seed: 1, executor: inline(), target: 2, replications: rule, later }
  const [findings] = (await stressStudy(settings)).designs
  return answerOf(findings, constraintsOf(findings, 2), 2)
}

const office = 'calendars: { office: Mon-Fri 09:00-17:00 }'

/** 40 a day of 10 minutes for two people: 16 h ÷ 6⅔ h. */
const behind = (delay: string) => `
scenario: A report from outside, and a desk
${office}
arrivals: { rate: 40 per workday, calendar: office }
pools: { clerks: { count: 2, calendar: office } }
stations:
  report: { kind: system, takes: ${delay}, then: desk }
  desk: { kind: review, by: clerks, takes: exponential(10min), then: done }
  done: end
`

const beds = `
scenario: A hundred beds, four weeks a stay
arrivals: { rate: 21.75 per week }
pools: { beds: { count: 100 } }
stations: { ward: { kind: review, by: beds, takes: exponential(4w), then: home }, home: end }
`

const holiday = `
scenario: A holiday on the last workday
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25] } }
arrivals: { rate: 10 per hour }
pools: { clerks: { count: 5, calendar: office } }
stations: { desk: { kind: review, by: clerks, takes: exponential(3min), then: done }, done: end }
run: { from: 2026-09-07 }
`

/**
 * Twelve a week of 16, but for two weeks of the ten that are measured: 12.8. The backlog of the last is worked off for
 * weeks. What sets an attribute in a loop leaves the search without theory.
 */
const sitting = `
scenario: A sitting that falls out in the last week
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-10-22, 2026-11-26] } }
items: { attributes: { complete: chance(60%) } }
arrivals: { rate: 24 per week }
stations:
  gate: { kind: system, takes: 1min, then: [{ to: chase, when: complete = 0 }, { to: board, share: 50% }, { to: done }] }
  chase: { kind: system, takes: 1d, sets: { complete: chance(70%) }, then: gate }
  board: { kind: approval, meets: Thu 14:00, decides: 16 items in 30min, then: done }
  done: end
run: { from: 2026-09-07, weeks: 12, warm-up: 2w }
`

describe('a design breaks where its people are full', () => {
  it.each([
    ['a delay of three weeks', behind('exponential(3w)'), 2.4],
    ['a delay of exactly five weeks', behind('5w'), 2.4],
    ['stays of four weeks', beds, 100 / 87],
    ['a holiday at the end, less the hours that it takes', holiday, 2.352],
  ])(
    'behind %s',
    async (_name, text, expected) => {
      const { breaksAt, because } = await answered(text)
      expect(because).toBe('capacity')
      expect(breaksAt?.low).toBeLessThan(expected * 1.02)
      expect(breaksAt?.high).toBeGreaterThan(expected * 0.98)
    },
    120_000,
  )

  it('behind a delay that the run does not outlast, where nothing of it arrives', async () => {
    // 30 of 12.8 minutes fill eight hours at 1.25×; the desk before the delay at 2×.
    const { first, breaksAt } = await answered(`
scenario: A second desk after thirty weeks
${office}
arrivals: { rate: 30 per workday, calendar: office }
pools: { front: { count: 1, calendar: office }, back: { count: 1, calendar: office } }
stations:
  first: { kind: review, by: front, takes: exponential(8min), then: wait }
  wait: { kind: system, takes: 30w, then: second }
  second: { kind: review, by: back, takes: exponential(12.8min), then: done }
  done: end
`)
    expect(first).toBe('back')
    expect(breaksAt?.estimate).toBeGreaterThan(1.25 * 0.95)
    expect(breaksAt?.estimate).toBeLessThan(1.25 * 1.05)
  }, 120_000)

  it('behind a sitting that falls out at the end', async () => {
    const { because, breaksAt } = await answered(sitting, { replications: 20 })
    expect(because).toBe('growth')
    expect(breaksAt?.low).toBeLessThan((12.8 / 12) * 1.05)
    expect(breaksAt?.high).toBeGreaterThan((12.8 / 12) * 0.98)
    expect(breaksAt?.estimate).toBeGreaterThan(1)
  }, 120_000)

  it('and not where a batch waits for company', async () => {
    const { because, above } = await answered(`
scenario: Fifty at a time
${office}
arrivals: { rate: 3 per week, calendar: office }
pools: { clerks: { count: 1, calendar: office } }
stations:
  press: { kind: system, by: clerks, batch: { size: 50 }, takes: 1h, then: done }
  done: end
`)
    expect([because, above]).toEqual(['nothing', 16])
  }, 120_000)

  it('which runs cannot tell where a delay outlasts them, even lengthened', async () => {
    const { because, breaksAt, sentence, untold } = await answered(behind('exponential(60w)'))
    expect([because, breaksAt]).toEqual(['unknown', undefined])
    expect(untold?.about).toEqual(['clerks'])
    expect(sentence).toContain('cannot be told in runs this short')
    expect(sentence).toContain('A run of about 600 weeks would tell')
  }, 120_000)
})

it('a queue that grows only until others are turned away does not break its people', async () => {
  // Full at 1.25×, but from then on exceptions are turned away; what cannot be turned away is 0.48 an hour of one.
  const { because, breaks } = await answered(`
scenario: Exceptions that go elsewhere
arrivals: { rate: 0.8 per hour }
pools: { clerks: { count: 1 } }
stations:
  intake: { kind: system, takes: 1min, then: { review: 60%, exceptions: 40% } }
  review: { kind: review, by: clerks, takes: exponential(60min), then: done }
  exceptions: { kind: exception, by: clerks, takes: exponential(60min), limit: { queue: 40, to: aside }, then: done }
  aside: { kind: system, takes: 1min, then: done }
  done: end
run: { weeks: 8, warm-up: 1w }
`)
  expect(because).toBe('escape')
  const growth = breaks.find((each) => each.because === 'growth' || each.because === 'capacity')
  expect(growth?.breaksAt.estimate).toBeGreaterThan(1.9)
}, 120_000)

it('a load that drifts is told for its weeks, and never called interplay', async () => {
  const answer = await answered(
    `
scenario: Accuracy that drifts
ai-output: { accuracy: 90%, drift: -1% per week }
arrivals: { rate: 20 per hour }
pools: { p: { count: 2 } }
stations:
  ai: { kind: ai, takes: 1min, then: [{ to: fix, when: correct = 0 }, { to: done }] }
  fix: { kind: exception, by: p, takes: exponential(20min), then: done }
  done: end
run: { weeks: 12, warm-up: 1w }
`,
    { later: true },
  )
  // The last week brings 21 % of 20 an hour, a third of an hour each, to two people: full at 1.43×, and a share of the
  // window's work is to be left first.
  expect(answer.breaksAt?.estimate).toBeGreaterThan(1.4)
  expect(answer.breaksAt?.estimate).toBeLessThan(1.75)
  expect(answer.within?.weeks).toBe(12)
  // In a year the share that is wrong passes 50 %.
  expect(answer.within?.later.breaksAt?.high).toBeLessThan(1)
  expect(answer.sentence).not.toContain('by itself it holds')
}, 240_000)
