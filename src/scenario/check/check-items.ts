/** What an item carries: its class and its attributes. */
import type { Distribution } from '../distribution.js'
import { builtInNames, queueWord } from '../expression.js'
import type { Attribute, ItemClass } from '../scenario.js'
import { child, type Entry, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { checkAiOutput, outputAttributes, outputKey } from './check-ai-output.js'
import { beforeDrawing, type Scope } from './check-expression.js'
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
  const own = (name: string) => byClass.map(([of, { value }]) => [of, child(child(value, 'attributes'), name)] as const)
  const output = checkAiOutput(root, check)
  const attributes = [
    ...(output === undefined
      ? []
      : outputAttributes.map((name) => outputAttribute(name, output[name], own(name), check))),
    ...readEntries(child(items, 'attributes'), 'a map of attributes', check.problems).flatMap(
      ([name, entry]) => readAttribute(name, entry, own(name), root, check) ?? [],
    ),
  ]
  return { classes: classes ?? [{ name: onlyClass, share: 1 }], attributes }
}

export function isReserved(name: string): boolean {
  return reservedNames.includes(name)
}

/** What each class writes for an attribute. */
type OfClasses = readonly (readonly [string, Written | undefined])[]

/** Attributes that a class draws from another distribution exist for all. */
function checkClassAttributes(written: Written | undefined, check: Check): void {
  for (const [name, { place }] of readEntries(written, 'a map of attributes', check.problems)) {
    if (check.names.attributes.includes(name)) continue
    unknownName(place, name, 'attribute', check.names.attributes, check.problems)
  }
}

/** A class may draw what `ai-output` stands for from another distribution. */
function outputAttribute(name: string, draw: Distribution, own: OfClasses, check: Check): Attribute {
  return { name, draw, byClass: readByClass(name, own, check) }
}

function readAttribute(
  name: string,
  { place, value }: Entry,
  own: OfClasses,
  root: Written,
  check: Check,
): Attribute | undefined {
  if (isReserved(name)) {
    check.problems.add(place, 'reserved-name', `\`${name}\` is a word of the language and cannot name an attribute`)
  } else if (child(root, outputKey) !== undefined && outputAttributes.some((each) => each === name)) {
    const hint = `write it out, and leave \`${outputKey}\` out, or call this one otherwise`
    check.problems.add(place, 'duplicate-name', `\`${outputKey}\` stands for an attribute \`${name}\` already`, hint)
  } else {
    checkName(place, name, 'an attribute', check.problems)
  }
  const draw = readDistribution(value, 'numbers', scopeOf(name, check), check)
  const byClass = readByClass(name, own, check)
  return draw && { name, draw, byClass }
}

function readByClass(name: string, own: OfClasses, check: Check): Readonly<Record<string, Distribution>> {
  return Object.fromEntries(
    own.flatMap(([of, written]): [string, Distribution][] => {
      const read = readDistribution(written, 'numbers', scopeOf(name, check), check)
      return read === undefined ? [] : [[of, read]]
    }),
  )
}

function scopeOf(name: string, { names }: Check): Scope {
  return beforeDrawing(names.attributes.indexOf(name))
}
