/**
 * Break volumes of designs where theory is only near or silent: pieces that take two people of whom some are absent,
 * rules that read a queue. Each of these was once narrowed on the growth of short runs, and told too low or too surely.
 */
import { expect, it } from 'vitest'
import { inline } from '../../src/experiment/inline.js'
import { replicationRule, stressStudy } from '../../src/experiment/stress.js'
import { answerOf } from '../../src/verdict/answer.js'
import { constraintsOf } from '../../src/verdict/constraints.js'
import { scenarioOf } from '../builder.js'

/** A piece goes on while both are there. */
const both = `
arrivals: { rate: 0.5 per hour }
pools: { clerks: { count: 2, absent: 15% } }
stations: { desk: { kind: review, by: clerks, uses: 2, takes: exponential(60min), then: done }, done: end }`

/** Each of two pairs works while both of it are there; the fifth can do nothing alone (1.444 ± 0.009 over 10,000 weeks). */
const pairsOfFive = `
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 5, absent: 15% } }
stations: { desk: { kind: review, by: clerks, uses: 2, takes: exponential(60min), then: done }, done: end }`

/** Who finds five waiting goes to the second desk. The first, an M/M/1/6 at 1.992 an hour, rests for 1 in 124 hours. */
const rule = `
arrivals: { rate: 1.2 per hour }
pools: { one: { count: 1 }, two: { count: 1 } }
stations:
  gate: { kind: ai, takes: 1s, then: [{ to: second, when: queue(first) >= 5 }, { to: first }] }
  first: { kind: review, by: one, takes: exponential(60min), then: done }
  second: { kind: review, by: two, takes: exponential(60min), then: done }
  done: end`

it.each([
  ['both of two are needed, and each may be absent', both, 1, 0.85 ** 2 / 0.5],
  ['two of five are needed, and each may be absent', pairsOfFive, 1, 2 * 0.85 ** 2],
  ['a rule sends on what would wait', rule, 1, 1.992 / 1.2],
  ['a rule sends on what would wait, another seed', rule, 3, 1.992 / 1.2],
])('%s', async (_name, text, seed, truth) => {
  const scenario = await scenarioOf(`scenario: Beyond theory${text}\nrun: { weeks: 5, warm-up: 1w }`)
  const replications = replicationRule(scenario, { replications: 20 }, 20)
  const study = { designs: [scenario], seed, executor: inline(), target: 2, replications, later: false }
  const [findings] = (await stressStudy(study)).designs
  const { low = 0, high = 0 } = answerOf(findings, constraintsOf(findings, 2), 2).breaksAt ?? {}
  expect(low).toBeLessThan(truth)
  expect(high).toBeGreaterThan(truth)
  expect(high - low).toBeLessThan(0.2 * truth)
})
