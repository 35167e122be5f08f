/**
 * A file as it is written: maps, lists and scalars, each with its place. Overlays are merged in this form, so that a
 * value keeps the place at which it was written, whichever file that was.
 */
import type { Place } from './source.js'

export type Written = WrittenMap | WrittenList | WrittenScalar

export interface WrittenMap {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  /** Of the key. */
  readonly place: Place
  readonly value: Written
}

export interface WrittenList {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Written[]
}

export interface WrittenScalar {
  readonly kind: 'scalar'
  readonly place: Place
  readonly value: string | number | boolean | null
  /** As it stands in the file. */
  readonly literal: string
  /** Offset in the file at which the value stands letter for letter; absent where it is folded or escaped. */
  readonly textOffset?: number
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** The same without places. */
export function plain(written: Written): JsonValue {
  switch (written.kind) {
    case 'map':
      return plainMap(written)
    case 'list':
      return written.items.map(plain)
    case 'scalar':
      return written.value
  }
}

export function plainMap(map: WrittenMap): JsonObject {
  return Object.fromEntries([...map.entries].map(([key, entry]) => [key, plain(entry.value)]))
}

/** The same without a key. */
export function without(map: WrittenMap, key: string): WrittenMap {
  return { ...map, entries: new Map([...map.entries].filter(([each]) => each !== key)) }
}

/** What stands under a key; undefined where this is no map or the key is not there. */
export function child(written: Written | undefined, key: string): Written | undefined {
  return written?.kind === 'map' ? written.entries.get(key)?.value : undefined
}

/** The entries under a key; none where no map stands there. */
export function entriesOf(written: Written | undefined): [string, Entry][] {
  return written?.kind === 'map' ? [...written.entries] : []
}

/** The place of a letter of a scalar's text; the place of the scalar where its text is folded or escaped. */
export function placeIn(scalar: WrittenScalar, offset: number): Place {
  if (scalar.textOffset === undefined) return scalar.place
  return { source: scalar.place.source, offset: scalar.textOffset + offset }
}

/** What stands there, in a few words, for a message. */
export function inWords(written: Written): string {
  if (written.kind === 'map') return 'a map'
  if (written.kind === 'list') return 'a list'
  if (written.value === null) return 'nothing'
  const literal = written.literal.length > 60 ? `${written.literal.slice(0, 57)}…` : written.literal
  return `\`${literal}\``
}
