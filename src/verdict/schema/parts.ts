/**
 * What the schemas of the result are put together from. A schema of an object has exactly the keys of its type, which the
 * compiler sees to; what a result has beyond them is passed over, since later versions may add fields.
 */
import * as z from 'zod'

/** Schemas for all keys of a type; whether each may be absent is held by the test that compares the types. */
type ShapeOf<Type> = { readonly [Key in keyof Type]-?: z.ZodType<Type[Key]> }

export function shapeOf<Type>() {
  return <const Shape extends ShapeOf<Type>>(
    shape: Shape & { readonly [Key in Exclude<keyof Shape, keyof Type>]: never },
  ) => z.object<Shape>(shape)
}

/** More than any study writes; a longer list is a broken file, and would be drawn for hours. */
const mostInList = 20_000

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(mostInList).readonly()
}

/** By names of the scenario's own. */
export function byName<Item extends z.ZodType>(item: Item) {
  return z.record(z.string(), item).readonly()
}

export const text = z.string().max(100_000)
export const number = z.number()
/** JSON has no `undefined`: an absent field is not there. */
export const maybe = z.exactOptional
export const volume = z.number().min(0)
export const count = z.int().min(0)
