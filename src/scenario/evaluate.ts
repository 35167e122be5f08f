/**
 * Expressions made ready to run: a tree is compiled once to closures over the item's columns, and what is always the
 * same is folded to a number. Truth is 1 and falsehood 0; any number but 0 counts as true. Division by zero
 * follows IEEE 754, and a comparison with NaN is false.
 */
import type { Expression, FunctionName, Operator } from './expression.js'

/** The value of an expression for the item with this index. */
export type Evaluate = (item: number) => number

/** What the names and texts of an expression stand for. */
export interface Scope {
  /**
   * A number that never changes, or a function of the item: what is the item's own, and what changes with time (`age`,
   * `week`), which the function reads from the run when it is called. `class` is the index of the item's class.
   */
  resolve(name: string): number | Evaluate
  /** The index of the class with this name. */
  classIndex(name: string): number
  /** How many wait at the station with this id. */
  queue(station: string): number | Evaluate
}

/** An expression as a function of the item; a constant one reads nothing. Throws where the scope does. */
export function compileExpression(expression: Expression, scope: Scope): Evaluate {
  return asFunction(foldExpression(expression, scope))
}

/** The value of an expression that is always the same; otherwise absent. */
export function constantOf(expression: Expression, scope: Scope): number | undefined {
  const folded = foldExpression(expression, scope)
  return typeof folded === 'number' ? folded : undefined
}

/** The number, where it is always the same, and otherwise the function of the item. */
export function foldExpression(expression: Expression, scope: Scope): number | Evaluate {
  if (typeof expression === 'number') return expression
  if ('text' in expression) return scope.classIndex(expression.text)
  if ('name' in expression) return scope.resolve(expression.name)
  if ('queue' in expression) return scope.queue(expression.queue)
  if ('not' in expression)
    return fold(
      [foldExpression(expression.not, scope)],
      ([value]) =>
        (item) =>
          value(item) === 0 ? 1 : 0,
    )
  if ('minus' in expression)
    return fold(
      [foldExpression(expression.minus, scope)],
      ([value]) =>
        (item) =>
          -value(item),
    )
  if ('call' in expression)
    return compileCall(
      expression.call,
      expression.arguments.map((each) => foldExpression(each, scope)),
    )
  return compileOperator(
    expression.operator,
    foldExpression(expression.left, scope),
    foldExpression(expression.right, scope),
  )
}

function asFunction(compiled: number | Evaluate): Evaluate {
  return typeof compiled === 'number' ? () => compiled : compiled
}

/** Combines compiled parts; to a number where every part is one. */
function fold(
  parts: readonly (number | Evaluate)[],
  combine: (parts: readonly Evaluate[]) => Evaluate,
): number | Evaluate {
  const combined = combine(parts.map(asFunction))
  return parts.every((part) => typeof part === 'number') ? combined(0) : combined
}

function compileOperator(operator: Operator, left: number | Evaluate, right: number | Evaluate): number | Evaluate {
  if (operator === 'and' && (left === 0 || right === 0)) return 0
  if (operator === 'or' && (isTrue(left) || isTrue(right))) return 1
  return fold([left, right], ([a, b]) => operation(operator, a, b))
}

function isTrue(compiled: number | Evaluate): boolean {
  return typeof compiled === 'number' && compiled !== 0
}

function operation(operator: Operator, a: Evaluate, b: Evaluate): Evaluate {
  switch (operator) {
    case '=':
      return (item) => (a(item) === b(item) ? 1 : 0)
    case '!=':
      return (item) => (a(item) !== b(item) ? 1 : 0)
    case '<':
      return (item) => (a(item) < b(item) ? 1 : 0)
    case '<=':
      return (item) => (a(item) <= b(item) ? 1 : 0)
    case '>':
      return (item) => (a(item) > b(item) ? 1 : 0)
    case '>=':
      return (item) => (a(item) >= b(item) ? 1 : 0)
    case 'and':
      return (item) => (a(item) !== 0 && b(item) !== 0 ? 1 : 0)
    case 'or':
      return (item) => (a(item) !== 0 || b(item) !== 0 ? 1 : 0)
    case '+':
      return (item) => a(item) + b(item)
    case '-':
      return (item) => a(item) - b(item)
    case '*':
      return (item) => a(item) * b(item)
    case '/':
      return (item) => a(item) / b(item)
  }
}

function compileCall(call: FunctionName, parts: readonly (number | Evaluate)[]): number | Evaluate {
  if (call === 'if') {
    const [condition, then, otherwise] = parts
    if (typeof condition === 'number') return condition !== 0 ? then : otherwise
    return fold(
      parts,
      ([test, yes, no]) =>
        (item) =>
          test(item) !== 0 ? yes(item) : no(item),
    )
  }
  if (call === 'clip')
    return fold(
      parts,
      ([value, from, to]) =>
        (item) =>
          Math.min(to(item), Math.max(from(item), value(item))),
    )
  const choose = call === 'min' ? Math.min : Math.max
  return fold(parts, ([first, ...others]) => (item) => {
    let chosen = first(item)
    for (const other of others) chosen = choose(chosen, other(item))
    return chosen
  })
}
