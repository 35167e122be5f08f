/** Reads a scenario file and, one after the other, those that it extends; gives them merged. */
import type { SourceReader, Unread } from '../source-reader.js'
import { idleRemovals, overlaid } from './overlay.js'
import type { Problems } from './problems.js'
import { readYaml } from './read-yaml.js'
import type { Place } from './source.js'
import { type Written, type WrittenMap, without } from './written.js'

export interface Extended {
  /** Merged, without `extends`. */
  readonly root: WrittenMap
  readonly file: string
  /** Of the first file. */
  readonly sha256: string
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
}

const extendsKey = 'extends'

/** Undefined where a file is missing, cannot be read as YAML, or extends itself; the problems say so. */
export async function readExtended(
  file: string,
  reader: SourceReader,
  problems: Problems,
): Promise<Extended | undefined> {
  const found = await reader.text(file)
  if (found === undefined) {
    return problems.addAt({ code: 'file-not-found', file, line: 1, column: 1, message: `there is no file \`${file}\`` })
  }
  if ('refused' in found) {
    return problems.addAt({ code: 'unreadable-file', file, line: 1, column: 1, message: found.refused })
  }
  return new Chain(reader, problems).read(found)
}

type Found = Exclude<NonNullable<Awaited<ReturnType<SourceReader['text']>>>, Unread>

class Chain {
  readonly #reader: SourceReader
  readonly #problems: Problems
  readonly #files: string[] = []

  constructor(reader: SourceReader, problems: Problems) {
    this.#reader = reader
    this.#problems = problems
  }

  async read({ file, text, sha256 }: Found): Promise<Extended | undefined> {
    this.#files.push(file)
    const written = readYaml(file, text, this.#problems)
    if (written === undefined) return undefined
    if (written.kind !== 'map') {
      return this.#problems.add(
        written.place,
        'not-a-map',
        'a scenario is a map of keys and values',
        'it begins with `scenario: NAME`',
      )
    }
    const base = written.entries.get(extendsKey)
    const own = without(written, extendsKey)
    if (base === undefined) return { root: own, file, sha256, warnings: [] }
    const extended = await this.#base(base.value, base.place, file)
    if (extended === undefined) return undefined
    // Why a design is as it is goes for that design alone.
    const merged = overlaid(without(extended.root, 'because'), own)
    if (merged.kind !== 'map') return undefined
    const removed = idleRemovals(extended.root, own).map((path) => ({
      code: 'nothing-to-remove',
      text: `${file} removes \`${path}\`, which ${extended.file} does not have.`,
    }))
    return { root: merged, file, sha256, warnings: [...extended.warnings, ...removed] }
  }

  async #base(written: Written, place: Place, from: string): Promise<Extended | undefined> {
    if (written.kind !== 'scalar' || typeof written.value !== 'string') {
      return this.#problems.add(place, 'wrong-type', '`extends` names a file')
    }
    const found = await this.#reader.text(written.value, from)
    if (found === undefined) {
      return this.#problems.add(written.place, 'file-not-found', `there is no file \`${written.value}\` to extend`)
    }
    if ('refused' in found) {
      return this.#problems.add(written.place, 'unreadable-file', `\`${written.value}\`: ${found.refused}`)
    }
    if (!this.#files.includes(found.file)) return this.read(found)
    const chain = [...this.#files.slice(this.#files.indexOf(found.file)), found.file].join(' → ')
    return this.#problems.add(written.place, 'extends-itself', `the file extends itself: ${chain}`)
  }
}
