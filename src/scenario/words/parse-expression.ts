/**
 * Expressions: `confidence >= 0.92 and amount < 10000`. A Pratt parser over tokens (Pratt 1973); nothing is evaluated
 * here, and names are not looked up. From loosest to tightest: or, and, not, comparisons, + and -, * and /, minus.
 */
import { type Expression, type FunctionName, type Operator, queueWord } from '../expression.js'
import { unknownUnit } from './duration.js'
import { Misread } from './misread.js'
import { nearest } from './nearest.js'
import { type Dimension, type Token, tokensOf } from './tokens.js'

/** A tree with the offsets of its names, texts and operators in the word. */
export interface ParsedExpression {
  readonly tree: Expression
  readonly offsets: ReadonlyMap<Expression, number>
}

const binding: ReadonlyMap<string, { readonly operator: Operator; readonly power: number }> = new Map(
  (
    [
      ['or', 1],
      ['and', 2],
      ['=', 4],
      ['!=', 4],
      ['<', 4],
      ['<=', 4],
      ['>', 4],
      ['>=', 4],
      ['+', 5],
      ['-', 5],
      ['*', 6],
      ['/', 6],
    ] as const
  ).map(([operator, power]) => [operator, { operator, power }]),
)
const notPower = 3
const comparisonPower = 4
const minusPower = 7
const deepest = 50

/** The least and the most of them. */
export const functionArguments: Readonly<Record<FunctionName, readonly [number, number]>> = {
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
  if: [3, 3],
  clip: [3, 3],
}

export function isFunctionName(text: string): text is FunctionName {
  return Object.hasOwn(functionArguments, text)
}

/** Throws `Misread`. */
export function parseExpression(word: string): ParsedExpression {
  const parser = new ExpressionParser(word)
  const tree = parser.expression()
  parser.expectEnd()
  return { tree, offsets: parser.offsets }
}

export class ExpressionParser {
  readonly offsets = new Map<Expression, number>()
  readonly #word: string
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(word: string) {
    this.#word = word
    this.#tokens = tokensOf(word)
  }

  /** The token that stands next. */
  get next(): Token {
    return this.#tokens[this.#at]
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.#at++
    return token
  }

  /** Takes the next token where it is this sign. */
  accept(sign: string): boolean {
    const found = this.next.kind === 'sign' && this.next.text === sign
    if (found) this.#at++
    return found
  }

  expect(sign: string, why: string): void {
    if (!this.accept(sign)) throw this.fault(`a \`${sign}\` is wanted ${why}`)
  }

  expectEnd(): void {
    if (this.next.kind === 'end') return
    const last = this.#tokens[this.#at - 1]
    if (last?.kind === 'number' && last.dimension === 'number' && this.next.kind === 'name') {
      throw unknownUnit(`${last.text} ${this.next.text}`, this.next.text, this.next.offset)
    }
    throw this.fault('an operator or the end is wanted')
  }

  /** A fault at the next token. */
  fault(wanted: string, hint?: string): Misread {
    const stands = this.next.kind === 'end' ? `\`${this.#word.trim()}\` ends` : `\`${this.next.text}\` stands`
    const options = {
      offset: Math.min(this.next.offset, Math.max(0, this.#word.length - 1)),
      ...(hint !== undefined && { hint }),
    }
    return new Misread('bad-expression', `${stands} where ${wanted}`, options)
  }

  /** Everything that binds tighter than `power`. */
  expression(power = 0): Expression {
    if (++this.#depth > deepest) throw new Misread('too-deep', `nested more than ${deepest} levels deep`)
    let left = this.#prefix()
    for (;;) {
      const token = this.next
      const found = token.kind === 'name' || token.kind === 'sign' ? binding.get(token.text) : undefined
      if (found === undefined || found.power <= power) break
      this.take()
      const right = this.expression(found.power)
      left = this.#placed({ operator: found.operator, left, right }, token)
      if (found.power === comparisonPower && this.#comparisonFollows()) {
        throw this.fault('one comparison ends', 'write `a < b and b < c`')
      }
    }
    this.#depth--
    return left
  }

  /** A number, a name, a call, a text or something in parentheses; with a minus before a number or a parenthesis. */
  primary(): Expression {
    const token = this.take()
    if (token.kind === 'number') return token.value
    if (token.kind === 'text') return this.#placed({ text: token.text }, token)
    if (token.kind === 'name' && !binding.has(token.text) && token.text !== 'not') return this.#named(token)
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.expression()
      this.expect(')', 'to close the parenthesis')
      return inner
    }
    if (token.kind !== 'end') this.#at--
    throw this.fault('a value is wanted')
  }

  /** What the next literal counts; undefined where no literal stands next. A minus before it is seen through. */
  literalDimension(): Dimension | undefined {
    const minus = this.next.kind === 'sign' && this.next.text === '-'
    const token = this.#tokens[this.#at + (minus ? 1 : 0)]
    return token.kind === 'number' ? token.dimension : undefined
  }

  /** A primary with any minus before it. */
  signed(): Expression {
    const token = this.next
    if (!this.accept('-')) return this.primary()
    return this.#negated(this.expression(minusPower), token)
  }

  #prefix(): Expression {
    const token = this.next
    if (token.kind === 'name' && token.text === 'not') {
      this.take()
      return this.#placed({ not: this.expression(notPower) }, token)
    }
    return this.signed()
  }

  #negated(operand: Expression, token: Token): Expression {
    return typeof operand === 'number' ? -operand : this.#placed({ minus: operand }, token)
  }

  #comparisonFollows(): boolean {
    return this.next.kind === 'sign' && binding.get(this.next.text)?.power === comparisonPower
  }

  #named(token: Token): Expression {
    if (!this.accept('(')) return this.#placed({ name: token.text }, token)
    if (token.text === queueWord) return this.#queue()
    if (!isFunctionName(token.text)) throw unknownFunction(token)
    const given: Expression[] = []
    do given.push(this.expression())
    while (this.accept(','))
    this.expect(')', `to close \`${token.text}(\``)
    const [least, most] = functionArguments[token.text]
    if (given.length < least || given.length > most) {
      throw new Misread('bad-expression', `\`${token.text}\` takes ${least} values, not ${given.length}`, {
        offset: token.offset,
      })
    }
    return this.#placed({ call: token.text, arguments: given }, token)
  }

  /** Behind `queue(`; its place is that of the station's name. */
  #queue(): Expression {
    const station = this.next
    if (station.kind !== 'name') {
      throw this.fault('the name of a station is wanted', 'how many wait at a station is written queue(STATION)')
    }
    this.take()
    this.expect(')', `to close \`${queueWord}(\``)
    return this.#placed({ queue: station.text }, station)
  }

  #placed<Tree extends Exclude<Expression, number>>(tree: Tree, token: Token): Tree {
    this.offsets.set(tree, token.offset)
    return tree
  }
}

function unknownFunction(token: Token): Misread {
  const meant = nearest(token.text, [...Object.keys(functionArguments), queueWord])
  return new Misread('unknown-function', `\`${token.text}()\` is no function`, {
    hint:
      meant === undefined
        ? 'functions are min(), max(), clip(value, from, to), if(condition, then, otherwise) and queue(STATION)'
        : `did you mean \`${meant}\`?`,
    offset: token.offset,
  })
}
