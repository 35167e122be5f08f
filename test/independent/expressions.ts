/** Expressions and distributions of the language, read from their texts and turned into functions of a scope. */
import { logGamma, type Random, weibullShape } from './random.js'
import { hoursOf } from './words.js'

export type Value = number | string

/** What an expression may look at. Durations are hours. */
export interface Scope {
  value(name: string): Value
  queue(station: string): number
  readonly random: Random
}

export interface Expression {
  (scope: Scope): Value
  /** Names that it reads. */
  readonly names: ReadonlySet<string>
}

type Closure = (scope: Scope) => Value

interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign'
  readonly text: string
  readonly number: number
}

const pattern =
  /\s*(?:([\d.]+(?:e[-+]?\d+)?)\s*(%|(?:min|s|h|d|w)(?![\w(-]))?|"([^"]*)"|([A-Za-z][\w]*(?:-[A-Za-z0-9][\w]*)*)|(<=|>=|!=|[-+*/()=<>,]))/y

function tokens(text: string): Token[] {
  const found: Token[] = []
  pattern.lastIndex = 0
  const whole = text.trimEnd()
  while (pattern.lastIndex < whole.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(whole)
    if (match === null) throw new Error(`cannot read "${text}" from ${at}`)
    const [, number, unit, quoted, name, sign] = match
    if (number !== undefined) {
      const factor = unit === undefined ? 1 : unit === '%' ? 0.01 : hoursOf[unit]
      found.push({ kind: 'number', text: number, number: Number(number) * factor })
    } else if (quoted !== undefined) found.push({ kind: 'text', text: quoted, number: 0 })
    else if (name !== undefined) found.push({ kind: 'name', text: name, number: 0 })
    else found.push({ kind: 'sign', text: sign, number: 0 })
  }
  return found
}

const numberOf = (value: Value): number => Number(value)
const truth = (value: boolean): number => (value ? 1 : 0)

const operations: Record<string, (a: Value, b: Value) => number> = {
  '=': (a, b) => truth(a === b),
  '!=': (a, b) => truth(a !== b),
  '<': (a, b) => truth(a < b),
  '<=': (a, b) => truth(a <= b),
  '>': (a, b) => truth(a > b),
  '>=': (a, b) => truth(a >= b),
  '+': (a, b) => numberOf(a) + numberOf(b),
  '-': (a, b) => numberOf(a) - numberOf(b),
  '*': (a, b) => numberOf(a) * numberOf(b),
  '/': (a, b) => numberOf(a) / numberOf(b),
}

/** From the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
]

class Reader {
  private at = 0
  readonly names = new Set<string>()

  constructor(
    private readonly list: readonly Token[],
    private readonly text: string,
  ) {}

  get done(): boolean {
    return this.at >= this.list.length
  }

  peek(...texts: string[]): boolean {
    const token = this.list[this.at]
    return token !== undefined && token.kind !== 'text' && texts.includes(token.text)
  }

  accept(...texts: string[]): string | undefined {
    return this.peek(...texts) ? this.list[this.at++].text : undefined
  }

  expect(text: string): void {
    if (this.accept(text) === undefined) throw new Error(`"${text}" is missing in "${this.text}"`)
  }

  expression(level = 0): Closure {
    if (level === levels.length) return this.unary()
    if (level === 2 && this.accept('not')) {
      const negated = this.expression(2)
      return (scope) => truth(numberOf(negated(scope)) === 0)
    }
    let left = this.expression(level + 1)
    for (let sign = this.accept(...levels[level]); sign !== undefined; sign = this.accept(...levels[level]))
      left = this.joined(sign, left, this.expression(level + 1))
    return left
  }

  private joined(sign: string, left: Closure, right: Closure): Closure {
    if (sign === 'and') return (scope) => truth(numberOf(left(scope)) !== 0 && numberOf(right(scope)) !== 0)
    if (sign === 'or') return (scope) => truth(numberOf(left(scope)) !== 0 || numberOf(right(scope)) !== 0)
    const operation = operations[sign]
    return (scope) => operation(left(scope), right(scope))
  }

  private unary(): Closure {
    if (this.accept('-')) {
      const negative = this.unary()
      return (scope) => -numberOf(negative(scope))
    }
    if (this.accept('+')) return this.unary()
    return this.primary()
  }

  /** A number, a name, a call or something in parentheses. */
  primary(): Closure {
    const token = this.list[this.at++]
    if (token === undefined) throw new Error(`"${this.text}" ends too early`)
    if (token.kind === 'number') return () => token.number
    if (token.kind === 'text') return () => token.text
    if (token.text === '(') {
      const inner = this.expression()
      this.expect(')')
      return inner
    }
    if (token.kind !== 'name') throw new Error(`"${token.text}" is out of place in "${this.text}"`)
    if (this.accept('(')) return this.call(token.text)
    this.names.add(token.text)
    return (scope) => scope.value(token.text)
  }

  private call(name: string): Closure {
    if (name === 'queue') {
      const station = this.list[this.at++].text
      this.expect(')')
      this.names.add('queue')
      return (scope) => scope.queue(station)
    }
    const given: Closure[] = [this.expression()]
    while (this.accept(',')) given.push(this.expression())
    this.expect(')')
    if (name === 'min') return (scope) => Math.min(...given.map((each) => numberOf(each(scope))))
    if (name === 'max') return (scope) => Math.max(...given.map((each) => numberOf(each(scope))))
    if (name === 'clip')
      return (scope) => {
        const [value, from, to] = given.map((each) => numberOf(each(scope)))
        return value < from ? from : value > to ? to : value
      }
    if (name === 'if') return (scope) => (numberOf(given[0](scope)) !== 0 ? given[1](scope) : given[2](scope))
    throw new Error(`no function ${name}`)
  }
}

function withNames(closure: Closure, names: ReadonlySet<string>): Expression {
  return Object.assign((scope: Scope) => closure(scope), { names })
}

export function readExpression(written: unknown): Expression {
  if (typeof written === 'number') return withNames(() => written, new Set())
  const text = String(written)
  const reader = new Reader(tokens(text), text)
  const closure = reader.expression()
  if (!reader.done) throw new Error(`something is left over in "${text}"`)
  return withNames(closure, reader.names)
}

type Sampler = (random: Random, given: readonly number[]) => number

const samplers: Readonly<Record<string, Sampler>> = {
  exponential: (random, [mean]) => random.exponential(mean),
  lognormal: (random, [mean, cv]) => {
    const variance = Math.log(1 + cv * cv)
    return mean * Math.exp(Math.sqrt(variance) * random.normal() - variance / 2)
  },
  gamma: (random, [mean, cv]) => mean * cv * cv * random.gamma(1 / (cv * cv)),
  erlang: (random, [mean, k]) => {
    let sum = 0
    for (let i = 0; i < k; i++) sum += random.exponential(mean / k)
    return sum
  },
  normal: (random, [mean, sd]) => Math.max(0, mean + sd * random.normal()),
  uniform: (random, [a, b]) => a + (b - a) * random.uniform(),
  triangular: (random, [a, mode, b]) => {
    const u = random.uniform()
    const turn = (mode - a) / (b - a)
    return u < turn ? a + Math.sqrt(u * (b - a) * (mode - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - mode))
  },
  weibull: (random, [mean, cv]) => {
    const shape = weibullShape(cv)
    const gammaOf = Math.exp(logGamma(1 + 1 / shape))
    return (mean / gammaOf) * Math.exp(Math.log(-Math.log(random.uniform())) / shape)
  },
  beta: (random, [a, b]) => random.beta(a, b),
  chance: (random, [p]) => truth(random.chance(p)),
  choice: (random, given) => {
    let left = random.uniform()
    for (let i = 0; i < given.length; i += 2) {
      left -= given[i + 1]
      if (left < 0) return given[i]
    }
    return given[given.length - 2]
  },
}

/** What columns of CSV files hold, for `empirical`. */
export type Columns = (file: string, column: string) => readonly number[]

/** A number, an expression or a distribution. */
export function readDistribution(written: unknown, columns: Columns): Expression {
  if (typeof written === 'number') return readExpression(written)
  const text = String(written).trim()
  const empirical = /^empirical\(\s*(\S+?)[\s,]+([\w-]+)(?:[\s,]+(s|min|h|d|w))?\s*\)$/.exec(text)
  if (empirical !== null) {
    const values = columns(empirical[1], empirical[2])
    const factor = empirical[3] === undefined ? 1 : hoursOf[empirical[3]]
    return withNames(({ random }) => values[Math.floor(random.uniform() * values.length)] * factor, new Set())
  }
  const name = /^([a-z]+)\(/.exec(text)?.[1]
  const sampler = name === undefined ? undefined : samplers[name]
  if (sampler === undefined) return readExpression(text)
  const reader = new Reader(tokens(text), text)
  reader.accept(name as string)
  reader.expect('(')
  const given: Closure[] = []
  while (!reader.accept(')')) if (!reader.accept('cv', 'sd', ',')) given.push(reader.primary())
  return withNames(
    (scope) =>
      sampler(
        scope.random,
        given.map((each) => numberOf(each(scope))),
      ),
    reader.names,
  )
}
