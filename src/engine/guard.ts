/**
 * Numbers from expressions, held to what they can be. Each is looked at as it is evaluated; one that is the same for every
 * item is looked at once, and costs nothing in the run. What cannot be is refused with its place, its value and the item.
 */
import { compileExpression, type Evaluate, foldExpression, type Scope } from '../scenario/evaluate.js'
import type { Expression } from '../scenario/expression.js'
import { namesIn, queuesIn } from '../scenario/names-in.js'
import { ImpossibleDraw, type SaidPath } from './fault.js'

/** Where the scenario says something, and what it is called in a message. */
export interface Said {
  /** For example `takes` of desk. */
  readonly what: string
  readonly path: SaidPath
}

/** The meaning of names in a run, and what a message needs to show an item. */
export interface RunScope extends Scope {
  /** Of items, those that anything reads. */
  readonly attributes: readonly string[]
  readonly classes: readonly string[]
  /** The name of an item's class. */
  classOf(item: number): string
}

/** What a number can be. */
export interface Bounds {
  readonly least: number
  readonly most: number
  /** For example `a duration of 0 or more`. */
  readonly wanted: string
  readonly unit?: string
  /** So much beyond it is the bound itself. */
  readonly rounding: number
}

const finite = Number.MAX_VALUE
const aboveZero = Number.MIN_VALUE
/** What arithmetic may lose. */
export const rounding = 1e-9

export const anyNumber: Bounds = { least: -finite, most: finite, wanted: 'a finite number', rounding: 0 }
export const duration: Bounds = { least: 0, most: finite, wanted: 'a duration of 0 or more', unit: 'hours', rounding }
export const notNegative: Bounds = { least: 0, most: finite, wanted: 'a number of 0 or more', rounding }
export const positive: Bounds = { least: aboveZero, most: finite, wanted: 'a number above 0', rounding: 0 }
export const variation: Bounds = { least: 0, most: 1_000, wanted: 'a number between 0 and 1,000', rounding }
export const share: Bounds = { least: 0, most: 1, wanted: 'a share between 0 and 1', rounding }

/** An expression that is looked at each time. @throws ImpossibleDraw where it is constant and cannot be */
export function guardedExpression(expression: Expression, said: Said, bounds: Bounds, scope: RunScope): Evaluate {
  const held = guarded(foldExpression(expression, scope), expression, said, bounds, scope)
  return typeof held === 'number' ? () => held : held
}

/** The same of what is folded already. */
export function guarded(
  folded: number | Evaluate,
  expression: Expression,
  said: Said,
  bounds: Bounds,
  scope: RunScope,
): number | Evaluate {
  const { least, most } = bounds
  const outside = (value: number, item?: number) => {
    if (value < least && value >= least - bounds.rounding) return least
    if (value > most && value <= most + bounds.rounding) return most
    throw impossibleValue(said, value, bounds, itemInWords(expression, scope, item))
  }
  if (typeof folded === 'number') return folded >= least && folded <= most ? folded : outside(folded)
  return (item) => {
    const value = folded(item)
    return value >= least && value <= most ? value : outside(value, item)
  }
}

export function impossibleValue(said: Said, value: number, { wanted, unit }: Bounds, item: string): ImpossibleDraw {
  const came = `${numberInWords(value)}${unit === undefined ? '' : ` ${unit}`}`
  const hint = Number.isFinite(value)
    ? 'min(…), max(…) or clip(…, from, to) keep an expression within bounds'
    : 'its expression can divide by zero: max(…, 1) keeps a divisor away from it, if(…, then, otherwise) leaves it out'
  return new ImpossibleDraw(`${said.what} came out as ${came}, where ${wanted} is wanted${item}`, said.path, hint)
}

/** What an expression reads, and what the item is besides: `, for the item with pages = 0 and amount = 12`. */
export function itemInWords(expression: Expression, scope: RunScope, item?: number): string {
  const read = [...namesIn(expression)]
  const rest = item === undefined ? [] : scope.attributes.filter((name) => !read.includes(name))
  const names = [...read, ...rest].flatMap((name) => named(name, scope.resolve(name), item, scope))
  const queues = [...queuesIn(expression)].flatMap((id) => named(`queue(${id})`, scope.queue(id), item, scope))
  const all = [...names, ...queues]
  return all.length === 0 ? '' : `, at ${all.join(', ')}`
}

function named(name: string, meaning: number | Evaluate, item: number | undefined, { classes }: RunScope): string[] {
  if (typeof meaning !== 'number' && item === undefined) return []
  const value = typeof meaning === 'number' ? meaning : meaning(item ?? 0)
  if (name === 'class') return [`class = "${classes[value]}"`]
  return [`${name} = ${numberInWords(value)}${name === 'age' ? ' h' : ''}`]
}

function numberInWords(value: number): string {
  if (Number.isNaN(value)) return 'not a number'
  if (!Number.isFinite(value)) return value < 0 ? 'minus infinity' : 'infinity'
  return String(Number(value.toPrecision(6)))
}

/** A condition, which may be any number but has to be one. */
export function guardedCondition(expression: Expression, said: Said, scope: RunScope): Evaluate {
  const compiled = compileExpression(expression, scope)
  if (isTruth(expression)) return compiled
  return guardedExpression(expression, said, { ...anyNumber, wanted: 'a condition' }, scope)
}

const truths: readonly string[] = ['=', '!=', '<', '<=', '>', '>=', 'and', 'or']

/** Whether it is 0 or 1 by its form. */
function isTruth(expression: Expression): boolean {
  if (typeof expression !== 'object') return false
  return 'not' in expression || ('operator' in expression && truths.includes(expression.operator))
}
