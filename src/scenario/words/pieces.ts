/**
 * A word cut where blanks part it. Readers of words cut first and match the pieces, so that no pattern has to try how
 * many blanks belong where: the time to read a word grows with its length.
 */
import { signedNumber } from './number.js'

export interface Piece {
  readonly text: string
  /** Where in the word, from 0. */
  readonly offset: number
}

/** What blanks part. */
export function piecesOf(word: string): Piece[] {
  return Array.from(word.matchAll(/\S+/g), (match) => ({ text: match[0], offset: match.index }))
}

/** The part of a word between two offsets without the blanks around it. */
export function trimmed(word: string, start = 0, end = word.length): Piece {
  const part = word.slice(start, end)
  return { text: part.trim(), offset: start + part.length - part.trimStart().length }
}

/** `52 per hour` is `52` and `per hour`; undefined where the word does not begin with a number. */
export function numberAndRest(word: string): { readonly digits: string; readonly rest: Piece } | undefined {
  const { text, offset } = trimmed(word)
  const digits = leadingNumber.exec(text)?.[0]
  return digits === undefined ? undefined : { digits, rest: trimmed(word, offset + digits.length) }
}

const leadingNumber = new RegExp(`^${signedNumber}`)

/** `6% per day` is `6%` and `day`; undefined where it has not this form. */
export function amountAndPeriod(word: string): { readonly amount: string; readonly period: Piece } | undefined {
  const [per, period] = piecesOf(word).slice(-2)
  if (per?.text !== 'per' || period === undefined) return undefined
  const amount = word.slice(0, per.offset).trim()
  return amount === '' ? undefined : { amount, period }
}
