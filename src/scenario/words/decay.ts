/** How an answer loses value: `6% per day`, `linear to 0 in 10d`, `cliff at 5d`. */
import type { Decay } from '../scenario.js'
import { parseDuration } from './duration.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { parsePercent } from './percent.js'
import { amountAndPeriod } from './pieces.js'

const periodHours = new Map([
  ['hour', 1],
  ['day', 24],
  ['week', 168],
])

/** Durations as they stand; whether they can be is for the check. */
export function parseDecay(text: string): Decay {
  const word = text.trim()
  const linear = /^linear\s+to\s+0\s+in\s+(?=\S)/.exec(word)
  if (linear !== null) return { by: 'linear', within: parseDuration(word.slice(linear[0].length)) }
  const cliff = /^cliff\s+at\s+(?=\S)/.exec(word)
  if (cliff !== null) return { by: 'cliff', at: parseDuration(word.slice(cliff[0].length)) }
  const rate = amountAndPeriod(text)
  if (rate !== undefined) {
    const { amount, period } = rate
    return { by: 'rate', share: parsePercent(amount), each: parseDecayPeriod(period.text, period.offset) }
  }
  throw new Misread('bad-decay', `\`${text}\` says not how value decays`, {
    hint: 'write for example 6% per day, linear to 0 in 10d, or cliff at 5d',
  })
}

/** Hours. */
export function parseDecayPeriod(period: string, offset = 0): number {
  const hours = periodHours.get(period)
  if (hours !== undefined) return hours
  const hint = didYouMean(period, periodHours.keys())
  throw new Misread('unknown-period', `\`per ${period}\` cannot be here`, {
    ...(hint !== undefined && { hint }),
    offset,
  })
}
