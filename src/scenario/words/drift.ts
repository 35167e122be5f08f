/** How the accuracy of an AI moves: `-0.5% per week`, in percentage points. */
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { parsePoints } from './percent.js'

const weeksPer = new Map([
  ['day', 1 / 7],
  ['week', 1],
])

/** As a fraction per week; below zero where accuracy falls. */
export function parseDrift(text: string): number {
  const match = /^(.+?)\s+per\s+(\S+)\s*$/.exec(text)
  if (match === null) {
    throw new Misread('bad-drift', `\`${text.trim()}\` does not say how accuracy drifts`, {
      hint: 'write for example -0.5% per week, in percentage points',
    })
  }
  return parsePoints(match[1]) / weeksIn(match[2], text.lastIndexOf(match[2]))
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
