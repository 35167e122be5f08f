/**
 * The JSON Schema of scenario files, for editors. A file that extends another is held against a looser one: nothing
 * must be there, and `null` removes.
 */
import * as z from 'zod'
import type { JsonObject, JsonValue } from '../written/written.js'
import { scenarioSchema } from './scenario-schema.js'

const extendsSchema: JsonObject = {
  type: 'string',
  description: 'The file on which this one is laid as a merge patch: what stands here replaces, null removes.',
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
