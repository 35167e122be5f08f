/** The schemas for editors: they are the files that are shipped, and they explain every key. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { leversJsonSchema, scenarioJsonSchema } from '../../../src/scenario/schema/json-schema.js'

const shipped = [
  ['scenario', scenarioJsonSchema],
  ['levers', leversJsonSchema],
] as const

it.each(shipped)('the shipped %s.schema.json is what `loadbearing schema` writes', (name, schema) => {
  const file = new URL(`../../../scenarios/${name}.schema.json`, import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(schema(), null, 2)}\n`)
})

/** Paths of the schema's properties that nothing explains: no description, in them or in what they refer to. */
function unexplained(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = 'properties' in schema ? Object.entries(schema.properties ?? {}) : []
  const missing = properties.filter(([, each]) => !/"(description|\$ref|const)"/.test(JSON.stringify(each)))
  const below = Object.entries(schema).flatMap(([key, each]) => unexplained(each, `${path}/${key}`))
  return [...missing.map(([key]) => `${path}/${key}`), ...below]
}

it.each(shipped)('every key of %s is explained', (_name, schema) => {
  expect(unexplained(schema(), '')).toEqual([])
})
