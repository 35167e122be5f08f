/** The pace of work at a station: a number or an expression, above 0. */
import { constantValue } from '../constant-value.js'
import type { Expression } from '../expression.js'
import { inWords, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { everything } from './check-expression.js'
import { readExpression } from './read-expression.js'

/** What hangs on the item or the run is looked at in the run. */
export function readSpeed(written: Written | undefined, check: Check): Expression | undefined {
  const speed = readExpression(written, everything, check)
  if (speed === undefined || written === undefined) return undefined
  const constant = constantValue(speed)
  if (constant === undefined || constant > 0) return speed
  return check.problems.add(written.place, 'not-positive', `${inWords(written)}: a speed is above 0`)
}
