/** Where a merged scenario says what a path leads to, or as far as it says anything on the way. */
import type { Problem } from '../problem.js'
import type { Place } from './source.js'
import type { Written } from './written.js'

/** @returns the position in its file, with the line */
export function placeOfPath(
  root: Written,
  path: readonly (string | number)[],
): Pick<Problem, 'file' | 'line' | 'column' | 'excerpt'> {
  const { source, offset } = deepest(root, path)
  return { file: source.file, ...source.positionOf(offset) }
}

function deepest(root: Written, path: readonly (string | number)[]): Place {
  let { place } = root
  let here: Written | undefined = root
  for (const key of path) {
    const entry: { readonly place: Place; readonly value: Written } | undefined = step(here, key)
    if (entry === undefined) break
    here = entry.value
    place = here.kind === 'scalar' ? here.place : entry.place
  }
  return place
}

function step(here: Written, key: string | number): { readonly place: Place; readonly value: Written } | undefined {
  if (here.kind === 'map') return here.entries.get(String(key))
  const item = here.kind === 'list' && typeof key === 'number' ? here.items[key] : undefined
  return item && { place: item.place, value: item }
}
