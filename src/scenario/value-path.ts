/**
 * Paths to the values of a scenario file, as `evidence` and `--vary` write them: `stations.review.takes`, or shorter
 * `review.takes`, where the first name is that of a station or a pool; an item of a list by its `name` or `to`, a rule of
 * `then` by its target. They lead through the merged scenario as plain data.
 */
import { didYouMean } from './words/nearest.js'
import type { JsonObject, JsonValue } from './written/written.js'

/** Keys and places from the root of the file. */
export type ValuePlace = readonly (string | number)[]

/** Nothing stands there. */
export interface Nowhere {
  /** What may have been meant; empty where nothing is near. */
  readonly hint: string
}

export function placeOfValue(root: JsonObject, path: string): ValuePlace | Nowhere {
  const [first, ...rest] = path.normalize('NFC').split('.')
  const start = [[first], ['stations', first], ['pools', first]].find((place) => valueAt(root, place) !== undefined)
  if (start === undefined) {
    const names = ['stations', 'pools'].flatMap((key) => keysOf(root[key]))
    return { hint: didYouMean(first, [...names, ...keysOf(root)]) ?? '' }
  }
  const place: (string | number)[] = start
  for (const key of rest) {
    const here = valueAt(root, place)
    const next = stepTo(here, key)
    if (next === undefined) return { hint: didYouMean(key, keysOf(here)) ?? '' }
    place.push(next)
  }
  return place
}

/** Undefined where nothing stands there. */
export function valueAt(root: JsonValue, place: ValuePlace): JsonValue | undefined {
  let found: JsonValue | undefined = root
  for (const key of place) found = childOf(found, key)
  return found
}

/** The same data with another value at a place that exists. */
export function withValue(root: JsonObject, place: ValuePlace, value: JsonValue): JsonObject {
  return replaced(root, place, value) as JsonObject
}

function replaced(here: JsonValue | undefined, [key, ...rest]: ValuePlace, value: JsonValue): JsonValue {
  if (key === undefined) return value
  const inner = replaced(childOf(here, key), rest, value)
  if (isList(here)) return here.map((each, index) => (index === key ? inner : each))
  return { ...(here as JsonObject), [key]: inner }
}

function stepTo(here: JsonValue | undefined, key: string): string | number | undefined {
  if (childOf(here, key) !== undefined) return key
  if (!isList(here)) return undefined
  const index = here.findIndex((item) => ['name', 'to'].some((name) => childOf(item, name) === key))
  return index < 0 ? undefined : index
}

function childOf(here: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (isList(here)) return typeof key === 'number' ? here[key] : undefined
  return isMap(here) && Object.hasOwn(here, key) ? here[key] : undefined
}

function keysOf(here: JsonValue | undefined): string[] {
  return isMap(here) ? Object.keys(here) : []
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

export function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
