/** Paired differences between a redesign and the current design, and a word for each. */
import type { Sample } from '../experiment/sample.js'
import { isAtLeast } from '../measure/at-least.js'
import type { Estimate } from '../measure/measures.js'
import { type Interval, meanInterval, pairedInterval } from '../statistics/interval.js'
import { varianceReduction } from '../statistics/variance-reduction.js'
import { better, type ComparedMeasure, comparedMeasures } from './better.js'
import type { Difference } from './result.js'

/** For every measure that both designs have at the volume. */
export function differencesAt(volume: number, current: Sample, redesign: Sample): Difference[] {
  return comparedMeasures.flatMap((measure): Difference[] => {
    if (!current.has(measure) || !redesign.has(measure)) return []
    const [a, b] = finitePairs(current.of(measure), redesign.of(measure))
    if (a.length === 0) return []
    const difference = pairedInterval(b, a)
    return [
      {
        measure,
        volume,
        current: boundOr(meanInterval(a), isAtLeast(current, measure)),
        redesign: boundOr(meanInterval(b), isAtLeast(redesign, measure)),
        difference,
        ...reductionOf(a, b),
        verdict: verdictOf(measure, difference, isAtLeast(current, measure), isAtLeast(redesign, measure)),
      },
    ]
  })
}

function boundOr(interval: Interval, isBound: boolean): Estimate {
  return isBound ? { ...interval, atLeast: true } : interval
}

function reductionOf(a: readonly number[], b: readonly number[]): Pick<Difference, 'varianceReduction'> {
  const reduction = varianceReduction(a, b)
  return reduction === undefined ? {} : { varianceReduction: reduction }
}

function finitePairs(a: readonly number[], b: readonly number[]): [number[], number[]] {
  const both = [...a.keys()].filter((index) => Number.isFinite(a[index]) && Number.isFinite(b[index]))
  return [both.map((index) => a[index]), both.map((index) => b[index])]
}

/** What is at least so much never wins, and loses only where the bound lies beyond the other's value. */
function verdictOf(
  measure: ComparedMeasure,
  { low, high }: Interval,
  isBefore: boolean,
  isAfter: boolean,
): Difference['verdict'] {
  const wanted = better[measure]
  if (isBefore && !(high < 0 && !isAfter)) return 'cannot be told'
  if (isAfter && !(low > 0)) return 'cannot be told'
  if (low <= 0 && high >= 0) return 'no difference shown'
  return low > 0 === (wanted === 'higher') ? 'better' : 'worse'
}
