/**
 * Promises as they are written: `p95(flow-time) < 5d`, `late(5d) < 10%`, `cost-per-decision < 40`,
 * `throughput > 30 per hour`, `escape(review) < 5%`.
 */

import type { PromisedStatistic } from '../scenario.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { type Piece, trimmed } from './pieces.js'

/** Those that are often promised; any whole percentile may be. */
export const statistics = ['mean', 'p50', 'p80', 'p90', 'p95', 'p99'] as const
const percentile = /^p[1-9][0-9]?$/
export const timedMeasures = ['flow-time', 'waiting-time', 'queue-length'] as const
export const promisedMeasures = [...timedMeasures, 'late', 'cost-per-decision', 'throughput', 'escape'] as const

/** The parts of a promise, not yet read: what is promised of what, and the limit. */
export interface ParsedPromise {
  readonly statistic?: Piece
  readonly of: Piece
  readonly station?: Piece
  readonly after?: Piece
  readonly comparison: '<' | '>'
  readonly limit: Piece
}

const usage =
  'write for example p95(flow-time) < 5d, late(5d) < 10%, escape(review) < 5%, cost-per-decision < 40 or throughput > 30 per hour'

/** Throws `Misread`. Names and limits are not looked up. */
export function parsePromise(text: string): ParsedPromise {
  const [sign = ''] = /[<>=≤≥]+/.exec(text) ?? []
  const signAt = sign === '' ? text.length : text.indexOf(sign)
  const { text: promised, offset } = trimmed(text, 0, signAt)
  const head = { text: /^[\p{L}0-9-]+/u.exec(promised)?.[0] ?? '', offset }
  const brackets = trimmed(text, offset + head.text.length, signAt)
  if (sign === '' || head.text === '' || !/^(\([^()]*\))?$/.test(brackets.text)) {
    throw new Misread('bad-promise', `\`${text}\` is no promise`, { hint: usage })
  }
  const limit = trimmed(text, signAt + sign.length)
  const comparison = comparisonOf(sign, signAt)
  if (limit.text === '') {
    throw new Misread('bad-promise', `\`${text.trim()}\` ends where a limit is wanted`, { offset: text.length - 1 })
  }
  if (brackets.text === '') return { of: head, comparison, limit }
  const start = brackets.offset + 1
  const inner = brackets.text.slice(1, -1)
  const parts = Array.from(inner.matchAll(/[^\s,]+/g), (part) => ({ text: part[0], offset: start + part.index }))
  if (head.text === 'late' && parts.length > 0) {
    return { of: head, after: { text: inner, offset: start }, comparison, limit }
  }
  if (head.text === 'escape' && parts.length === 1) return { of: head, station: parts[0], comparison, limit }
  const [of, station, ...rest] = parts
  if (of === undefined || rest.length > 0) {
    throw new Misread('bad-promise', `\`${text.trim()}\` is no promise`, { hint: usage, offset: start })
  }
  return { statistic: head, of, ...(station && { station }), comparison, limit }
}

function comparisonOf(sign: string, offset: number): '<' | '>' {
  if (sign === '<' || sign === '>') return sign
  const hint = sign.includes('>') || sign === '≥' ? 'write >' : 'write <'
  throw new Misread('bad-promise', `\`${sign}\` cannot stand in a promise`, { hint, offset })
}

export function parseStatistic({ text, offset }: Piece): PromisedStatistic {
  if (isPercentile(text)) return text
  if (/^p[0-9]/.test(text)) {
    const hint = 'a percentile is whole, from p1 to p99'
    throw new Misread('unknown-statistic', `\`${text}\` is no statistic of a promise`, { hint, offset })
  }
  return oneOf(text, statistics, 'statistic', offset)
}

function isPercentile(text: string): text is `p${number}` {
  return percentile.test(text)
}

export function parseMeasure({ text, offset }: Piece): (typeof promisedMeasures)[number] {
  return oneOf(text, promisedMeasures, 'measure', offset)
}

function oneOf<Name extends string>(text: string, names: readonly Name[], what: string, offset: number): Name {
  const found = names.find((name) => name === text)
  if (found !== undefined) return found
  const hint = didYouMean(text, names)
  throw new Misread(`unknown-${what}`, `\`${text}\` is no ${what} of a promise`, {
    ...(hint !== undefined && { hint }),
    offset,
  })
}
