/** The order in which waiting items are taken: the priority of a station and the discipline of its queue. */
import { didYouMean, nearest } from '../words/nearest.js'
import { parseExpression } from '../words/parse-expression.js'
import type { Written } from '../written/written.js'
import type { Check } from './check.js'
import { readText } from './readers.js'

const priorities = { low: -1, normal: 0, high: 1 } as const
const disciplines = ['fifo', 'lifo', 'shortest', 'due']

/** Higher first; 0 where nothing is said. */
export function readPriority(written: Written | undefined, check: Check): number {
  if (written === undefined) return 0
  const { problems } = check
  if (written.kind === 'scalar' && typeof written.value === 'number') return written.value
  const names = Object.keys(priorities)
  const text = readText(written, `${names.join(', ')} or a number`, problems)
  if (text === undefined) return 0
  const [, value] = Object.entries(priorities).find(([name]) => name === text) ?? []
  if (value !== undefined) return value
  if (nearest(text, names) === undefined && isExpression(text)) {
    problems.add(written.place, 'not-supported-yet', 'a priority by expression is not supported yet')
  } else problems.add(written.place, 'unknown-priority', `\`${text}\` is no priority`, didYouMean(text, names))
  return 0
}

function isExpression(text: string): boolean {
  try {
    parseExpression(text)
    return true
  } catch {
    return false
  }
}

/** Only first in, first out is built. */
export function checkDiscipline(written: Written | undefined, check: Check): void {
  const text = readText(written, 'a discipline', check.problems)
  if (text === undefined || written === undefined || text === 'fifo') return
  if (disciplines.includes(text)) {
    check.problems.add(written.place, 'not-supported-yet', `the discipline \`${text}\` is not supported yet`)
  } else {
    check.problems.add(
      written.place,
      'unknown-discipline',
      `\`${text}\` is no discipline`,
      didYouMean(text, disciplines),
    )
  }
}
