/** What an item carries: its class and its attributes. */
import type { Distribution } from '../distribution.js'
import { builtInNames, queueWord } from '../expression.js'
import type { Attribute, ItemClass } from '../scenario.js'
import { child, type Entry, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { beforeDrawing } from './check-expression.js'
import { readClasses } from './read-classes.js'
import { readDistribution } from './read-distribution.js'
import { checkName, readEntries, unknownName } from './readers.js'

/** The class of all items where a file names none. */
export const onlyClass = 'item'

/** Words of the expression language. */
const reservedNames: readonly string[] = [...builtInNames, queueWord, 'and', 'or', 'not', 'min', 'max', 'if']

export function checkItems(root: Written, check: Check): { classes: ItemClass[]; attributes: Attribute[] } {
  const items = child(root, 'items')
  readEntries(items, 'a map of classes and attributes', check.problems)
  const classes = readClasses(child(items, 'classes'), check.problems)
  const byClass = readEntries(child(items, 'classes'), 'a map of classes', check.problems)
  for (const [name, { place }] of byClass) {
    checkName(place, name, 'a class', check.problems)
    checkClassAttributes(child(byClass.find(([each]) => each === name)?.[1].value, 'attributes'), check)
  }
  const attributes = readEntries(child(items, 'attributes'), 'a map of attributes', check.problems).flatMap(
    ([name, entry], index) => readAttribute(name, entry, index, byClass, check) ?? [],
  )
  return { classes: classes ?? [{ name: onlyClass, share: 1 }], attributes }
}

/** Attributes that a class draws from another distribution exist for all. */
function checkClassAttributes(written: Written | undefined, check: Check): void {
  for (const [name, { place }] of readEntries(written, 'a map of attributes', check.problems)) {
    if (check.names.attributes.includes(name)) continue
    unknownName(place, name, 'attribute', check.names.attributes, check.problems)
  }
}

function readAttribute(
  name: string,
  { place, value }: Entry,
  index: number,
  classes: readonly (readonly [string, Entry])[],
  check: Check,
): Attribute | undefined {
  if (reservedNames.includes(name)) {
    check.problems.add(place, 'reserved-name', `\`${name}\` is a word of the language and cannot name an attribute`)
  } else {
    checkName(place, name, 'an attribute', check.problems)
  }
  const scope = beforeDrawing(index)
  const draw = readDistribution(value, 'numbers', scope, check)
  const byClass = classes.flatMap(([className, entry]): [string, Distribution][] => {
    const own = child(child(entry.value, 'attributes'), name)
    const read = readDistribution(own, 'numbers', scope, check)
    return read === undefined ? [] : [[className, read]]
  })
  return draw && { name, draw, byClass: Object.fromEntries(byClass) }
}
