/** Where the numbers of the file come from: each entry names a value of the file by its path. */
import type { Evidence, EvidenceTier } from '../scenario.js'
import { didYouMean } from '../words/nearest.js'
import { child, type Entry, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readRange } from './read-range.js'
import { readEntries, readText, wantedHere } from './readers.js'

export const evidenceTiers: readonly EvidenceTier[] = ['measured', 'estimated', 'assumption']
const plannedParts = ['ai-output', 'feedback']

export function checkEvidence(root: Written, check: Check): Evidence[] {
  const entries = readEntries(
    child(root, 'evidence'),
    'a map from values of the file to where they come from',
    check.problems,
  )
  return entries.flatMap(([path, entry]) => readEvidence(root, path, entry, check) ?? [])
}

function readEvidence(root: Written, path: string, { place, value }: Entry, check: Check): Evidence | undefined {
  const { problems } = check
  const found = resolve(root, path)
  if (typeof found === 'string') {
    problems.add(place, 'unknown-path', `there is no \`${path}\` in the file`, found === '' ? undefined : found)
  }
  if (value.kind !== 'map') {
    const tier = readTier(value, check)
    return tier && { path, tier }
  }
  const source = readText(child(value, 'source'), 'a text', problems)
  const tier = readTier(child(value, 'tier'), check)
  const written = child(value, 'range')
  const range =
    written === undefined || typeof found === 'string' ? undefined : readRange(written, lastKey(path), check)
  return tier && { path, tier, ...(source !== undefined && { source }), ...(range && { range }) }
}

function readTier(written: Written | undefined, check: Check): EvidenceTier | undefined {
  const text = readText(written, evidenceTiers.join(', '), check.problems)
  const tier = evidenceTiers.find((each) => each === text)
  if (tier !== undefined || text === undefined || written === undefined) return tier
  return wantedHere(written, `one of ${evidenceTiers.join(', ')}`, check.problems, didYouMean(text, evidenceTiers))
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/**
 * What stands at a path: `stations.review.takes`, or shorter `review.takes`, where the first name is that of a station
 * or a pool; an item of a list by its `name` or `to`. A hint, or an empty text, where nothing stands there.
 */
function resolve(root: Written, path: string): Written | string {
  const [first, ...rest] = path.split('.')
  const start = child(root, first) ?? child(child(root, 'stations'), first) ?? child(child(root, 'pools'), first)
  if (start === undefined) {
    const names = ['stations', 'pools'].flatMap((key) => keysOf(child(root, key)))
    return plannedParts.includes(first) ? '' : (didYouMean(first, [...names, ...keysOf(root)]) ?? '')
  }
  let found = start
  for (const key of rest) {
    const next = child(found, key) ?? itemNamed(found, key)
    if (next === undefined) return didYouMean(key, keysOf(found)) ?? ''
    found = next
  }
  return found
}

function keysOf(written: Written | undefined): string[] {
  return written?.kind === 'map' ? [...written.entries.keys()] : []
}

function itemNamed(list: Written, name: string): Written | undefined {
  if (list.kind !== 'list') return undefined
  return list.items.find((item) =>
    ['name', 'to'].some((key) => {
      const value = child(item, key)
      return value?.kind === 'scalar' && value.value === name
    }),
  )
}
