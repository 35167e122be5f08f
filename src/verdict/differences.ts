/** Paired differences between a redesign and the current design, and a word for each. */
import type { Sample } from '../experiment/sample.js'
import { meanInterval, pairedInterval } from '../statistics/interval.js'
import { varianceReduction } from '../statistics/variance-reduction.js'
import type { Difference } from './result.js'

/** Which way is better; a share that needs review is better smaller. */
const better: Readonly<Record<string, 'higher' | 'lower'>> = {
  throughput: 'higher',
  'flowTime.mean': 'lower',
  'flowTime.p50': 'lower',
  'flowTime.p95': 'lower',
  workInProgress: 'lower',
  reviewRate: 'lower',
  'review.missed': 'lower',
  'review.spoiled': 'lower',
  'review.wrongAtEnd': 'lower',
  touches: 'lower',
  handoffs: 'lower',
  toolsCrossed: 'lower',
  costPerDecision: 'lower',
  valueRealised: 'higher',
  cost: 'lower',
  margin: 'higher',
}

/** For every measure that both designs have at the volume. */
export function differencesAt(volume: number, current: Sample, redesign: Sample): Difference[] {
  return Object.keys(better).flatMap((measure): Difference[] => {
    if (!current.has(measure) || !redesign.has(measure)) return []
    const [a, b] = finitePairs(current.of(measure), redesign.of(measure))
    if (a.length === 0) return []
    const difference = pairedInterval(b, a)
    return [
      {
        measure,
        volume,
        current: meanInterval(a),
        redesign: meanInterval(b),
        difference,
        ...reductionOf(a, b),
        verdict: verdictOf(difference, better[measure]),
      },
    ]
  })
}

function reductionOf(a: readonly number[], b: readonly number[]): Pick<Difference, 'varianceReduction'> {
  const reduction = varianceReduction(a, b)
  return reduction === undefined ? {} : { varianceReduction: reduction }
}

function finitePairs(a: readonly number[], b: readonly number[]): [number[], number[]] {
  const both = [...a.keys()].filter((index) => Number.isFinite(a[index]) && Number.isFinite(b[index]))
  return [both.map((index) => a[index]), both.map((index) => b[index])]
}

function verdictOf({ low, high }: { low: number; high: number }, wanted: 'higher' | 'lower'): Difference['verdict'] {
  if (low <= 0 && high >= 0) return 'no difference shown'
  return low > 0 === (wanted === 'higher') ? 'better' : 'worse'
}
