import { expect, test } from 'vitest'
import { compareGate, stressGate } from '../../src/cli/gate.js'
import type { CompareResult, Estimate, PromiseMeasure, StressResult } from '../../src/verdict/result.js'
import { sampleCompare, sampleStress } from '../sample-result.js'

const breaking = { estimate: 1.26, low: 1.2, high: 1.3 }
const missed: PromiseMeasure = {
  promise: 'late(5d) < 10%',
  tested: 'share',
  value: { estimate: 0.2, low: 0.18, high: 0.22 },
  limit: 0.1,
  kept: false,
}

/** A result that breaks there, or nowhere, and at 1.1× misses these promises. */
function stressed(breaksAt: Estimate | undefined, promises: readonly PromiseMeasure[] = []): StressResult {
  const { breaksAt: _breaksAt, ...answer } = sampleStress('supporting').answer
  const { against: _against, volumes, ...result } = sampleStress('supporting')
  const part = { ...volumes[0], volume: 1.1, measures: { ...volumes[0].measures, promises } }
  return { ...result, answer: breaksAt === undefined ? answer : { ...answer, breaksAt }, volumes: [part] }
}

test.each([
  { name: 'below the interval', at: breaking, gate: 1.1, code: 0, says: 'holds at 1.1×' },
  { name: 'at its lower end', at: breaking, gate: 1.2, code: 22, says: 'Not settled' },
  { name: 'at its upper end', at: breaking, gate: 1.3, code: 22, says: 'Not settled' },
  { name: 'above it', at: breaking, gate: 1.31, code: 20, says: 'The design breaks below 1.31×' },
  { name: 'of one that never breaks', at: undefined, gate: 16, code: 0, says: 'holds at 16×' },
])('a gate $name: $code', ({ at, gate, code, says }) => {
  const verdict = stressGate(stressed(at), gate)
  expect(verdict.code).toBe(code)
  expect(verdict.sentence).toContain(says)
  expect(verdict.sentence).toContain(`exit ${code}`)
})

test('a promise missed at the gate is a break, and only there', () => {
  expect(stressGate(stressed(breaking, [missed]), 1.1)).toMatchObject({ code: 20 })
  expect(stressGate(stressed(breaking, [missed]), 1.1).sentence).toContain('late(5d) < 10%')
  expect(stressGate(stressed(breaking, [missed]), 1.05)).toMatchObject({ code: 0 })
  expect(stressGate(stressed(breaking, [{ ...missed, kept: true }]), 1.1)).toMatchObject({ code: 0 })
})

test('so is what leaves unserved at the gate', () => {
  const result = stressed(breaking)
  const volumes = result.volumes.map((part) => ({ ...part, escapes: ['desk'] }))
  expect(stressGate({ ...result, volumes }, 1.1)).toMatchObject({ code: 20 })
  expect(stressGate({ ...result, volumes }, 1.1).sentence).toContain('escape(desk)')
})

test('an interval that contains the gate goes before a missed promise', () => {
  expect(stressGate(stressed({ estimate: 1.1, low: 1.05, high: 1.15 }, [missed]), 1.1)).toMatchObject({ code: 22 })
})

test('the redesign is judged where there is one', () => {
  const result = { ...stressed(breaking), against: { ...stressed(undefined), differences: [] } }
  expect(stressGate(result, 2)).toMatchObject({ code: 0 })
  expect(stressGate(result, 2).sentence).toContain('The redesign holds')
})

test('a design that is broken at every volume breaks below any gate', () => {
  expect(stressGate(stressed({ estimate: 0, low: 0, high: 0 }), 1.1)).toMatchObject({ code: 20 })
})

test('a redesign that keeps what today misses is not earlier', () => {
  const { designs, answer, ...result } = sampleCompare('supporting')
  const cost = 'cost-per-decision < 40'
  const measure = { promise: cost, tested: 'cost', value: { estimate: 50, low: 49, high: 51 }, limit: 40 } as const
  const today = (kept: boolean) =>
    result.volumes.map((part) => {
      return { ...part, volume: 1, measures: { ...part.measures, promises: [{ ...measure, kept }] } }
    })
  const changed = (kept: boolean): CompareResult => ({
    ...result,
    ...(answer && { answer: { ...answer, missedToday: [cost] } }),
    volumes: today(false),
    designs: [{ ...designs[0], volumes: today(kept), breaksAtDifference: { estimate: -0.2, low: -0.3, high: -0.1 } }],
  })
  expect(answer).toBeDefined()
  expect(compareGate(changed(true))).toMatchObject({ code: 0 })
  expect(compareGate(changed(true)).sentence).not.toContain('earlier')
  expect(compareGate(changed(false)).code).toBe(21)
})

test.each([
  { difference: { estimate: -0.2, low: -0.3, high: -0.1 }, code: 21 },
  { difference: { estimate: -0.2, low: -0.5, high: 0 }, code: 0 },
  { difference: { estimate: 0.2, low: 0.1, high: 0.3 }, code: 0 },
  { difference: undefined, code: 0 },
])('a difference of break volumes up to $difference.high: $code', ({ difference, code }) => {
  const { designs, ...result } = sampleCompare('supporting')
  const { breaksAtDifference: _difference, ...design } = designs[0]
  const changed: CompareResult = {
    ...result,
    designs: [difference === undefined ? design : { ...design, breaksAtDifference: difference }],
  }
  expect(compareGate(changed).code).toBe(code)
})
