/** The order in which waiting items are taken: the priority of a station and the discipline of its queue. */
import type { Expression } from '../expression.js'
import type { Discipline } from '../scenario.js'
import { didYouMean, nearest } from '../words/nearest.js'
import type { Written } from '../written/written.js'
import type { Check } from './check.js'
import { everything } from './check-expression.js'
import { readExpression } from './read-expression.js'
import { isText, readText } from './readers.js'

const priorities = { low: -1, normal: 0, high: 1 } as const
export const priorityNames = ['low', 'normal', 'high'] as const satisfies readonly (keyof typeof priorities)[]
export const disciplines: readonly Discipline[] = ['fifo', 'lifo', 'shortest', 'due']

/** The attribute by which the discipline `due` orders. */
const dueAttribute = 'due'

/** Higher first. A name, a number or an expression; the names go before attributes that are called the same. */
export function readPriority(written: Written | undefined, check: Check): Expression | undefined {
  if (written === undefined) return undefined
  if (isText(written)) {
    const name = priorityNames.find((each) => each === written.value.trim())
    if (name !== undefined) return priorities[name]
    if (isSlip(written.value.trim(), check)) {
      return check.problems.add(
        written.place,
        'unknown-priority',
        `\`${written.value}\` is no priority`,
        `${didYouMean(written.value, priorityNames)}`,
      )
    }
  }
  return readExpression(written, everything, check)
}

/** Whether a word looks like the name of a priority, and is none of the names that an expression knows. */
function isSlip(text: string, { names }: Check): boolean {
  if (names.attributes.includes(text) || names.feedback.includes(text)) return false
  return nearest(text, priorityNames) !== undefined
}

export function readDiscipline(written: Written | undefined, check: Check): Discipline {
  const { problems, names } = check
  const text = readText(written, 'a discipline', problems)
  if (text === undefined || written === undefined) return 'fifo'
  const discipline = disciplines.find((each) => each === text)
  if (discipline === undefined) {
    problems.add(written.place, 'unknown-discipline', `\`${text}\` is no discipline`, didYouMean(text, disciplines))
  } else if (discipline === 'due' && !names.attributes.includes(dueAttribute)) {
    problems.add(
      written.place,
      'no-due-time',
      `the discipline \`due\` orders by an attribute \`${dueAttribute}\`, and there is none`,
      `say within what time of its arrival an item is due: items: { attributes: { ${dueAttribute}: 5d } }`,
    )
  }
  return discipline ?? 'fifo'
}
