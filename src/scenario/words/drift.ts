/** How the accuracy of an AI moves: `-0.5% per week`, in percentage points. */
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { parsePoints } from './percent.js'
import { amountAndPeriod } from './pieces.js'

const weeksPer = new Map([
  ['day', 1 / 7],
  ['week', 1],
])

/** As a fraction per week; below zero where accuracy falls. */
export function parseDrift(text: string): number {
  const drift = amountAndPeriod(text)
  if (drift === undefined) {
    throw new Misread('bad-drift', `\`${text.trim()}\` does not say how accuracy drifts`, {
      hint: 'write for example -0.5% per week, in percentage points',
    })
  }
  return parsePoints(drift.amount) / weeksIn(drift.period.text, drift.period.offset)
}

/** How many weeks a period lasts. */
export function weeksIn(period: string, offset = 0): number {
  const weeks = weeksPer.get(period)
  if (weeks !== undefined) return weeks
  const hint = didYouMean(period, weeksPer.keys())
  throw new Misread('unknown-period', `\`per ${period}\` cannot be here`, {
    ...(hint !== undefined && { hint }),
    offset,
  })
}
