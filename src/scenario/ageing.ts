/**
 * Priorities that change while an item waits, since they read its `age`. Two forms keep a queue in order: one that rises
 * steadily with age, at a rate that is the same for all, so that who is before whom never changes; and one that compares
 * age with a constant, and changes only as age passes it. Sums of both are both; anything else is neither.
 */
import { constantValue } from './constant-value.js'
import type { Expression, Operator } from './expression.js'
import { namesIn } from './names-in.js'

export interface Ageing {
  /** What an hour of age adds; 0 where it does not rise steadily. */
  readonly perHour: number
  /** The rest, which reads age in comparisons alone. */
  readonly rest: Expression
  /** Hours of age at which the rest may change. */
  readonly thresholds: readonly number[]
}

/** A part of an expression that is of neither form. */
export class Unsteady extends Error {
  override readonly name = 'Unsteady'
  readonly part: Expression

  constructor(part: Expression) {
    super('neither linear in age nor a comparison of it with a constant')
    this.part = part
  }
}

const comparisons: readonly Operator[] = ['<', '<=', '>', '>=']

/** How a priority reads age. Throws `Unsteady`. */
export function ageingOf(priority: Expression): Ageing {
  if (typeof priority !== 'object' || !namesIn(priority).has('age'))
    return { perHour: 0, rest: priority, thresholds: [] }
  if ('not' in priority) return ofSteps([priority.not], ([not]) => ({ not }), priority)
  if ('minus' in priority) {
    const { perHour, rest, thresholds } = ageingOf(priority.minus)
    return { perHour: -perHour, rest: { minus: rest }, thresholds }
  }
  if ('call' in priority) return ofCall(priority)
  return 'operator' in priority ? ofOperation(priority) : { perHour: 1, rest: 0, thresholds: [] }
}

type Operation = Extract<Expression, { operator: Operator }>

function ofOperation(operation: Operation): Ageing {
  const { operator } = operation
  if (comparisons.includes(operator)) return ofComparison(operation)
  if (operator === '*' || operator === '/') return ofProduct(operation)
  if (operator !== '+' && operator !== '-')
    return ofSteps([operation.left, operation.right], ([left, right]) => ({ operator, left, right }), operation)
  const [left, right] = [ageingOf(operation.left), ageingOf(operation.right)]
  return {
    perHour: operator === '+' ? left.perHour + right.perHour : left.perHour - right.perHour,
    rest: { operator, left: left.rest, right: right.rest },
    thresholds: [...left.thresholds, ...right.thresholds],
  }
}

/** By a constant it rises steadily; parts that only change at thresholds may be multiplied as they are. */
function ofProduct(product: Operation): Ageing {
  const { operator } = product
  const [left, right] = [ageingOf(product.left), ageingOf(product.right)]
  const rest: Expression = { operator, left: left.rest, right: right.rest }
  const thresholds = [...left.thresholds, ...right.thresholds]
  if (left.perHour === 0 && right.perHour === 0) return { perHour: 0, rest, thresholds }
  const by = constantValue(product.right)
  if (by !== undefined) return { perHour: operator === '*' ? left.perHour * by : left.perHour / by, rest, thresholds }
  const times = operator === '*' ? constantValue(product.left) : undefined
  if (times === undefined) throw new Unsteady(product)
  return { perHour: times * right.perHour, rest, thresholds }
}

/** Of a line in age with a constant; or of parts that only change at thresholds. */
function ofComparison(comparison: Operation): Ageing {
  const [left, right] = [ageingOf(comparison.left), ageingOf(comparison.right)]
  const thresholds = [...left.thresholds, ...right.thresholds]
  if (left.perHour === 0 && right.perHour === 0) return { perHour: 0, rest: comparison, thresholds }
  const gap = constantValue({ operator: '-', left: right.rest, right: left.rest })
  if (left.perHour === right.perHour || gap === undefined) throw new Unsteady(comparison)
  return { perHour: 0, rest: comparison, thresholds: [gap / (left.perHour - right.perHour)] }
}

/** A whole whose parts only change at thresholds. */
function ofSteps(
  parts: readonly Expression[],
  join: (rests: readonly Expression[]) => Expression,
  whole: Expression,
): Ageing {
  const all = parts.map(ageingOf)
  if (all.some(({ perHour }) => perHour !== 0)) throw new Unsteady(whole)
  return { perHour: 0, rest: join(all.map(({ rest }) => rest)), thresholds: all.flatMap((each) => each.thresholds) }
}

/** A choice between parts that rise alike rises as they do. */
function ofCall(call: Extract<Expression, { call: string }>): Ageing {
  const all = call.arguments.map(ageingOf)
  const chosen = call.call === 'if' ? all.slice(1) : all
  const [{ perHour }] = chosen
  const isChosenInSteps = call.call !== 'if' || all[0].perHour === 0
  if (!isChosenInSteps || chosen.some((each) => each.perHour !== perHour)) throw new Unsteady(call)
  return {
    perHour,
    rest: { call: call.call, arguments: all.map(({ rest }) => rest) },
    thresholds: all.flatMap(({ thresholds }) => thresholds),
  }
}
