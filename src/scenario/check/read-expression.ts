/**
 * Expressions, as text or as a tree `{ operator: ">=", left: { name: confidence }, right: 0.92 }`, with their names
 * and kinds checked: every name is known, only `class` is compared with a text, and only with the name of a class.
 */
import { type Expression, type Operator, queueWord } from '../expression.js'
import { functionArguments, isFunctionName, type ParsedExpression, parseExpression } from '../words/parse-expression.js'
import type { Place } from '../written/source.js'
import { child, placeIn, type Written, type WrittenMap, type WrittenScalar } from '../written/written.js'
import type { Check } from './check.js'
import { checkExpression, type Scope } from './check-expression.js'
import { isNumber, isText, readText, readWord, wantedHere } from './readers.js'

export const operators: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'and', 'or', '+', '-', '*', '/']

/** A checked expression; undefined where there is none, or a problem has been reported. */
export function readExpression(written: Written | undefined, scope: Scope, check: Check): Expression | undefined {
  if (written === undefined) return undefined
  const places = new Map<Expression, Place>()
  const tree = readTree(written, places, check)
  if (tree === undefined) return undefined
  return checkExpression(tree, (part) => places.get(part) ?? written.place, scope, check) ? tree : undefined
}

/** The places of a parsed text's parts in the file. */
export function placeParts(
  { offsets }: Pick<ParsedExpression, 'offsets'>,
  written: WrittenScalar,
  places: Map<Expression, Place>,
): void {
  for (const [part, offset] of offsets) places.set(part, placeIn(written, offset))
}

/** The tree, its parts put into `places`; nothing is looked up. */
export function readTree(written: Written, places: Map<Expression, Place>, check: Check): Expression | undefined {
  if (isNumber(written)) return written.value
  if (isText(written)) {
    const parsed = readWord(written, check.problems, parseExpression)
    if (parsed !== undefined) placeParts(parsed, written, places)
    return parsed?.tree
  }
  if (written.kind !== 'map') return wantedHere(written, 'an expression', check.problems)
  const tree = readNode(written, places, check)
  if (typeof tree === 'object') places.set(tree, written.place)
  return tree
}

function readNode(written: WrittenMap, places: Map<Expression, Place>, check: Check): Expression | undefined {
  const part = (key: string) => {
    const found = child(written, key)
    return found === undefined ? undefined : readTree(found, places, check)
  }
  if (written.entries.has('name')) return named(readText(child(written, 'name'), 'a name', check.problems))
  if (written.entries.has(queueWord))
    return queued(readText(child(written, queueWord), 'the name of a station', check.problems))
  if (written.entries.has('text')) return quoted(readText(child(written, 'text'), 'a text', check.problems))
  if (written.entries.has('not')) return ifThere(part('not'), (not) => ({ not }))
  if (written.entries.has('minus')) {
    return ifThere(part('minus'), (minus) => (typeof minus === 'number' ? -minus : { minus }))
  }
  if (written.entries.has('call')) return readCall(written, places, check)
  if (!written.entries.has('operator')) {
    // Keys that are none of ours are told by the shape.
    if (written.entries.size > 0) return undefined
    return check.problems.add(
      written.place,
      'bad-expression',
      'a map stands where an expression is wanted',
      'its keys are name, text, queue, not, minus, call and arguments, or operator, left and right',
    )
  }
  const operator = readOperator(child(written, 'operator'), check)
  const left = part('left')
  const right = part('right')
  return operator === undefined || left === undefined || right === undefined ? undefined : { operator, left, right }
}

function named(name: string | undefined): Expression | undefined {
  return name === undefined ? undefined : { name }
}

function quoted(text: string | undefined): Expression | undefined {
  return text === undefined ? undefined : { text }
}

function queued(station: string | undefined): Expression | undefined {
  return station === undefined ? undefined : { queue: station }
}

function ifThere(part: Expression | undefined, build: (part: Expression) => Expression): Expression | undefined {
  return part === undefined ? undefined : build(part)
}

function readOperator(written: Written | undefined, check: Check): Operator | undefined {
  const text = readText(written, 'an operator', check.problems)
  const operator = operators.find((each) => each === text)
  if (operator !== undefined || text === undefined || written === undefined) return operator
  return check.problems.add(
    written.place,
    'bad-expression',
    `\`${text}\` is no operator`,
    `operators are ${operators.join(' ')}`,
  )
}

function readCall(written: WrittenMap, places: Map<Expression, Place>, check: Check): Expression | undefined {
  const { problems } = check
  const call = readText(child(written, 'call'), 'the name of a function', problems)
  const given = child(written, 'arguments')
  if (call === undefined || given === undefined) return undefined
  if (given.kind !== 'list') return wantedHere(given, 'a list of values', problems)
  const trees = given.items.map((item) => readTree(item, places, check))
  if (!isFunctionName(call)) {
    return problems.add(
      written.place,
      'unknown-function',
      `\`${call}\` is no function`,
      'functions are min, max, clip and if',
    )
  }
  const [least, most] = functionArguments[call]
  if (trees.length < least || trees.length > most) {
    return problems.add(
      given.place,
      'bad-expression',
      `\`${call}\` takes ${least === most ? least : `at least ${least}`} values, not ${trees.length}`,
    )
  }
  const whole = trees.filter((tree) => tree !== undefined)
  return whole.length < trees.length ? undefined : { call, arguments: whole }
}
