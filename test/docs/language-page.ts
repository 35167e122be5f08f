/**
 * docs/language.md: each word of the language with its meaning, forms, default and an example, read off the JSON Schemas.
 * Words that stand for values (durations, shares, distributions) come first; a key links to the ones it takes.
 */
import { stringify } from 'yaml'
import { exampleScenario } from './example-scenario.js'
import { names, ownExamples, ownLevers } from './examples.js'

export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly else?: Schema
  readonly type?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** Words in the order in which they are explained; the others are parts of these. */
const values = ['duration', 'share', 'points', 'rate', 'hours', 'meeting-times', 'agenda', 'decay', 'range']
const formulas = ['distribution', 'expression', 'routing']
/** Their keys are those of the station itself, or of a scenario. */
const unopened = ['stations.NAME.classes', 'levers.NAME.changes']

export function languagePage(scenario: Schema, levers: Schema): string {
  const whole = scenario.else ?? {}
  const words = wordsOf(whole, [])
  const definitions = withoutNameless(scenario.$defs ?? {})
  return [
    head,
    '## The example\n',
    'Every example below is a patch on this file, laid on it as a file that `extends` it; each one passes `loadbearing check`.\n',
    yaml(exampleScenario),
    '## Values\n',
    'Each has a short form for people and, for programs, a twin in keys.\n',
    ...[...values, ...formulas].map((name) => definition(name, definitions[name] ?? {})),
    '## Words of a scenario\n',
    `${Object.keys(whole.properties ?? {})
      .map((name) => `[\`${name}\`](#${name})`)
      .join(' · ')}\n`,
    ...words.map((word) => section(word, exampleOf(word))),
    '## Words of a file of levers\n',
    'A file of levers stands beside a scenario: `redesign` finds the cheapest set of them under which it holds. This one belongs to the example.\n',
    yaml(ownLevers),
    ...wordsOf(levers, []).map((word) => section(word)),
  ].join('\n')
}

/** What the schema parts off for its own sake, `#/$defs/__schema0`, stands where it is meant. */
function withoutNameless(definitions: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const text = JSON.stringify(definitions)
  const whole = text.replace(/\{"\$ref":"#\/\$defs\/(__\w+)"\}/g, (_, name: string) =>
    JSON.stringify(definitions[name]),
  )
  return JSON.parse(whole)
}

const head = `# The language, word by word

<!-- Written from the schema by \`npm run docs\`; edit src/scenario/schema/ instead. -->

A scenario is one YAML file. This page is the reference: what each word means, in which forms it may be written, and what
holds where it is left out. To learn the language, begin with the [guide](guide.md); an editor that reads
\`loadbearing schema\` completes and explains the same words as you type. NAME stands for a name that you give. Names are
letters, digits and hyphens; keys that the language does not know are refused, with the nearest one that it does.
`

interface Word {
  readonly path: string
  readonly schema: Schema
  readonly isNeeded: boolean
}

/** A word and those within it, in the order of the schema; of several forms each key once. */
function wordsOf(schema: Schema, path: readonly string[]): Word[] {
  const found = new Map<string, Word>()
  for (const form of formsOf(schema)) {
    for (const [key, value] of Object.entries(form.properties ?? {})) {
      const here = [...path, key]
      const word = { path: here.join('.'), schema: value, isNeeded: form.required?.includes(key) === true }
      for (const each of [word, ...(isOpened(word) ? wordsOf(value, here) : [])])
        if (!found.has(each.path)) found.set(each.path, each)
    }
    const inside =
      typeof form.additionalProperties === 'object' ? wordsOf(form.additionalProperties, [...path, 'NAME']) : []
    const listed = form.items === undefined ? [] : wordsOf(form.items, path)
    for (const each of [...inside, ...listed]) if (!found.has(each.path)) found.set(each.path, each)
  }
  return [...found.values()]
}

function formsOf(schema: Schema): readonly Schema[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return forms.some((form) => form.type !== undefined || form.$ref !== undefined) ? forms.flatMap(formsOf) : [schema]
}

/** Of a word with a twin in keys the keys are told where the word is; so are those of short lists. */
function isOpened({ path, schema }: Word): boolean {
  return !unopened.includes(path) && !hasTwin(schema) && path !== 'feedback.NAME.moves'
}

function hasTwin(schema: Schema): boolean {
  const forms = formsOf(schema).map((form) => (form.type === 'array' && form.items ? form.items : form))
  const isText = forms
    .flatMap(formsOf)
    .some(({ type, description, enum: one }) => type === 'string' && description && !one)
  return isText && forms.flatMap(formsOf).some(({ properties }) => properties !== undefined)
}

function section({ path, schema, isNeeded }: Word, example?: string): string {
  const twin = hasTwin(schema) || path === 'feedback.NAME.moves' ? keysOf(schema) : []
  const facts = [
    `Form: ${formText(schema)}.`,
    ...(schema.default === undefined ? [] : [`Where it is left out: \`${String(schema.default)}\`.`]),
    ...(isNeeded ? ['It must be there.'] : []),
  ]
  return [
    `### \`${path}\`\n`,
    ...(schema.description === undefined ? [] : [`${schema.description}\n`]),
    `${facts.join(' ')}\n`,
    ...(twin.length === 0 ? [] : [`${twin.join('\n')}\n`]),
    ...(example === undefined ? [] : [yaml(example)]),
  ].join('\n')
}

function definition(name: string, schema: Schema): string {
  const keys = keysOf(schema)
  const examples = [...new Set(shortExamples(schema))]
  return [
    `### \`${name}\`\n`,
    `${schema.description ?? ''}\n`,
    ...(examples.length === 0 ? [] : [`As in ${examples.map((each) => `\`${each}\``).join(' · ')}.\n`]),
    ...(keys.length === 0 ? [] : [`In keys:\n\n${keys.join('\n')}\n`]),
  ].join('\n')
}

function shortExamples(schema: Schema): string[] {
  const own = (schema.examples ?? []).filter((each) => typeof each !== 'object').map(String)
  return [...own, ...formsOf(schema).flatMap((form) => (form === schema ? [] : shortExamples(form)))]
}

/** The keys of the forms that have some, a line a form. */
function keysOf(schema: Schema): string[] {
  const inside = formsOf(schema).flatMap((form) => (form.type === 'array' && form.items ? formsOf(form.items) : [form]))
  const lines = inside.flatMap(({ properties }) => {
    if (properties === undefined) return []
    const keys = Object.entries(properties).map(([key, each]) => {
      const what = each.const === undefined ? (each.description ?? '') : ''
      const said = what === '' ? formText(each) : what.replace(/\.$/, '')
      return `\`${key}\` (${said})`
    })
    return [`- ${keys.join(', ')}`]
  })
  return [...new Set(lines)]
}

function formText(schema: Schema): string {
  const forms = [...new Set(formsOf(schema).map(oneForm))].filter(Boolean)
  return forms.length === 0 ? 'any' : forms.join(', or ')
}

function oneForm(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return name.startsWith('_') || name === 'argument' ? '[`expression`](#expression)' : `[\`${name}\`](#${name})`
  }
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${String(each)}\``).join(', ')
  if (schema.type === 'array') return `a list of: ${schema.items === undefined ? 'any' : formText(schema.items)}`
  if (schema.properties !== undefined)
    return `keys ${Object.keys(schema.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`
  if (typeof schema.additionalProperties === 'object') return `by name: ${formText(schema.additionalProperties)}`
  if (schema.type === 'integer' || schema.type === 'number') return numberText(schema)
  if (schema.type === 'string') {
    const [example] = schema.examples ?? []
    return example === undefined ? 'a text' : `a text, as in \`${String(example)}\``
  }
  return schema.type === 'object' ? 'keys' : ''
}

function numberText({ type, minimum, exclusiveMinimum, maximum }: Schema): string {
  const what = type === 'integer' ? 'a whole number' : 'a number'
  const isFar = (bound: number | undefined) => bound === undefined || Math.abs(bound) > 1e15
  if (exclusiveMinimum !== undefined) return `${what} above ${exclusiveMinimum}`
  if (isFar(minimum)) return what
  return isFar(maximum) ? `${what}, ${minimum} or more` : `${what} from ${minimum} to ${maximum}`
}

/** The example of the word around it shows them. */
const shownAbove = /\.(patience|limit|batch|trace|batches|ramp|drift|shifts)\.[a-z-]+$|^evidence\.NAME\.source$/

/** The word's own example in its place: `stations: { review: { patience: … } }`. */
function exampleOf({ path, schema }: Word): string | undefined {
  const own = ownExamples[path]
  if (own !== undefined) return own
  if (shownAbove.test(path)) return undefined
  const [example] = [...(schema.examples ?? []), ...formsOf(schema).flatMap(({ examples = [] }) => examples)]
  if (example === undefined) return undefined
  const keys = path.split('.')
  const placed = keys.map((key, index) => (key === 'NAME' ? (names[keys[index - 1] ?? ''] ?? key) : key))
  const patch = placed.reduceRight<unknown>((inner, key) => ({ [key]: inner }), example)
  return stringify(patch, { collectionStyle: 'flow', lineWidth: 110, flowCollectionPadding: true })
    .replace(/^\{ (.*) \}\n$/s, '$1')
    .trim()
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`
}
