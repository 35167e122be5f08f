/**
 * An overlay laid on what it extends: a merge patch (RFC 7386) on what is written, so that every value keeps its
 * place. `null` removes; what is one thing together is replaced whole, and so is a list.
 */
import type { Place } from './source.js'
import { child, type Entry, type Written, type WrittenMap } from './written.js'

/** Keys under which one thing stands: a routing, a profile, a distribution, a duration, an expression, a decay, a drift. */
const wholeKeys: ReadonlySet<string> = new Set([
  'then',
  'profile',
  'takes',
  'handoff',
  'every',
  'after',
  'or-after',
  'priority',
  'warm-up',
  'decays',
  'drift',
  'catches',
  'spoils',
  'speed',
  'follows',
  'over',
  'per-item',
  'hours',
  'range',
])

/** Maps from names, whatever these are, to what has keys of its own. */
const namedMaps: readonly string[] = ['stations', 'pools', 'feedback', 'evidence']

/** Whether what stands at a path from the root is one thing, of which an overlay replaces all. */
function isWhole(path: readonly string[]): boolean {
  const [top, , third] = path
  const last = path[path.length - 1]
  if (path.length === 2 && namedMaps.includes(top)) return false
  if (path.length === 2 && top === 'calendars') return true
  // The name of a class at a station.
  if (path.length === 4 && top === 'stations' && third === 'classes') return false
  if (wholeKeys.has(last)) return true
  // When a ramp's step or a batch comes: parts of two durations would add up.
  if (last === 'at' && top === 'arrivals') return true
  if (last === 'classes' && (top === 'items' || top === 'arrivals')) return true
  if (top === 'items') return path.length === 3 && path[1] === 'attributes'
  return top === 'stations' && path.length > 3 && path[path.length - 2] === 'sets'
}

export function overlaid(base: Written, overlay: Written, path: readonly string[] = []): Written {
  if (overlay.kind !== 'map') return overlay
  const under = isWhole(path) ? undefined : asMap(base, path)
  const entries = new Map<string, Entry>(under?.entries)
  for (const [key, entry] of overlay.entries) {
    if (isNull(entry.value)) {
      entries.delete(key)
      continue
    }
    const below = entries.get(key)
    const value = overlaid(below?.value ?? nothing(entry.value), entry.value, [...path, key])
    entries.set(key, { place: entry.place, value })
  }
  return { kind: 'map', place: overlay.place, entries }
}

/** A base that is a map; `end`, the short form of a station, stands for one. */
function asMap(base: Written, path: readonly string[]): WrittenMap | undefined {
  if (base.kind === 'map') return base
  if (path.length !== 2 || path[0] !== 'stations' || base.kind !== 'scalar' || base.value !== 'end') return undefined
  return { kind: 'map', place: base.place, entries: new Map([['kind', { place: base.place, value: base }]]) }
}

function nothing({ place }: Written): Written {
  return { kind: 'scalar', place, value: null, literal: '' }
}

function isNull(written: Written): boolean {
  return written.kind === 'scalar' && written.value === null
}

/** Removals of what was not there: keys of `overlay` that are null and name nothing in `base`. */
export function idleRemovals(base: Written | undefined, overlay: Written, path: readonly string[] = []): string[] {
  if (overlay.kind !== 'map' || isWhole(path)) return []
  return [...overlay.entries].flatMap(([key, { value }]) => {
    const below = child(base, key)
    if (isNull(value)) return below === undefined ? [[...path, key].join('.')] : []
    return idleRemovals(below, value, [...path, key])
  })
}

/** What an overlay replaces or removes: the path of each value, and the place of its key. */
export function replacedBy(overlay: WrittenMap, path: readonly string[] = []): Replaced[] {
  return [...overlay.entries].flatMap(([key, { place, value }]) => {
    const here = [...path, key]
    return value.kind === 'map' && !isWhole(here) ? replacedBy(value, here) : [{ path: here, place }]
  })
}

export interface Replaced {
  /** From the root of the scenario. */
  readonly path: readonly (string | number)[]
  readonly place: Place
}
