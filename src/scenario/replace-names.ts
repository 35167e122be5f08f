/** An expression with names put in place of what they stand for. */
import type { Expression } from './expression.js'

/**
 * What holds none of the names stays the same object.
 * @param moved told of every part that is built anew, and of the part whose place it takes
 */
export function replaceNames(
  expression: Expression,
  standsFor: (name: string) => Expression | undefined,
  moved: (from: Expression, to: Expression) => void,
): Expression {
  const replace = (part: Expression): Expression => {
    if (typeof part !== 'object') return part
    if ('name' in part) return standsFor(part.name) ?? part
    const whole = withParts(part, replace)
    if (whole !== part) moved(part, whole)
    return whole
  }
  return replace(expression)
}

/** The same, with other parts one level down. */
function withParts(whole: Expression, change: (part: Expression) => Expression): Expression {
  if (typeof whole !== 'object') return whole
  if ('not' in whole) return orSame(whole, [whole.not], change, ([not]) => ({ not }))
  if ('minus' in whole) return orSame(whole, [whole.minus], change, ([minus]) => ({ minus }))
  if ('call' in whole) return orSame(whole, whole.arguments, change, (parts) => ({ ...whole, arguments: parts }))
  if (!('operator' in whole)) return whole
  return orSame(whole, [whole.left, whole.right], change, ([left, right]) => ({ ...whole, left, right }))
}

function orSame(
  whole: Expression,
  parts: readonly Expression[],
  change: (part: Expression) => Expression,
  build: (parts: readonly Expression[]) => Expression,
): Expression {
  const changed = parts.map(change)
  return changed.every((part, index) => part === parts[index]) ? whole : build(changed)
}
