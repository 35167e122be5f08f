/** A word for each paired difference: which way is better hangs on the measure, and whether it is shown on the interval. */
import { describe, expect, it } from 'vitest'
import { Sample } from '../../src/experiment/sample.js'
import { differencesAt } from '../../src/verdict/differences.js'

function sampleOf(readings: Readonly<Record<string, readonly number[]>>): Sample {
  const rows = [0, 1, 2, 3].map((row) => Float64Array.from(Object.values(readings), (values) => values[row]))
  return new Sample(Object.keys(readings), rows)
}

/** Scatters from replication to replication alike in both designs. */
const base = [10, 14, 11, 13]
const plus = (...more: number[]) => base.map((value, i) => value + more[i % more.length])

function verdictsOf(measure: string, redesign: readonly number[]): string[] {
  return differencesAt(2, sampleOf({ [measure]: base }), sampleOf({ [measure]: redesign })).map(
    ({ verdict }) => verdict,
  )
}

describe('differencesAt', () => {
  it.each([
    ['throughput', 1, 'better'],
    ['throughput', -1, 'worse'],
    ['flowTime.p95', 1, 'worse'],
    ['flowTime.p95', -1, 'better'],
    ['reviewRate', -1, 'better'],
    ['cost', 1, 'worse'],
    ['margin', 1, 'better'],
    ['valueRealised', 1, 'better'],
  ])('%s changed by %d is %s', (measure, by, verdict) => {
    expect(verdictsOf(measure, plus(by, 1.1 * by))).toEqual([verdict])
  })

  it('shows no difference where the interval holds 0, and where there is none', () => {
    expect(verdictsOf('throughput', plus(1, -1))).toEqual(['no difference shown'])
    expect(verdictsOf('throughput', plus(0))).toEqual(['no difference shown'])
  })

  it('pairs the replications: a difference far below the scatter is shown', () => {
    const [{ current, redesign, difference }] = differencesAt(
      1,
      sampleOf({ throughput: base }),
      sampleOf({ throughput: plus(0.1) }),
    )
    expect(current).toMatchObject({ estimate: 12 })
    expect(redesign.estimate).toBeCloseTo(12.1, 12)
    expect(difference.low).toBeCloseTo(0.1, 9)
    expect(difference.high).toBeCloseTo(0.1, 9)
    expect(current.high - current.low).toBeGreaterThan(4)
  })

  it('leaves out what either design lacks, and replications that have nothing to say', () => {
    const current = sampleOf({ throughput: base, cost: base, 'flowTime.mean': [1, 2, Number.NaN, 4] })
    const redesign = sampleOf({ throughput: base, 'flowTime.mean': [2, Number.NaN, 3, 5], margin: base })
    const found = differencesAt(1, current, redesign)
    expect(found.map(({ measure }) => measure)).toEqual(['throughput', 'flowTime.mean'])
    expect(found[1].current.estimate).toBe(2.5)
    const silent = sampleOf({ throughput: base.map(() => Number.NaN) })
    expect(differencesAt(1, silent, redesign)).toEqual([])
  })
})
