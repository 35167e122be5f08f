/** What the schema says at a path: which keys a map may have, and an example of what may stand there. */
import * as z from 'zod'

/** The keys of every form that may stand there, for `did you mean`. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const objects = schemasAt(schema, path).flatMap(unfolded)
  return [...new Set(objects.flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : [])))]
}

/** An example as a file would write it. */
export function exampleAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const candidates = schemasAt(schema, path)
  const [example] = [...candidates, ...candidates.flatMap(unfolded)].flatMap((each) => each.meta()?.examples ?? [])
  return example === undefined ? undefined : inBraces(example)
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let candidates: z.ZodType[] = [schema]
  for (const key of path) candidates = candidates.flatMap(unfolded).flatMap((each) => inside(each, key))
  return candidates
}

/** The schemas that it stands for: of a union each, of an optional one the one within. */
function unfolded(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unfolded(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unfolded)
  return schema instanceof z.ZodType ? [schema] : []
}

function inside(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  const found = valueUnder(schema, key)
  return found instanceof z.ZodType ? [found] : []
}

function valueUnder(schema: z.ZodType, key: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (!(schema instanceof z.ZodObject) || typeof key !== 'string' || !Object.hasOwn(schema.shape, key)) return undefined
  return schema.shape[key]
}

function inBraces(example: unknown): string {
  if (typeof example !== 'object' || example === null) return String(example)
  const parts = Object.entries(example).map(([key, value]) => `${key}: ${inBraces(value)}`)
  return `{ ${parts.join(', ')} }`
}
