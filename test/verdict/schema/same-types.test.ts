/**
 * The schema of a result and its types are one: each may stand for the other, which the compiler says. Were a field to
 * become optional, or of another type, in one of them alone, this file would not compile.
 */
import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { Result } from '../../../src/verdict/result.js'
import type { resultSchema } from '../../../src/verdict/schema/result-schema.js'

type Described = z.output<typeof resultSchema>
type Of<Union extends { schema: string }, Schema> = Extract<Union, { schema: Schema }>

/** Both ways, form by form, so that the compiler names the form. */
type Apart = {
  [Schema in Result['schema']]:
    | ([Of<Result, Schema>] extends [Of<Described, Schema>] ? never : 'the schema asks for more than the type')
    | ([Of<Described, Schema>] extends [Of<Result, Schema>] ? never : 'the type asks for more than the schema')
}
/** Compiles only where nothing is apart. */
function none(apart: Apart[Result['schema']]): never {
  return apart
}

test('a described result is a result, and a result is described', () => {
  expect(none).toBeTypeOf('function')
})
