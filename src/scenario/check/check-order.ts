/** The order in which waiting items are taken: the priority of a station and the discipline of its queue. */
import { ageingOf, Unsteady } from '../ageing.js'
import type { Expression } from '../expression.js'
import { replaceNames } from '../replace-names.js'
import type { ClassOverride, Discipline } from '../scenario.js'
import { didYouMean, nearest } from '../words/nearest.js'
import type { Place } from '../written/source.js'
import { child, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { checkExpression, everything } from './check-expression.js'
import { readTree } from './read-expression.js'
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
  const places = new Map<Expression, Place>()
  const tree = readTree(written, places, check)
  if (tree === undefined) return undefined
  const priority = withPriorityNames(tree, places, check)
  const placeOf = (part: Expression) => places.get(part) ?? written.place
  if (!checkExpression(priority, placeOf, everything, check)) return undefined
  return keepsOrder(priority, placeOf, check) ? priority : undefined
}

/** Inside an expression attributes and feedback variables that are called the same go before. */
function withPriorityNames(tree: Expression, places: Map<Expression, Place>, { names }: Check): Expression {
  const standsFor = (name: string) => {
    const found = priorityNames.find((each) => each === name)
    return found === undefined || names.attributes.includes(name) || names.feedback.includes(name)
      ? undefined
      : priorities[found]
  }
  return replaceNames(tree, standsFor, (from, to) => {
    const place = places.get(from)
    if (place !== undefined) places.set(to, place)
  })
}

const twoForms =
  'a priority may rise with age at one rate for all, such as `age / 1d + amount / 1000`, or compare age with a constant, such as `if(age > 5d, high, normal)`'

/** Whether the order of a queue can be told while its items age. */
function keepsOrder(priority: Expression, placeOf: (part: Expression) => Place, { problems }: Check): boolean {
  try {
    ageingOf(priority)
    return true
  } catch (error) {
    if (!(error instanceof Unsteady)) throw error
    problems.add(
      placeOf(error.part),
      'priority-by-age',
      'this part of a priority changes with `age` in another way than the two that keep a queue in order',
      twoForms,
    )
    return false
  }
}

/** Those who wait at one station grow older together: who is before whom must not change from class to class. */
export function checkPrioritiesAlike(
  station: WrittenMap,
  read: Ranked,
  byClass: Readonly<Record<string, Ranked>>,
  { problems }: Check,
): void {
  // Its own has been told of already.
  if (station.entries.has('priority') && read.priority === undefined) return
  const perHour = ({ priority = 0 }: Ranked) => ageingOf(priority).perHour
  const own = perHour(read)
  for (const [name, { priority }] of Object.entries(byClass)) {
    const written = child(child(child(station, 'classes'), name), 'priority')
    if (priority === undefined || written === undefined || perHour({ priority }) === own) continue
    const message = `the priority of \`${name}\` rises with \`age\` at another rate than that of the station`
    problems.add(written.place, 'priority-by-age', message, twoForms)
  }
}

type Ranked = Pick<ClassOverride, 'priority'>

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
