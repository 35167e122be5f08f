/** How an answer loses value: `6% per day`, `linear to 0 in 10d`, `cliff at 5d`. */
import type { Decay } from '../scenario.js'
import { parseDuration } from './duration.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { parsePercent } from './percent.js'

const periodHours = new Map([
  ['hour', 1],
  ['day', 24],
  ['week', 168],
])

/** Durations as they stand; whether they can be is for the check. */
export function parseDecay(text: string): Decay {
  const linear = /^\s*linear\s+to\s+0\s+in\s+(.+)$/.exec(text)
  if (linear !== null) return { by: 'linear', within: parseDuration(linear[1]) }
  const cliff = /^\s*cliff\s+at\s+(.+)$/.exec(text)
  if (cliff !== null) return { by: 'cliff', at: parseDuration(cliff[1]) }
  const rate = /^(.+?)\s+per\s+(\S+)\s*$/.exec(text)
  if (rate !== null) {
    return { by: 'rate', share: parsePercent(rate[1]), each: parseDecayPeriod(rate[2], text.lastIndexOf(rate[2])) }
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
