/**
 * What may break before what is named: every other break, and where a capacity is named every other capacity by its own
 * break volume, whose paired difference from the first is not surely above 0 (one-sided 97.5 %, Bonferroni).
 */
import type { BreakEstimate } from '../experiment/break-estimate.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import { breaksOf } from '../experiment/found-breaks.js'
import { onesidedLowerBound } from '../statistics/interval.js'

interface Rival {
  /** Of the breaks: its place among them. Of the constraints: its id. */
  readonly is: number | string
  readonly estimate: BreakEstimate
}

const level = 0.975

/** Places among `breaksOf`, and ids of constraints. */
export function rivalsOf(findings: DesignFindings): (number | string)[] {
  const [first, ...others] = breaksOf(findings)
  if (first === undefined) return []
  const rivals: Rival[] = others.map(({ estimate }, index) => ({ is: index + 1, estimate }))
  if (first.because === 'capacity')
    for (const [index, { id }] of findings.loads.constraints.entries()) {
      const estimate = findings.own[index]
      if (estimate !== undefined && id !== first.first) rivals.push({ is: id, estimate })
    }
  return rivals
    .filter(({ estimate }) => !isSurelyLater(estimate, first.estimate, 1 - (1 - level) / rivals.length))
    .map(({ is }) => is)
}

function isSurelyLater(rival: BreakEstimate, first: BreakEstimate, confidence: number): boolean {
  const pairs = Math.min(rival.pseudoValues.length, first.pseudoValues.length)
  const later = rival.pseudoValues.slice(0, pairs).map((value, index) => value - first.pseudoValues[index])
  return onesidedLowerBound(later, confidence) > 0
}
