/**
 * A value of the file with another mean: a number, a length, a share, a rate, an agenda, or a distribution, whose first
 * argument is its mean (`uniform` and `triangular` have none and are stretched). The rest of what is written stays.
 */

import { isMap } from './value-path.js'
import { tokensOf } from './words/tokens.js'
import type { JsonValue } from './written/written.js'

export interface MovableMean {
  /** Hours, a share or a plain number: as the range of an evidence gives it. */
  readonly mean: number
  /** What the file would say with this mean. */
  readonly write: (mean: number) => JsonValue
  /** The mean alone, with its unit: `22min`. */
  readonly say: (mean: number) => string
}

const meanFirst = ['exponential', 'lognormal', 'gamma', 'erlang', 'normal', 'weibull']
const stretched = ['uniform', 'triangular']
/** Enough for what a file says, and short enough to be read. */
const digits = 6
/** Keys whose values count people, places or items. */
const counts = ['count', 'parallel', 'decides', 'size', 'limit', 'items']

/**
 * Absent for what has no mean to move: an expression, a name, times of the week, `beta`, `choice`, `empirical`.
 * @param key the last of the value's path
 */
export function movableMean(value: JsonValue | undefined, key: string): MovableMean | undefined {
  if (typeof value === 'number') {
    const write = (mean: number) => (counts.includes(key) ? whole(mean) : short(mean))
    return { mean: value, write, say: (mean) => String(write(mean)) }
  }
  if (isMap(value) && value.mean !== undefined) {
    const inner = movableMean(value.mean, key)
    return inner && { ...inner, write: (mean) => ({ ...value, mean: inner.write(mean) }) }
  }
  return typeof value === 'string' ? movableText(value, key) : undefined
}

function movableText(text: string, key: string): MovableMean | undefined {
  const called = /^\s*(\w+)\s*\(/.exec(text)
  if (called === null) return firstNumberMoved(text, 0, key)
  const [head, name] = called
  if (meanFirst.includes(name)) return firstNumberMoved(text, head.length, key)
  return stretched.includes(name) ? allStretched(text, head.length) : undefined
}

interface Numeral {
  readonly value: number
  readonly offset: number
  readonly text: string
  /** What one of the numeral's own unit is. */
  readonly unit: number
}

/** The numbers of a text from an offset on; none where it cannot be read as words and signs. */
function numeralsIn(text: string, from: number): Numeral[] {
  try {
    return tokensOf(text.slice(from)).flatMap((token): Numeral[] => {
      if (token.kind !== 'number') return []
      const plain = Number.parseFloat(token.text)
      const unit = plain === 0 ? 1 : token.value / plain
      return [{ value: token.value, offset: from + token.offset, text: token.text, unit }]
    })
  } catch {
    return []
  }
}

/** Only where the text, or the argument list, begins with a number; percentage points may have a sign. */
function firstNumberMoved(text: string, from: number, key: string): MovableMean | undefined {
  const [first] = numeralsIn(text, from)
  if (first === undefined) return undefined
  const sign = text.slice(from, first.offset).trim()
  if (sign !== '' && (from > 0 || !/^[+-]$/.test(sign))) return undefined
  const rest = text.slice(first.offset + first.text.length)
  const isCount = counts.includes(key) && first.unit === 1
  const say = (mean: number) => {
    const inUnit = mean / first.unit
    return `${isCount ? whole(inUnit) : short(inUnit)}${unitOf(first.text)}`
  }
  const mean = sign === '-' ? -first.value : first.value
  return { mean, write: (moved) => text.slice(0, sign === '' ? first.offset : from) + say(moved) + rest, say }
}

/** Every argument by the same factor, and the mean with them. */
function allStretched(text: string, from: number): MovableMean | undefined {
  const numerals = numeralsIn(text, from)
  if (numerals.length === 0) return undefined
  const mean = numerals.reduce((sum, { value }) => sum + value, 0) / numerals.length
  const write = (moved: number) => {
    let written = text
    for (const { value, unit, offset, text: old } of numerals.toReversed()) {
      const stretchedTo = `${short((value * (moved / mean)) / unit)}${unitOf(old)}`
      written = written.slice(0, offset) + stretchedTo + written.slice(offset + old.length)
    }
    return written
  }
  const [{ unit, text: first }] = numerals
  return mean > 0 ? { mean, write, say: (moved) => `${short(moved / unit)}${unitOf(first)}` } : undefined
}

function unitOf(numeral: string): string {
  return numeral.replace(/^[0-9.eE+]*/, '')
}

function whole(value: number): number {
  return Math.max(1, Math.round(value))
}

function short(value: number): number {
  return Number(value.toPrecision(digits))
}
