/**
 * Holds what is written against the schema: unknown keys, missing keys, and, where the readers of the values have
 * said nothing, values of a wrong kind.
 */
import type * as z from 'zod'
import type { Problem } from '../problem.js'
import { didYouMean } from '../words/nearest.js'
import { mostAlike, Problems, placeKey } from '../written/problems.js'
import type { Place } from '../written/source.js'
import { inWords, plain, type Written, type WrittenMap } from '../written/written.js'
import { exampleAt, keysAt } from './keys-at.js'
import { scenarioSchema } from './scenario-schema.js'

/** Of the file that `redesign` reads beside a scenario. */
const keysOfLevers: readonly string[] = ['levers', 'horizon']

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/**
 * `known`: the problems of the values, found before. `broken`: places of values that could not be taken over at all.
 * `schema`: that of a scenario unless said.
 */
export function shapeProblems(
  root: WrittenMap,
  known: readonly Problem[],
  broken: ReadonlySet<string>,
  schema: z.ZodType = scenarioSchema,
): Problem[] {
  const result = schema.safeParse(plain(root))
  if (result.success) return []
  const shape = new ShapeCheck(root, schema, known, broken)
  for (const issue of result.error.issues) shape.report(issue, [])
  return shape.problems.list()
}

class ShapeCheck {
  readonly problems = new Problems()
  readonly #root: WrittenMap
  readonly #schema: z.ZodType
  readonly #told: ReadonlySet<string>
  /** Places of values of which nothing within is worth telling. */
  readonly #closed: ReadonlySet<string>

  constructor(root: WrittenMap, schema: z.ZodType, known: readonly Problem[], broken: ReadonlySet<string>) {
    this.#root = root
    this.#schema = schema
    this.#told = new Set(known.map(placeKey))
    const refused = known.filter(({ code }) => code === 'wrong-type')
    this.#closed = new Set([...broken, ...refused.map(placeKey)])
  }

  report(issue: Issue, within: Path): void {
    const path = [...within, ...issue.path]
    const found = this.#find(path)
    if (found === 'closed') return
    if (found === undefined) this.#missing(path)
    else if (issue.code === 'unrecognized_keys') this.#unknown(path, issue.keys, found)
    else if (issue.code === 'invalid_union') this.#union(issue, path, found)
    else this.#wrong(found)
  }

  /** What is written at a path; `closed` where a problem known of it, or of what it stands in, says enough. */
  #find(path: Path): Written | 'closed' | undefined {
    let found: Written = this.#root
    for (const key of path) {
      const next: Written | undefined =
        found.kind === 'list'
          ? found.items[Number(key)]
          : found.kind === 'map'
            ? found.entries.get(String(key))?.value
            : undefined
      if (next === undefined) return undefined
      if (this.#isAt(next.place, this.#closed)) return 'closed'
      found = next
    }
    return found
  }

  #isAt({ source, offset }: Place, places: ReadonlySet<string>): boolean {
    const { line, column } = source.positionOf(offset)
    return places.has(`${source.file}:${line}:${column}`)
  }

  /** At the key of the map in which it is missing. */
  #missing(path: Path): void {
    const parent = path.slice(0, -1)
    const map = this.#find(parent)
    if (map === undefined || map === 'closed') return
    const key = String(path[path.length - 1])
    const example = exampleAt(this.#schema, path)
    const hint = example === undefined ? undefined : `write for example ${key}: ${example}`
    const name = typeof parent.at(-1) === 'string' ? ` of \`${String(parent.at(-1))}\`` : ''
    this.problems.add(this.#keyPlace(parent), 'missing-key', `\`${key}\`${name} is missing`, hint)
  }

  #keyPlace(path: Path): Place {
    const map = this.#find(path.slice(0, -1))
    const entry = typeof map === 'object' && map.kind === 'map' ? map.entries.get(String(path.at(-1))) : undefined
    const found = this.#find(path)
    return entry?.place ?? (typeof found === 'object' ? found.place : this.#root.place)
  }

  #unknown(path: Path, unknown: readonly string[], map: Written): void {
    const ofLevers = this.#schema === scenarioSchema && path.length === 0 ? keysOfLevers : []
    const known = keysAt(this.#schema, path)
    const elsewhere = path[0] === 'stations' && path[2] === 'classes' ? keysAt(this.#schema, path.slice(0, 2)) : []
    for (const key of unknown) {
      const place = (map.kind === 'map' ? map.entries.get(key)?.place : undefined) ?? map.place
      if (ofLevers.includes(key)) {
        const hint = 'hand that file over: loadbearing redesign SCENARIO --levers LEVERS'
        this.problems.add(place, 'levers-apart', `\`${key}\` stands in a file of its own`, hint)
      } else if (elsewhere.includes(key)) {
        this.problems.add(place, 'not-by-class', `\`${key}\` cannot differ by class`, `${known.join(', ')} can`)
      } else {
        // Names are compared for the problems that are told, not for the ten thousandth.
        const hint = this.problems.count < mostAlike ? didYouMean(key, known) : undefined
        this.problems.add(place, 'unknown-key', `there is no key \`${key}\` here`, hint)
      }
    }
  }

  /** The form of a union that was probably meant is the one with least to say against it. */
  #union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, found: Written): void {
    const [best] = [...issue.errors].sort((a, b) => weight(a, found) - weight(b, found))
    if (best === undefined || weight(best, found) >= otherKind) this.#wrong(found)
    else for (const each of tellingOf(best)) this.report(each, path)
  }

  #wrong(found: Written): void {
    if (this.#isAt(found.place, this.#told)) return
    this.problems.add(found.place, 'wrong-type', `${inWords(found)} cannot stand here`)
  }
}

/** A form that wants at least one key says so only where nothing else is wrong with it. */
function tellingOf(issues: readonly Issue[]): readonly Issue[] {
  const others = issues.filter(({ code }) => code !== 'custom')
  return others.length > 0 ? others : issues
}

/** Weighs more than any number of faults within a form. */
const otherKind = 1_000

/** How much speaks against a form: above all that it is of another kind, then keys that it does not know. */
function weight(issues: readonly Issue[], found: Written): number {
  return issues.reduce((sum, issue) => sum + weightOf(issue, found), 0)
}

function weightOf(issue: Issue, found: Written): number {
  if (issue.code === 'unrecognized_keys') return 3 * issue.keys.length
  if (issue.code === 'custom') return 0
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return hasKey(found, issue.path) ? 1 : otherKind
  if (issue.path.length > 0) return 1
  if (issue.code !== 'invalid_union') return otherKind
  return Math.min(...issue.errors.map((each) => weight(each, found)))
}

/** Whether the key that tells forms apart is there. */
function hasKey(found: Written, [key]: Path): boolean {
  return found.kind === 'map' && found.entries.has(String(key))
}
