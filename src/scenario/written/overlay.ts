/**
 * An overlay laid on what it extends: a merge patch (RFC 7386) on what is written, so that every value keeps its
 * place. `null` removes; what is one thing together is replaced whole, and so is a list.
 */
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

/** Paths, from the root or from the end, under which each entry or the map itself is one thing. */
function isWhole(path: readonly string[]): boolean {
  const [last, parent] = [path[path.length - 1], path[path.length - 2]]
  // The name of a station, a pool or a feedback variable, whatever it is.
  if (path.length === 2 && ['stations', 'pools', 'feedback'].includes(parent)) return false
  if (wholeKeys.has(last)) return true
  if (path.length === 2 && parent === 'calendars') return true
  // When a ramp's step or a batch comes: parts of two durations would add up.
  if (last === 'at' && path[0] === 'arrivals') return true
  if (last === 'classes' && (parent === 'items' || path[0] === 'arrivals')) return true
  return parent === 'attributes' || parent === 'sets'
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
