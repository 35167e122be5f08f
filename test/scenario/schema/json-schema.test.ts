/** The schema for editors: it is the file that is shipped, and it explains every key. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarioJsonSchema } from '../../../src/scenario/schema/json-schema.js'

const file = new URL('../../../scenarios/scenario.schema.json', import.meta.url)

it('the shipped file is what `loadbearing schema` writes', () => {
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
})

/** Paths of the schema's properties that nothing explains: no description, in them or in what they refer to. */
function unexplained(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = 'properties' in schema ? Object.entries(schema.properties ?? {}) : []
  const missing = properties.filter(([, each]) => !/"(description|\$ref|const)"/.test(JSON.stringify(each)))
  const below = Object.entries(schema).flatMap(([key, each]) => unexplained(each, `${path}/${key}`))
  return [...missing.map(([key]) => `${path}/${key}`), ...below]
}

it('every key is explained', () => {
  expect(unexplained(scenarioJsonSchema(), '')).toEqual([])
})
