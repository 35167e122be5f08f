/**
 * From a YAML file to a checked scenario, or to all of its problems at once: reads the file and those that it extends,
 * merges them, and checks keys, words, names and sums. Opens no file itself: a reader is handed in.
 */
import type { Tables } from './check/check.js'
import { checkWritten } from './check/check-scenario.js'
import type { Problem } from './problem.js'
import type { Scenario } from './scenario.js'
import { shapeProblems } from './schema/shape-problems.js'
import type { SourceReader, Table, Unread } from './source-reader.js'
import type { TakenLever } from './taken-lever.js'
import { placeOfPath } from './written/place-of-path.js'
import { Problems, placeKey } from './written/problems.js'
import { readExtended } from './written/read-extended.js'
import { readYaml } from './written/read-yaml.js'
import { child, type JsonObject, plainMap, type WrittenMap } from './written/written.js'

export { formatProblem, type Problem } from './problem.js'
export type { SourceReader, Table, Unread } from './source-reader.js'

export interface Loaded {
  readonly scenario: Scenario
  /** Relative to the working directory. */
  readonly file: string
  /** Of the file itself, without what it extends. */
  readonly sha256: string
  /** `file:line:column` of `run.warm-up`; absent where no file says one. */
  readonly warmUpAt?: string
  /** The merged scenario as the files write it, without `extends`. */
  readonly resolved: JsonObject
  /** The CSV files that it reads, and their hashes. */
  readonly data: Readonly<Record<string, string>>
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
  /** Where the files say what a path leads to; a path that leads nowhere ends where it leaves them. Absent: nobody knows. */
  readonly placeOf?: (path: readonly (string | number)[]) => Pick<Problem, 'file' | 'line' | 'column' | 'excerpt'>
  /** The levers taken on what the file says; absent: none. */
  readonly levers?: readonly TakenLever[]
}

/** Problems are sorted by place within each file; there is at least one. */
export type Reading = { readonly loaded: Loaded } | { readonly problems: readonly Problem[] }

/** Never throws for what a file says; what the reader throws passes through. */
export async function readScenario(file: string, reader: SourceReader): Promise<Reading> {
  const problems = new Problems()
  const extended = await readExtended(file, reader, problems)
  if (extended === undefined) return { problems: problems.list() }
  return checkMerged(extended, reader, problems)
}

/**
 * Checks a scenario that a program built, or the `resolved` one of a result. Places are those of its text as JSON.
 * `file`: names it in problems, and CSV files are looked up relative to it; without a reader there are none.
 */
export async function checkScenario(
  resolved: unknown,
  reader: Pick<SourceReader, 'table'> = noTables,
  { file = 'scenario', sha256 = '' }: { readonly file?: string; readonly sha256?: string } = {},
): Promise<Reading> {
  const problems = new Problems()
  const text = asJson(resolved)
  if (text === undefined) {
    problems.addAt({
      code: 'not-plain',
      file,
      line: 1,
      column: 1,
      message: 'a scenario is plain data: maps, lists, texts and numbers',
    })
    return { problems: problems.list() }
  }
  const root = readYaml(file, text, problems)
  if (root === undefined) return { problems: problems.list() }
  if (root.kind === 'map') return checkMerged({ root, file, sha256, warnings: [] }, reader, problems)
  problems.add(root.place, 'not-a-map', 'a scenario is a map of keys and values')
  return { problems: problems.list() }
}

const noTables = { table: async () => undefined }

/** Undefined for what JSON cannot say. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, null, 2)
  } catch {
    return undefined
  }
}

/** What is written in a scenario, overlays laid on. */
export interface Root {
  readonly root: WrittenMap
  readonly file: string
  readonly sha256: string
  readonly warnings: Loaded['warnings']
}

/** Checks a scenario as it is written; problems stand where it is. `problems`: those found while it was read. */
export async function checkMerged(
  { root, file, sha256, warnings }: Root,
  reader: Pick<SourceReader, 'table'>,
  problems = new Problems(),
): Promise<Reading> {
  const tables = new LoadedTables()
  let meaning = new Problems()
  let checked = checkWritten(root, tables, meaning)
  // The first pass has found out which tables the file names; the second one reads them.
  if (await tables.load(reader)) {
    meaning = new Problems()
    checked = checkWritten(root, tables, meaning)
  }
  const broken = new Set(problems.list().map(placeKey))
  const found = meaning.list().filter((problem) => !broken.has(placeKey(problem)))
  for (const problem of [...found, ...shapeProblems(root, found, broken)]) problems.addAt(problem)
  if (problems.count > 0) return { problems: problems.list() }
  return {
    loaded: {
      scenario: checked.scenario,
      file,
      sha256,
      ...warmUpPlace(root),
      resolved: plainMap(root),
      data: tables.hashes(),
      placeOf: (path) => placeOfPath(root, path),
      warnings: [...warnings, ...checked.warnings],
    },
  }
}

function warmUpPlace(root: WrittenMap): Pick<Loaded, 'warmUpAt'> {
  const place = child(child(root, 'run'), 'warm-up')?.place
  if (place === undefined) return {}
  const { line, column } = place.source.positionOf(place.offset)
  return { warmUpAt: `${place.source.file}:${line}:${column}` }
}

/** Remembers which tables were asked for, and answers once they are loaded. */
class LoadedTables implements Tables {
  readonly #wanted = new Map<string, { readonly file: string; readonly from: string }>()
  readonly #found = new Map<string, (Table & { readonly file: string }) | Unread | 'absent'>()

  find(file: string, from: string) {
    const key = JSON.stringify([file, from])
    this.#wanted.set(key, { file, from })
    return this.#found.get(key)
  }

  /** Whether there were any to load. */
  async load(reader: Pick<SourceReader, 'table'>): Promise<boolean> {
    for (const [key, { file, from }] of this.#wanted) {
      this.#found.set(key, (await reader.table(file, from)) ?? 'absent')
    }
    return this.#wanted.size > 0
  }

  hashes(): Record<string, string> {
    const tables = [...this.#found.values()].flatMap((table) =>
      table === 'absent' || 'refused' in table ? [] : [table],
    )
    return Object.fromEntries(
      tables.map(({ file, sha256 }) => [file, sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }
}
