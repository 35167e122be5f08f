/** A share that may hang on the item and on the run: a percentage, or an expression, which is cut to 0..1 as it is met. */
import { constantValue } from '../constant-value.js'
import type { Expression } from '../expression.js'
import { inPercent } from '../words/percent.js'
import type { Written } from '../written/written.js'
import type { Check } from './check.js'
import { everything } from './check-expression.js'
import { readExpression } from './read-expression.js'
import { readShare } from './read-quantities.js'
import { readText } from './readers.js'

/** What is the same for every item lies between 0 and 100 %. */
export function readChance(written: Written | undefined, check: Check): Expression | undefined {
  if (written === undefined) return undefined
  if (written.kind === 'scalar' && typeof written.value === 'number') return readShare(written, check.problems)
  const share = readExpression(written, everything, check)
  const constant = share === undefined ? undefined : constantValue(share)
  if (constant === undefined || (constant >= 0 && constant <= 1)) return share
  const text = readText(written, 'a share', check.problems) ?? inPercent(constant)
  return check.problems.add(written.place, 'percent-out-of-range', `\`${text}\` is not between 0 % and 100 %`)
}
