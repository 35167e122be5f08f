/**
 * Distributions as they are written: `lognormal(18min cv 0.9)`, `choice(6min 80% 1h 20%)`,
 * `empirical(file.csv column min)`, or a plain value. Arguments are parted by spaces; commas are accepted.
 * What the arguments may be is for the check.
 */
import { type Expression, queueWord } from '../expression.js'
import { type DurationUnit, isDurationUnit } from './duration.js'
import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'
import { ExpressionParser, isFunctionName } from './parse-expression.js'
import {
  type ArgumentForm,
  distributionNames,
  hasSignature,
  type SignatureName,
  signatures,
  usage,
} from './signatures.js'
import type { Dimension } from './tokens.js'

export interface ParsedArgument {
  readonly tree: Expression
  /** Of a literal; absent for names and expressions. */
  readonly dimension?: Dimension
  readonly offset: number
}

export type ParsedDistribution = { readonly offsets: ReadonlyMap<Expression, number> } & (
  | { readonly name: SignatureName; readonly arguments: ReadonlyMap<string, ParsedArgument> }
  | { readonly name: 'choice'; readonly values: readonly ParsedChoice[] }
  | ParsedEmpirical
)

export interface ParsedChoice {
  readonly value: ParsedArgument
  readonly share: ParsedArgument
}

export interface ParsedEmpirical {
  readonly name: 'empirical'
  readonly file: string
  readonly column: string
  readonly unit?: DurationUnit
}

/** Throws `Misread`. */
export function parseDistribution(word: string): ParsedDistribution {
  const call = /^\s*([\p{L}][\p{L}\p{N}_-]*)\s*\(/u.exec(word)
  if (call === null || isFunctionName(call[1]) || call[1] === queueWord) return parseValue(word)
  const name = call[1]
  if (name === 'empirical') return { offsets: new Map(), ...parseEmpirical(word, call[0].length) }
  if (name !== 'choice' && !hasSignature(name)) throw unknownDistribution(name, word.indexOf(name))
  const parser = new ExpressionParser(word)
  parser.take()
  parser.take()
  return name === 'choice' ? parseChoice(parser) : parseArguments(parser, name)
}

export function unknownDistribution(name: string, offset = 0): Misread {
  const hint = didYouMean(name, distributionNames)
  return new Misread('unknown-distribution', `\`${name}\` is no distribution`, {
    ...(hint !== undefined && { hint }),
    offset,
  })
}

function parseValue(word: string): ParsedDistribution {
  const parser = new ExpressionParser(word)
  const dimension = parser.literalDimension()
  const tree = parser.expression()
  parser.expectEnd()
  const value = {
    tree,
    offset: word.search(/\S|$/),
    ...(typeof tree === 'number' && dimension !== undefined && { dimension }),
  }
  return { name: 'constant', arguments: new Map([['value', value]]), offsets: parser.offsets }
}

function parseArguments(parser: ExpressionParser, name: SignatureName): ParsedDistribution {
  const given = new Map<string, ParsedArgument>()
  const forms: readonly ArgumentForm[] = signatures[name]
  for (const form of forms) {
    if (given.size > 0) parser.accept(',')
    takeWord(parser, form, name)
    given.set(form.key, argument(parser, name))
  }
  close(parser, name)
  return { name, arguments: given, offsets: parser.offsets }
}

function takeWord(parser: ExpressionParser, form: ArgumentForm, name: SignatureName): void {
  if (form.word === undefined) return
  if (parser.next.kind === 'name' && parser.next.text === form.word) parser.take()
  else throw wanted(parser, `\`${form.word}\` is wanted`, name)
}

function argument(parser: ExpressionParser, name: SignatureName | 'choice'): ParsedArgument {
  const { next } = parser
  if (next.kind === 'end' || (next.kind === 'sign' && next.text === ')')) {
    throw wanted(parser, 'another argument is wanted', name)
  }
  const dimension = parser.literalDimension()
  const tree = parser.signed()
  return { tree, offset: next.offset, ...(dimension !== undefined && { dimension }) }
}

function parseChoice(parser: ExpressionParser): ParsedDistribution {
  const values: ParsedChoice[] = []
  do {
    if (values.length > 0) parser.accept(',')
    const value = argument(parser, 'choice')
    parser.accept(',')
    values.push({ value, share: argument(parser, 'choice') })
  } while (parser.next.kind !== 'end' && parser.next.text !== ')')
  close(parser, 'choice')
  return { name: 'choice', values, offsets: parser.offsets }
}

function close(parser: ExpressionParser, name: SignatureName | 'choice'): void {
  if (!parser.accept(')')) throw wanted(parser, 'the closing parenthesis is wanted', name)
  parser.expectEnd()
}

function wanted(parser: ExpressionParser, what: string, name: SignatureName | 'choice'): Misread {
  const fault = parser.fault(what)
  return new Misread('bad-distribution', fault.message, { hint: `write ${usage(name)}`, offset: fault.offset })
}

/** File and column may stand in quotes. `start`: behind the parenthesis. */
function parseEmpirical(word: string, start: number): ParsedEmpirical {
  const end = word.lastIndexOf(')')
  const hint = `write ${usage('empirical')}`
  if (end < start || word.slice(end + 1).trim() !== '') {
    throw new Misread('bad-distribution', `\`${word}\` does not end with a parenthesis`, {
      hint,
      offset: word.length - 1,
    })
  }
  const parts = Array.from(word.slice(start, end).matchAll(/"([^"]*)"|[^\s,"]+/g), (match) => match[1] ?? match[0])
  const [file, column, unit] = parts
  if (file === undefined || column === undefined || parts.length > 3) {
    throw new Misread('bad-distribution', '`empirical` wants a file, a column and, for times, its unit', {
      hint,
      offset: start,
    })
  }
  if (unit !== undefined && !isDurationUnit(unit)) {
    const options = { hint: 'units are s, min, h, d and w', offset: word.lastIndexOf(unit) }
    throw new Misread('unknown-unit', `\`${unit}\` is no unit of time`, options)
  }
  return { name: 'empirical', file, column, ...(unit !== undefined && { unit }) }
}
