/** Where the numbers of the file come from: each entry names a value of the file by its path. */
import type { Evidence, EvidenceTier } from '../scenario.js'
import { placeOfValue } from '../value-path.js'
import { didYouMean } from '../words/nearest.js'
import { child, type Entry, type JsonObject, plainMap, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readRange } from './read-range.js'
import { readEntries, readText, wantedHere } from './readers.js'

export const evidenceTiers: readonly EvidenceTier[] = ['measured', 'estimated', 'assumption']

export function checkEvidence(root: Written, check: Check): Evidence[] {
  const entries = readEntries(
    child(root, 'evidence'),
    'a map from values of the file to where they come from',
    check.problems,
  )
  const file = entries.length > 0 && root.kind === 'map' ? plainMap(root) : {}
  return entries.flatMap(([path, entry]) => readEvidence(file, path, entry, check) ?? [])
}

function readEvidence(file: JsonObject, path: string, { place, value }: Entry, check: Check): Evidence | undefined {
  const { problems } = check
  const found = placeOfValue(file, path)
  const isThere = !('hint' in found)
  if (!isThere) {
    const hint = found.hint === '' ? undefined : found.hint
    problems.add(place, 'unknown-path', `there is no \`${path}\` in the file`, hint)
  }
  if (value.kind !== 'map') {
    const tier = readTier(value, check)
    return tier && { path, tier }
  }
  const source = readText(child(value, 'source'), 'a text', problems)
  const tier = readTier(child(value, 'tier'), check)
  const written = child(value, 'range')
  const range = written === undefined || !isThere ? undefined : readRange(written, lastKey(path), check)
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
