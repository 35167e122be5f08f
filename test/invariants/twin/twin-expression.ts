/**
 * Expressions from text to tree, written again without the reader that it checks: tokens by one pattern, and a rank for
 * each operator.
 */
import type { Written } from '../generator/written.js'

const ranks: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
}
/** `not` holds weaker than a comparison. */
const rankOfNot = 3

const hoursOf: Readonly<Record<string, (amount: number) => number>> = {
  s: (amount) => amount / 3600,
  min: (amount) => amount / 60,
  h: (amount) => amount,
  d: (amount) => amount * 24,
  w: (amount) => amount * 168,
}

const token = /\s*([0-9.]+\s*(?:%|(?:s|min|h|d|w)\b)?|"[^"]*"|[a-z][a-z0-9_-]*|!=|<=|>=|[=<>()+*/,-])/giy

/** Hours for a duration, a fraction for a percentage. */
export function literal(text: string): number {
  const [, digits, unit = ''] = /^([0-9.]+)\s*(%|[a-z]*)$/.exec(text) ?? []
  if (unit === '%') return Number(digits) / 100
  return unit === '' ? Number(digits) : hoursOf[unit](Number(digits))
}

export function twinOfExpression(text: string): Written {
  return new Reader(Array.from(text.matchAll(token), ([, each]) => each)).all()
}

class Reader {
  readonly #tokens: readonly string[]
  #next = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  all(): Written {
    const tree = this.#from(1)
    if (this.#next < this.#tokens.length) throw new Error(`${this.#tokens.join(' ')} goes on after its end`)
    return tree
  }

  #take(): string {
    return this.#tokens[this.#next++]
  }

  #skip(wanted: string): boolean {
    const isThere = this.#tokens[this.#next] === wanted
    if (isThere) this.#next++
    return isThere
  }

  /** Operators of this rank or higher, from left to right. */
  #from(rank: number): Written {
    let left = this.#skip('not') ? { not: this.#from(rankOfNot) } : this.#atom()
    for (;;) {
      const operator = this.#tokens[this.#next]
      const its = ranks[operator] ?? 0
      if (its < rank || operator === undefined) return left
      this.#next++
      left = { operator, left, right: this.#from(its + 1) }
    }
  }

  #atom(): Written {
    const word = this.#take()
    if (word === '-') return { minus: this.#atom() }
    if (word === '(') {
      const inner = this.#from(1)
      this.#skip(')')
      return inner
    }
    if (word.startsWith('"')) return { text: word.slice(1, -1) }
    if (/^[0-9.]/.test(word)) return literal(word)
    if (!this.#skip('(')) return { name: word }
    return word === 'queue' ? this.#queue() : this.#call(word)
  }

  #queue(): Written {
    const queue = this.#take()
    this.#skip(')')
    return { queue }
  }

  #call(call: string): Written {
    const given: Written[] = []
    do given.push(this.#from(1))
    while (this.#skip(','))
    this.#skip(')')
    return { call, arguments: given }
  }
}
