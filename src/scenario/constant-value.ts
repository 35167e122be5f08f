/** The value of an expression that reads nothing: neither the item nor the run. */
import { constantOf } from './evaluate.js'
import type { Expression } from './expression.js'
import { namesIn, readsTheRun } from './names-in.js'

/** Undefined where it reads something, and be it the volume. */
export function constantValue(expression: Expression): number | undefined {
  if (namesIn(expression).size > 0 || readsTheRun(expression)) return undefined
  const unknown = () => Number.NaN
  return constantOf(expression, { resolve: unknown, classIndex: unknown, queue: unknown })
}
