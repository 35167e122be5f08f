/** Splits an expression or a distribution into numbers, names, texts and signs, each with its offset. */
import { type DurationUnit, hoursIn, isDurationUnit, unknownUnit } from './duration.js'
import { Misread } from './misread.js'
import { finiteNumber, unsignedNumber } from './number.js'

/** What a literal counts: a plain number, a share written with %, hours. */
export type Dimension = 'number' | 'percent' | 'duration'

export type Token =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly dimension: Dimension
      readonly text: string
      readonly offset: number
    }
  | { readonly kind: 'name' | 'text' | 'sign' | 'end'; readonly text: string; readonly offset: number }

const number = new RegExp(`(${unsignedNumber})(?:(\\s*)([%\\p{L}][\\p{L}]*))?`, 'uy')
const name = /\p{L}[\p{L}\p{M}\p{N}_-]*/uy
const text = /"([^"]*)"/y
const sign = /!=|<=|>=|[=<>+\-*/(),]/y
const mostTokens = 1_000

/** What other languages write, and what this one writes for it. */
const foreign = new Map([
  ['==', '='],
  ['&&', 'and'],
  ['||', 'or'],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
])

/** Ends with a token of kind `end`. */
export function tokensOf(word: string): Token[] {
  const tokens: Token[] = []
  let offset = 0
  while (offset < word.length) {
    if (/\s/.test(word[offset])) {
      offset++
      continue
    }
    const token = tokenAt(word, offset)
    tokens.push(token)
    if (tokens.length > mostTokens) {
      throw new Misread('too-long', `more than ${mostTokens} words and signs in one expression`)
    }
    offset += token.kind === 'text' ? token.text.length + 2 : token.text.length
  }
  tokens.push({ kind: 'end', text: '', offset })
  return tokens
}

function tokenAt(word: string, offset: number): Token {
  const digits = matchAt(number, word, offset)
  if (digits !== undefined) return numberToken(digits, offset)
  const named = matchAt(name, word, offset)
  if (named !== undefined) return { kind: 'name', text: named[0], offset }
  const quoted = matchAt(text, word, offset)
  if (quoted !== undefined) return { kind: 'text', text: quoted[1], offset }
  const two = word.slice(offset, offset + 2)
  const meant = foreign.get(two)
  if (meant !== undefined) {
    throw new Misread('bad-expression', `\`${two}\` is not known here`, { hint: `write \`${meant}\``, offset })
  }
  const signed = matchAt(sign, word, offset)
  if (signed !== undefined) return { kind: 'sign', text: signed[0], offset }
  if (word[offset] === '"') throw new Misread('bad-expression', 'a quote is not closed', { offset })
  throw new Misread('bad-expression', `\`${String.fromCodePoint(word.codePointAt(offset) ?? 0)}\` is not known here`, {
    offset,
  })
}

function matchAt(pattern: RegExp, word: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset
  return pattern.exec(word) ?? undefined
}

/** A unit belongs to its number, with or without a space; any other word after a space is a word of its own. */
function numberToken([whole, digits, space, unit]: RegExpExecArray, offset: number): Token {
  const value = finiteNumber(digits, offset)
  if (unit === '%') return { kind: 'number', value: value / 100, dimension: 'percent', text: whole, offset }
  if (unit !== undefined && isDurationUnit(unit)) {
    return {
      kind: 'number',
      value: hoursIn(value, unit satisfies DurationUnit),
      dimension: 'duration',
      text: whole,
      offset,
    }
  }
  if (unit !== undefined && space === '') throw unknownUnit(whole, unit, offset)
  return { kind: 'number', value, dimension: 'number', text: digits, offset }
}
