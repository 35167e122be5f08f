/** Shares: `18%`, which is 0.18. */
import { Misread } from './misread.js'
import { finiteNumber, inDigits } from './number.js'
import { numberAndRest } from './pieces.js'

/** A share within 0..1. */
export function parsePercent(text: string): number {
  const number = numberAndRest(text)
  if (number === undefined || !['', '%'].includes(number.rest.text)) {
    throw new Misread('bad-percent', `\`${text}\` is no percentage`, { hint: 'write for example 18%' })
  }
  const { digits, rest } = number
  if (rest.text === '') {
    throw new Misread('bad-percent', `\`${text}\` has no % sign`, { hint: `write ${digits}%` })
  }
  return shareWithinBounds(finiteNumber(digits) / 100, text)
}

/** Percentage points, which may be below zero: `-6%` is −0.06. */
export function parsePoints(text: string): number {
  const signed = /^\s*([+-]?)(.*)$/s.exec(text)
  const [, sign, rest] = signed ?? ['', '', text]
  if (/^\s*[+-]/.test(rest)) throw new Misread('bad-percent', `\`${text}\` is no percentage`)
  const share = parsePercent(rest)
  return sign === '-' ? -share : share
}

/** The points again; throws where they are beyond −1..1. `text`: as they are written. */
export function pointsWithinBounds(points: number, text: string): number {
  if (points >= 0) return shareWithinBounds(points, text)
  shareWithinBounds(-points, text)
  return points
}

/** The share again; throws where it is not within 0..1. `text`: as it is written. */
export function shareWithinBounds(share: number, text: string): number {
  if (share >= 0 && share <= 1) return share
  const hint = /^[0-9.]+$/.test(text) && share <= 100 ? `write ${text}%` : undefined
  throw new Misread('percent-out-of-range', `\`${text.trim()}\` is not between 0 % and 100 %`, {
    ...(hint !== undefined && { hint }),
  })
}

/** `106 %`. */
export function inPercent(share: number): string {
  return `${inDigits(share * 100)} %`
}
