/**
 * The inputs of a scenario as its merged file says them, a line a number, each with its evidence. Reads the merged file
 * as plain data: what it means is the business of the scenario folder.
 */

export interface Input {
  /** As the file nests it: `stations.review.takes`. */
  readonly path: string
  readonly value: string
  readonly tier?: string
  readonly source?: string
  readonly range?: string
}

type Fields = Readonly<Record<string, unknown>>

/** Every leaf of the file but its name and the evidence itself, in the file's order. */
export function inputsOf(resolved: unknown): Input[] {
  if (!isFields(resolved)) return []
  const evidence = evidenceIn(resolved.evidence)
  return Object.entries(resolved)
    .filter(([key]) => !['scenario', 'because', 'extends', 'evidence'].includes(key))
    .flatMap(([key, value]) => leavesOf(key, value))
    .map((leaf) => ({ ...leaf, ...evidenceFor(leaf.path, evidence) }))
}

/** What 1× is: how items arrive, as the file says it; absent where there are several sources. */
export function rateOf(resolved: unknown): string | undefined {
  const arrivals = isFields(resolved) ? resolved.arrivals : undefined
  if (!isFields(arrivals)) return undefined
  const { rate, every, profile, batches, trace } = arrivals
  if (isFields(rate)) return `${rate.count} per ${rate.per}`
  if (rate !== undefined) return `${rate}`
  if (every !== undefined) return `one every ${inWords(every)}`
  if (isFields(batches)) return `${batches.size} at once, ${inWords(batches.at)}`
  if (isFields(trace)) return `the arrivals of ${trace.file}`
  return profile === undefined ? undefined : 'the profile of the file'
}

function leavesOf(path: string, value: unknown): { path: string; value: string }[] {
  if (isFields(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(`${path}.${key}`, inner))
  return [{ path, value: inWords(value) }]
}

/** A list or an object within a list on one line, much as the file writes it. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ')
  if (isFields(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${inWords(inner)}`)
      .join(', ')
  }
  return value === null || value === undefined ? '–' : String(value)
}

type Evidence = Pick<Input, 'tier' | 'source' | 'range'>

function evidenceIn(part: unknown): ReadonlyMap<string, Evidence> {
  if (!isFields(part)) return new Map()
  return new Map(Object.entries(part).map(([path, said]) => [path, evidenceOf(said)]))
}

function evidenceOf(said: unknown): Evidence {
  if (typeof said === 'string') return { tier: said }
  if (!isFields(said)) return {}
  const { tier, source, range } = said
  return {
    ...(tier === undefined ? {} : { tier: inWords(tier) }),
    ...(source === undefined ? {} : { source: inWords(source) }),
    ...(range === undefined ? {} : { range: inWords(range) }),
  }
}

/** Evidence names a number with or without its section, `review.takes` or `stations.review.takes`, or all under it. */
function evidenceFor(path: string, evidence: ReadonlyMap<string, Evidence>): Evidence {
  const short = path.slice(path.indexOf('.') + 1)
  for (const [named, found] of evidence) {
    if ([path, short].some((each) => each === named || each.startsWith(`${named}.`))) return found
  }
  return {}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
