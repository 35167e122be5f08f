/**
 * The JSON Schemas of scenario files and of files of levers, for editors. A file that extends another is held against a looser one: nothing
 * must be there, and `null` removes.
 */
import * as z from 'zod'
import type { JsonObject, JsonValue } from '../written/written.js'
import { leversSchema } from './levers-schema.js'
import { scenarioSchema } from './scenario-schema.js'

const extendsSchema: JsonObject = {
  type: 'string',
  description:
    'The file on which this one is laid as a merge patch: what stands here replaces, null removes. A list, `then`, `items.classes`, `profile`, a distribution and a calendar are replaced whole, and `because` is not taken over.',
  examples: ['current.yaml'],
}

/** Draft 2020-12; plain JSON, the same at every call. */
export function scenarioJsonSchema(): JsonObject {
  const { $schema, $defs, ...whole } = asJson(z.toJSONSchema(scenarioSchema))
  const patch = asObject(loosened(whole))
  return {
    ...($schema !== undefined && { $schema }),
    title: 'loadbearing scenario',
    description: 'A workflow fed by AI output: what arrives, who works on it, where it goes, and what is promised.',
    type: 'object',
    if: { required: ['extends'] },
    then: { ...patch, properties: { extends: extendsSchema, ...asObject(patch.properties) } },
    else: { ...whole, properties: { extends: extendsSchema, ...asObject(whole.properties) } },
    ...($defs !== undefined && { $defs }),
  }
}

/** Of files of levers; what a lever changes is held against a patch on a scenario. */
export function leversJsonSchema(): JsonObject {
  const { $defs, ...whole } = asJson(z.toJSONSchema(scenarioSchema))
  const schema = asJson(z.toJSONSchema(leversSchema))
  const properties = asObject(schema.properties)
  const levers = asObject(properties.levers)
  const lever = asObject(levers.additionalProperties)
  const inLever = asObject(lever.properties)
  const { description, examples } = asObject(inLever.changes)
  const { $schema: _, ...patch } = asObject(loosened(whole))
  const changes = { ...patch, ...(description && { description }), ...(examples && { examples }) }
  return {
    ...schema,
    title: 'loadbearing levers',
    description: 'What a design may be given, each with its cost; `redesign` finds the cheapest set that holds.',
    properties: {
      ...properties,
      levers: { ...levers, additionalProperties: { ...lever, properties: { ...inLever, changes } } },
    },
    ...($defs !== undefined && { $defs }),
  }
}

/** The schema of a patch on what the schema describes. Words, which are replaced whole, are behind references and stay. */
function loosened(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema
  const { required: _, ...rest } = schema
  const forms = Object.fromEntries(
    ['anyOf', 'oneOf'].flatMap((key) => (isList(rest[key]) ? [[key, rest[key].map(loosened)]] : [])),
  )
  const properties = isObject(rest.properties) && {
    properties: Object.fromEntries(Object.entries(rest.properties).map(([key, value]) => [key, orNull(value)])),
  }
  const others = isObject(rest.additionalProperties) && { additionalProperties: orNull(rest.additionalProperties) }
  return { ...rest, ...forms, ...(properties || {}), ...(others || {}) }
}

function orNull(schema: JsonValue): JsonValue {
  return { anyOf: [loosened(schema), { type: 'null', description: 'Removes it.' }] }
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {}
}

/** What JSON keeps of it. */
function asJson(value: unknown): JsonObject {
  const parsed: JsonValue = JSON.parse(JSON.stringify(value))
  return asObject(parsed)
}
