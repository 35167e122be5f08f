/** An expression's tree back as text, in the language's own spelling, with no more parentheses than it needs. */
import type { Expression, Operator } from '../../scenario/expression.js'
import { durationInWords, numberInWords } from './numbers-in-words.js'

/** Binds tighter the higher. */
const strengths: Readonly<Record<Operator, number>> = {
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
const ofNot = 3
const ofMinus = 7
const ofWord = 8

export function expressionInWords(expression: Expression): string {
  return text(expression, 0)
}

/** In parentheses where it binds weaker than `least`. */
function text(expression: Expression, least: number): string {
  const plain = spelled(expression)
  return strengthOf(expression) < least ? `(${plain})` : plain
}

function spelled(expression: Expression): string {
  if (typeof expression === 'number') return numberInWords(expression)
  if ('text' in expression) return `"${expression.text}"`
  if ('name' in expression) return expression.name
  if ('queue' in expression) return `queue(${expression.queue})`
  if ('not' in expression) return `not ${text(expression.not, ofNot)}`
  if ('minus' in expression) return `−${text(expression.minus, ofMinus)}`
  if ('call' in expression) return `${expression.call}(${expression.arguments.map((each) => text(each, 0)).join(', ')})`
  const { operator, left, right } = expression
  const strength = strengths[operator]
  // Operators of one strength go from left to right: on the right the same strength needs parentheses.
  return `${operand(left, strength, expression)} ${operator} ${operand(right, strength + 1, expression)}`
}

/** Hours beside an age are a duration, as in `age > 5 d`. */
function operand(part: Expression, least: number, { operator, left, right }: Binary): string {
  const besideAge = (isAge(left) || isAge(right)) && operator !== '*' && operator !== '/'
  return typeof part === 'number' && besideAge ? durationInWords(part) : text(part, least)
}

type Binary = Extract<Expression, { readonly operator: Operator }>

function isAge(expression: Expression): boolean {
  return typeof expression === 'object' && 'name' in expression && expression.name === 'age'
}

function strengthOf(expression: Expression): number {
  if (typeof expression === 'number') return ofWord
  if ('not' in expression) return ofNot
  if ('minus' in expression) return ofMinus
  return 'operator' in expression ? strengths[expression.operator] : ofWord
}
