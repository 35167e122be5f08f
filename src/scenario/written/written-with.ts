/** What is written, with another value at a place that is there; everything else keeps its own place. */
import type { ValuePlace } from '../value-path.js'
import type { Written } from './written.js'

export function writtenWith(here: Written, [key, ...rest]: ValuePlace, value: Written): Written {
  if (key === undefined) return value
  if (here.kind === 'list') {
    return { ...here, items: here.items.map((item, index) => (index === key ? writtenWith(item, rest, value) : item)) }
  }
  const entry = here.kind === 'map' ? here.entries.get(String(key)) : undefined
  if (here.kind !== 'map' || entry === undefined) return here
  const changed = { ...entry, value: writtenWith(entry.value, rest, value) }
  return { ...here, entries: new Map([...here.entries, [String(key), changed]]) }
}
